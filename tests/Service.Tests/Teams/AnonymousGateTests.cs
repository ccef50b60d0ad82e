using System.Net;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Without tokens, programs of this machine are let in, and nobody else.</summary>
public sealed class AnonymousGateTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("127.9.8.7", "LOCALHOST")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1")]
    public async Task AProgramOfThisMachine_IsLetIn(string peer, string host) => Assert.True(await IsLetInAsync(peer, host));

    [Theory]
    [InlineData("192.168.1.20", "localhost")]
    [InlineData("10.0.0.1", "localhost")]
    [InlineData("203.0.113.7", "127.0.0.1")]
    [InlineData("::ffff:203.0.113.7", "localhost")]
    [InlineData("2001:db8::1", "localhost")]
    [InlineData("0.0.0.0", "localhost")]
    [InlineData(null, "localhost")]
    public async Task AnotherMachine_IsRefused(string? peer, string host) => Assert.False(await IsLetInAsync(peer, host));

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("x-forwarded-proto")]
    [InlineData("X-Real-IP")]
    [InlineData("Via")]
    [InlineData("X-Original-For")]
    public async Task WhatCameThroughAProxy_IsRefused_WhateverItSays(string header) =>
        Assert.False(await IsLetInAsync("127.0.0.1", "localhost", header));

    [Theory]
    [InlineData("bot.example.org")]
    [InlineData("localhost.example.org")]
    [InlineData("abcd.devtunnels.ms")]
    [InlineData("192.168.1.20:3978")]
    [InlineData("")]
    public async Task WhatWasAddressedToAnotherName_IsRefused(string host) => Assert.False(await IsLetInAsync("127.0.0.1", host));

    private static async Task<bool> IsLetInAsync(string? peer, string host, string? header = null)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);
        context.Request.Host = new HostString(host);
        if (header is not null)
            context.Request.Headers[header] = "127.0.0.1";
        return (await new AnonymousGate(NullLogger<AnonymousGate>.Instance).AdmitAsync(context)).Admitted;
    }
}

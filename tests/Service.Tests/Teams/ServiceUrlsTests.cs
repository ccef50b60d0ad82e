using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Where the bot's own token may be sent, and whom it serves there.</summary>
public sealed class ServiceUrlsTests
{
    /// <summary>Addresses of the machine itself: stand-ins in Development, nobody's business elsewhere.</summary>
    public static TheoryData<string> OfThisMachine =>
    [
        "http://localhost/", "https://localhost/", "http://localhost:56150/_connector", "http://127.0.0.1/", "http://127.1/", "http://127.8.9.1:80/",
        "http://[::1]/", "http://[::1]:8080/x", "http://2130706433/", "http://0x7f000001/", "http://017700000001/",
    ];

    public static TheoryData<string> Hostile =>
    [
        "", " ", "/", "/amer/", "//smba.trafficmanager.net/", "smba.trafficmanager.net", "https://", "https:///", "https://:443/",
        "http://smba.trafficmanager.net/", "http://smba.trafficmanager.net:443/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net:80/",
        "https://x@smba.trafficmanager.net/", "https://x:y@smba.trafficmanager.net/", "https://smba.trafficmanager.net@example.org/",
        "https://smba.trafficmanager.net:443@example.org/", "https://smba.trafficmanager.net%2f@example.org/", "https://smba.trafficmanager.net.example.org/",
        "https://smba.trafficmanager.net%2eexample.org/", "https://smba.trafficmanager.net%00.example.org/", "https://smba.trafficmanager.net./",
        "https://sub.smba.trafficmanager.net/", "https://trafficmanager.net/", "https://xsmba.trafficmanager.net/", "https://smba.trafficmanager.ne/",
        "https://smb\u0430.trafficmanager.net/", "https://xn--smb-5cd.trafficmanager.net/", "https://smba-trafficmanager.net/", "https://smba.trafficmanager.net_/",
        "https://example.org/", "https://example.org/smba.trafficmanager.net/", "https://example.org?https://smba.trafficmanager.net/",
        "https://example.org#https://smba.trafficmanager.net/", "https://example.org\\@smba.trafficmanager.net/", "https://example.org/@smba.trafficmanager.net/",
        "https://smba.infra.teams.microsoft.com/", "https://smba.infra.gcc.teams.microsoft.com.example.org/", "http://smba.infra.gov.teams.microsoft.us/",
        "https://login.microsoftonline.com/", "https://graph.microsoft.com/", "https://api.botframework.com/", "https://login.botframework.com/",
        "http://169.254.169.254/", "https://169.254.169.254/metadata/identity", "http://metadata.google.internal/", "http://10.0.0.1/", "http://192.168.0.1/",
        "http://172.16.0.1/", "http://0.0.0.0/", "http://[::]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://localhost.example.org/",
        "http://127.0.0.1.example.org/", "http://x@localhost/", "ftp://smba.trafficmanager.net/", "ftp://localhost/", "file:///etc/hosts", "ws://localhost/",
        "wss://smba.trafficmanager.net/", "ldap://localhost/", "gopher://localhost/", "javascript:alert(1)", "data:text/plain,x", "unix:/run/x.sock",
        "https://smba.trafficmanager.net /", "https://smba.trafficmanager.net\r\nHost: example.org/",
    ];

    [Theory]
    [InlineData("https://smba.trafficmanager.net/jp/")]
    [InlineData("https://SMBA.TrafficManager.net:443/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/")]
    public void TheChannelsOwn_AreAllowed_Everywhere(string url)
    {
        Assert.True(In("Production").IsAllowed(url));
        Assert.True(In("Development").IsAllowed(url));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void AnyOther_IsRefused_Everywhere(string url)
    {
        Assert.False(In("Production").IsAllowed(url));
        Assert.False(In("Development").IsAllowed(url));
    }

    [Theory]
    [MemberData(nameof(OfThisMachine))]
    public void ThisMachine_IsAllowed_InDevelopmentAlone(string url)
    {
        Assert.True(In("Development").IsAllowed(url));
        Assert.False(In("Production").IsAllowed(url));
        Assert.False(In("Staging").IsAllowed(url));
    }

    [Theory]
    [InlineData("msteams", "Production", true)]
    [InlineData("emulator", "Production", false)]
    [InlineData("webchat", "Production", false)]
    [InlineData("directline", "Staging", false)]
    [InlineData("skype", "Production", false)]
    [InlineData("MSTEAMS", "Production", false)]
    [InlineData("msteams ", "Production", false)]
    [InlineData("", "Production", false)]
    [InlineData(null, "Production", false)]
    [InlineData("emulator", "Development", true)]
    public void TheChannel_IsTeams_OutsideDevelopment(string? channel, string environment, bool served)
    {
        var check = new ActivityCheck(In(environment), new Channels(new Named(environment)), Options.Create(new BotOptions()));
        var activity = new Activity { ChannelId = channel, ServiceUrl = "https://smba.trafficmanager.net/jp/" };
        // Even where the key may sign for that channel.
        var token = new VerifiedToken(activity.ServiceUrl, channel is null ? [] : [channel], DateTimeOffset.MaxValue);

        Assert.Equal(served ? null : "channelId is not msteams", check.Forbidden(activity, token));
    }

    private static ServiceUrls In(string environment) => new(new Named(environment));

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

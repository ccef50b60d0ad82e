using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CareTeamBot.Service.Teams.Inbound;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>Tokens that are nearly right, all at once and on a real server: none gets in, none is a fault of the service.</summary>
public sealed class ForgedTokensTests : IAsyncLifetime
{
    private const int Mutations = 4000;

    private TestIssuer issuer = null!;
    private TestBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync();
        issuer.Publish(Forgeries.Genuine, "msteams");
        issuer.Publish(Forgeries.Unendorsed, null);
        issuer.Publish(Forgeries.ForWebChat, "webchat");
        bot = await TestBot.StartAsync("Development", ("MicrosoftAppId", Forgeries.App), ("BotOpenIdMetadata", issuer.Metadata), ("AllowedTenants", "tenant-1"));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task TheTokenThatTheyAreMadeFrom_IsLetIn() => Assert.Equal(HttpStatusCode.OK, await PostAsync($"Bearer {Forgeries.Valid}"));

    [Fact]
    public async Task EveryForgery_IsRefused()
    {
        var forgeries = Forgeries.All().ToList();
        Assert.InRange(forgeries.Count, 150, 1000);
        Assert.Equal(forgeries.Count, forgeries.Select(f => f.Name).Distinct().Count());
        var wrong = new ConcurrentQueue<string>();

        await Task.WhenAll(forgeries.Select(async forgery =>
        {
            var status = await PostAsync(forgery.Header);
            if (status != (forgery.IsForbidden ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized))
                wrong.Enqueue($"{forgery.Name}: {(int)status}");
        }));

        Assert.Empty(wrong);
        Assert.Empty(bot.Handled);
    }

    [Fact]
    public async Task TwoAuthorizations_AreNone()
    {
        using var request = Request();
        request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {Forgeries.Valid}", $"Bearer {Forgeries.Valid}"]);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(request));
    }

    [Fact]
    public async Task AToken_WithAnyOfItsLettersChanged_IsRefused()
    {
        var gate = bot.Services.GetRequiredService<ITokenGate>();
        var random = new Random(1106);
        var changed = Enumerable.Range(0, Mutations).Select(_ => Mutate(Forgeries.Valid, random)).Where(token => token != Forgeries.Valid).ToList();
        // Every bit of the last letter of the signature that stands for nothing.
        changed.AddRange("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Select(last => Forgeries.Valid[..^1] + last).Where(token => token != Forgeries.Valid));

        var admissions = await Task.WhenAll(changed.Select(async token => (token, Answer: await gate.AdmitAsync(With($"Bearer {token}")))));

        Assert.True((await gate.AdmitAsync(With($"Bearer {Forgeries.Valid}"))).Admitted);
        Assert.True(admissions.Length > Mutations);
        Assert.DoesNotContain(admissions, a => a.Answer.Admitted || a.Answer.IsUnknown);
    }

    /// <summary>A bit, a letter, two letters swapped, one left out, one more, or a piece doubled.</summary>
    private static string Mutate(string token, Random random)
    {
        var text = new StringBuilder(token);
        var at = random.Next(token.Length - 1);
        switch (random.Next(6))
        {
            case 0: text[at] = (char)(text[at] ^ (1 << random.Next(7))); break;
            case 1: text[at] = (char)random.Next(33, 127); break;
            case 2: (text[at], text[at + 1]) = (text[at + 1], text[at]); break;
            case 3: text.Remove(at, 1); break;
            case 4: text.Insert(at, (char)random.Next(33, 127)); break;
            default: text.Insert(at, token.AsSpan(at, Math.Min(random.Next(1, 40), token.Length - at))); break;
        }

        return text.ToString();
    }

    private static DefaultHttpContext With(string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = header;
        return context;
    }

    private async Task<HttpStatusCode> PostAsync(string header)
    {
        using var request = Request();
        request.Headers.TryAddWithoutValidation("Authorization", header);
        return await SendAsync(request);
    }

    private static HttpRequestMessage Request() => new()
    {
        Method = HttpMethod.Post,
        Content = new StringContent(
            $$"""
            {"type":"message","id":"1","channelId":"msteams","serviceUrl":"{{Forgeries.Url}}","from":{"id":"29:a"},
             "conversation":{"id":"19:c@thread.tacv2;messageid=1","tenantId":"tenant-1"},"text":"x"}
            """, Encoding.UTF8, "application/json"),
    };

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(bot.Url, "/api/messages");
        using var response = await Http.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static readonly HttpClient Http = new();
}

using System.Text;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Telemetry.Fixtures;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>
/// The process itself, with all that can be logged turned on: neither what it prints nor what it exports holds a name, a
/// word or an id of a person. A test of the service goes through every command and button; here it is the real console.
/// </summary>
public sealed class PrivacyTests
{
    private const string Mark = "ひみつ";
    private const string Ascii = "himitsu-hanako";

    [Fact]
    public async Task WhatTheProcessPrintsAndExports_HoldsNoPersonalData()
    {
        using var folder = new TemporaryFolder();
        await using var collector = await Collector.StartAsync();
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { Channels = [Mark] });
        await using var service = new ServiceProcess(folder.Path, Talkative(folder.Path, teams, collector));
        teams.BotEndpoint = service.Endpoint;
        var (mother, nurse) = (teams.Enrol($"{Mark} 花子"), teams.Enrol($"{Ascii} Smith", locale: "en-GB"));
        await service.StartAsync();

        await WorkAsync(teams, service, mother, nurse);
        await KnockAsync(teams, service, mother);
        await service.TerminateAsync();

        Assert.Equal(0, await service.ExitAsync());
        Assert.Contains("Refused a call with 401", service.Output, StringComparison.Ordinal);
        Assert.Contains("could not be sent yet", service.Output, StringComparison.Ordinal);
        Assert.True(collector.Has("traces", "decide") && collector.Has("metrics", "careteambot.turn.duration") && collector.Has("logs", "could not be sent yet"));
        string[] secrets = [Mark, Uri.EscapeDataString(Mark), Ascii, "@careteam.example", .. Ids(teams, mother), .. Ids(teams, nurse)];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, service.Output, StringComparison.Ordinal));
        Assert.Empty(secrets.SelectMany(secret => collector.Find(secret).Select(signal => $"{signal}: {secret}")));
    }

    private static string[] Ids(FakeTeams teams, TeamsMember person) =>
        [person.Id, Uri.EscapeDataString(person.Id), person.AadObjectId, teams.ChatId(person), Uri.EscapeDataString(teams.ChatId(person))];

    private static Dictionary<string, string> Talkative(string folder, FakeTeams teams, Collector collector) =>
        new(ServiceProcess.Contract(folder, ServiceProcess.FreePort()))
        {
            ["DangerouslyAllowAnonymousCalls"] = "false",
            ["MicrosoftAppId"] = teams.AppId,
            ["AllowedTenants"] = teams.TenantId,
            ["BotOpenIdMetadata"] = teams.OpenIdMetadataUrl,
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            ["Logging__LogLevel__System.Net.Http"] = "Trace",
            ["Logging__Console__LogLevel__Microsoft.AspNetCore"] = "Trace",
            ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true",
        };

    private static async Task WorkAsync(FakeTeams teams, ServiceProcess service, TeamsMember mother, TeamsMember nurse)
    {
        var channel = teams.DefaultChannel;
        await teams.PostAsync(mother, channel, $"ケース開始 {Mark}", mentionBot: true);
        await teams.PostAsync(nurse, channel, $"参加 {Mark}課／{Mark}師", mentionBot: true);
        await teams.ChatAsync(nurse, $"状況 {Mark}");
        await teams.WaitForAsync(t => t.Chat(nurse).Any(m => m.FromBot) ? t : null, TimeSpan.FromSeconds(60));
        // A message that the channel refuses for now, and repeats in its refusal.
        teams.Faults.AnswerNext(1, 429, TimeSpan.FromMinutes(1), message: $"{Mark} {mother.Id}", when: call => call.Method == "POST");
        await teams.PostAsync(mother, channel, $"質問 {Mark}はどこですか", mentionBot: true);
        for (var look = 0; look < 600 && !service.Output.Contains("could not be sent yet", StringComparison.Ordinal); look++)
            await Task.Delay(100);
    }

    private static async Task KnockAsync(FakeTeams teams, ServiceProcess service, TeamsMember mother)
    {
        await teams.SendRawAsync($$"""{"type":"message","text":"{{Mark}}","from":{"id":"{{mother.Id}}"},"x":}""");
        await teams.SendRawAsync(Mark, teams.Signer.CreateToken($"https://{Ascii}/", new TokenShape { Issuer = Ascii, Audience = mother.AadObjectId }));
        await teams.SendRawAsync(Mark, $"{Ascii}.{Ascii}.{Ascii}");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Ascii);
        foreach (var path in (string[])[$"/{Mark}/{Ascii}", $"/api/messages?name={Mark}&who={Ascii}", $"/healthz/ready?{Ascii}"])
            (await http.PostAsync(new Uri(service.Url, path), new StringContent(Mark, Encoding.UTF8))).Dispose();
    }
}

using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>Marked names and words go through every path, also failing ones; none may show in logs or metrics.</summary>
public sealed class PrivacyTests
{
    private const string Mark = "ひみつ";

    [Fact]
    public async Task NoNameNoWordAndNoPersonsId_IsLoggedOrCounted()
    {
        var measured = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var meters = Listen(measured);
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var person = TeamsMember.Named($"{Mark} 花子");
        bot.Teams.Enrol(person.Name);

        await PlayAsync(bot, person);
        await FailAsync(bot, person);

        string[] secret = [Mark, person.Id, person.AadObjectId, bot.Teams.ChatId(person), RunningBot.Mother.Id, RunningBot.Mother.Name];
        Assert.True(bot.Log.Lines.Count > 5);
        Assert.All(secret, s => Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(s, StringComparison.Ordinal)));
        Assert.All(secret, s => Assert.DoesNotContain(measured, line => line.Contains(s, StringComparison.Ordinal)));
    }

    private static async Task PlayAsync(RunningBot bot, TeamsMember person)
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(person, channel, $"参加 {Mark}課／{Mark}師");
        await bot.CommandAsync(person, channel, $"目標 {Mark}");
        var card = await bot.AskAsync(RunningBot.Mother, channel, $"{Mark}はどこですか");
        await bot.Teams.PressAsync(person, card, "question.pass", new { hint = Mark });
        await bot.Teams.PostAsync(person, channel, $"{Mark}はどこに申し込めばいいですか？");
        await bot.PassAsync(TimeSpan.FromDays(8));
        await bot.Teams.PressAsync(person, card, "question.answer", new { answer = Mark });
        await bot.Teams.ChatAsync(person, $"状況 {Mark}");
        await bot.Teams.ShowAsync(person, card);
        await bot.SettledAsync();
    }

    private static async Task FailAsync(RunningBot bot, TeamsMember person)
    {
        var channel = await bot.NewCaseAsync();
        await bot.Teams.SendRawAsync($$"""{"type":"message","text":"{{Mark}}","from":{"id":"{{person.Id}}"},"x":}""");
        await bot.Teams.SendRawAsync($$"""{"type":"message","text":"{{Mark}}"}""");
        await bot.SendChangedAsync(person, channel, Mark, a => a["serviceUrl"] = $"https://{person.AadObjectId}.example/");
        await bot.SendChangedAsync(person, channel, Mark, a => a["timestamp"] = Mark);
        var card = await bot.AskAsync(RunningBot.Mother, channel, Mark);
        await bot.Teams.InvokeAsync(person, card, new JsonObject { ["verb"] = Mark, ["data"] = new JsonObject { ["item"] = Mark, ["slot"] = Mark } });
        bot.Teams.Faults.AnswerNext(1, 403, code: Mark, when: c => c.Method == "POST");
        await bot.CommandAsync(person, channel, $"質問 {Mark}一");
        await bot.SettledAsync();
        bot.Teams.Faults.AnswerNext(1, 429, code: Mark, when: c => c.Method == "POST");
        await bot.CommandAsync(person, channel, $"質問 {Mark}二");
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, default)).Count == 0;
        });
        await bot.Store.CommitAsync(
            new CaseCommit
            {
                CaseId = "broken",
                ExpectedVersion = 0,
                Due = bot.Clock.GetUtcNow(),
                State = System.Text.Encoding.UTF8.GetBytes($$$"""{"address":"{{{Mark}}}","state":{"status":"{{{Mark}}}"}}"""),
            },
            default);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.UntilAsync(() => new(bot.Log.Has(300)));
    }

    private static MeterListener Listen(System.Collections.Concurrent.ConcurrentQueue<string> measured)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, l) => l.EnableMeasurementEvents(instrument) };
        void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
            measured.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
        listener.SetMeasurementEventCallback<long>(Keep);
        listener.SetMeasurementEventCallback<int>(Keep);
        listener.SetMeasurementEventCallback<double>(Keep);
        listener.Start();
        return listener;
    }
}

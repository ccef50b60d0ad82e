using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Tests.Hosting;
using CareTeamBot.Service.Tests.Telemetry.Fixtures;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Xunit;

namespace CareTeamBot.Service.Tests.Telemetry;

/// <summary>What a collector gets of a service at work.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task ACollector_GetsEveryStep_EveryInstrument_AndTheLog()
    {
        await using var collector = await Collector.StartAsync();
        await using (var bot = await StartAsync($"--Telemetry:Endpoint={collector.Url}", "--Telemetry:Protocol=http/protobuf"))
            await WorkAsync(bot);

        string[] steps = ["authenticate", "decode", "load", "decide", "commit", "render", "answer", "send", "call", "due"];
        Assert.DoesNotContain(steps, step => !collector.Has("traces", step));
        Assert.True(collector.Has("traces", "POST /api/messages"));
        string[] instruments =
        [
            "careteambot.turn.duration", "careteambot.due.lag", "careteambot.outbox.age", "careteambot.outbox.rows", "careteambot.outbox.lanes.age", "careteambot.outbox.lanes.stuck", "careteambot.send.duration",
            "careteambot.retries", "careteambot.refusals", "careteambot.store.commit.duration", "careteambot.store.conflicts",
            "http.server.request.duration",
        ];
        Assert.DoesNotContain(instruments, instrument => !collector.Has("metrics", instrument));
        string[] tags = ["message", "press", "clock", "roster", "done", "refused", "not_let_in", "no_valid_token", "no_case", "POST", "ok", "throttled"];
        Assert.DoesNotContain(tags, tag => !collector.Has("metrics", tag));
        Assert.True(collector.Has("logs", "Refused a call with 401") && collector.Has("logs", "logrecord.event.id"));
        Assert.Equal(["traces", "metrics", "logs"], collector.Find("CareTeamBot"));
    }

    [Fact]
    public async Task EveryInstrument_IsExplainedInTheRunbook_AndAlertsAreOnesThatThereAre()
    {
        var instruments = new ConcurrentDictionary<string, bool>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == BotMetrics.Name)
                    instruments[instrument.Name] = true;
            },
        };
        listener.Start();
        await using (await StartAsync())
            BotMetrics.StartTurn();

        Assert.Equal(instruments.Keys.Order(), Named("infra/docs/runbook.md", "| `(careteambot[a-z.]+)`").Order());
        Assert.Empty(Named("infra/azure/modules/alerts.bicep", "\"(careteambot[a-z.]+)\"").Except(instruments.Keys));
    }

    private static HashSet<string> Named(string file, string pattern) =>
        [.. Regex.Matches(File.ReadAllText(ArchitectureTests.InRepository(file)), pattern.Replace("|", "\\|", StringComparison.Ordinal)).Select(m => m.Groups[1].Value)];

    [Fact]
    public async Task TheStandardVariables_Work()
    {
        await using var collector = await Collector.StartAsync();
        await using (var bot = await StartAsync(
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Url}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_SERVICE_NAME=kawagoe-bot"))
        {
            await bot.NewCaseAsync();
        }

        Assert.Equal(["traces", "metrics", "logs"], collector.Find("kawagoe-bot"));
    }

    [Fact]
    public async Task WithoutACollector_NothingListens()
    {
        await using var bot = await StartAsync();

        Assert.Null(bot.Services.GetService<TracerProvider>());
    }

    [Fact]
    public void TheOldestMessage_IsTheOneThatIsNotSent()
    {
        var clock = new TestClock(RunningBot.Morning);
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var watch = new OutboxWatch(clock, services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
        var (first, second) = (new OutboxRow(1, "a", "case", default), new OutboxRow(2, "a", "case", default));

        Assert.Equal((0, TimeSpan.Zero), (watch.Rows, watch.Oldest));
        watch.Add(first);
        clock.Advance(TimeSpan.FromMinutes(5));
        watch.Add(second);
        watch.Add(first);
        Assert.Equal((2, TimeSpan.FromMinutes(5)), (watch.Rows, watch.Oldest));
        watch.Remove(first);
        Assert.Equal((1, TimeSpan.Zero), (watch.Rows, watch.Oldest));
    }

    private static async Task<RunningBot> StartAsync(params string[] settings)
    {
        var bot = new RunningBot { Settings = ["--Connector:LiftRateLimits=true", .. settings] };
        await bot.InitializeAsync();
        return bot;
    }

    /// <summary>Something of every kind: done, refused, not let in, tried again, due, and written by somebody else.</summary>
    private static async Task WorkAsync(RunningBot bot)
    {
        var channel = await bot.NewCaseAsync();
        var empty = await bot.NewChannelAsync();
        await bot.Teams.InstallBotAsync(RunningBot.Coordinator, empty);
        await bot.CommandAsync(RunningBot.Mother, empty, "目標 あそぶ");
        await bot.Teams.SendRawAsync("{}", token: "");
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        await bot.PassAsync(TimeSpan.FromDays(2));
        await ConflictAsync(bot, channel);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "あります" });
        await bot.SettledAsync();
        bot.Teams.Faults.AnswerNext(1, 429, when: c => c.Method == "POST");
        await bot.CommandAsync(RunningBot.Mother, channel, "状況");
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, default)).Count == 0;
        });
    }

    /// <summary>Another process writes the case: the next turn finds a version that it does not know.</summary>
    private static async Task ConflictAsync(RunningBot bot, TeamsChannel channel)
    {
        var head = (await bot.Store.LoadAsync(RunningBot.CaseId(channel), default))!;
        await bot.Store.CommitAsync(
            new CaseCommit { CaseId = RunningBot.CaseId(channel), ExpectedVersion = head.Version, State = head.State }, default);
    }
}

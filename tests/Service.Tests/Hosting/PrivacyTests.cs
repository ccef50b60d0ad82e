using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Service.Tests.Telemetry.Fixtures;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>
/// Marked names and words go through every path, also failing ones, with everything logged that an administrator can
/// turn on and with telemetry exported; none may show in logs, spans, metrics, or the addresses that the bot calls.
/// </summary>
public sealed class PrivacyTests
{
    /// <summary>Buttons of cards that do not come up in the play: their verbs are sent all the same.</summary>
    private static readonly string[] NotShown =
    [
        "case.open", "opening.again", "opening.kept", "opening.drop", "goal.keep", "barrier.raise", "handoff.stage", "handoff.keep",
        "stage.move", "stage.done", "stage.drop", "conference.notNow", "supervisor.decline",
    ];

    [Fact]
    public async Task NoNameNoWordAndNoPersonsId_IsLoggedTracedOrCounted()
    {
        var measured = new ConcurrentQueue<string>();
        using var meters = Listen(measured);
        await using var collector = await Collector.StartAsync();
        var bot = new RunningBot
        {
            Settings =
            [
                "--Connector:LiftRateLimits=true", $"--Telemetry:Endpoint={collector.Url}", "--Telemetry:Protocol=http/protobuf",
                "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting=Trace",
                "--Logging:LogLevel:System.Net.Http=Trace", "--Logging:LogLevel:Polly=Trace", "--Logging:OpenTelemetry:LogLevel:Microsoft=Trace",
            ],
        };
        await bot.InitializeAsync();
        var play = new MarkedPlay(bot);

        await play.PlayAsync();
        await play.FailAsync();
        var secrets = play.Secrets.Where(s => s.Length > 0).Distinct().ToList();
        var called = bot.Teams.ConnectorCalls.Select(c => c.Path).ToList();
        await bot.DisposeAsync();

        Assert.True(bot.Log.Lines.Count > 20);
        Assert.True(collector.Has("metrics", "careteambot.turn.duration") && collector.Has("traces", "decide") && collector.Has("logs", "Refused a call"));
        Assert.All(secrets, s => Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(s, StringComparison.Ordinal)));
        Assert.All(secrets, s => Assert.DoesNotContain(measured, line => line.Contains(s, StringComparison.Ordinal)));
        Assert.Empty(secrets.SelectMany(s => collector.Find(s).Select(signal => $"{signal}: {s}")));
        // The channel's own addresses hold ids of persons; names and words do not belong there.
        string[] words = [MarkedPlay.Mark, MarkedPlay.Ascii];
        Assert.All(words, word => Assert.DoesNotContain(called, path => path.Contains(word, StringComparison.Ordinal)));

        Assert.Empty(Verbs.All.Except(play.Sent));
        var left = string.Join(' ', Verbs.All.Except(play.Pressed).Except(NotShown));
        Assert.True(left.Length == 0, $"Never pressed: {left}");
    }

    private static MeterListener Listen(ConcurrentQueue<string> measured)
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

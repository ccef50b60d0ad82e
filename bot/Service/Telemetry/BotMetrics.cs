using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Schema;

using Activity = Microsoft.Bot.Schema.Activity;

namespace CareTeamBot.Service.Telemetry;

/// <summary>
/// What the service counts and times. Tags come from small fixed sets: never an id of a person, a case or a
/// conversation, never a text. Nothing is measured, made or kept while nobody listens.
/// </summary>
internal static class BotMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CareTeamBot";

    private const string Seconds = "s";

    private static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Short =
        new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private static readonly InstrumentAdvice<double> Long =
        new() { HistogramBucketBoundaries = [0.5, 1, 2, 3, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400] };

    private static readonly Histogram<double> Turns = Meter.CreateHistogram(
        "careteambot.turn.duration", Seconds, "From the request, or the due moment being acted on, to the answer.", advice: Short);

    private static readonly Histogram<double> Lags = Meter.CreateHistogram(
        "careteambot.due.lag", Seconds, "How long after its due moment a case was acted on.", advice: Long);

    private static readonly Histogram<double> Sends = Meter.CreateHistogram(
        "careteambot.send.duration", Seconds, "A call to the channel, with its retries.", advice: Short);

    private static readonly Histogram<double> Commits = Meter.CreateHistogram(
        "careteambot.store.commit.duration", Seconds, "A commit of a case, until it is durable.", advice: Short);

    private static readonly Counter<long> ConflictCount = Meter.CreateCounter<long>(
        "careteambot.store.conflicts", "{conflict}", "Commits that found the case changed by another replica.");

    private static readonly Counter<long> RetryCount = Meter.CreateCounter<long>(
        "careteambot.retries", "{retry}", "Things that are tried again.");

    private static readonly Counter<long> RefusalCount = Meter.CreateCounter<long>(
        "careteambot.refusals", "{refusal}", "Calls that were not let in, and commands that a case refused.");

    /// <summary>
    /// When a turn began; 0 where nobody wants to know. A stopwatch and not the service's clock, which a test may set:
    /// what is measured is the machine's work.
    /// </summary>
    public static long StartTurn() => Start(Turns);

    public static long StartSend() => Start(Sends);

    public static long StartCommit() => Start(Commits);

    /// <param name="started">From <see cref="StartTurn"/>.</param>
    /// <param name="activity">What came in; null where it was not let in, or can't be read.</param>
    /// <param name="outcome">How it ended.</param>
    public static void EndTurn(long started, Activity? activity, TurnOutcome outcome) => EndTurn(started, KindOf(activity), outcome);

    public static void EndClockTurn(long started, TurnOutcome outcome) => EndTurn(started, "clock", outcome);

    /// <summary>A call to the channel ended; <paramref name="fault"/> null for well.</summary>
    public static void EndSend<T>(long started, HttpMethod method, T? fault) where T : struct, Enum =>
        Record(Sends, started, new("method", method.Method), new("outcome", fault is { } f ? Names<T>.Of(f) : "ok"));

    /// <summary>A commit ended well, or not; then perhaps because another one came before it.</summary>
    public static void EndCommit(long started, bool failed = false, bool conflict = false)
    {
        if (conflict)
            ConflictCount.Add(1);

        Record(Commits, started, new KeyValuePair<string, object?>("outcome", conflict ? "conflict" : failed ? "failed" : "ok"));
    }

    public static void ActedOn(DateTimeOffset due, DateTimeOffset now) => Lags.Record(Math.Max(0, (now - due).TotalSeconds));

    /// <param name="what">What is tried again: <c>call</c>, <c>message</c> or <c>case</c>.</param>
    public static void Retried(string what) => RetryCount.Add(1, new KeyValuePair<string, object?>("what", what));

    /// <summary>A call was not let in.</summary>
    public static void NotLetIn(int status) => Refused("call", status switch
    {
        StatusCodes.Status400BadRequest => "malformed",
        StatusCodes.Status401Unauthorized => "no_valid_token",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status413PayloadTooLarge => "too_large",
        StatusCodes.Status415UnsupportedMediaType => "no_json",
        _ => "other",
    });

    /// <summary>A case refused a command.</summary>
    public static void Refused(CareTeam.Cases.RefusalReason reason) => Refused("command", Names<CareTeam.Cases.RefusalReason>.Of(reason));

    private static void Refused(string what, string reason) =>
        RefusalCount.Add(1, new KeyValuePair<string, object?>("what", what), new KeyValuePair<string, object?>("reason", reason));

    private static void EndTurn(long started, string kind, TurnOutcome outcome) =>
        Record(Turns, started, new("kind", kind), new("outcome", Names<TurnOutcome>.Of(outcome)));

    /// <summary>From fixed words: what a caller writes into an activity's type becomes no tag.</summary>
    private static string KindOf(Activity? activity) => activity switch
    {
        null => "none",
        { Type: ActivityTypes.Message } => "message",
        { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action" } => "press",
        { Type: ActivityTypes.Invoke } => "dialog",
        { Type: ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate } => "roster",
        _ => "other",
    };

    private static long Start(Instrument instrument) => instrument.Enabled ? Stopwatch.GetTimestamp() : 0;

    private static void Record(Histogram<double> histogram, long started, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (started != 0)
            histogram.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
    }

    /// <summary>Names of an enumeration's values, as tags are written, made once.</summary>
    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Known =
            Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static string Of(T value) => Known.GetValueOrDefault(value, "other");
    }
}

/// <summary>How a turn ended, as it is counted.</summary>
internal enum TurnOutcome
{
    /// <summary>Done, or looked at.</summary>
    Done,

    /// <summary>Refused in words that a person can read.</summary>
    Refused,

    /// <summary>Nothing that concerns the bot.</summary>
    Ignored,

    /// <summary>Not let in: no valid token, too large, not readable, another tenant.</summary>
    NotLetIn,

    /// <summary>It failed; the log says where.</summary>
    Failed,
}

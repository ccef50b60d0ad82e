using System.Diagnostics;

namespace CareTeamBot.Service.Telemetry;

/// <summary>
/// The turn's steps as spans: authenticate, decode, load, decide, commit, render, answer, send. Names are fixed words and
/// there are no tags of content. Null, and nothing made, while nobody listens.
/// </summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new(BotMetrics.Name);

    public static Activity? Step(string name) => Source.StartActivity(name);

    /// <summary>A step that belongs to no request: it may come long after what caused it.</summary>
    public static Activity? StartTrace(string name)
    {
        Activity.Current = null;
        return Source.StartActivity(name);
    }

    /// <summary>A call to the channel. Its address holds ids of persons and is left out.</summary>
    public static Activity? Call(HttpMethod method)
    {
        var span = Source.StartActivity("call", ActivityKind.Client);
        return span?.SetTag("http.request.method", method.Method);
    }

    /// <summary>Says on a span that it failed, by the kind of fault; its message may hold what somebody wrote.</summary>
    public static void Fail(this Activity? span, Exception fault) => span?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
}

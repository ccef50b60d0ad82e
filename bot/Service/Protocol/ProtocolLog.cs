namespace CareTeamBot.Service.Protocol;

/// <summary>The protocol's log entries, 1000 to 1099. Ids and statuses, never content, names or addresses.</summary>
internal static partial class ProtocolLog
{
    [LoggerMessage(1000, LogLevel.Warning, "Refused a call with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(1001, LogLevel.Error, "The turn of activity {ActivityId} failed with {ExceptionType}\n{StackTrace}")]
    public static partial void TurnFailed(ILogger log, string? activityId, string? exceptionType, string? stackTrace);

    [LoggerMessage(1002, LogLevel.Warning, "Anyone may post to this bot: MicrosoftAppId is not set (Development only)")]
    public static partial void Anonymous(ILogger log);
}

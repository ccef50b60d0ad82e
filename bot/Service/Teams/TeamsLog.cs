namespace CareTeamBot.Service.Teams;

/// <summary>The protocol's log entries, 1000 to 1099. Ids and statuses, never content, names or addresses.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(1000, LogLevel.Warning, "Refused a call with {Status}: {Reason}")]
    public static partial void Refused(ILogger log, int status, string reason);

    [LoggerMessage(1001, LogLevel.Error, "The turn of activity {ActivityId} failed with {ExceptionType}\n{StackTrace}")]
    public static partial void TurnFailed(ILogger log, string? activityId, string? exceptionType, string? stackTrace);

    [LoggerMessage(1002, LogLevel.Warning, "Every program of this machine may post to this bot: DangerouslyAllowAnonymousCalls is set (Development only)")]
    public static partial void Anonymous(ILogger log);

    [LoggerMessage(1010, LogLevel.Warning, "The Bot Framework's keys could not be read: {Cause}. Keys that are known stay in use")]
    public static partial void KeysNotRead(ILogger log, string cause);

    [LoggerMessage(1011, LogLevel.Warning, "A token was refused because it could not be read: {ExceptionType}")]
    public static partial void TokenNotRead(ILogger log, string exceptionType);
}

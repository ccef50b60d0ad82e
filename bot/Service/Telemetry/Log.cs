namespace CareTeamBot.Service;

/// <summary>
/// Every log message of the service, numbered, in one place. They carry ids of cases and activities and codes; never a
/// name, a text or a person's id. Exceptions are told by type and place, because their messages may quote what was written.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "The readiness of this replica is now {Status}; not well: {Checks}")]
    public static partial void ReadinessChanged(this ILogger logger, Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus status, string checks);

    [LoggerMessage(101, LogLevel.Information, "The service stops: {Count} messages wait to be sent, {Drain} until no more requests are taken")]
    public static partial void Stopping(this ILogger logger, int count, TimeSpan drain);

    [LoggerMessage(200, LogLevel.Warning, "A message of case {CaseId} could not be sent yet, try {Attempt}, again in {Delay}: {Reason}")]
    public static partial void SendDelayed(this ILogger logger, string caseId, int attempt, TimeSpan delay, string reason);

    [LoggerMessage(201, LogLevel.Error, "A message of case {CaseId} was given up: {Reason}")]
    public static partial void SendFailed(this ILogger logger, string caseId, string reason);

    [LoggerMessage(202, LogLevel.Information, "A second copy of a card of case {CaseId} was deleted")]
    public static partial void StrayDeleted(this ILogger logger, string caseId);

    [LoggerMessage(203, LogLevel.Information, "{Count} messages that were left to send, before the start or by another process, were taken over")]
    public static partial void OutboxRecovered(this ILogger logger, int count);

    [LoggerMessage(204, LogLevel.Error, "Outbox row {Sequence} of case {CaseId} failed with {ExceptionType}\n{StackTrace}")]
    public static partial void DeliveryFailed(this ILogger logger, long sequence, string caseId, string? exceptionType, string? stackTrace);

    [LoggerMessage(205, LogLevel.Warning, "A second copy of a card of case {CaseId} could not be looked for: {ExceptionType}")]
    public static partial void StrayLookFailed(this ILogger logger, string caseId, string exceptionType);

    [LoggerMessage(206, LogLevel.Error, "What is left to send could not be looked for and is tried again: {ExceptionType}\n{StackTrace}")]
    public static partial void ClaimFailed(this ILogger logger, string? exceptionType, string? stackTrace);

    [LoggerMessage(1012, LogLevel.Information, "A person's chat took no message of case {CaseId} and was opened anew")]
    public static partial void ChatReopened(this ILogger logger, string caseId);

    [LoggerMessage(210, LogLevel.Warning, "Graph refused {Task} of case {CaseId}: status {Status}, code {Code}")]
    public static partial void GraphRefused(this ILogger logger, string caseId, string task, int status, string? code);

    [LoggerMessage(211, LogLevel.Warning, "Graph does not let the bot do {Count} things:\n{Missing}")]
    public static partial void GraphMissing(this ILogger logger, int count, string missing);

    [LoggerMessage(400, LogLevel.Information, "The channels of {Asked} open cases were asked who is in them; {Silent} did not say")]
    public static partial void RostersSwept(this ILogger logger, int asked, int silent);

    [LoggerMessage(401, LogLevel.Error, "The open cases could not be listed to ask who is in their channels; it is tried again in a day: {ExceptionType}\n{StackTrace}")]
    public static partial void SweepFailed(this ILogger logger, string? exceptionType, string? stackTrace);

    [LoggerMessage(402, LogLevel.Error, "Who is in the channel of case {CaseId} could not be compared with the case; it is tried again in a day: {ExceptionType}\n{StackTrace}")]
    public static partial void CaseSweepFailed(this ILogger logger, string caseId, string? exceptionType, string? stackTrace);
    [LoggerMessage(230, LogLevel.Warning, "The channel of case {CaseId} is lost, {Reason}: the case stands still, and the coordinator is told")]
    public static partial void ChannelLost(this ILogger logger, string caseId, CareTeam.Channels.ChannelLossReason reason);

    [LoggerMessage(231, LogLevel.Information, "The channel of case {CaseId} is there again: the case goes on")]
    public static partial void ChannelFound(this ILogger logger, string caseId);

    [LoggerMessage(232, LogLevel.Warning, "Somebody does more than {Limit} things a minute, last in case {CaseId}: what is too much is not taken until they pause")]
    public static partial void ActsLimited(this ILogger logger, int limit, string caseId);
    [LoggerMessage(220, LogLevel.Warning, "Messages of case {CaseId} wait, and none has got out for {Time}")]
    public static partial void LaneStuck(this ILogger logger, string caseId, TimeSpan time);

    [LoggerMessage(221, LogLevel.Information, "Messages of case {CaseId} get out again; {Count} more wait there")]
    public static partial void LaneMoves(this ILogger logger, string caseId, int count);

    [LoggerMessage(300, LogLevel.Error, "Case {CaseId} could not be brought up to date and is tried again: {ExceptionType}\n{StackTrace}")]
    public static partial void TickFailed(this ILogger logger, string caseId, string? exceptionType, string? stackTrace);

    [LoggerMessage(302, LogLevel.Information, "Case {CaseId} was purged at the end of its retention")]
    public static partial void CasePurged(this ILogger logger, string caseId);

    [LoggerMessage(301, LogLevel.Error, "The due list could not be read and is tried again: {ExceptionType}\n{StackTrace}")]
    public static partial void DueListFailed(this ILogger logger, string? exceptionType, string? stackTrace);

    [LoggerMessage(500, LogLevel.Critical, "{Loss} while the service runs. Nothing more is read or written; what was answered before is in the file that was taken away. Stop the service, put the right file back or restore a backup, and start it")]
    public static partial void StoreLost(this ILogger logger, string loss);

    [LoggerMessage(501, LogLevel.Warning, "The database file of an earlier version could not be written anew, and does not get smaller when cases are purged. It is tried again at the next start")]
    public static partial void StoreStaysLarge(this ILogger logger);
}

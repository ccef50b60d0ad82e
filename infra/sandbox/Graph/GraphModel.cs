using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>A request that the bot made to Graph; the path is unescaped and begins with the version.</summary>
internal sealed record GraphCall(string Method, string Path, string Query, string Body, DateTimeOffset At);

/// <summary>An event in somebody's calendar; <c>State</c> is <c>there</c> or <c>cancelled</c>.</summary>
internal sealed record GraphEvent(string Id, string UserId, string? TransactionId, string Body, string State, int Changes);

/// <summary>A file in a channel's folder.</summary>
internal sealed record GraphFile(string DriveId, string Name, byte[] Content);

/// <summary>An operation that is making a channel; it is over after so many looks.</summary>
internal sealed record GraphOperation(string Id, TeamsChannel Channel, int LooksLeft, string? Failure);

/// <summary>Who is directly in a private or shared channel.</summary>
internal sealed record GraphMembership(string Id, string UserId, string? TenantId, bool IsOwner);

/// <summary>What the stand-in is to answer instead of doing what is asked, once.</summary>
internal sealed record GraphFault(int Status, string Code, TimeSpan? RetryAfter, Func<GraphCall, bool> When, string Message = "planned trouble", bool AfterDoing = false);

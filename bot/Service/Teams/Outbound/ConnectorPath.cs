namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>Addresses of the connector's calls. Ids come from outside and hold <c>; : @ /</c>, so each is escaped whole.</summary>
internal static class ConnectorPath
{
    public static Uri Conversations(string serviceUrl) => At(serviceUrl, "conversations");

    public static Uri Activities(string serviceUrl, string conversationId) =>
        At(serviceUrl, $"conversations/{Segment(conversationId)}/activities");

    public static Uri Activity(string serviceUrl, string conversationId, string activityId) =>
        At(serviceUrl, $"conversations/{Segment(conversationId)}/activities/{Segment(activityId)}");

    public static Uri Members(string serviceUrl, string conversationId, string? continuation) => At(
        serviceUrl,
        $"conversations/{Segment(conversationId)}/pagedmembers?pageSize=500"
        + (continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}"));

    public static Uri Member(string serviceUrl, string conversationId, string memberId) =>
        At(serviceUrl, $"conversations/{Segment(conversationId)}/members/{Segment(memberId)}");

    public static Uri Team(string serviceUrl, string teamId) => At(serviceUrl, $"teams/{Segment(teamId)}");

    public static Uri Channels(string serviceUrl, string teamId) => At(serviceUrl, $"teams/{Segment(teamId)}/conversations");

    private static Uri At(string serviceUrl, string path) => new($"{serviceUrl.TrimEnd('/')}/v3/{path}", UriKind.Absolute);

    // Escaping leaves dots alone, and an id of dots would climb up the path.
    private static string Segment(string id) =>
        id.Trim('.').Length > 0 ? Uri.EscapeDataString(id) : throw new ArgumentException("An id is empty or made of dots.", nameof(id));
}

using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>
/// The documented shape of a request's body. Strict, where Graph is often not: a member that the documentation does not
/// have, a missing one, and a wrong <c>@odata.type</c> are refused.
/// </summary>
/// <param name="Type">The <c>@odata.type</c>; one that is left out is taken where the position allows one type alone.</param>
/// <param name="Members">Members by name; a required one ends with an exclamation mark.</param>
internal sealed record Shape(string? Type, params string[] Members)
{
    public static readonly Shape Channel = new("#microsoft.graph.channel", "displayName!", "description", "membershipType", "members");
    public static readonly Shape Member = new("#microsoft.graph.aadUserConversationMember", "roles!", "user@odata.bind!", "tenantId");
    public static readonly Shape MemberChange = new("#microsoft.graph.aadUserConversationMember", "roles!");
    public static readonly Shape Reference = new(null, "@odata.id!");
    public static readonly Shape Archive = new(null, "shouldSetSpoSiteReadOnlyForMembers");
    public static readonly Shape Event = new("#microsoft.graph.event", "subject!", "body", "start!", "end!", "location", "attendees", "isOnlineMeeting", "onlineMeetingProvider", "transactionId", "allowNewTimeProposals", "sensitivity");
    public static readonly Shape EventChange = new("#microsoft.graph.event", "subject", "body", "start", "end", "location", "attendees", "isOnlineMeeting", "onlineMeetingProvider");
    public static readonly Shape Cancel = new(null, "comment", "Comment");
    public static readonly Shape Time = new("#microsoft.graph.dateTimeTimeZone", "dateTime!", "timeZone!");
    public static readonly Shape Attendee = new("#microsoft.graph.attendee", "emailAddress!", "type");
    public static readonly Shape Address = new("#microsoft.graph.emailAddress", "address!", "name");
    public static readonly Shape ItemBody = new("#microsoft.graph.itemBody", "contentType!", "content!");
    public static readonly Shape Location = new("#microsoft.graph.location", "displayName!");

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault(JsonNode? node)
    {
        if (node is not JsonObject body)
            return "An object was expected.";
        if ((string?)body["@odata.type"] is { } type && type != Type)
            return $"The type '{type}' is not {Type ?? "expected here"}.";
        var known = Members.Select(m => m.TrimEnd('!')).ToHashSet(StringComparer.Ordinal);
        return body.FirstOrDefault(p => p.Key != "@odata.type" && !known.Contains(p.Key)).Key is { } stranger ? $"The property '{stranger}' does not exist."
            : Members.FirstOrDefault(m => m.EndsWith('!') && body[m.TrimEnd('!')] is null) is { } missing ? $"The property '{missing.TrimEnd('!')}' is required."
            : null;
    }

    /// <summary>The same for every element of a list; null where there is no list.</summary>
    public string? FaultInEach(JsonNode? list) =>
        list is null ? null : list is JsonArray array ? array.Select(Fault).FirstOrDefault(f => f is not null) : "A list was expected.";

    /// <summary>Where the type must be written, because the position allows several.</summary>
    public string? FaultWithType(JsonNode? node) => (string?)node?["@odata.type"] == Type ? Fault(node) : $"The type must be {Type}.";
}

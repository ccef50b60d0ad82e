using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>Channels, their members and apps, and their archiving.</summary>
internal sealed partial class FakeGraph
{
    private const string BadNames = "~#%&*{}+/\\:<>?|'\",;";

    private void MapChannels(RouteGroupBuilder group, string version)
    {
        string[] reads = ["ChannelSettings.Read.Group", "ChannelSettings.ReadWrite.Group", "Channel.ReadBasic.All"];
        string[] changes = ["ChannelMember.ReadWrite.Group", "ChannelMember.ReadWrite.All"];
        group.MapGet("channels", (string team) => In(team, reads, () => List(teams.Channels.Select(Describe))));
        group.MapPost("channels", (string team, HttpRequest request) => In(team, ["Channel.Create.Group", "Channel.Create", "Group.ReadWrite.All"], () => Create(Read(request), request.HttpContext)));
        group.MapGet("channels/{channel}", (string team, string channel) => In(team, reads, () => With(channel, one => Json(200, Describe(one)))));
        group.MapDelete("channels/{channel}", (string team, string channel) => In(team, ["Channel.Delete.Group", "Channel.Delete.All"], () => With(channel, Delete)));
        group.MapGet("channels/{channel}/members", (string team, string channel) => In(team, [.. changes, "ChannelMember.Read.Group"], () => With(channel, Members)));
        group.MapPost("channels/{channel}/members", (string team, string channel, HttpRequest request) => In(team, changes, () => With(channel, one => AddMember(one, Read(request)))));
        group.MapPatch("channels/{channel}/members/{member}", (string team, string channel, string member, HttpRequest request) => In(
            team, changes, () => With(channel, one => ChangeMember(one, member, Read(request)))));
        group.MapDelete("channels/{channel}/members/{member}", (string team, string channel, string member) => In(team, changes, () => With(channel, one => RemoveMember(one, member))));
        group.MapPost("channels/{channel}/enabledApps/$ref", (string team, string channel, HttpRequest request) => In(
            team, ["TeamsAppInstallation.ManageSelectedForTeam.All", "TeamsAppInstallation.ReadWriteForTeam.All"], () => With(channel, one => EnableApp(one, Read(request), version))));
        group.MapPost("channels/{channel}/archive", (string team, string channel, HttpRequest request) => In(
            team, ["ChannelSettings.ReadWrite.All"], () => With(channel, one => Archive(one, Read(request)))));
        group.MapPost("channels/{channel}/unarchive", (string team, string channel) => In(
            team, ["ChannelSettings.ReadWrite.All"], () => With(channel, one => Archived(one, false))));
        group.MapGet("channels/{channel}/filesFolder", (string team, string channel) => In(
            team, ["File.Read.Group", "Files.Read.All", "Files.ReadWrite.All"], () => With(channel, Folder)));
    }

    private IResult With(string channel, Func<TeamsChannel, IResult> answer) =>
        teams.Channels.FirstOrDefault(c => c.Id == channel) is { } one ? answer(one) : Error(404, "NotFound", "Channel not found.");

    private IResult Create(JsonNode? body, HttpContext context)
    {
        if (Shape.Channel.Fault(body) is { } fault)
            return BadRequest(fault);
        var (name, kind) = ((string)body!["displayName"]!, (string?)body["membershipType"] ?? "standard");
        if (!IsAllowed(name))
            return BadRequest("Channel name contains invalid characters or is too long.");
        if (teams.Channels.Any(c => c.Name == name))
            return BadRequest("Channel name already existed, please use other name.");
        if (kind is not ("standard" or "private" or "shared"))
            return BadRequest("The membershipType is unknown.");
        if (ForbiddenKinds.ContainsKey(kind))
            return Error(403, "Forbidden", "The tenant's policy does not allow this kind of channel.");
        if ((kind == "standard" ? (body["members"] is null ? null : "A standard channel takes no members.") : OwnerFault(body["members"], kind)) is { } wrong)
            return BadRequest(wrong);
        var owner = kind == "standard" ? null : teams.Members.FirstOrDefault(m => m.AadObjectId == UserOf(body["members"]![0]));
        if (kind != "standard" && (owner is null || owner.Role == "guest" || Outsiders.ContainsKey(owner.AadObjectId)))
            return BadRequest("The owner is not a member of the team.");
        return Made(NewChannel(name, kind, (string?)body["description"], owner), context);
    }

    private static string? OwnerFault(JsonNode? members, string kind) =>
        members is not JsonArray { Count: > 0 } all ? "An owner is required."
        : kind == "shared" && all.Count > 1 ? "A shared channel takes one owner at its creation."
        : all.Select(Shape.Member.FaultWithType).FirstOrDefault(f => f is not null)
            ?? ((string?)all[0]!["roles"]?[0] == "owner" ? null : "The first member must be the owner.");

    private TeamsChannel NewChannel(string name, string kind, string? note, TeamsMember? owner)
    {
        var channel = FakeTeams.NewChannel(name) with { Kind = kind, Note = note, HasBot = kind == "standard", MemberIds = owner is null ? null : [owner.Id] };
        lock (gate)
            memberships[channel.Id] = owner is null ? [] : [new GraphMembership(Next(), owner.AadObjectId, null, true)];
        return channel;
    }

    private IResult Made(TeamsChannel channel, HttpContext context)
    {
        if (channel.Kind != "shared" && !AlwaysInTheBackground)
        {
            teams.SetChannel(channel);
            return Json(201, Describe(channel));
        }

        var operation = new GraphOperation(Guid.NewGuid().ToString(), channel, OperationLooks, OperationFailure);
        lock (gate)
            operations[operation.Id] = operation;
        context.Response.Headers.ContentLocation = $"/teams/{teams.GroupId}/operations/{operation.Id}";
        return Results.StatusCode(202);
    }

    private IResult Delete(TeamsChannel channel)
    {
        teams.RemoveChannel(channel.Id);
        return Results.NoContent();
    }

    private ConnectorAnswer Members(TeamsChannel channel) => List(MembersOf(channel.Id).Select(m => Person(
        m.Id, teams.Members.FirstOrDefault(t => t.AadObjectId == m.UserId), m.TenantId, m.IsOwner ? ["owner"] : [], m.UserId)));

    private ConnectorAnswer AddMember(TeamsChannel channel, JsonNode? body)
    {
        if (Shape.Member.FaultWithType(body) is { } fault)
            return BadRequest(fault);
        if (channel.Kind == "standard")
            return BadRequest("Members of a standard channel are those of the team.");
        var (user, tenant) = (UserOf(body), (string?)body!["tenantId"]);
        var member = teams.Members.FirstOrDefault(m => m.AadObjectId == user);
        if (channel.Kind == "private" && (member is null || tenant is not null || Outsiders.ContainsKey(member.AadObjectId)))
            return Error(403, "Forbidden", "The user is not a member of the team.");
        if (channel.Kind == "shared" && member?.Role == "guest")
            return Error(400, "BadRequest", "Guests can't be added.");
        if (MembersOf(channel.Id).Any(m => m.UserId == user))
            return Error(409, "Conflict", "The user is a member already.");
        var added = new GraphMembership(Next(), user ?? "", tenant, false);
        lock (gate)
            memberships[channel.Id].Add(added);
        if (member is not null)
            teams.SetChannel(channel with { MemberIds = [.. channel.MemberIds ?? [], member.Id] });
        return Json(201, Person(added.Id, member, tenant, [], user));
    }

    private ConnectorAnswer ChangeMember(TeamsChannel channel, string id, JsonNode? body)
    {
        if (Shape.MemberChange.FaultWithType(body) is { } fault)
            return BadRequest(fault);
        lock (gate)
        {
            var members = memberships[channel.Id];
            if (members.FindIndex(m => m.Id == id) is var index && index < 0)
                return Error(404, "NotFound", "No such member.");
            members[index] = members[index] with { IsOwner = (string?)body!["roles"]?.AsArray().FirstOrDefault() == "owner" };
            return Json(200, Person(id, teams.Members.FirstOrDefault(m => m.AadObjectId == members[index].UserId), null, ["owner"], members[index].UserId));
        }
    }

    private IResult RemoveMember(TeamsChannel channel, string id)
    {
        if (MembersOf(channel.Id).FirstOrDefault(m => m.Id == id) is not { } membership)
            return Error(404, "NotFound", "No such member.");
        if (membership.IsOwner && MembersOf(channel.Id).Count(m => m.IsOwner) == 1)
            return BadRequest("The last owner can't be removed.");
        lock (gate)
            memberships[channel.Id].Remove(membership);
        var member = teams.Members.FirstOrDefault(m => m.AadObjectId == membership.UserId);
        teams.SetChannel(channel with { MemberIds = [.. (channel.MemberIds ?? []).Where(m => m != member?.Id)] });
        return Results.NoContent();
    }

    private IResult EnableApp(TeamsChannel channel, JsonNode? body, string version)
    {
        if (Shape.Reference.Fault(body) is { } fault)
            return BadRequest(fault);
        if (!IsAppInstalled || ((string)body!["@odata.id"]!).Split('/')[^1] != "0d820ecd-def2-4297-adad-78056cde7c78")
            return Error(404, "NotFound", "The app is not installed in the team.");
        if (channel.Kind == "standard" || (channel.Kind == "private" && version == "v1.0") || KindsWithoutApps.ContainsKey(channel.Kind))
            return BadRequest("The operation is not allowed for this membershipType.");
        if (channel.HasBot)
            return Error(409, "Conflict", "The app is enabled already.");
        var with = channel with { HasBot = true };
        teams.SetChannel(with);
        _ = teams.BotEndpoint is null ? Task.CompletedTask : teams.InstallBotAsync(teams.Members.FirstOrDefault(with.IsSeenBy) ?? teams.Members[0], with);
        return Results.NoContent();
    }

    private IResult Archive(TeamsChannel channel, JsonNode? body) =>
        body is not null && Shape.Archive.Fault(body) is { } fault ? BadRequest(fault) : Archived(channel, true);

    private IResult Archived(TeamsChannel channel, bool archived)
    {
        if (channel.IsArchived == archived)
            return Error(400, "BadRequest", archived ? "The channel is archived already." : "The channel is not archived.");
        teams.SetChannel(channel with { IsArchived = archived });
        return Results.StatusCode(202);
    }

    private static JsonObject Describe(TeamsChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["createdDateTime"] = "2026-11-24T01:00:00.000Z",
        ["displayName"] = channel.Name,
        ["description"] = channel.Note,
        ["email"] = "",
        ["tenantId"] = "72f2a1c4-0b6e-4f6c-8d5b-3c1f5a9b7e20",
        ["isArchived"] = channel.IsArchived,
        ["webUrl"] = $"https://teams.microsoft.com/l/channel/{Uri.EscapeDataString(channel.Id)}/channel",
        ["membershipType"] = channel.Kind,
    };

    /// <summary>The directory id in <c>…/users('id')</c>.</summary>
    private static string? UserOf(JsonNode? member) =>
        (string?)member?["user@odata.bind"] is { } bind && Regex.Match(bind, "/v1\\.0/users\\('([0-9a-f-]{36})'\\)$") is { Success: true } match ? match.Groups[1].Value : null;

    private static bool IsAllowed(string name) =>
        name.Length is > 0 and <= 50 && !name.Any(BadNames.Contains) && name[0] is not ('_' or '.') && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal);
}

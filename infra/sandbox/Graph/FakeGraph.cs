using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>
/// Microsoft Graph as far as the bot uses it, beside the Teams stand-in and over the same team: documented shapes, status
/// codes and permissions. What the bot does here shows in Teams, as it does in the real one. Thread-safe.
/// </summary>
internal sealed partial class FakeGraph(FakeTeams teams)
{
    private readonly Lock gate = new();
    private readonly List<GraphFault> faults = [];
    private readonly ConcurrentQueue<GraphCall> calls = new();
    private readonly Dictionary<string, GraphOperation> operations = [];
    private readonly Dictionary<string, List<GraphMembership>> memberships = [];
    private readonly Dictionary<string, GraphEvent> events = [];
    private readonly List<GraphFile> files = [];

    public GraphRights Rights { get; } = new();

    /// <summary>Kinds of channels that the tenant's settings forbid.</summary>
    public ConcurrentDictionary<string, bool> ForbiddenKinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of channels that take no app.</summary>
    public ConcurrentDictionary<string, bool> KindsWithoutApps { get; } = new(StringComparer.Ordinal);

    /// <summary>Directory ids of people who are not in the team.</summary>
    public ConcurrentDictionary<string, bool> Outsiders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Directory ids of people without a mailbox.</summary>
    public ConcurrentDictionary<string, bool> WithoutMailbox { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsAppInstalled { get; set; } = true;
    public bool IsTeamArchived { get; set; }

    /// <summary>How often an operation is looked at before it is over.</summary>
    public int OperationLooks { get; set; } = 1;

    /// <summary>With which error code the next operations fail; null for none.</summary>
    public string? OperationFailure { get; set; }

    /// <summary>Whether creations of every kind answer 202, and not those of shared channels alone.</summary>
    public bool AlwaysInTheBackground { get; set; }

    public IReadOnlyList<GraphCall> Calls => [.. calls];

    public IReadOnlyList<GraphEvent> Events
    {
        get
        {
            lock (gate)
                return [.. events.Values];
        }
    }

    public IReadOnlyList<GraphFile> Files
    {
        get
        {
            lock (gate)
                return [.. files];
        }
    }

    /// <summary>Who is directly in a private or shared channel.</summary>
    public IReadOnlyList<GraphMembership> MembersOf(string channelId)
    {
        lock (gate)
            return memberships.TryGetValue(channelId, out var members) ? [.. members] : [];
    }

    /// <summary>Answers the next requests that fit with a status; <paramref name="afterDoing"/> does what they ask first, as when an answer is lost.</summary>
    public void AnswerNext(int count, int status, string code = "generalException", TimeSpan? retryAfter = null, Func<GraphCall, bool>? when = null,
        string message = "planned trouble", bool afterDoing = false)
    {
        lock (gate)
            faults.AddRange(Enumerable.Repeat(new GraphFault(status, code, retryAfter, when ?? (_ => true), message, afterDoing), count));
    }

    /// <summary>Takes all planned trouble back.</summary>
    public void Recover()
    {
        lock (gate)
            faults.Clear();
    }

    public void Map(WebApplication app)
    {
        app.Use(InterfereAsync);
        foreach (var version in (string[])["v1.0", "beta"])
        {
            var team = app.MapGroup($"/{version}/teams/{{team}}");
            MapTeam(team, version);
            MapChannels(team, version);
            MapCalendars(app.MapGroup($"/{version}/users/{{user}}"));
            app.MapPut($"/{version}/drives/{{drive}}/{{**rest}}", UploadAsync);
        }
    }

    private async Task InterfereAsync(HttpContext context, RequestDelegate next)
    {
        var path = Uri.UnescapeDataString(context.Request.Path.Value!);
        if (!path.StartsWith("/v1.0/", StringComparison.Ordinal) && !path.StartsWith("/beta/", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var call = new GraphCall(context.Request.Method, path, Uri.UnescapeDataString(context.Request.QueryString.Value ?? ""), await reader.ReadToEndAsync(), teams.Clock.GetUtcNow());
        context.Request.Body.Position = 0;
        calls.Enqueue(call);
        if (context.Request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', _, ..])
            await Error(401, "InvalidAuthenticationToken", "Access token is empty.").ExecuteAsync(context);
        else if (Planned(call) is not { } fault)
            await next(context);
        else
            await FailAsync(context, next, fault);
    }

    private static async Task FailAsync(HttpContext context, RequestDelegate next, GraphFault fault)
    {
        if (fault.AfterDoing)
        {
            var answer = context.Response.Body;
            context.Response.Body = Stream.Null;
            await next(context);
            context.Response.Body = answer;
            context.Response.Headers.Clear();
        }

        await Error(fault.Status, fault.Code, fault.Message, fault.RetryAfter).ExecuteAsync(context);
    }

    private GraphFault? Planned(GraphCall call)
    {
        lock (gate)
        {
            if (faults.Find(f => f.When(call)) is not { } fault)
                return null;
            faults.Remove(fault);
            return fault;
        }
    }

    private void MapTeam(RouteGroupBuilder group, string version)
    {
        group.MapGet("", (string team) => In(team, ["TeamSettings.Read.Group", "TeamSettings.ReadWrite.Group", "Team.ReadBasic.All"], () => Json(200, new JsonObject
        {
            ["@odata.context"] = $"https://graph.microsoft.com/{version}/$metadata#teams/$entity",
            ["id"] = team,
            ["displayName"] = "チーム",
            ["internalId"] = teams.TeamId,
            ["isArchived"] = IsTeamArchived,
        })));
        group.MapGet("members", (string team, HttpRequest request) => In(team, ["TeamMember.Read.Group", "TeamMember.Read.All"], () => List(
            from member in teams.Members
            where !Outsiders.ContainsKey(member.AadObjectId) && request.Query["$filter"].ToString() is var filter
                && (filter.Length == 0 || filter == $"(microsoft.graph.aadUserConversationMember/userId eq '{member.AadObjectId}')")
            select Person($"team/{member.AadObjectId}", member, null, member.Role == "guest" ? ["guest"] : []))));
        group.MapGet("operations/{operation}", (string team, string operation) => In(team, [], () => Operation(operation)));
        group.MapGet("installedApps", (string team) => In(team, ["TeamsAppInstallation.Read.Group", "TeamsAppInstallation.ReadForTeam.All", "TeamsAppInstallation.ManageSelectedForTeam.All"], () => List(
            IsAppInstalled ? [App()] : [])));
        group.MapGet("permissionGrants", (string team) => In(team, ["TeamsAppInstallation.Read.Group", "TeamsAppInstallation.ReadForTeam.All", "TeamsAppInstallation.ManageSelectedForTeam.All"], () => List(
            Rights.OfTeam.Select(right => new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.resourceSpecificPermissionGrant",
                ["id"] = $"grant-{right}",
                ["clientAppId"] = teams.AppId,
                ["resourceAppId"] = "00000003-0000-0000-c000-000000000000",
                ["clientId"] = "22f73bbe-f67a-4dea-bd54-54cac718cb2b",
                ["permissionType"] = "Application",
                ["permission"] = right,
            }))));
    }

    private JsonObject App() => new()
    {
        ["@odata.type"] = "#microsoft.graph.teamsAppInstallation",
        ["id"] = "installation-1",
        ["teamsApp"] = new JsonObject { ["id"] = "0d820ecd-def2-4297-adad-78056cde7c78", ["externalId"] = teams.AppId, ["displayName"] = "CareTeamBot", ["distributionMethod"] = "organization" },
        ["teamsAppDefinition"] = new JsonObject
        {
            ["id"] = "definition-1",
            ["teamsAppId"] = "0d820ecd-def2-4297-adad-78056cde7c78",
            ["displayName"] = "CareTeamBot",
            ["version"] = "1.0.0",
            ["bot"] = new JsonObject { ["id"] = teams.AppId },
        },
    };

    private ConnectorAnswer Operation(string id)
    {
        lock (gate)
        {
            if (!operations.TryGetValue(id, out var operation))
                return Error(404, "NotFound", "No such operation.");
            var over = operation.LooksLeft <= 0;
            operations[id] = operation with { LooksLeft = operation.LooksLeft - 1 };
            if (over && operation.Failure is null)
                teams.SetChannel(operation.Channel);
            return Json(200, new JsonObject
            {
                ["id"] = id,
                ["operationType"] = "createChannel",
                ["status"] = !over ? "inProgress" : operation.Failure is null ? "succeeded" : "failed",
                ["attemptsCount"] = 1,
                ["targetResourceId"] = over && operation.Failure is null ? operation.Channel.Id : null,
                ["targetResourceLocation"] = over && operation.Failure is null ? $"/teams('{teams.GroupId}')/channels('{operation.Channel.Id}')" : null,
                ["error"] = over && operation.Failure is not null ? new JsonObject { ["code"] = operation.Failure, ["message"] = "It failed." } : null,
            });
        }
    }

    /// <summary>The team must be the one there is, and the app must have one of the permissions; none asks for none.</summary>
    private IResult In(string team, string[] rights, Func<IResult> answer) =>
        !string.Equals(team, teams.GroupId, StringComparison.OrdinalIgnoreCase) ? Error(404, "NotFound", "No team found with Group Id.")
        : rights.Length > 0 && !Rights.HasAny(rights) ? Error(403, "Forbidden", "Missing role permissions on the request.")
        : answer();

    private static JsonObject Person(string id, TeamsMember? member, string? tenant, string[] roles, string? userId = null) => new()
    {
        ["@odata.type"] = "#microsoft.graph.aadUserConversationMember",
        ["id"] = id,
        ["roles"] = new JsonArray([.. roles.Select(r => (JsonNode)r)]),
        ["displayName"] = member?.Name,
        ["visibleHistoryStartDateTime"] = "0001-01-01T00:00:00Z",
        ["userId"] = member?.AadObjectId ?? userId,
        ["email"] = null,
        ["tenantId"] = tenant ?? member?.TenantId,
    };

    private static ConnectorAnswer List(IEnumerable<JsonObject> items)
    {
        var all = new JsonArray([.. items]);
        return Json(200, new JsonObject { ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata", ["@odata.count"] = all.Count, ["value"] = all });
    }

    private static ConnectorAnswer Json(int status, JsonNode body) => new ConnectorAnswer(status, body);

    private static ConnectorAnswer Error(int status, string code, string message, TimeSpan? retryAfter = null) => new ConnectorAnswer(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new JsonObject { ["date"] = "2026-11-24T01:00:00", ["request-id"] = Guid.NewGuid().ToString(), ["client-request-id"] = Guid.NewGuid().ToString() },
        },
    }, retryAfter);

    private static ConnectorAnswer BadRequest(string why) => Error(400, "BadRequest", why);

    private static JsonNode? Read(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var text = reader.ReadToEndAsync().GetAwaiter().GetResult();
        request.Body.Position = 0;
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static string Next() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
}

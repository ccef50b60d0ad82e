using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>The Bot Connector's REST endpoints that a bot calls, as documented for Teams. Authorization is recorded, not checked.</summary>
internal sealed class ConnectorApi(FakeTeamsOptions options, TeamsWorld world, ConnectorFaults faults)
{
    /// <summary>Path under which the connector answers; the service URL ends with it and a slash.</summary>
    public const string Root = "/amer";

    private const int MaxPayloadBytes = 100 * 1024;
    private readonly RateLimits limits = new(TimeProvider.System);
    private readonly ConcurrentQueue<ConnectorCall> calls = new();

    public IReadOnlyList<ConnectorCall> Calls => [.. calls];

    public void Map(WebApplication app)
    {
        app.Use(InterfereAsync);
        var v3 = app.MapGroup(Root + "/v3");
        v3.MapPost("conversations", CreateConversationAsync);
        v3.MapPost("conversations/{conversation}/activities", (string conversation, HttpRequest request) => SendAsync(conversation, null, request));
        v3.MapPost("conversations/{conversation}/activities/{activity}", (string conversation, string activity, HttpRequest request) => SendAsync(conversation, activity, request));
        v3.MapPut("conversations/{conversation}/activities/{activity}", UpdateAsync);
        v3.MapDelete("conversations/{conversation}/activities/{activity}", Delete);
        v3.MapGet("conversations/{conversation}/pagedmembers", PagedMembers);
        v3.MapGet("conversations/{conversation}/members", (string conversation) => Roster(conversation) is { } all ? Json(200, new JsonArray([.. all.Select(Account)])) : NoConversation());
        v3.MapGet("conversations/{conversation}/members/{member}", Member);
        v3.MapGet("teams/{team}", Team);
        v3.MapGet("teams/{team}/conversations", Channels);
    }

    private async Task InterfereAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var call = new ConnectorCall(
            context.Request.Method,
            Uri.UnescapeDataString(context.Request.Path.Value![Root.Length..]),
            context.Request.Headers.Authorization,
            options.Clock.GetUtcNow());
        calls.Enqueue(call);
        var fault = faults.Next(call);
        if (fault?.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, context.RequestAborted);
        if (fault?.Status is { } status)
        {
            await Error(status, fault.Code, fault.Message, fault.RetryAfter).ExecuteAsync(context);
        }
        else if (fault?.DropAnswer == true)
        {
            context.Response.Body = Stream.Null;
            await next(context);
            context.Abort();
        }
        else
        {
            await next(context);
        }
    }

    private async Task<ConnectorAnswer> SendAsync(string conversation, string? replyTo, HttpRequest request)
    {
        var (activity, refusal) = await ReadAsync(request);
        return activity is null ? refusal! : Post(conversation, replyTo, activity, OnlyFor(request, activity), out _);
    }

    private ConnectorAnswer Post(string conversation, string? replyTo, JsonObject activity, string? onlyFor, out TeamsMessage? posted)
    {
        posted = null;
        var (id, root) = Split(conversation);
        if (Roster(id) is null)
            return NoConversation(id);
        if (Channel(id) is { IsArchived: true })
            return Error(403, "NotEnoughPermissions", "The channel is archived.");
        root ??= replyTo is not null && Channel(id) is not null ? world.Find(id, replyTo)?.RootId : null;
        if (root is not null && world.Find(id, root) is null)
            return NoConversation();
        if (options.EnforceRateLimits && limits.Take(conversation) is { } wait)
            return Error(429, "Throttled", "Too many requests in this conversation.", wait);
        if ((string?)activity["type"] is not "message")
            return Json(202, new JsonObject { ["id"] = Guid.NewGuid().ToString() });
        if (Channel(id) is not null && FromBot(activity, default).File is not null)
            return Error(400, "Bad Argument", "File cards are for personal chats.");
        posted = world.Add(id, root, (_, now) => FromBot(activity, now) with { OnlyFor = onlyFor });
        return Json(201, new JsonObject { ["id"] = posted.Id });
    }

    private async Task<ConnectorAnswer> UpdateAsync(string conversation, string activity, HttpRequest request)
    {
        var (content, refusal) = await ReadAsync(request);
        if (content is null)
            return refusal!;
        return Change(conversation, activity, message =>
        {
            var replaced = FromBot(content, message.CreatedAt);
            return message with { Text = replaced.Text, Card = replaced.Card, File = replaced.File, Activity = replaced.Activity };
        });
    }

    private ConnectorAnswer Delete(string conversation, string activity) =>
        Change(conversation, activity, message => message with { Text = "", Card = null, File = null, Deleted = true });

    private ConnectorAnswer Change(string conversation, string activity, Func<TeamsMessage, TeamsMessage> change)
    {
        var (id, _) = Split(conversation);
        if (Roster(id) is null)
            return NoConversation(id);
        if (world.Find(id, activity) is not { Deleted: false } message)
            return Error(404, "ActivityNotFoundInConversation", "There is no such message in this conversation.");
        if (!message.FromBot)
            return Error(403, "NotEnoughPermissions", "A bot may change its own messages only.");
        if (options.EnforceRateLimits && limits.Take(conversation) is { } wait)
            return Error(429, "Throttled", "Too many requests in this conversation.", wait);
        world.Edit(message, change);
        return Json(200, new JsonObject { ["id"] = activity });
    }

    private async Task<ConnectorAnswer> CreateConversationAsync(HttpRequest request)
    {
        var (body, refusal) = await ReadAsync(request);
        if (body is null)
            return refusal!;
        return (string?)body["channelData"]?["channel"]?["id"] is { } channel ? NewThread(channel, body) : PersonalChat(body);
    }

    private ConnectorAnswer NewThread(string channel, JsonObject body)
    {
        if (body["activity"] is not JsonObject activity)
            return Error(400, "Bad Argument", "A new channel thread needs its first activity.");
        var answer = Post(channel, null, activity, null, out var posted);
        return posted is null ? answer : Json(201, new JsonObject { ["id"] = posted.ThreadId, ["activityId"] = posted.Id });
    }

    private ConnectorAnswer PersonalChat(JsonObject body)
    {
        if ((string?)body["members"]?[0]?["id"] is not { } id)
            return Error(400, "Bad Argument", "A personal chat needs one member.");
        if (world.FindMember(id) is not { } member)
            return Error(403, "BotNotInConversationRoster", "This person is in no conversation with the bot.");
        var chat = world.ChatOf(member);
        var answer = new JsonObject { ["id"] = chat };
        if (body["activity"] is JsonObject activity)
        {
            var sent = Post(chat, null, activity, null, out var posted);
            if (posted is null)
                return sent;
            answer["activityId"] = posted.Id;
        }
        return Json(201, answer);
    }

    private ConnectorAnswer PagedMembers(string conversation, int? pageSize, string? continuationToken)
    {
        if (Roster(conversation) is not { } all)
            return NoConversation(conversation);
        var size = Math.Clamp(pageSize ?? 200, 50, 500);
        var from = int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        var page = new JsonObject { ["members"] = new JsonArray([.. all.Skip(from).Take(size).Select(Account)]) };
        if (from + size < all.Count)
            page["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return Json(200, page);
    }

    private ConnectorAnswer Member(string conversation, string member)
    {
        if (Roster(conversation) is not { } all)
            return NoConversation();
        return world.FindMember(member) is { } found && all.Contains(found)
            ? Json(200, Account(found))
            : Error(404, "MemberNotFoundInConversation", "This person is not in the conversation.");
    }

    private ConnectorAnswer Team(string team) => team != world.Team
        ? NoConversation()
        : Json(200, new JsonObject
        {
            ["id"] = world.Team,
            ["name"] = options.TeamName,
            ["aadGroupId"] = TeamsMember.Named(options.TeamName + "/group").AadObjectId,
            ["channelCount"] = world.Channels.Count,
            ["memberCount"] = world.Members.Count,
        });

    private ConnectorAnswer Channels(string team)
    {
        if (team != world.Team)
            return NoConversation();
        var channels = world.Channels.Select(channel =>
        {
            var one = new JsonObject { ["id"] = channel.Id };
            if (!channel.IsGeneral) // General comes without a name
                one["name"] = channel.Name;
            return (JsonNode)one;
        });
        return Json(200, new JsonObject { ["conversations"] = new JsonArray([.. channels]) });
    }

    private TeamsMessage FromBot(JsonObject activity, DateTimeOffset now)
    {
        var content = JsonSerializer.SerializeToElement(activity, TeamsJson.Options);
        var cards = activity["attachments"] is JsonArray attachments
            ? attachments.Where(one => (string?)one?["contentType"] == InvokeResult.CardType).Select(one => one!["content"]).ToList()
            : [];
        return new TeamsMessage
        {
            Id = "",
            ConversationId = "",
            RootId = "",
            FromId = $"28:{options.AppId}",
            FromName = options.BotName,
            FromBot = true,
            CreatedAt = now,
            Text = (string?)activity["text"] ?? "",
            Card = cards.Count > 0 ? JsonSerializer.SerializeToElement(cards[0], TeamsJson.Options) : null,
            File = content.TryGetProperty("attachments", out var all) ? all.EnumerateArray().Select(FileCard.Of).FirstOrDefault(f => f is not null) : null,
            Activity = content,
        };
    }

    private TeamsChannel? Channel(string id) => world.Channels.FirstOrDefault(channel => channel.Id == id);

    private IReadOnlyList<TeamsMember>? Roster(string conversation)
    {
        var (id, _) = Split(conversation);
        if (Channel(id) is { } channel)
            return channel.HasBot ? [.. world.Members.Where(channel.IsSeenBy)] : null;
        return world.MemberOfChat(id) is { } member ? [member] : null;
    }

    private static (string Conversation, string? Root) Split(string conversation)
    {
        var at = conversation.IndexOf(";messageid=", StringComparison.Ordinal);
        return at < 0 ? (conversation, null) : (conversation[..at], conversation[(at + ";messageid=".Length)..]);
    }

    private string? OnlyFor(HttpRequest request, JsonObject activity) =>
        request.Query["isTargetedActivity"] == "true" ? world.FindMember((string?)activity["recipient"]?["id"] ?? "")?.Id : null;

    private static async Task<(JsonObject? Body, ConnectorAnswer? Refusal)> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        if (text.Length * 2 > MaxPayloadBytes) // counted as UTF-16
            return (null, Error(413, "MessageSizeTooBig", "Message size too large."));
        try
        {
            return JsonNode.Parse(text) is JsonObject body ? (body, null) : (null, Error(400, "Bad Argument", "The body is no JSON object."));
        }
        catch (JsonException)
        {
            return (null, Error(400, "Bad Argument", "The body is no JSON."));
        }
    }

    private JsonNode Account(TeamsMember member) => new JsonObject
    {
        ["id"] = member.Id,
        ["objectId"] = member.AadObjectId,
        ["aadObjectId"] = member.AadObjectId,
        ["name"] = member.Name,
        ["givenName"] = member.Name.Split(' ', '　')[^1],
        ["surname"] = member.Name.Split(' ', '　')[0],
        ["email"] = $"{member.AadObjectId[..8]}@careteam.example",
        ["userPrincipalName"] = $"{member.AadObjectId[..8]}@careteam.example",
        ["tenantId"] = member.TenantId ?? options.TenantId,
        ["userRole"] = member.Role,
    };

    private ConnectorAnswer NoConversation(string conversation) => Channel(Split(conversation).Conversation) is { HasBot: false }
        ? Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
        : NoConversation();

    private static ConnectorAnswer NoConversation() => Error(404, "ConversationNotFound", "Conversation not found.");

    private static ConnectorAnswer Error(int status, string code, string message, TimeSpan? retryAfter = null) => new ConnectorAnswer(
        status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, retryAfter);

    private static ConnectorAnswer Json(int status, JsonNode body) => new ConnectorAnswer(status, body);
}

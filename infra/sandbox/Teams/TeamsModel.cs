using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>Somebody in the tenant. Agency and profession are for the page's labels alone; Teams does not know them.</summary>
internal sealed record TeamsMember
{
    /// <summary>The account as the bot sees it, <c>29:…</c>.</summary>
    public required string Id { get; init; }
    public required string AadObjectId { get; init; }
    public required string Name { get; init; }
    public string Agency { get; init; } = "";
    public string Profession { get; init; } = "";
    public string Locale { get; init; } = "ja-JP";

    /// <summary><c>user</c> or <c>guest</c>.</summary>
    public string Role { get; init; } = "user";

    /// <summary>The tenant of somebody from outside; null for the team's own.</summary>
    public string? TenantId { get; init; }

    /// <summary>A member whose ids follow from the name, so that a run can be compared with the next.</summary>
    public static TeamsMember Named(string name, string agency = "", string profession = "", string locale = "ja-JP")
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new TeamsMember
        {
            Id = "29:1" + Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_').TrimEnd('='),
            AadObjectId = new Guid(hash.AsSpan(0, 16)).ToString(),
            Name = name,
            Agency = agency,
            Profession = profession,
            Locale = locale,
        };
    }
}

/// <summary>A channel; <c>Id</c> is a thread id, <c>19:…@thread.tacv2</c>. General's id is the team's.</summary>
internal sealed record TeamsChannel(string Id, string Name, bool IsGeneral)
{
    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string Kind { get; init; } = "standard";

    /// <summary>False until the app was put into a private or shared channel.</summary>
    public bool HasBot { get; init; } = true;

    /// <summary>Who is in it; null for the whole team.</summary>
    public IReadOnlyList<string>? MemberIds { get; init; }

    /// <summary>What is written under the name.</summary>
    public string? Note { get; init; }

    /// <summary>Nobody can post in it.</summary>
    public bool IsArchived { get; init; }

    public bool IsSeenBy(TeamsMember member) => MemberIds?.Contains(member.Id) != false;
}

/// <summary>A message as it stands now. A change makes a new value with a higher <see cref="Version"/>.</summary>
internal sealed record TeamsMessage
{
    public required string Id { get; init; }

    /// <summary>Channel id (<c>19:…</c>, without the thread) or personal chat id (<c>a:…</c>).</summary>
    public required string ConversationId { get; init; }

    /// <summary>The post that started the thread; its own id for a post and in personal chats.</summary>
    public required string RootId { get; init; }
    public required string FromId { get; init; }
    public required string FromName { get; init; }
    public required bool FromBot { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public bool Deleted { get; init; }

    /// <summary>Text as on the wire: <c>&lt;at&gt;…&lt;/at&gt;</c> marks mentions.</summary>
    public string Text { get; init; } = "";

    /// <summary>The first Adaptive Card of the message, as everybody sees it.</summary>
    public JsonElement? Card { get; init; }

    /// <summary>The file that the bot offers or has given, in a personal chat.</summary>
    public FileCard? File { get; init; }

    /// <summary>The activity as it was sent, by the bot or by Teams.</summary>
    public JsonElement Activity { get; init; }

    /// <summary>Member who alone sees it (a targeted message); null for everybody.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>1 when posted, then counting up with every edit or delete.</summary>
    public int Version { get; init; } = 1;

    public bool IsReply => RootId != Id;
    public bool InChannel => ConversationId.StartsWith("19:", StringComparison.Ordinal);

    /// <summary>The conversation id of the wire: with <c>;messageid=</c> in a channel.</summary>
    public string ThreadId => InChannel ? $"{ConversationId};messageid={RootId}" : ConversationId;
}

/// <summary>A file's card: an offer (no <c>Url</c>, with the bot's <c>Context</c> for either answer), or the file itself.</summary>
internal sealed record FileCard(string Name, string? Description, string? Url, JsonElement? AcceptContext, JsonElement? DeclineContext)
{
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    public const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    public static FileCard? Of(JsonElement attachment) => Text(attachment, "contentType") switch
    {
        ConsentType when attachment.TryGetProperty("content", out var content) && content.TryGetProperty("sizeInBytes", out var size) && size.GetInt64() > 0 =>
            new FileCard(Text(attachment, "name") ?? "", Text(content, "description"), null, content.GetProperty("acceptContext"), content.GetProperty("declineContext")),
        InfoType when attachment.TryGetProperty("content", out var content) && Text(content, "uniqueId") is not null =>
            new FileCard(Text(attachment, "name") ?? "", null, Text(attachment, "contentUrl"), null, null),
        _ => null,
    };

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>Something changed; <c>Kind</c> is <c>message</c>, <c>view</c>, <c>members</c>, <c>channels</c> or <c>clock</c>.</summary>
internal sealed record TeamsEvent(string Kind, string? ConversationId = null, string? MessageId = null, string? MemberId = null);

/// <summary>What became of something that a person did: the person's message and the bot's HTTP answer.</summary>
internal sealed record PostResult(TeamsMessage Message, BotAnswer Answer);

/// <summary>The bot's HTTP answer; <c>Status</c> 0 means that none came (<c>Error</c> says why).</summary>
internal sealed record BotAnswer(int Status, string Body, string? Error = null)
{
    public bool Ok => Status is >= 200 and < 300;
}

/// <summary>
/// The outcome of an <c>adaptiveCard/action</c>: HTTP status and body, and the body's three fields where it has them.
/// </summary>
internal sealed record InvokeResult(int Status, string Body, int StatusCode, string? Type, JsonElement? Value, string? Error = null)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The card that replaces what this person sees, or null.</summary>
    public JsonElement? Card => StatusCode == 200 && Type == CardType ? Value : null;

    /// <summary>The message or error text for this person, or null.</summary>
    public string? Message => Value switch
    {
        { ValueKind: JsonValueKind.String } text when Type == MessageType => text.GetString(),
        { ValueKind: JsonValueKind.Object } error when Type == ErrorType && error.TryGetProperty("message", out var text) => text.GetString(),
        _ => null,
    };

    public static InvokeResult From(BotAnswer answer)
    {
        try
        {
            using var body = JsonDocument.Parse(answer.Body);
            var root = body.RootElement;
            return new InvokeResult(
                answer.Status,
                answer.Body,
                root.TryGetProperty("statusCode", out var code) ? code.GetInt32() : 200,
                root.TryGetProperty("type", out var type) ? type.GetString() : null,
                root.TryGetProperty("value", out var value) ? value.Clone() : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new InvokeResult(answer.Status, answer.Body, 0, null, null, answer.Error);
        }
    }
}

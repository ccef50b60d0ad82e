using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>
/// Builds activities as Teams sends them, with the fields that bots do not need, too: a receiver must bear them.
/// Shapes follow Microsoft's Teams documentation and SDK schema.
/// </summary>
internal sealed class Activities(FakeTeamsOptions options, TeamsWorld world, Func<string> serviceUrl)
{
    private const string TimeZoneName = "Asia/Tokyo";

    public JsonObject BotAccount => new() { ["id"] = $"28:{options.AppId}", ["name"] = options.BotName };

    /// <summary>A person's message. Every <c>@Name</c> of the bot or a member becomes a mention.</summary>
    public JsonObject Message(TeamsMember from, TeamsMessage message, string typed)
    {
        var (text, html, mentions) = Mark(typed);
        var activity = Common("message", from, message.ThreadId, message.ConversationId);
        activity["id"] = message.Id;
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{html}</p>" });
        foreach (var mention in mentions)
            activity["entities"]!.AsArray().Add(mention);
        return activity;
    }

    /// <summary>The text of the wire for what a person typed.</summary>
    public string MarkMentions(string typed) => Mark(typed).Text;

    /// <summary>An edit or a deletion of a person's message.</summary>
    public JsonObject Changed(TeamsMember from, TeamsMessage message, string type, string eventType, string typed)
    {
        var activity = Message(from, message, typed);
        activity["type"] = type;
        activity["channelData"]!["eventType"] = eventType;
        if (type == "messageDelete")
            activity.Remove("text");
        return activity;
    }

    /// <summary>A press of a card's button, or (<paramref name="trigger"/> <c>automatic</c>) a client's refresh of the card.</summary>
    public JsonObject CardAction(TeamsMember from, TeamsMessage card, JsonObject action, string trigger)
    {
        var activity = Common("invoke", from, card.ThreadId, card.ConversationId);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.Id;
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = trigger };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["channelData"]!["legacy"] = new JsonObject { ["replyToId"] = card.Id };
        return activity;
    }

    /// <summary>The answer to a file's offer, which is made in a personal chat.</summary>
    public JsonObject FileConsent(TeamsMember from, string offer, string chat, JsonNode? value)
    {
        var activity = Common("invoke", from, chat, chat);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = offer;
        activity["value"] = value;
        return activity;
    }

    /// <summary>A message action: <paramref name="name"/> is composeExtension/fetchTask, or …/submitAction with the dialog's <paramref name="data"/>.</summary>
    public JsonObject MessageAction(TeamsMember from, TeamsMessage on, string name, string commandId, JsonObject? data)
    {
        var activity = Common("invoke", from, on.ThreadId, on.ConversationId);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["name"] = name;
        var value = new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "message",
            ["context"] = new JsonObject { ["theme"] = "default" },
            ["messagePayload"] = Payload(on),
        };
        if (data is not null)
            value["data"] = data;
        activity["value"] = value;
        return activity;
    }

    /// <summary>An invoke of the message extension that is on no message: its search, or a dialog from the box in which one writes.</summary>
    public JsonObject FromCompose(TeamsMember from, string conversationId, string name, JsonObject value)
    {
        var activity = Common("invoke", from, conversationId, conversationId);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["name"] = name;
        value["context"] = new JsonObject { ["theme"] = "default" };
        activity["value"] = value;
        return activity;
    }

    /// <summary>A change of the roster: <paramref name="list"/> is <c>membersAdded</c> or <c>membersRemoved</c>.</summary>
    public JsonObject Roster(TeamsMember who, string list, string eventType, TeamsChannel? channel = null)
    {
        var activity = Common("conversationUpdate", who, channel?.Id ?? world.Team, channel?.Id ?? world.Team);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity[list] = new JsonArray(new JsonObject { ["id"] = who.Id, ["aadObjectId"] = who.AadObjectId });
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    /// <summary>The bot itself was added to the team, in the given channel.</summary>
    public JsonObject BotAdded(TeamsMember by, TeamsChannel channel)
    {
        var activity = Common("conversationUpdate", by, channel.Id, channel.Id);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["membersAdded"] = new JsonArray(BotAccount);
        activity["channelData"]!["eventType"] = "teamMemberAdded";
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel.Id } };
        return activity;
    }

    /// <summary>The bot itself was taken out of one channel.</summary>
    public JsonObject BotRemoved(TeamsMember by, TeamsChannel channel)
    {
        var activity = Common("conversationUpdate", by, channel.Id, channel.Id);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["membersRemoved"] = new JsonArray(BotAccount);
        activity["channelData"]!["eventType"] = "channelMemberRemoved";
        return activity;
    }

    /// <summary>An event of the team, such as <c>teamArchived</c>, or of one of its channels, such as <c>channelDeleted</c>.</summary>
    public JsonObject TeamEvent(TeamsMember by, string eventType, TeamsChannel? channel)
    {
        var activity = Common("conversationUpdate", by, world.Team, channel?.Id ?? world.Team);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    /// <summary>The app was put into the team (<c>add</c>) or taken out of it (<c>remove</c>).</summary>
    public JsonObject TeamInstallation(TeamsMember by, string action)
    {
        var activity = Common("installationUpdate", by, world.Team, world.Team);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["action"] = action;
        return activity;
    }

    /// <summary>A new channel: <c>conversation</c> is the team, <c>channelData.channel</c> the channel.</summary>
    public JsonObject ChannelCreated(TeamsMember by, TeamsChannel channel)
    {
        var activity = Common("conversationUpdate", by, world.Team, channel.Id);
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["channelData"]!["eventType"] = "channelCreated";
        return activity;
    }

    private JsonObject Payload(TeamsMessage on)
    {
        var payload = new JsonObject
        {
            ["id"] = on.Id,
            ["createdDateTime"] = on.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["subject"] = null,
            ["importance"] = "normal",
            ["locale"] = "ja-jp",
            ["linkToMessage"] = $"https://teams.microsoft.com/l/message/{on.ConversationId}/{on.Id}",
            ["from"] = new JsonObject
            {
                ["user"] = new JsonObject
                {
                    ["userIdentityType"] = "aadUser",
                    ["id"] = world.FindMember(on.FromId)?.AadObjectId,
                    ["displayName"] = on.FromName,
                },
            },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<div>{on.Text.Replace("\n", "<br>", StringComparison.Ordinal)}</div>" },
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        };
        if (on.IsReply)
            payload["replyToId"] = on.RootId;
        return payload;
    }

    private JsonObject Common(string type, TeamsMember from, string threadId, string conversationId)
    {
        var now = options.Clock.GetUtcNow();
        var inChannel = conversationId.StartsWith("19:", StringComparison.Ordinal);
        var conversation = new JsonObject
        {
            ["id"] = threadId,
            ["conversationType"] = inChannel ? "channel" : "personal",
            ["tenantId"] = options.TenantId,
        };
        if (inChannel)
            conversation["isGroup"] = true;
        return new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = now.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = TimeZoneName,
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl(),
            ["locale"] = from.Locale,
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["aadObjectId"] = from.AadObjectId },
            ["recipient"] = BotAccount,
            ["conversation"] = conversation,
            ["entities"] = new JsonArray(ClientInfo(from)),
            ["channelData"] = ChannelData(inChannel ? conversationId : null),
        };
    }

    private JsonObject ChannelData(string? channelId)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = options.TenantId } };
        if (channelId is null)
            return data;
        data["teamsChannelId"] = channelId;
        data["teamsTeamId"] = world.Team;
        data["channel"] = new JsonObject { ["id"] = channelId };
        data["team"] = new JsonObject
        {
            ["id"] = world.Team,
            ["name"] = options.TeamName,
            ["aadGroupId"] = TeamsMember.Named(options.TeamName + "/group").AadObjectId,
        };
        return data;
    }

    private static JsonObject ClientInfo(TeamsMember from) => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = from.Locale,
        ["country"] = "JP",
        ["platform"] = "Web",
        ["timezone"] = TimeZoneName,
    };

    private (string Text, string Html, List<JsonObject> Mentions) Mark(string typed)
    {
        var mentions = new List<JsonObject>();
        var accounts = world.Members.Select(member => (member.Id, member.Name))
            .Append(($"28:{options.AppId}", options.BotName))
            .OrderByDescending(account => account.Item2.Length)
            .ToList();
        var names = string.Join('|', accounts.Select(account => Regex.Escape(account.Item2)));
        string Replace(string text, Func<(string Id, string Name), string> write) =>
            Regex.Replace(text, "@(" + names + ")", match => write(accounts.First(account => account.Item2 == match.Groups[1].Value)));

        var marked = Replace(typed, account =>
        {
            var at = $"<at>{WebUtility.HtmlEncode(account.Name)}</at>";
            mentions.Add(new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = account.Id, ["name"] = account.Name },
                ["text"] = at,
            });
            return at;
        });
        var item = 0;
        var html = Replace(WebUtility.HtmlEncode(typed), account =>
            $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"{item++}\">{WebUtility.HtmlEncode(account.Name)}</span>");
        return (marked, html.Replace("\n", "<br>", StringComparison.Ordinal), mentions);
    }
}

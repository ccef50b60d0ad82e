using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Service.Tests.Turns.Fixtures;

/// <summary>Sends what a client that somebody has altered might send: any JSON in any place, well signed.</summary>
internal sealed class Forgery(RunningBot bot)
{
    /// <summary>How long one answer may take: far beyond what is needed, far below what a text can cost that is read again and again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Hole = "HERE-GOES-ANYTHING";

    /// <summary>A press in a channel, or in the chat of whoever presses, with raw JSON as its data.</summary>
    public Task<BotAnswer> PressAsync(TeamsMember who, TeamsChannel channel, string verb, string rawData, bool inChat = false) =>
        InvokeAsync(who, channel, "adaptiveCard/action", $$$"""{"action":{"type":"Action.Execute","verb":{{{Json(verb)}}},"data":{{{rawData}}}},"trigger":"manual"}""", inChat);

    /// <summary>An invoke of any name with any value.</summary>
    public Task<BotAnswer> InvokeAsync(TeamsMember who, TeamsChannel channel, string name, string rawValue, bool inChat = false) => SendAsync(who, channel, activity =>
    {
        (activity["type"], activity["name"], activity["replyToId"], activity["value"]) = ("invoke", name, activity["id"]!.DeepClone(), Hole);
        if (inChat)
            ToChat(activity, who);
    }, rawValue);

    /// <summary>An activity of any type and name with any value.</summary>
    public Task<BotAnswer> HappenAsync(TeamsMember who, TeamsChannel channel, string type, string name, string rawValue) =>
        SendAsync(who, channel, activity => (activity["type"], activity["name"], activity["value"]) = (type, name, Hole), rawValue);

    /// <summary>Something said in a channel, with any text.</summary>
    public Task<BotAnswer> SayAsync(TeamsMember who, TeamsChannel channel, string text, string type = "message", TeamsMessage? replyTo = null) =>
        SendAsync(who, channel, activity => (activity["type"], activity["text"]) = (type, Hole), Json(text), replyTo);

    /// <summary>A message to the bot, which mentions it.</summary>
    public Task<BotAnswer> CommandAsync(TeamsMember who, TeamsChannel channel, string text) => SendAsync(who, channel, activity =>
    {
        activity["text"] = Hole;
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>CareTeamBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = activity["recipient"]!["id"]!.DeepClone(), ["name"] = "CareTeamBot" },
        });
    }, Json($"<at>CareTeamBot</at> {text}"));

    public static string Json(string text) => JsonSerializer.Serialize(text, TeamsJson.Options);

    private Task<BotAnswer> SendAsync(TeamsMember who, TeamsChannel channel, Action<JsonObject> change, string raw, TeamsMessage? replyTo = null)
    {
        var activity = bot.Teams.Compose(who, channel, "x", replyTo);
        change(activity);
        return bot.Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options).Replace($"\"{Hole}\"", raw, StringComparison.Ordinal)).WaitAsync(Patience);
    }

    private void ToChat(JsonObject activity, TeamsMember who)
    {
        activity["conversation"] = new JsonObject { ["id"] = bot.Teams.ChatId(who), ["conversationType"] = "personal", ["tenantId"] = bot.Teams.TenantId };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = bot.Teams.TenantId } };
    }
}

using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Service.Tests.Turns.Fixtures;

/// <summary>Who is in a channel and who is not, and mentions of either.</summary>
internal static class TeamPlay
{
    public const string ForeignTenant = "99999999-0b6e-4f6c-8d5b-3c1f5a9b7e20";

    /// <summary>A case whose channel has its four members and nobody else; <see cref="RunningBot.Stranger"/> is in the team.</summary>
    public static async Task<TeamsChannel> NewPrivateCaseAsync(this RunningBot bot)
    {
        bot.Teams.Enrol(RunningBot.Stranger.Name);
        var channel = await bot.NewCaseAsync();
        bot.SetRoster(channel, RunningBot.Mother, RunningBot.Coordinator, RunningBot.Nursery, RunningBot.Health);
        return channel;
    }

    public static void SetRoster(this RunningBot bot, TeamsChannel channel, params TeamsMember[] members) =>
        bot.Teams.SetChannel(bot.Teams.Channels.First(c => c.Id == channel.Id) with { MemberIds = [.. members.Select(m => m.Id)] });

    /// <summary>Sends a command that mentions somebody, under any name.</summary>
    public static async Task MentionAsync(this RunningBot bot, TeamsMember who, TeamsChannel channel, string before, string id, string name, string after = "")
    {
        await bot.SendChangedAsync(who, channel, "", activity =>
        {
            activity["text"] = $"<at>Bot</at> {before} <at>{name}</at> {after}";
            activity["entities"] = new JsonArray(Mention(activity["recipient"]!["id"]!.GetValue<string>(), "Bot"), Mention(id, name));
        });
        await bot.SettledAsync();
    }

    /// <summary>Everything that somebody has in their own chat.</summary>
    public static string InChatOf(this RunningBot bot, TeamsMember who) =>
        string.Join('\n', bot.Teams.Chat(who).Where(m => m.FromBot).Select(m => m.Card?.GetRawText() ?? m.Text));

    /// <summary>A card's button as somebody may forge it, in any chat of theirs.</summary>
    public static JsonObject Forged(string verb, string caseId, string? item, string slot, string? choice = null) => new()
    {
        ["verb"] = verb,
        ["data"] = new JsonObject { ["case"] = caseId, ["item"] = item, ["slot"] = slot, ["choice"] = choice, ["words"] = "忘れ物", ["advice"] = "忘れ物", ["text"] = "忘れ物", ["answer"] = "忘れ物" },
    };

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}

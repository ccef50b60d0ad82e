using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// The names in an activity as they can be seen, made so once before anything reads them: a name may hold letters that turn the
/// direction of writing, or nothing but letters without a shape. One in which there is nothing to see counts as not told.
/// </summary>
internal static class ActivityNames
{
    public static void MakeNamesSeen(this Activity activity)
    {
        foreach (var account in (activity.MembersAdded ?? []).Concat(activity.MembersRemoved ?? []).Append(activity.From))
        {
            if (account?.Name is { } name)
                account.Name = Seen(name);
        }

        if (activity.Conversation?.Name is { } conversation)
            activity.Conversation.Name = Seen(conversation);

        MakeSeen(activity.TeamsData()?.Channel);
        MakeSeen(activity.TeamsData()?.Settings?.SelectedChannel);

        // Who names a person in the text is found by the mention's own words, which stay as they are.
        foreach (var mentioned in (activity.Entities ?? []).Select(ActivityFacts.MentionedIn))
        {
            if (WireJson.Text(mentioned?["name"]) is { } name)
                mentioned!["name"] = Seen(name);
        }
    }

    private static void MakeSeen(ChannelInfo? channel)
    {
        if (channel?.Name is { } name)
            channel.Name = Seen(name);
    }

    private static string? Seen(string name) => PlainText.Name(name) is { Length: > 0 } seen ? seen : null;
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What Teams says of a channel, its team, and the bot in it: whether the bot can speak there. An event of a team concerns all
/// its cases.
/// </summary>
internal static class ChannelTurns
{
    public static IEnumerable<TurnInput> Read(Activity activity, TurnInput.Message turn, DateTimeOffset now)
    {
        if (turn.Where.IsPersonal || Command(activity, now) is not var (command, ofTeam))
            return [];

        return [ActivityDecoder.InTeam(ofTeam, turn with { ActivityId = null, ThreadId = null, Command = command })];
    }

    private static (CaseCommand Command, bool OfTeam)? Command(Activity activity, DateTimeOffset now) => (activity.Type, activity.Action, activity.TeamsData()?.EventType) switch
    {
        // An upgrade takes the old app out and puts the new one in: only the latter says something.
        (ActivityTypes.InstallationUpdate, "remove", _) => (Lost(now, ChannelLossReason.Removed), true),
        (ActivityTypes.InstallationUpdate, "add" or "add-upgrade", _) => (new CaseCommand.FindChannel(now), true),
        (ActivityTypes.InstallationUpdate, _, _) => null,
        (_, _, "channelDeleted") => (Lost(now, ChannelLossReason.Deleted), false),
        (_, _, "channelRestored") => (new CaseCommand.FindChannel(now), false),
        (_, _, "teamDeleted" or "teamHardDeleted") => (Lost(now, ChannelLossReason.Deleted), true),
        (_, _, "teamArchived") => (Lost(now, ChannelLossReason.Archived), true),
        (_, _, "teamRestored" or "teamUnarchived") => (new CaseCommand.FindChannel(now), true),
        var (_, _, @event) when HasBot(activity, activity.MembersRemoved) => (Lost(now, ChannelLossReason.Removed), @event != "channelMemberRemoved"),
        var (_, _, @event) when HasBot(activity, activity.MembersAdded) => (new CaseCommand.FindChannel(now), @event != "channelMemberAdded"),
        _ => null,
    };

    private static CaseCommand.LoseChannel Lost(DateTimeOffset now, ChannelLossReason reason) => new(now, reason);

    private static bool HasBot(Activity activity, IList<ChannelAccount>? members) =>
        activity.Recipient?.Id is { } bot && members?.Any(m => m?.Id == bot) == true;
}

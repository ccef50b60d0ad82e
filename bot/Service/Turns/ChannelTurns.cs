using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What Teams says of a channel, its team, and the bot in it: whether the bot can speak there. An event of a team concerns all
/// its cases.
/// </summary>
internal static class ChannelTurns
{
    public static IEnumerable<TurnInput> Of(Activity activity, TurnInput turn, DateTimeOffset now)
    {
        if (turn.Where.IsPersonal || Command(activity, now) is not var (command, ofTeam))
        {
            return [];
        }

        return [turn with { ActivityId = null, ThreadId = null, IsForTeam = ofTeam, Command = command }];
    }

    private static (CaseCommand Command, bool OfTeam)? Command(Activity activity, DateTimeOffset now) => activity switch
    {
        // An upgrade takes the old app out and puts the new one in: only the latter says something.
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => (Lost(now, ChannelLossReason.Removed), true),
        { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" } => (new CaseCommand.FindChannel(now), true),
        { Type: ActivityTypes.InstallationUpdate } => null,
        { ChannelData.EventType: "channelDeleted" } => (Lost(now, ChannelLossReason.Deleted), false),
        { ChannelData.EventType: "channelRestored" } => (new CaseCommand.FindChannel(now), false),
        { ChannelData.EventType: "teamDeleted" or "teamHardDeleted" } => (Lost(now, ChannelLossReason.Deleted), true),
        { ChannelData.EventType: "teamArchived" } => (Lost(now, ChannelLossReason.Archived), true),
        { ChannelData.EventType: "teamRestored" or "teamUnarchived" } => (new CaseCommand.FindChannel(now), true),
        _ when HasBot(activity, activity.MembersRemoved) => (Lost(now, ChannelLossReason.Removed), activity.ChannelData?.EventType != "channelMemberRemoved"),
        _ when HasBot(activity, activity.MembersAdded) => (new CaseCommand.FindChannel(now), activity.ChannelData?.EventType != "channelMemberAdded"),
        _ => null,
    };

    private static CaseCommand.LoseChannel Lost(DateTimeOffset now, ChannelLossReason reason) => new(now, reason);

    private static bool HasBot(Activity activity, IReadOnlyList<ChannelAccount>? members) =>
        activity.Recipient?.Id is { } bot && members?.Any(m => m?.Id == bot) == true;
}

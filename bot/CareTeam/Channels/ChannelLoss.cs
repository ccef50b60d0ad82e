using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Channels;

/// <summary>
/// The bot can't speak in the case's channel. While that lasts the case stands still: no ladder climbs, because nobody would
/// see it, and nothing is posted there. The coordinator is told and told again; what is open keeps its holder.
/// </summary>
/// <param name="Reason">What happened to the channel.</param>
/// <param name="Since">From when on the case stands still.</param>
/// <param name="Due">When the bot looks for the channel again, and reminds the coordinator if it is not there.</param>
/// <param name="ToldAt">When the coordinator was told last.</param>
/// <param name="Told">Who was told then: the coordinator, and who stands in for them.</param>
/// <param name="Reminders">How often the coordinator was reminded.</param>
public sealed record ChannelLoss(
    ChannelLossReason Reason, DateTimeOffset Since, DateTimeOffset Due, DateTimeOffset ToldAt, ImmutableList<MemberId> Told, int Reminders = 0);

/// <summary>What happened to the channel, as far as Teams says. Names are stored.</summary>
public enum ChannelLossReason
{
    /// <summary>The bot was taken out of the channel or its team, or the app was uninstalled.</summary>
    Removed,

    /// <summary>The channel or its team was deleted.</summary>
    Deleted,

    /// <summary>The team was archived.</summary>
    Archived,

    /// <summary>Teams answered that the bot may not speak there, or that there is no such channel.</summary>
    Unreachable,
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary>The case stands still, and the coordinator is told.</summary>
    [StoredAs("channel.lost")]
    public sealed record ChannelLost(MemberId By, DateTimeOffset At, ChannelLoss Loss) : CaseEvent(By, At);

    /// <summary>The channel is still not there: the coordinator is told again. <c>Due</c> is when the bot looks next.</summary>
    [StoredAs("channel.missed")]
    public sealed record ChannelMissed(MemberId By, DateTimeOffset At, DateTimeOffset Due, ImmutableList<MemberId> Told) : CaseEvent(By, At);

    /// <summary>The case goes on: what is open is shown in the channel again.</summary>
    [StoredAs("channel.found")]
    public sealed record ChannelFound(MemberId By, DateTimeOffset At) : CaseEvent(By, At);
}

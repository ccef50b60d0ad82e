using CareTeamBot.CareTeam.Covers;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary>Takes the place of covers of the same member on the same days.</summary>
    [StoredAs("team.coverSet")]
    public sealed record CoverSet(MemberId By, DateTimeOffset At, Cover Cover) : CaseEvent(By, At);

    [StoredAs("team.coverEnded")]
    public sealed record CoverEnded(MemberId By, DateTimeOffset At, MemberId MemberId) : CaseEvent(By, At);
}

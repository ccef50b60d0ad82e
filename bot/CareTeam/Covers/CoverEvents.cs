using CareTeamBot.CareTeam.Covers;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary>Takes the place of covers of the same member on the same days.</summary>
    [StoredAs("team.coverSet")]
    public sealed record CoverSet(string By, DateTimeOffset At, Cover Cover) : CaseEvent(By, At);

    [StoredAs("team.coverEnded")]
    public sealed record CoverEnded(string By, DateTimeOffset At, string MemberId) : CaseEvent(By, At);
}

using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Covers;

/// <summary>A member is away on these days, both included, and another is reached in their place. Days are the case's own.</summary>
public sealed record Cover(MemberId MemberId, MemberId CoverId, DateOnly First, DateOnly Last)
{
    /// <summary>How many a member may have set at once; the oldest gives way.</summary>
    public const int MaxOfOne = 5;

    /// <summary>How far ahead a cover may end, in days.</summary>
    public const int MaxDaysAhead = 366;

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    internal bool Overlaps(Cover other) => MemberId == other.MemberId && First <= other.Last && other.First <= Last;
}

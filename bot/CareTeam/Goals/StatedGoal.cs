using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Goals;

/// <summary>A goal as it was written down.</summary>
/// <param name="Text">In the child's or family's own words.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="For">Who said it, where the writer recorded it for them.</param>
public sealed record StatedGoal(string Text, MemberId By, DateTimeOffset At, OnBehalf? For = null)
{
    /// <summary>How many a case keeps: the one that holds and the five before it.</summary>
    public const int MaxKept = 6;
}

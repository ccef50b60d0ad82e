using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Goals;

/// <summary>
/// The question whether the goal still holds, which comes back every half year. Until its day it waits in the
/// background; then the coordinator holds it, until they keep the goal or write another.
/// </summary>
[StoredAs("goalCheck")]
public sealed record GoalCheck : CareItem
{
    /// <summary>Whether it waits for the coordinator's word now.</summary>
    public bool Asking { get; init; }

    /// <summary>Who said last that it holds, where it was recorded for them.</summary>
    public OnBehalf? For { get; init; }

    /// <summary>It has a card from the first time on that it asked.</summary>
    public override bool IsVisible => !Prompts.IsEmpty;

    public override bool IsListed => IsOpen && Asking;

    internal override GoalCheck Apply(CaseEvent.OfItem happened) => GoalFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new GoalDecider(state, rules).FallDue(this, now);
}

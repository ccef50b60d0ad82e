using CareTeamBot.CareTeam.Errands;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>The answer was brought to the family; a day that is not told is today.</summary>
    public sealed record TellFamily(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day, string? How) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new ErrandDecider(state, rules).Tell(this);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(Day);
    }
}

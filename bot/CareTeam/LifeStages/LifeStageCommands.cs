using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about the life-stage plan.</summary>
    public abstract record OfStage : CaseCommand
    {
        private protected OfStage(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new LifeStageDecider(state, rules).Decide(this);
    }

    /// <summary>The first day of the month in which the child was born; null for a month that could not be read.</summary>
    public sealed record SetBirthMonth(Actor By, DateTimeOffset Now, DateOnly? Month) : OfStage(By, Now);

    /// <summary>The day of the discharge. Changing it needs a reason.</summary>
    public sealed record SetDischarge(Actor By, DateTimeOffset Now, DateOnly? Day, string? Reason = null) : OfStage(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Life(Day);
    }

    public sealed record MoveStage(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day, string? Reason) : OfStage(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Life(Day);
    }

    public sealed record DropStage(Actor By, DateTimeOffset Now, ItemId Item, string? Reason) : OfStage(By, Now);

    public sealed record EndStage(Actor By, DateTimeOffset Now, ItemId Item) : OfStage(By, Now);
}

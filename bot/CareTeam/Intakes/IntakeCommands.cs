using CareTeamBot.CareTeam.Intakes;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A consultation came in. Where no case is open it opens one, with whoever registers it as coordinator.</summary>
    public sealed record RegisterIntake(
        Actor By, DateTimeOffset Now, OnBehalf? Caller, string Worry, string? Wish, string? Involved, string? ThreadId) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new IntakeDecider(state, rules).Register(this);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(Caller?.Day);
    }

    /// <summary>A command about one intake.</summary>
    public abstract record OfIntake : CaseCommand
    {
        private protected OfIntake(Actor by, DateTimeOffset now, ItemId item)
            : base(by, now) => Item = item;

        public ItemId Item { get; init; }

        internal override Decision Decide(CaseState state, CareRules rules) => new IntakeDecider(state, rules).Decide(this);
    }

    /// <summary>Somebody was in touch with the family; a day that is not told is today.</summary>
    public sealed record MakeContact(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day, string? How, string? Note) : OfIntake(By, Now, Item)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Told(Day);
    }

    /// <summary>The family was not reached.</summary>
    public sealed record MissContact(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day, string? How, string? Note) : OfIntake(By, Now, Item)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Told(Day);
    }

    /// <summary>What was heard needs no question (any more).</summary>
    public sealed record SettleIntake(Actor By, DateTimeOffset Now, ItemId Item) : OfIntake(By, Now, Item);
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("intake.registered")]
    public sealed record IntakeRegistered(MemberId By, DateTimeOffset At, IntakeItem Intake) : OfItem(By, At, Intake.Id)
    {
        public override CareItem Begun => Intake;
    }

    /// <summary><c>WasReached</c>: what is left is to decide what becomes of it.</summary>
    [StoredAs("intake.reminded")]
    public sealed record IntakeReminded(
        MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned, bool WasReached) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => WasReached ? CallKind.IntakeDecision : CallKind.FirstContact;
    }

    [StoredAs("intake.contactMissed")]
    public sealed record ContactMissed(MemberId By, DateTimeOffset At, ItemId Item, Contact Try, Standing Standing) : OfItem(By, At, Item);

    /// <summary>It ends the intake where a question has been made of it already.</summary>
    [StoredAs("intake.contactMade")]
    public sealed record ContactMade(MemberId By, DateTimeOffset At, ItemId Item, Contact Contact, Standing Standing) : OfItem(By, At, Item);

    /// <summary>A question was made of it, which ends it once the family has been reached.</summary>
    [StoredAs("intake.asked")]
    public sealed record IntakeAsked(MemberId By, DateTimeOffset At, ItemId Item, ItemId Question) : OfItem(By, At, Item);

    [StoredAs("intake.settled")]
    public sealed record IntakeSettled(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item);
}

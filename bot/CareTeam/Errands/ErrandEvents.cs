using System.Collections.Immutable;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("errand.begun")]
    public sealed record ErrandBegun(MemberId By, DateTimeOffset At, ErrandItem Errand) : OfItem(By, At, Errand.Id)
    {
        public override CareItem Begun => Errand;
    }

    /// <summary>Before the family was told, another answer came: that is the one to bring.</summary>
    [StoredAs("errand.renewed")]
    public sealed record ErrandRenewed(MemberId By, DateTimeOffset At, ItemId Item, Answer Answer, Standing Standing) : OfItem(By, At, Item);

    [StoredAs("errand.reminded")]
    public sealed record ErrandReminded(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.Errand;
    }

    /// <summary>The question goes on, so that there is nothing to tell for now.</summary>
    [StoredAs("errand.withdrawn")]
    public sealed record ErrandWithdrawn(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item);

    [StoredAs("errand.familyTold")]
    public sealed record FamilyTold(MemberId By, DateTimeOffset At, ItemId Item, Telling Telling) : OfItem(By, At, Item);
}

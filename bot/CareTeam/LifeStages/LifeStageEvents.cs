using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary><c>Month</c> is the first day of the month in which the child was born.</summary>
    [StoredAs("case.birthMonthSet")]
    public sealed record BirthMonthSet(MemberId By, DateTimeOffset At, DateOnly Month) : CaseEvent(By, At);

    [StoredAs("stage.planned")]
    public sealed record StagePlanned(MemberId By, DateTimeOffset At, LifeStagePrompt Stage) : OfItem(By, At, Stage.Id)
    {
        public override CareItem Begun => Stage;
    }

    [StoredAs("stage.asked")]
    public sealed record StageAsked(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.LifeStage;
    }

    /// <summary>It rests until its new day comes near. <c>ByHand</c>: the coordinator chose the day.</summary>
    [StoredAs("stage.moved")]
    public sealed record StageMoved(MemberId By, DateTimeOffset At, ItemId Item, DateOnly Date, string? Reason, bool ByHand, Standing Standing)
        : OfItem(By, At, Item);

    /// <summary>A handoff was started for it: it rests until its day.</summary>
    [StoredAs("stage.handedOn")]
    public sealed record StageHandedOn(MemberId By, DateTimeOffset At, ItemId Item, ItemId Handoff, Standing Standing) : OfItem(By, At, Item);

    [StoredAs("stage.ended")]
    public sealed record StageEnded(MemberId By, DateTimeOffset At, ItemId Item, StageEnd End, string? Reason) : OfItem(By, At, Item);
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary><c>Month</c> is the first day of the month in which the child was born.</summary>
    [StoredAs("case.birthMonthSet")]
    public sealed record BirthMonthSet(string By, DateTimeOffset At, DateOnly Month) : CaseEvent(By, At);

    [StoredAs("stage.planned")]
    public sealed record StagePlanned(string By, DateTimeOffset At, LifeStagePrompt Stage) : OfItem(By, At, Stage.Id)
    {
        public override CareItem Begun => Stage;
    }

    [StoredAs("stage.asked")]
    public sealed record StageAsked(string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.LifeStage;
    }

    /// <summary>It rests until its new day comes near. <c>ByHand</c>: the coordinator chose the day.</summary>
    [StoredAs("stage.moved")]
    public sealed record StageMoved(string By, DateTimeOffset At, string Item, DateOnly Date, string? Reason, bool ByHand, Standing Standing)
        : OfItem(By, At, Item);

    /// <summary>A handoff was started for it: it rests until its day.</summary>
    [StoredAs("stage.handedOn")]
    public sealed record StageHandedOn(string By, DateTimeOffset At, string Item, string Handoff, Standing Standing) : OfItem(By, At, Item);

    [StoredAs("stage.ended")]
    public sealed record StageEnded(string By, DateTimeOffset At, string Item, StageEnd End, string? Reason) : OfItem(By, At, Item);
}

using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.LifeStages;

/// <summary>What can be pressed about life stages, on a stage's own card and on the plan, where one is chosen.</summary>
internal static class LifeStageButtons
{
    public static readonly ChoiceField Stage = new("stage");
    public static readonly TextField Born = new("birth");

    public static readonly Button Move = new(
        "stage.move", p => new CaseCommand.MoveStage(p.By, p.Now, Which(p), p[Fields.Day], p[Fields.Why]), Stage, Fields.Day, Fields.Why)
    { Earlier = [new("stage.plan")] };

    public static readonly Button End = new("stage.done", p => new CaseCommand.EndStage(p.By, p.Now, Which(p)), Stage, Fields.Day, Fields.Why) { Earlier = [new("stage.plan", "done")] };

    /// <summary>On a stage's own card the reason has a form of its own.</summary>
    public static readonly Button Drop = new(
        "stage.drop", p => new CaseCommand.DropStage(p.By, p.Now, Which(p), p[HandoffButtons.DropWhy] ?? p[Fields.Why]),
        Stage, Fields.Day, Fields.Why, HandoffButtons.DropWhy)
    { Earlier = [new("stage.plan", "drop")] };

    public static readonly Button Birth = new("stage.birth", p => new CaseCommand.SetBirthMonth(p.By, p.Now, BirthMonth.Parse(p[Born])), Born)
    { Earlier = [new("stage.plan", "birth")] };

    public static readonly Button[] All = [Move, End, Drop, Birth];

    private static ItemId Which(Press p) => p.ItemIfAny ?? new(p[Stage] ?? "");
}

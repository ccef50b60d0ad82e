using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>What can be pressed about roles and tasks.</summary>
internal static class RoleButtons
{
    public static readonly TextField Title = new("title");
    public static readonly ChoiceField Next = new("next");
    public static readonly TextField Expected = new("expected");
    public static readonly ChoiceField Member = new("member");
    public static readonly TextField Reason = new("reason");
    public static readonly TextField Because = new("because");

    /// <summary>The choice is the kind.</summary>
    public static readonly Button Propose = new(
        "role.propose",
        p => new CaseCommand.ProposeRole(
            p.By, p.Now, WireName.Read<RoleKind>(p.Choice) ?? RoleKind.Task, p[Title] ?? "", p[Fields.Why], p[Expected],
            p[Fields.Until], p[Fields.To] ?? "", p[Next], p.ThreadId),
        Title, Fields.To, Next, Expected, Fields.Why, Fields.Until)
    { Said = NoticeKind.RoleProposed };

    /// <summary>The reason stands beside it for who withdraws instead.</summary>
    public static readonly Button Repropose = new(
        "role.repropose", p => new CaseCommand.ReproposeRole(p.By, p.Now, p.Item, p[Fields.To] ?? "", null), Fields.To, Because)
    { Earlier = [new("role.propose", OfItem: true)], Done = l => RoleWords.In(l).ReproposedDone };

    public static readonly Button Accept = new("role.accept", p => new CaseCommand.AcceptRole(p.By, p.Now, p.Item, p[Member]), Member) { Done = l => RoleWords.In(l).TakenDone };

    public static readonly Button Keep = new("role.keep", p => new CaseCommand.KeepRole(p.By, p.Now, p.Item, p[Fields.Day]), Fields.Day)
    { Earlier = [new("role.accept", "keep")], Done = l => RoleWords.In(l).TakenDone };

    public static readonly Button Decline = new("role.decline", p => new CaseCommand.DeclineRole(p.By, p.Now, p.Item, p[Reason]), Reason) { Done = l => RoleWords.In(l).RepliedDone };

    public static readonly Button Pass = new(
        "role.pass", p => new CaseCommand.PassRole(p.By, p.Now, p.Item, p[Fields.ToAgency], p[Fields.Note]), Fields.ToAgency, Fields.Note)
    { Earlier = [new("role.decline", "pass")], Done = l => RoleWords.In(l).RepliedDone };

    /// <summary>Beside it may stand whom to ask instead.</summary>
    public static readonly Button Drop = new("role.drop", p => new CaseCommand.DropRole(p.By, p.Now, p.Item, p[Because]), Because, Fields.To)
    { Earlier = [new("role.decline", "drop")], Done = l => RoleWords.In(l).RepliedDone };

    public static readonly Button Report = new("role.done", p => new CaseCommand.ReportRole(p.By, p.Now, p.Item, p[Fields.Result]), Fields.Result)
    { Done = l => RoleWords.In(l).ToldDone };

    public static readonly Button Confirm = new("role.confirm", p => new CaseCommand.JudgeRole(p.By, p.Now, p.Item, Confirmed: true, null))
    { Earlier = [new("role.done", "confirmed")], Done = l => RoleWords.In(l).ToldDone };

    public static readonly Button NotYet = new("role.notYet", p => new CaseCommand.JudgeRole(p.By, p.Now, p.Item, Confirmed: false, p[Fields.Note]), Fields.Note)
    { Earlier = [new("role.done", "notYet")], Done = l => RoleWords.In(l).ToldDone };

    /// <summary>A gap that the team can't close.</summary>
    public static readonly Button RaiseBarrier = new("barrier.raise", p => new CaseCommand.RaiseBarrier(p.By, p.Now, "", p.ItemIfAny, p.ThreadId))
    { Earlier = [new("council.draft", "barrier")], Done = l => RoleWords.In(l).BarrierDone };

    public static readonly Button[] All = [Propose, Repropose, Accept, Keep, Decline, Pass, Drop, Report, Confirm, NotYet, RaiseBarrier];
}

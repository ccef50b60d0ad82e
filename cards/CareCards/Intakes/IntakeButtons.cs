using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Intakes;

/// <summary>What can be pressed about a consultation that came in.</summary>
internal static class IntakeButtons
{
    public static readonly TextField Worry = new("worry");
    public static readonly TextField Involved = new("involved");

    public static readonly Button Register = new(
        "intake.register",
        p => new CaseCommand.RegisterIntake(p.By, p.Now, p.For, p[Worry] ?? "", p[Fields.Goal], p[Involved], p.ThreadId),
        Fields.ForWho, Fields.ForDay, Fields.ForHow, Worry, Fields.Goal, Involved, Fields.Case)
    { Earlier = [new("case.open", "intake")], Said = NoticeKind.IntakeRegistered };

    public static readonly Button Made = new(
        "intake.made", p => new CaseCommand.MakeContact(p.By, p.Now, p.Item, p[Fields.Day], p[Fields.How], p[Fields.Note]), Fields.Day, Fields.How, Fields.Note)
    { Earlier = [new("intake.contact", "made")], Done = l => IntakeWords.In(l).Recorded };

    public static readonly Button Missed = new(
        "intake.missed", p => new CaseCommand.MissContact(p.By, p.Now, p.Item, p[Fields.Day], p[Fields.How], p[Fields.Note]), Fields.Day, Fields.How, Fields.Note)
    { Earlier = [new("intake.contact", "missed")], Done = l => IntakeWords.In(l).Recorded };

    public static readonly Button Settle = new("intake.settle", p => new CaseCommand.SettleIntake(p.By, p.Now, p.Item))
    { Earlier = [new("intake.contact", "settled")], Done = l => IntakeWords.In(l).Recorded };

    public static readonly Button[] All = [Register, Made, Missed, Settle];
}

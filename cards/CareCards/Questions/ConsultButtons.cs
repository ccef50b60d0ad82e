using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>What the coordinator can press about a question that came to them, and before the council.</summary>
internal static class ConsultButtons
{
    public static readonly ChoiceField Resource = new("resource");
    public static readonly TextField DraftText = new("draft");

    /// <summary>The choice is the way.</summary>
    public static readonly Button Choose = new(
        "consult.choose", p => new CaseCommand.ChooseConsult(p.By, p.Now, p.Item, WireName.Read<ConsultWay>(p.Choice), Said(p)), Resource, Fields.Note);

    public static readonly Button Report = new(
        "consult.report",
        p => p[Fields.Result] is { } result ? new CaseCommand.ReportConsult(p.By, p.Now, p.Item, result) : new Notice(RefusalReason.TextMissing, null),
        Fields.Result);

    public static readonly Button Stuck = new("consult.stuck", p => new CaseCommand.ReportConsult(p.By, p.Now, p.Item, null)) { Earlier = [new("consult.report", "stuck")] };

    public static readonly Button Draft = new("council.draft", p => new CaseCommand.DraftCouncil(p.By, p.Now, p.Item, p[DraftText]), DraftText);

    public static readonly Button Answer = new(
        "council.answer", p => new CaseCommand.AnswerFromCouncil(p.By, p.Now, p.Item, p[Fields.Result]), Fields.Result);

    public static readonly Button[] All = [Choose, Report, Stuck, Draft, Answer];

    private static string? Said(Press p)
    {
        var said = string.Join("　", new[] { p[Resource], p[Fields.Note] }.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}

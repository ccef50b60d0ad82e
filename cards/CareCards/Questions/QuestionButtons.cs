using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Questions;

/// <summary>What can be pressed about a question, on its own card and on the form that asks it.</summary>
public static class QuestionButtons
{
    internal static readonly FlagField Urgent = new("urgent");
    internal static readonly TextField Answered = new("answer");
    internal static readonly TextField Hint = new("hint");

    public static readonly Button Ask = new(
        "question.ask", p => Asked(p), Fields.Text, Fields.Addressed, Urgent, Fields.Case, Fields.ForWho, Fields.ForDay, Fields.ForHow)
    { Said = NoticeKind.AskedInChannel };

    /// <summary>What a consultation is made of; it shows on that one's card.</summary>
    internal static readonly Button AskOfIntake = new("intake.ask",
        p => new CaseCommand.Ask(
            p.By, p.Now, p[Fields.Text] ?? "", p[Fields.Addressed], Urgent: false, p.Source, p.ThreadId, p.ActivityId, Intake: p.ItemIfAny),
        Fields.Text, Fields.Addressed)
    { Earlier = [new("question.ask", OfItem: true)] };

    internal static readonly Button Answer = new(
        "question.answer", p => new CaseCommand.GiveAnswer(p.By, p.Now, p.Item, p[Answered], p.For), Answered, Fields.ForWho, Fields.ForDay, Fields.ForHow)
    { Done = l => QuestionWords.In(l).AnswerDone };

    internal static readonly Button Pass = new(
        "question.pass", p => new CaseCommand.Pass(p.By, p.Now, p.Item, p[Fields.ToAgency], p[Hint]), Fields.ToAgency, Hint);

    internal static readonly Button Promise = new("question.promise", p => new CaseCommand.MakePromise(p.By, p.Now, p.Item, p[Fields.Day]), Fields.Day)
    { Done = l => QuestionWords.In(l).PromiseDone };

    internal static readonly Button Solved = new("question.solved", p => new CaseCommand.MarkSolved(p.By, p.Now, p.Item)) { Done = l => QuestionWords.In(l).SolvedDone };

    internal static readonly Button NotYet = new("question.notYet", p => new CaseCommand.MarkNotYet(p.By, p.Now, p.Item)) { Done = l => QuestionWords.In(l).NotYetDone };

    internal static readonly Button[] All = [Ask, AskOfIntake, Answer, Pass, Promise, Solved, NotYet];

    public static CaseCommand.Ask Asked(Press p) => new(
        p.By, p.Now, p[Fields.Text] ?? "", p[Fields.Addressed], p[Urgent], p.Source, p.ThreadId, p.ActivityId, p.For);
}

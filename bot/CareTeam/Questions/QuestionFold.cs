using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>What an event makes of one question.</summary>
internal static class QuestionFold
{
    public static Question Apply(Question question, CaseEvent.OfQuestion happened)
    {
        var next = question with { Revision = question.Revision + 1 };
        return happened switch
        {
            CaseEvent.QuestionNudged e => Remember(Noticed(Prompted(next, e.Standing, e.Mentioned)), ActKind.Nudged, e),
            CaseEvent.QuestionWidened e => Remember(Prompted(next, e.Standing, e.Mentioned), ActKind.Widened, e),
            CaseEvent.ConsultOpened e => Remember(
                Noticed(Prompted(next, e.Standing, e.Mentioned ?? e.Standing.Holder.Ids)) with { HasConsultCard = true }, ActKind.ConsultOpened, e),
            CaseEvent.CouncilOpened e => Remember(
                Noticed(Prompted(next, e.Standing, e.Mentioned ?? e.Standing.Holder.Ids)) with { CouncilDraft = e.Draft, HasConsultCard = true },
                ActKind.CouncilOpened, e),
            CaseEvent.CouncilReminded e => Remember(
                Noticed(Prompted(next, e.Standing, e.Mentioned ?? e.Standing.Holder.Ids)), ActKind.Reminded, e),
            CaseEvent.QuestionPassed e => Remember(
                PassDecider.After(Stand(next, e.Standing), e.PassOn), ActKind.Passed, e, e.PassOn.Hint),
            CaseEvent.AnswerPromised e => Remember(Stand(next, e.Standing) with { Promise = e.Promise }, ActKind.Promised, e),
            CaseEvent.PromiseLapsed e => Remember(
                Noticed(Prompted(next, e.Standing, e.Mentioned)), ActKind.PromiseLapsed, e),
            CaseEvent.QuestionAnswered e => Remember(Answered(next, e), ActKind.Answered, e, e.Answer.Text),
            CaseEvent.QuestionReopened e => Remember(
                Stand(next, e.Standing) with { Answer = null, AnsweredFrom = null }, ActKind.NotYet, e),
            CaseEvent.ConsultChosen e => Remember(
                Stand(next, e.Standing) with { Consult = e.Choice, Promise = null }, ActKind.ConsultChosen, e, e.Choice.Note),
            CaseEvent.CouncilDrafted e => Remember(next with { CouncilDraft = e.Draft }, ActKind.CouncilDrafted, e),
            CaseEvent.QuestionPlaced e => next with { ThreadId = e.ThreadId },
            CaseEvent.QuestionReworded e => next with { Text = e.Text },
            CaseEvent.QuestionReseated e => Stand(next, e.Standing) with { Addressed = e.Addressed ?? next.Addressed, Promise = e.Promise ?? next.Promise },
            CaseEvent.QuestionClosed e => Closed(next, e),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
        };
    }

    private static Question Stand(Question question, Standing standing) => question with
    {
        Step = standing.Step,
        Holder = standing.Holder,
        Due = standing.Due,
        Plan = standing.Plan,
    };

    /// <summary>The bot called in the thread.</summary>
    private static Question Prompted(Question question, Standing standing, ImmutableList<string> mentioned)
    {
        var number = question.Prompts.IsEmpty ? 1 : question.Prompts[^1].Number + 1;
        var prompts = question.Prompts.Add(new Prompting(number, mentioned));
        return Stand(question, standing) with
        {
            Promise = null,
            Prompts = prompts.Count > Question.MaxPrompts ? prompts.RemoveAt(0) : prompts,
        };
    }

    /// <summary>Those called get the question's card in their personal chats too.</summary>
    private static Question Noticed(Question question) =>
        question with { Noticed = [.. question.Noticed.Union(question.Prompts[^1].Mentioned)] };

    private static Question Answered(Question question, CaseEvent.QuestionAnswered e) =>
        Prompted(question, e.Standing, e.Standing.Holder.Ids) with
        {
            Answer = e.Answer,
            AnsweredFrom = question.AnsweredFrom ?? question.Step,
        };

    private static Question Closed(Question question, CaseEvent.QuestionClosed e)
    {
        var closed = question with
        {
            Step = QuestionStep.Closed,
            Ending = new Ending(e.Reason, e.By, e.At),
            Promise = null,
        };
        return e.Reason switch
        {
            EndingReason.Silence => Remember(closed, ActKind.ClosedOnSilence, e),
            EndingReason.Solved => Remember(closed, ActKind.Solved, e),
            _ => closed,
        };
    }

    private static Question Remember(Question question, ActKind kind, CaseEvent e, string? note = null) => question with
    {
        Acts = question.Acts.Remember(
            new Act(kind, e.By, e.At, note), static (last, act) => last == act with { At = last.At }, Question.MaxActs),
    };
}

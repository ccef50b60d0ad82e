using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>What an event makes of one question.</summary>
internal static class QuestionFold
{
    public static Question Apply(Question next, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.QuestionNudged e => Remember(Called(next, e.Standing, e.Mentioned), ItemActKind.Nudged, e),
        CaseEvent.QuestionWidened e => Remember(Prompted(next, e.Standing, e.Mentioned), ItemActKind.Widened, e),
        CaseEvent.ConsultOpened e => Remember(
            Called(next, e.Standing, e.Mentioned) with { HasConsultCard = true }, ItemActKind.ConsultOpened, e),
        CaseEvent.CouncilOpened e => Remember(
            Called(next, e.Standing, e.Mentioned) with { CouncilDraft = e.Draft, HasConsultCard = true },
            ItemActKind.CouncilOpened, e),
        CaseEvent.CouncilReminded e => Remember(
            Called(next, e.Standing, e.Mentioned), ItemActKind.Reminded, e),
        CaseEvent.QuestionPassed e => Remember(
            PassDecider.After(Stand(next, e.Standing), e.PassOn), ItemActKind.Passed, e, e.PassOn.Hint),
        CaseEvent.AnswerPromised e => Remember(Stand(next, e.Standing) with { Promise = e.Promise }, ItemActKind.Promised, e),
        CaseEvent.PromiseLapsed e => Remember(
            Called(next, e.Standing, e.Mentioned), ItemActKind.PromiseLapsed, e),
        CaseEvent.QuestionAnswered e => Remember(Answered(next, e), ItemActKind.Answered, e, e.Answer.Text),
        CaseEvent.QuestionReopened e => Remember(
            Stand(next, e.Standing) with { Answer = null, AnsweredFrom = null }, ItemActKind.NotYet, e),
        CaseEvent.ConsultChosen e => Remember(
            Stand(next, e.Standing) with { Consult = e.Choice, Promise = null }, ItemActKind.ConsultChosen, e, e.Choice.Note),
        CaseEvent.CouncilDrafted e => Remember(next with { CouncilDraft = e.Draft }, ItemActKind.CouncilDrafted, e),
        CaseEvent.QuestionPlaced e => next with { ThreadId = e.ThreadId },
        CaseEvent.QuestionReworded e => next with { Text = e.Text },
        CaseEvent.QuestionReseated e => Stand(next, e.Standing) with { Addressed = e.Addressed ?? next.Addressed, Promise = e.Promise ?? next.Promise },
        CaseEvent.QuestionClosed e => Closed(next, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    private static Question Stand(Question question, LadderStanding standing) =>
        ItemFold.Stand(question, standing) with { Step = standing.Step, Plan = standing.Plan };

    /// <summary>The bot called in the thread.</summary>
    private static Question Prompted(Question question, LadderStanding standing, ImmutableList<MemberId> mentioned) =>
        ItemFold.Prompted(Stand(question, standing), mentioned) with { Promise = null };

    /// <summary>The bot called in the thread, and those called get the question's card in their personal chats too.</summary>
    private static Question Called(Question question, LadderStanding standing, ImmutableList<MemberId>? mentioned) =>
        ItemFold.Called(Stand(question, standing), mentioned ?? standing.Holder.FindMembers()) with { Promise = null };

    private static Question Answered(Question question, CaseEvent.QuestionAnswered e) =>
        Prompted(question, e.Standing, e.Standing.Holder.FindMembers()) with
        {
            Answer = e.Answer,
            AnsweredFrom = question.AnsweredFrom ?? question.Step,
        };

    private static Question Closed(Question question, CaseEvent.QuestionClosed e)
    {
        var closed = ItemFold.Ended(question, e, e.Reason) with { Step = QuestionStep.Closed, Promise = null };
        return e.Reason switch
        {
            EndingReason.Silence => Remember(closed, ItemActKind.ClosedOnSilence, e),
            EndingReason.Solved => Remember(closed, ItemActKind.Solved, e),
            _ => closed,
        };
    }

    private static Question Remember(Question question, ItemActKind kind, CaseEvent e, string? note = null) =>
        ItemFold.Remember(question, kind, e, note);
}

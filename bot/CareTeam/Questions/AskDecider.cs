using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>A question comes in: asked on purpose, or written in a post and only watched.</summary>
internal sealed class AskDecider(CaseState state, Ladder ladder)
{
    public Decision Ask(CaseCommand.Ask command)
    {
        var text = command.Text.Trim();
        var watched = state.Questions.FirstOrDefault(q => q.Step == QuestionStep.Watched && q.MessageId == command.MessageId && command.MessageId is not null);
        if (state.Questions.Any(q => q.IsVisible && IsSame(q, command, text)) || IsOver(command))
            return Decision.Unchanged;

        if ((TextFault(text) ?? Full(command.By.Id, command.Urgent)) is { } fault)
            return fault;

        var addressed = Agencies(command.Addressed, command.For is null ? state.AgencyOf(command.By.Id) : state.Family);
        var question = NewQuestion(command, text, addressed, command.Urgent, command.For) with
        {
            Source = command.Source,
            ThreadId = command.ThreadId,
            MessageId = command.MessageId,
            Acts = [new ItemAct(ItemActKind.Asked, command.By.Id, command.Now)],
        };
        return Decision.Accepted([
            .. watched is null ? (IEnumerable<CaseEvent>)[] : [new CaseEvent.QuestionClosed(command.By.Id, command.Now, watched.Id, EndingReason.SettledQuietly)],
            new CaseEvent.QuestionAsked(command.By.Id, command.Now, question),
            .. ladder.StillAsked(question).IsEmpty
                ? (IEnumerable<CaseEvent>)[ladder.Climb(question, QuestionStep.Widened, command.Now, ConsultReason.NoAnswer, [])]
                : [],
        ]);
    }

    /// <summary>A command that comes again when its question has ended already. From a message's menu it may be asked anew.</summary>
    private bool IsOver(CaseCommand.Ask command) => command is { Source: QuestionSource.Command, MessageId: not null }
        && state.ClosedQuestions.Any(q => q.Source == QuestionSource.Command && q.MessageId == command.MessageId);

    /// <summary>One message asks one question, and so do the same words from the same person within a while.</summary>
    private static bool IsSame(Question question, CaseCommand.Ask command, string text) =>
        (command.MessageId is not null && question.MessageId == command.MessageId)
        || (question.AskerId == command.By.Id && question.Text == text && command.Now - question.AskedAt < QuestionDecider.SameWords);

    public Decision Watch(CaseCommand.Watch command)
    {
        var text = QuestionDecider.Clip(command.Text);
        if (state.Questions.FirstOrDefault(q => q.MessageId == command.MessageId) is { } known)
            return Reworded(known, command, text);

        if (state.ClosedQuestions.Any(q => q.MessageId == command.MessageId && q.Text == text && q.Ending?.By != q.AskerId))
            return Decision.Unchanged;

        if (WatchesEnoughOf(command.By.Id))
        {
            return state.IsToldUnwatched(command.By.Id, command.Now)
                ? Decision.Unchanged
                : Decision.Accepted(new CaseEvent.PostUnwatched(command.By.Id, command.Now));
        }

        var addressed = Agencies(command.Addressed, state.AgencyOf(command.By.Id));
        var question = NewQuestion(command, text, addressed, urgent: false) with
        {
            Source = QuestionSource.Post,
            Rule = command.Rule,
            Step = QuestionStep.Watched,
            ThreadId = command.ThreadId,
            MessageId = command.MessageId,
        };
        return Decision.Accepted(new CaseEvent.QuestionWatched(command.By.Id, command.Now, question));
    }

    /// <summary>
    /// A writer's posts are watched up to a number, and while what they asked has room. What others write takes nothing of it,
    /// and it takes nothing of what is asked on purpose. A post beyond it is not followed, which its writer is told.
    /// </summary>
    private bool WatchesEnoughOf(MemberId writer) =>
        state.Questions.Count(q => q.Step == QuestionStep.Watched && q.AskerId == writer) >= Question.MaxWatchedOfOne
        || state.Questions.Count(q => q.IsVisible && q.AskerId == writer) >= CaseState.OpenQuestions.OfOne;

    /// <summary>Its writer edited the post. Words that were answered stay as they were.</summary>
    private static Decision Reworded(Question known, CaseCommand.Watch command, string text) =>
        known.Source == QuestionSource.Post && known.Step != QuestionStep.Answered && known.AskerId == command.By.Id && known.Text != text
            ? Decision.Accepted(new CaseEvent.QuestionReworded(command.By.Id, command.Now, known.Id, text))
            : Decision.Unchanged;

    public Decision Unwatch(CaseCommand.Unwatch command) =>
        state.Questions.FirstOrDefault(q => q.Step == QuestionStep.Watched && q.MessageId == command.MessageId) is { } watched
            ? Decision.Accepted(new CaseEvent.QuestionClosed(command.By.Id, command.Now, watched.Id, EndingReason.SettledQuietly))
            : Decision.Unchanged;

    internal Question NewQuestion(CaseCommand command, string text, ImmutableList<AgencyId> addressed, bool urgent, OnBehalf? said = null)
    {
        var question = new Question
        {
            Id = new($"q{state.QuestionCount + 1}"),
            Text = text,
            Urgent = urgent,
            AskerId = command.By.Id,
            AskerAgencyId = said is null ? state.AgencyOf(command.By.Id)?.Id : state.Family?.Id,
            For = said,
            AskedAt = command.Now,
            Addressed = addressed,
            Step = QuestionStep.Asked,
            Holder = Holder.EveryAgency,
            Due = command.Now,
            Plan = new LadderPlan(command.Now, command.Now, command.Now, command.Now),
        };
        var plan = ladder.PlanFrom(command.Now, addressed, state.AskersAgencyId(question), urgent);
        return question with { Holder = ladder.HolderOf(question, QuestionStep.Asked), Due = plan.Nudge, Plan = plan };
    }

    /// <summary>The agencies named, by id, by name or by a member of theirs; the asker's own is not asked.</summary>
    private ImmutableList<AgencyId> Agencies(ImmutableList<string> named, Agency? asking) =>
        [.. named
            .Select(id => state.FindAgency(new(id))?.Id ?? state.AgencyOf(new(id))?.Id ?? TeamDecider.FindAddressed(state, id)?.Id)
            .OfType<AgencyId>()
            .Where(id => id != asking?.Id && state.ActiveMembersOf(id).Any())
            .Distinct()];

    internal static Decision? TextFault(string text) =>
        text.Length == 0 ? Decision.Refused(RefusalReason.TextMissing)
        : text.Length > Question.MaxText ? QuestionDecider.TooLong()
        : null;

    /// <summary>Why no more questions are taken. Only what the channel can see counts, so that it can be seen, and closed, which they are.</summary>
    internal Decision? Full(MemberId asker, bool urgent) => (urgent ? CaseState.UrgentQuestions : CaseState.OpenQuestions).Refusal(
        state.Questions.Where(q => q.IsVisible && q.Urgent == urgent).Select(q => q.AskerId), asker, RefusalReason.TooManyOpen);
}

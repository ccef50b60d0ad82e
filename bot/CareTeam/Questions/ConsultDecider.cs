using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>The coordinator's part of the ladder: take one way, say what came of it, or bring it before the council.</summary>
internal sealed class ConsultDecider(CaseState state, Ladder ladder)
{
    public Decision Choose(Question question, CaseCommand.ChooseConsult command)
    {
        if (Refusal(question, command, command.Note) is { } refusal)
            return refusal;

        if (command.Way is not { } way)
            return Decision.Refused(RefusalReason.ChoiceMissing);

        var note = QuestionDecider.Trimmed(command.Note);
        var chosen = question.Consult;
        if ((chosen?.Way == way && chosen.Note == note && (question.Step == QuestionStep.Consult || IsRepeated(chosen, command)))
            || (question.Step == QuestionStep.Council && way == ConsultWay.Council)
            || question.Step is not (QuestionStep.Consult or QuestionStep.Council))
        {
            return Decision.Unchanged;
        }

        var choice = new ConsultChoice(way, note, command.By.Id, command.Now);
        var taken = new CaseEvent.ConsultChosen(command.By.Id, command.Now, question.Id, choice, Taken(question, command.Now));
        return way == ConsultWay.Council
            ? Decision.Accepted(taken, ladder.Council(question, command.By, command.Now, []))
            : Decision.Accepted(taken);
    }

    /// <summary>The same press once more, after the clock took the question further in between.</summary>
    private static bool IsRepeated(ConsultChoice chosen, CaseCommand.ChooseConsult command) =>
        chosen.By == command.By.Id && command.Now - chosen.At < QuestionDecider.SameWords;

    public Decision Report(Question question, CaseCommand.ReportConsult command)
    {
        if (Refusal(question, command, command.Result) is { } refusal)
            return refusal;

        return (question.Step, QuestionDecider.Trimmed(command.Result)) switch
        {
            (QuestionStep.Consult or QuestionStep.Council, { } result) =>
                Decision.Accepted(ladder.AnswerBy(question, command, result, AnswerSource.Consult)),
            (QuestionStep.Consult, null) => Decision.Accepted(ladder.Council(question, command.By, command.Now, [])),
            _ => Decision.Unchanged,
        };
    }

    public Decision Draft(Question question, CaseCommand.DraftCouncil command) =>
        Refusal(question, command, command.Draft) ?? QuestionDecider.Trimmed(command.Draft) switch
        {
            null => Decision.Refused(RefusalReason.TextMissing),
            var draft when question.Step != QuestionStep.Council || draft == question.CouncilDraft => Decision.Unchanged,
            var draft => Decision.Accepted(new CaseEvent.CouncilDrafted(command.By.Id, command.Now, question.Id, draft)),
        };

    public Decision AnswerFromCouncil(Question question, CaseCommand.AnswerFromCouncil command) =>
        Refusal(question, command, command.Result) ?? QuestionDecider.Trimmed(command.Result) switch
        {
            null => Decision.Refused(RefusalReason.TextMissing),
            _ when question.Step != QuestionStep.Council => Decision.Unchanged,
            var result => Decision.Accepted(ladder.AnswerBy(question, command, result, AnswerSource.Council)),
        };

    /// <summary>
    /// A chosen way keeps the date of the council step; back from the council it gets that long once more. The
    /// coordinator holds it, even where somebody had promised to find out.
    /// </summary>
    private LadderStanding Taken(Question question, DateTimeOffset now)
    {
        var plan = ladder.Rested(question, QuestionStep.Consult, now);
        if (question.Step == QuestionStep.Council || plan.Council <= now)
        {
            var council = ladder.After(state.CoordinatorId, now, ladder.CouncilAfterConsult(question.Urgent), question.Urgent);
            plan = ladder.Moved(question, QuestionStep.Consult, plan with { Council = council }, now, now);
        }

        return ladder.WithCoordinator(question, QuestionStep.Consult, plan);
    }

    private Decision? Refusal(Question question, CaseCommand command, string? text) =>
        !ladder.IsCoordinator(command)
            ? Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name)
        : text?.Length > Question.MaxText
            ? Decision.Refused(RefusalReason.TextTooLong, Question.MaxText.ToString(CultureInfo.InvariantCulture))
        : null;
}

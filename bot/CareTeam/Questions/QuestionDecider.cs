using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>Decisions about questions in an open case.</summary>
internal sealed class QuestionDecider(CaseState state, CareRules rules)
{
    /// <summary>The same words by the same person within this time are one question or answer, delivered twice.</summary>
    internal static readonly TimeSpan SameWords = TimeSpan.FromMinutes(10);

    /// <summary>The channel repeats a delivery within this time.</summary>
    internal static readonly TimeSpan SameReply = TimeSpan.FromMinutes(1);

    private readonly Ladder ladder = new(state, rules);

    public Decision Decide(CaseCommand command) => command switch
    {
        CaseCommand.Ask c => OnBehalf.Refusal(c.For, c.Now, rules) ?? new AskDecider(state, ladder).Ask(c),
        CaseCommand.Watch c => new AskDecider(state, ladder).Watch(c),
        CaseCommand.Unwatch c => new AskDecider(state, ladder).Unwatch(c),
        CaseCommand.ReplyInThread c => Reply(c),
        CaseCommand.GiveAnswer c => OnOpen(c.Item, q => GiveAnswer(q, c)),
        CaseCommand.Pass c => OnOpen(c.Item, q => new PassDecider(state, ladder).Decide(q, c)),
        CaseCommand.MakePromise c => OnOpen(c.Item, q => MakePromise(q, c)),
        CaseCommand.MarkSolved c => OnOpen(c.Item, q => MarkSolved(q, c)),
        CaseCommand.MarkNotYet c => OnOpen(c.Item, q => MarkNotYet(q, c)),
        CaseCommand.ChooseConsult c => OnOpen(c.Item, q => new ConsultDecider(state, ladder).Choose(q, c)),
        CaseCommand.ReportConsult c => OnOpen(c.Item, q => new ConsultDecider(state, ladder).Report(q, c)),
        CaseCommand.DraftCouncil c => OnOpen(c.Item, q => new ConsultDecider(state, ladder).Draft(q, c)),
        CaseCommand.AnswerFromCouncil c => OnOpen(c.Item, q => new ConsultDecider(state, ladder).AnswerFromCouncil(q, c)),
        CaseCommand.SetThread c => OnOpen(c.Item, q => SetThread(q, c)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    private static Decision SetThread(Question question, CaseCommand.SetThread command) => question.ThreadId is null
        ? Decision.Accepted(new CaseEvent.QuestionPlaced(command.By.Id, command.Now, question.Id, command.ThreadId))
        : Decision.Unchanged;

    /// <summary>A reply answers the newest question of its thread that another agency asked.</summary>
    private Decision Reply(CaseCommand.ReplyInThread command)
    {
        var (agency, text) = (state.AgencyOf(command.By.Id), Clip(command.Text));
        var question = agency is null || IsRepeated(command, text) ? null : state.Questions.LastOrDefault(q =>
            q.ThreadId == command.ThreadId && q.AskerId != command.By.Id && !state.IsAsking(q, command.By.Id)
            && q.Step != QuestionStep.Answered);
        return question switch
        {
            null => Decision.Unchanged,
            { Step: QuestionStep.Watched } => Decision.Accepted(
                new CaseEvent.QuestionClosed(command.By.Id, command.Now, question.Id, EndingReason.SettledQuietly)),
            _ => Decision.Accepted(ladder.AnswerBy(question, command, text, AnswerSource.Reply)),
        };
    }

    /// <summary>
    /// The same reply, delivered twice: it must not settle an older question of the thread. Where that can't be told (two
    /// answers to watched posts within a moment) the bot rather asks once too often.
    /// </summary>
    private bool IsRepeated(CaseCommand.ReplyInThread command, string text) =>
        state.Questions.Concat(state.ClosedQuestions).Any(q => q.ThreadId == command.ThreadId && (
            (q.Answer is { } given && given.By == command.By.Id && given.Text == text && command.Now - given.At < SameWords)
            || (q.Ending is { Reason: EndingReason.SettledQuietly } ending && ending.By == command.By.Id
                && ending.By != q.AskerId && command.Now - ending.At < SameReply)));

    private Decision GiveAnswer(Question question, CaseCommand.GiveAnswer command)
    {
        var text = Trimmed(command.Text);
        return text?.Length > Question.MaxText ? TooLong()
            : OnBehalf.Refusal(command.For, command.Now, rules) is { } fault ? fault
            : question.Answer is { } given && given.By == command.By.Id && given.Text == text && given.For == command.For ? Decision.Unchanged
            : Decision.Accepted(ladder.AnswerBy(question, command, text, AnswerSource.Button, command.For));
    }

    private Decision MakePromise(Question question, CaseCommand.MakePromise command)
    {
        var today = rules.Calendar.DayOf(command.Now);
        if (command.Day is not { } day)
            return Decision.Refused(RefusalReason.DayMissing);

        if (day < today || day > today.AddDays(Question.MaxPromiseDays))
        {
            return day < today
                ? Decision.Refused(RefusalReason.DayPast)
                : Decision.Refused(RefusalReason.DayTooFar, Question.MaxPromiseDays.ToString(CultureInfo.InvariantCulture));
        }

        var agency = state.AgencyOf(command.By.Id);
        if (question.Step == QuestionStep.Answered
            || (question.Promise is { } made && made.By == command.By.Id && made.Day == day))
        {
            return Decision.Unchanged;
        }

        var until = rules.Calendar.CloseOf(day, command.Now, agency?.Calendar ?? Ladder.DefaultCalendar);
        var promise = new Promise(command.By.Id, agency?.Id, day, until, question.Promise?.At ?? command.Now);
        return Decision.Accepted(new CaseEvent.AnswerPromised(command.By.Id, command.Now, question.Id, promise,
            new LadderStanding(question.Step, ladder.PromiserOf(promise), until, question.Plan)));
    }

    private Decision MarkSolved(Question question, CaseCommand.MarkSolved command) => state.MayJudge(question, command.By.Id)
        ? Decision.Accepted(new CaseEvent.QuestionClosed(command.By.Id, command.Now, question.Id, EndingReason.Solved))
        : Decision.Refused(RefusalReason.NotTheAsker, state.FindParticipant(question.AskerId)?.Name);

    private Decision MarkNotYet(Question question, CaseCommand.MarkNotYet command)
    {
        if (question is not { Step: QuestionStep.Answered, AnsweredFrom: { } stood })
            return Decision.Unchanged;

        return state.MayJudge(question, command.By.Id)
            ? Reopened(question, stood, command)
            : Decision.Refused(RefusalReason.NotTheAsker, state.FindParticipant(question.AskerId)?.Name);
    }

    /// <summary>It goes on where it stood, and at once further where nobody is left there to ask.</summary>
    private Decision Reopened(Question question, QuestionStep stood, CaseCommand command)
    {
        var standing = ladder.Resumed(question, stood, command.Now, command.Now);
        var reopened = new CaseEvent.QuestionReopened(command.By.Id, command.Now, question.Id, standing);
        return stood < QuestionStep.Consult && standing.Holder.Kind == HolderKind.Coordinator
            ? Decision.Accepted(reopened, ladder.Climb(
                question with { Plan = standing.Plan }, QuestionStep.Widened, command.Now, ConsultReason.NoAnswer, []))
            : Decision.Accepted(reopened);
    }

    private Decision OnOpen(ItemId item, Func<Question, Decision> decide) => state.FindQuestion(item) switch
    {
        null => Decision.Refused(RefusalReason.ItemGone),
        { IsOpen: false } => Decision.Refused(RefusalReason.ItemClosed),
        { Step: QuestionStep.Watched } => Decision.Refused(RefusalReason.ItemGone),
        var open => decide(open),
    };

    internal static Decision TooLong() =>
        Decision.Refused(RefusalReason.TextTooLong, Question.MaxText.ToString(CultureInfo.InvariantCulture));

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The beginning of a long text, without half a character at its end.</summary>
    internal static string Clip(string text) =>
        text.Length <= Question.MaxText ? text
        : char.IsHighSurrogate(text[Question.MaxText - 1]) ? text[..(Question.MaxText - 1)]
        : text[..Question.MaxText];
}

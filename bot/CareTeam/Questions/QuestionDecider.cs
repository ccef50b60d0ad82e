using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>Decisions about questions in an open case.</summary>
internal sealed class QuestionDecider(CaseState state, CareRules rules)
{
    /// <summary>The same words by the same person within this time are one question or answer, delivered twice.</summary>
    private static readonly TimeSpan SameWords = TimeSpan.FromMinutes(10);

    /// <summary>The channel repeats a delivery within this time.</summary>
    private static readonly TimeSpan SameReply = TimeSpan.FromMinutes(1);

    /// <summary>How far ahead an answer may be promised, in days.</summary>
    private const int MaxPromiseDays = 92;

    private readonly Ladder ladder = new(state, rules);

    public Decision Decide(CaseCommand command) => command switch
    {
        CaseCommand.Ask c => Ask(c),
        CaseCommand.Watch c => Watch(c),
        CaseCommand.Unwatch c => Unwatch(c),
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
        CaseCommand.Place c => OnOpen(c.Item, q => Place(q, c)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>What the clock brings about for one question, or null where nothing is due.</summary>
    public CaseEvent? Due(Question question, DateTimeOffset now)
    {
        if (question.Due > now)
        {
            return null;
        }

        return question switch
        {
            { Step: QuestionStep.Answered } =>
                new CaseEvent.QuestionClosed(Actor.Bot.Id, now, question.Id, EndingReason.Silence),
            { Promise: { } promise } => Lapse(question, promise, now),
            { Step: QuestionStep.Council } => new CaseEvent.CouncilReminded(Actor.Bot.Id, now, question.Id,
                new Standing(QuestionStep.Council, ladder.Coordinator, ladder.ReviewDue(question, now), question.Plan)),
            _ => ladder.ClimbByClock(question, now),
        };
    }

    /// <summary>Finds a holder again after somebody left, moved or became coordinator; null where all is well.</summary>
    public CaseEvent? Reseat(Question question, DateTimeOffset now) =>
        IsThere(question) ? null
        : question.Promise is not { } promise ? Reheld(question, now)
        : IsThere(promise.By) ? Reseated(question, PromiserOf(promise), now)
        : Lapse(question, promise, now);

    private CaseEvent Reheld(Question question, DateTimeOffset now)
    {
        var holder = question.Step >= QuestionStep.Consult ? ladder.Coordinator : ladder.HolderOf(question, question.Step);
        return holder.Kind == HolderKind.Coordinator && question.Step is QuestionStep.Asked or QuestionStep.Nudged or QuestionStep.Widened
            ? ladder.Climb(question, QuestionStep.Widened, now, ConsultReason.NoAnswer, [])
            : Reseated(question, holder, now);
    }

    private static CaseEvent.QuestionReseated Reseated(Question question, Holder holder, DateTimeOffset now) =>
        new(Actor.Bot.Id, now, question.Id, new Standing(question.Step, holder, question.Due, question.Plan));

    private bool IsThere(Question question) => question.Holder switch
    {
        { Kind: HolderKind.Agencies } agencies => agencies.Ids.TrueForAll(id => state.ActiveMembersOf(id).Any()),
        { Kind: HolderKind.EveryAgency } => !ladder.Everyone(question).IsEmpty,
        { Kind: HolderKind.Coordinator } coordinator => coordinator.Ids[0] == state.CoordinatorId,
        var person => IsThere(person.Ids[0]),
    };

    private bool IsThere(string memberId) => state.FindParticipant(memberId) is { Left: false };

    private Holder PromiserOf(Promise promise) => state.AgencyOf(promise.By) is { } agency
        ? Holder.Of([agency.Id])
        : Holder.Person(HolderKind.Member, promise.By);

    private Decision Ask(CaseCommand.Ask command)
    {
        var text = command.Text.Trim();
        var watched = state.Questions.Find(q => q.Step == QuestionStep.Watched && q.MessageId == command.MessageId && command.MessageId is not null);
        if (state.Questions.Exists(q => q.IsVisible && IsSame(q, command, text)))
        {
            return Decision.Unchanged;
        }

        if (TextFault(text, watched) is { } fault)
        {
            return fault;
        }

        var addressed = Agencies(command.Addressed, command.By.Id);
        var question = NewQuestion(command, text, addressed, command.Urgent) with
        {
            Source = command.Source,
            ThreadId = command.ThreadId,
            MessageId = command.MessageId,
            Acts = [new Act(ActKind.Asked, command.By.Id, command.Now)],
        };
        return Decision.Accepted([
            .. watched is null ? (IEnumerable<CaseEvent>)[] : [new CaseEvent.QuestionClosed(command.By.Id, command.Now, watched.Id, EndingReason.SettledQuietly)],
            new CaseEvent.QuestionAsked(command.By.Id, command.Now, question),
            .. ladder.StillAsked(question).IsEmpty
                ? (IEnumerable<CaseEvent>)[ladder.Climb(question, QuestionStep.Widened, command.Now, ConsultReason.NoAnswer, [])]
                : [],
        ]);
    }

    private static Decision Place(Question question, CaseCommand.Place command) => question.ThreadId is null
        ? Decision.Accepted(new CaseEvent.QuestionPlaced(command.By.Id, command.Now, question.Id, command.ThreadId))
        : Decision.Unchanged;

    /// <summary>One message asks one question, and so do the same words from the same person within a while.</summary>
    private static bool IsSame(Question question, CaseCommand.Ask command, string text) =>
        (command.MessageId is not null && question.MessageId == command.MessageId)
        || (question.AskerId == command.By.Id && question.Text == text && command.Now - question.AskedAt < SameWords);

    private Decision Watch(CaseCommand.Watch command)
    {
        var text = Clip(command.Text);
        if (state.Questions.Count >= CaseState.MaxOpenQuestions || state.Questions.Exists(q => q.MessageId == command.MessageId)
            || state.RecentlyClosed.Exists(q => q.MessageId == command.MessageId && q.Text == text && q.Ending?.By != q.AskerId))
        {
            return Decision.Unchanged;
        }

        var addressed = Agencies(command.Addressed, command.By.Id);
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

    private Decision Unwatch(CaseCommand.Unwatch command) =>
        state.Questions.Find(q => q.Step == QuestionStep.Watched && q.MessageId == command.MessageId) is { } watched
            ? Decision.Accepted(new CaseEvent.QuestionClosed(command.By.Id, command.Now, watched.Id, EndingReason.SettledQuietly))
            : Decision.Unchanged;

    /// <summary>A reply answers the newest question of its thread that another agency asked.</summary>
    private Decision Reply(CaseCommand.ReplyInThread command)
    {
        var (agency, text) = (state.AgencyOf(command.By.Id), Clip(command.Text));
        var question = agency is null || IsRepeated(command, text) ? null : state.Questions.FindLast(q =>
            q.ThreadId == command.ThreadId && q.AskerId != command.By.Id && state.AskersAgencyId(q) != agency.Id
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
        state.Questions.Concat(state.RecentlyClosed).Any(q => q.ThreadId == command.ThreadId && (
            (q.Answer is { } given && given.By == command.By.Id && given.Text == text && command.Now - given.At < SameWords)
            || (q.Ending is { Reason: EndingReason.SettledQuietly } ending && ending.By == command.By.Id
                && ending.By != q.AskerId && command.Now - ending.At < SameReply)));

    private Decision GiveAnswer(Question question, CaseCommand.GiveAnswer command)
    {
        var text = Trimmed(command.Text);
        return text?.Length > Question.MaxText ? TooLong()
            : question.Answer is { } given && given.By == command.By.Id && given.Text == text ? Decision.Unchanged
            : Decision.Accepted(ladder.AnswerBy(question, command, text, AnswerSource.Button));
    }

    private Decision MakePromise(Question question, CaseCommand.MakePromise command)
    {
        var today = rules.Calendar.DayOf(command.Now);
        if (command.Day is not { } day)
        {
            return Decision.Refused(RefusalReason.DayMissing);
        }

        if (day < today || day > today.AddDays(MaxPromiseDays))
        {
            return day < today
                ? Decision.Refused(RefusalReason.DayPast)
                : Decision.Refused(RefusalReason.DayTooFar, MaxPromiseDays.ToString(CultureInfo.InvariantCulture));
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
            new Standing(question.Step, PromiserOf(promise), until, question.Plan)));
    }

    /// <summary>
    /// The promised day is over, or nobody is left to keep the promise: whoever made it is reminded, has the time of a
    /// nudge, and the ladder goes on from where it stood.
    /// </summary>
    private CaseEvent Lapse(Question question, Promise promise, DateTimeOffset now)
    {
        var notBefore = ladder.After(promise.By, now, ladder.Times(question.Urgent).Nudge, question.Urgent);
        var step = question.Step == QuestionStep.Asked ? QuestionStep.Nudged : question.Step;
        var resumed = ladder.Resumed(question, step, now, notBefore);
        var stillThere = IsThere(promise.By);
        if (step < QuestionStep.Consult && !stillThere && resumed.Holder.Kind == HolderKind.Coordinator)
        {
            return ladder.Climb(question with { Plan = resumed.Plan }, QuestionStep.Widened, now, ConsultReason.NoAnswer, []);
        }

        var standing = step < QuestionStep.Consult && stillThere ? resumed with { Holder = PromiserOf(promise) } : resumed;
        return new CaseEvent.PromiseLapsed(Actor.Bot.Id, now, question.Id, standing, stillThere ? [promise.By] : []);
    }

    private Decision MarkSolved(Question question, CaseCommand.MarkSolved command) => MayJudge(question, command.By.Id)
        ? Decision.Accepted(new CaseEvent.QuestionClosed(command.By.Id, command.Now, question.Id, EndingReason.Solved))
        : Decision.Refused(RefusalReason.NotTheAsker, state.FindParticipant(question.AskerId)?.Name);

    private Decision MarkNotYet(Question question, CaseCommand.MarkNotYet command)
    {
        if (question is not { Step: QuestionStep.Answered, AnsweredFrom: { } stood })
        {
            return Decision.Unchanged;
        }

        return MayJudge(question, command.By.Id)
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

    /// <summary>The asker, a colleague of theirs and the coordinator may say whether it is solved.</summary>
    private bool MayJudge(Question question, string memberId) =>
        memberId == question.AskerId || memberId == state.CoordinatorId
        || (state.AskersAgencyId(question) is { } agency && state.AgencyOf(memberId)?.Id == agency);

    private Decision OnOpen(string item, Func<Question, Decision> decide) => state.FindQuestion(item) switch
    {
        null => Decision.Refused(RefusalReason.ItemGone),
        { IsOpen: false } => Decision.Refused(RefusalReason.ItemClosed),
        { Step: QuestionStep.Watched } => Decision.Refused(RefusalReason.ItemGone),
        var open => decide(open),
    };

    private Question NewQuestion(CaseCommand command, string text, ImmutableList<string> addressed, bool urgent)
    {
        var askerAgency = state.AgencyOf(command.By.Id)?.Id;
        var plan = ladder.PlanFrom(command.Now, addressed, askerAgency, urgent);
        var question = new Question
        {
            Id = $"q{state.QuestionCount + 1}",
            Text = text,
            Urgent = urgent,
            AskerId = command.By.Id,
            AskerAgencyId = askerAgency,
            AskedAt = command.Now,
            Addressed = addressed,
            Step = QuestionStep.Asked,
            Holder = Holder.EveryAgency,
            Due = plan.Nudge,
            Plan = plan,
        };
        return question with { Holder = ladder.HolderOf(question, QuestionStep.Asked) };
    }

    /// <summary>The agencies named, by id, by name or by a member of theirs; the asker's own is not asked.</summary>
    private ImmutableList<string> Agencies(ImmutableList<string> named, string askerId) =>
        [.. named
            .Select(id => state.FindAgency(id)?.Id ?? state.AgencyOf(id)?.Id ?? TeamDecider.FindByName(state, id)?.Id)
            .OfType<string>()
            .Where(id => id != state.AgencyOf(askerId)?.Id && state.ActiveMembersOf(id).Any())
            .Distinct()];

    private Decision? TextFault(string text, Question? replaced) =>
        text.Length == 0 ? Decision.Refused(RefusalReason.TextMissing)
        : text.Length > Question.MaxText ? TooLong()
        : state.Questions.Count >= CaseState.MaxOpenQuestions && replaced is null
            ? Decision.Refused(RefusalReason.TooManyOpen, CaseState.MaxOpenQuestions.ToString(CultureInfo.InvariantCulture))
        : null;

    private static Decision TooLong() =>
        Decision.Refused(RefusalReason.TextTooLong, Question.MaxText.ToString(CultureInfo.InvariantCulture));

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The beginning of a long text, without half a character at its end.</summary>
    internal static string Clip(string text) =>
        text.Length <= Question.MaxText ? text
        : char.IsHighSurrogate(text[Question.MaxText - 1]) ? text[..(Question.MaxText - 1)]
        : text[..Question.MaxText];
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>
/// The ladder that an unanswered question climbs: asked, nudge, widen, consult, council. A rung with nobody to ask is
/// passed over at once; a rung reached late stands for those before it.
/// </summary>
internal sealed class Ladder(CaseState state, CareRules rules)
{
    /// <summary>How many people one prompt mentions at most.</summary>
    private const int MaxMentions = 20;

    private static readonly QuestionStep[] Rungs =
        [QuestionStep.Nudged, QuestionStep.Widened, QuestionStep.Consult, QuestionStep.Council];

    private MemberId CoordinatorId => state.CoordinatorId ?? Actor.Bot.Id;

    public Holder Coordinator => Holder.Person(HolderKind.Coordinator, CoordinatorId);

    /// <summary>When each rung is reached, counted from <paramref name="askedAt"/> in the working time of who is waited for.</summary>
    /// <remarks>A rung whose time is not above the one before it begins together with that one.</remarks>
    public LadderPlan PlanFrom(DateTimeOffset askedAt, ImmutableList<AgencyId> addressed, AgencyId? askerAgencyId, bool urgent)
    {
        var times = Times(urgent);
        var asked = AskedOf(addressed, askerAgencyId).ToList();
        var everyone = state.AskableAgencies(askerAgencyId).ToList();
        var nudge = Earliest(asked, askedAt, times.Nudge, urgent);
        var widen = Later(nudge, Earliest(asked, askedAt, times.Widen, urgent));
        var consult = Later(widen, Earliest(everyone, widen, NotNegative(times.Consult - times.Widen), urgent));
        var council = Later(consult, After(CoordinatorId, consult, CouncilAfterConsult(urgent), urgent));
        return new LadderPlan(nudge, widen, consult, council);
    }

    /// <summary>Who is waited for while the addressed agencies are, less those that have passed.</summary>
    public ImmutableList<Agency> StillAsked(Question question) =>
        [.. AskedOf(question.Addressed, state.AskersAgencyId(question)).Where(a => !HasPassed(question, a))];

    /// <summary>Every agency that could still answer.</summary>
    public ImmutableList<Agency> Everyone(Question question) =>
        [.. state.AskableAgencies(state.AskersAgencyId(question)).Where(a => !HasPassed(question, a))];

    /// <summary>Where a question stands while it waits for the agencies that were asked.</summary>
    public LadderStanding Waiting(Question question, QuestionStep step, LadderPlan plan) =>
        new(step, HolderOf(question, step), DueOf(step, plan), plan);

    public Holder HolderOf(Question question, QuestionStep step)
    {
        var asked = step == QuestionStep.Widened ? Everyone(question) : StillAsked(question);
        return asked.IsEmpty ? Coordinator
            : question.Addressed.IsEmpty || step == QuestionStep.Widened ? Holder.EveryAgency
            : Holder.Of(asked.Select(a => a.Id));
    }

    /// <summary>Whether the coordinator acts, or who stands in for them.</summary>
    public bool IsCoordinator(CaseCommand command) => state.ActsAs(command.By.Id, state.CoordinatorId, command.Now, rules);

    public Holder PromiserOf(Promise promise) => state.AgencyOf(promise.By) is { } agency
        ? Holder.Of([agency.Id])
        : Holder.Person(HolderKind.Member, promise.By);

    public LadderStanding WithCoordinator(Question question, QuestionStep step, LadderPlan plan) =>
        new(step, Coordinator, DueOf(step, plan), plan);

    /// <summary>Where an answered question rests: with its asker, or the coordinator when the asker is gone.</summary>
    private LadderStanding Answered(Question question, DateTimeOffset now)
    {
        var asker = state.FindParticipant(question.AskerId);
        var holder = asker is null or { Left: true } ? Coordinator : Holder.Person(HolderKind.Asker, asker.Id);
        var due = After(question.AskerId, now, Times(question.Urgent).CloseAnswered, urgent: false);
        return new LadderStanding(QuestionStep.Answered, holder, due, Rested(question, question.AnsweredFrom ?? question.Step, now));
    }

    public CaseEvent.QuestionAnswered AnswerBy(
        Question question, CaseCommand command, string? text, AnswerSource source, OnBehalf? said = null) =>
        new(command.By.Id, command.Now, question.Id,
            new Answer(command.By.Id, (said is null ? state.AgencyOf(command.By.Id) : state.Family)?.Id, text, source, command.Now, said),
            Answered(question, command.Now));

    /// <summary>Where a question goes on after its rest (a promise, an answer), not due before <paramref name="notBefore"/>.</summary>
    public LadderStanding Resumed(Question question, QuestionStep step, DateTimeOffset now, DateTimeOffset notBefore)
    {
        var plan = Rested(question, step, now);
        if (step == QuestionStep.Council)
            return new LadderStanding(step, Coordinator, ReviewDue(question, now), plan);

        var due = DueOf(step, plan);
        plan = due < notBefore ? Moved(question, step, plan, due, notBefore) : plan;
        return step >= QuestionStep.Consult
            ? WithCoordinator(question, step, plan)
            : Waiting(question, step, plan);
    }

    /// <summary>The plan as it is after the rest that the question may be in: the clock stood still meanwhile.</summary>
    public LadderPlan Rested(Question question, QuestionStep step, DateTimeOffset now)
    {
        var since = question.Answer?.At ?? question.Promise?.At ?? now;
        return since < now ? Moved(question, step, question.Plan, since, now) : question.Plan;
    }

    /// <summary>
    /// The rungs ahead, as much working time after <paramref name="to"/> as they were after <paramref name="from"/>; those
    /// that are reached lie in the past.
    /// </summary>
    public LadderPlan Moved(Question question, QuestionStep step, LadderPlan plan, DateTimeOffset from, DateTimeOffset to) =>
        Moved(question, step, plan, from, to, this);

    /// <summary>
    /// Where a question stands after time that counted for nobody, from <paramref name="since"/> on: as much of its wait lies
    /// ahead as did then. What rests on a promise keeps its day; a rest that began meanwhile stops its plan by itself.
    /// </summary>
    public LadderStanding Unpaused(Question question, DateTimeOffset since, DateTimeOffset now)
    {
        var from = Later(since, question.AskedAt);
        var rest = question.Answer?.At ?? question.Promise?.At;
        var plan = Moved(question, question.AnsweredFrom ?? question.Step, question.Plan, from, rest is { } began ? Later(from, began) : now);
        return question switch
        {
            { Step: QuestionStep.Council } => new LadderStanding(question.Step, question.Holder, question.Due, question.Plan),
            { Step: QuestionStep.Answered } => new LadderStanding(question.Step, question.Holder, Silent(question, Later(from, rest ?? from), now), plan),
            { Promise: not null } => new LadderStanding(question.Step, question.Holder, question.Due, plan),
            _ => new LadderStanding(question.Step, question.Holder, DueOf(question.Step, plan), plan),
        };
    }

    /// <summary>When silence closes an answered question, which nobody could see meanwhile.</summary>
    private DateTimeOffset Silent(Question question, DateTimeOffset from, DateTimeOffset now)
    {
        DateTimeOffset Add(DateTimeOffset at, TimeSpan wait) => After(question.AskerId, at, wait, urgent: false);
        return Add(now, WorkingTime.Between(from, question.Due, Add));
    }

    /// <summary>The rungs ahead after an agency told its hours: what was left by <paramref name="before"/> is left by the hours of now.</summary>
    public LadderPlan Recounted(Question question, DateTimeOffset now, Ladder before) =>
        Moved(question, question.Step, question.Plan, now, now, before);

    private LadderPlan Moved(
        Question question, QuestionStep step, LadderPlan plan, DateTimeOffset from, DateTimeOffset to, Ladder countedBy)
    {
        var nudge = Move(QuestionStep.Nudged);
        var widen = Later(nudge, Move(QuestionStep.Widened));
        var consult = Later(widen, Move(QuestionStep.Consult));
        return new LadderPlan(nudge, widen, consult, Later(consult, Move(QuestionStep.Council)));

        DateTimeOffset Move(QuestionStep rung) => step >= rung
            ? Earlier(plan.StartOf(rung), to)
            : Counting(question, rung)(to, WorkingTime.Between(from, plan.StartOf(rung), countedBy.Counting(question, rung)));
    }

    /// <summary>Adds a wait in the working time of whoever is waited for before <paramref name="rung"/>.</summary>
    private Func<DateTimeOffset, TimeSpan, DateTimeOffset> Counting(Question question, QuestionStep rung)
    {
        if (rung == QuestionStep.Council)
            return (at, wait) => After(CoordinatorId, at, wait, question.Urgent);

        var waitedFor = rung == QuestionStep.Consult ? Everyone(question) : StillAsked(question);
        return (at, wait) => Earliest(waitedFor, at, wait, question.Urgent);
    }

    /// <summary>The event that the clock brings about at <paramref name="now"/> for a question that waits for an answer.</summary>
    public CaseEvent ClimbByClock(Question question, DateTimeOffset now)
    {
        var ahead = Rungs.Where(r => r > question.Step).ToList();
        var due = ahead.FindLastIndex(r => question.Plan.StartOf(r) <= now);
        var index = Math.Max(due, 0);
        var reason = question.Passes.Count >= PassDecider.PassesUntilConsult ? ConsultReason.PassedTwice : ConsultReason.NoAnswer;
        return Climb(question, ahead[index], now, reason, [.. ahead.Take(index)]);
    }

    /// <summary>Reaches a rung, or the next one that is not empty.</summary>
    public CaseEvent Climb(
        Question question, QuestionStep rung, DateTimeOffset now, ConsultReason reason, ImmutableList<QuestionStep> standsFor) =>
        rung switch
        {
            QuestionStep.Nudged when StillAsked(question) is { IsEmpty: false } asked =>
                new CaseEvent.QuestionNudged(Actor.Bot.Id, now, question.Id,
                    Waiting(question, rung, question.Plan), Members(asked, now, question), standsFor),
            QuestionStep.Nudged => Climb(question, QuestionStep.Widened, now, reason, standsFor),
            QuestionStep.Widened when Everyone(question) is { IsEmpty: false } everyone =>
                new CaseEvent.QuestionWidened(Actor.Bot.Id, now, question.Id,
                    Waiting(question, rung, question.Plan), Members(everyone, now, question), standsFor),
            QuestionStep.Widened => Consult(question, now, NobodyAtAll(question) ? ConsultReason.NobodyToAsk : reason, standsFor),
            QuestionStep.Consult => Consult(question, now, reason, standsFor),
            QuestionStep.Council => Council(question, Actor.Bot, now, standsFor),
            _ => throw new ArgumentOutOfRangeException(nameof(rung), rung, "Not a rung of the ladder."),
        };

    public CaseEvent Council(Question question, Actor by, DateTimeOffset now, ImmutableList<QuestionStep> standsFor) =>
        new CaseEvent.CouncilOpened(by.Id, now, question.Id,
            new LadderStanding(QuestionStep.Council, Coordinator, ReviewDue(question, now), question.Plan),
            question.CouncilDraft ?? Deidentifier.Strip(question.Text, state), standsFor, CoverOfCoordinator(now));

    public DateTimeOffset ReviewDue(Question question, DateTimeOffset now) =>
        After(CoordinatorId, now, Times(question.Urgent).Review, urgent: false);

    /// <summary>A moment after <paramref name="wait"/> of the member's agency's working time.</summary>
    public DateTimeOffset After(MemberId? memberId, DateTimeOffset from, TimeSpan wait, bool urgent) =>
        urgent ? from + wait : rules.Calendar.Add(from, wait, state.AgencyOf(memberId)?.Calendar ?? DefaultCalendar);

    public DateTimeOffset Earliest(IReadOnlyCollection<Agency> agencies, DateTimeOffset from, TimeSpan wait, bool urgent) =>
        urgent ? from + wait
            : agencies.Count == 0 ? rules.Calendar.Add(from, wait, DefaultCalendar)
            : agencies.Min(a => rules.Calendar.Add(from, wait, a.Calendar));

    public TimeSpan CouncilAfterConsult(bool urgent) => NotNegative(Times(urgent).Council - Times(urgent).Consult);

    public LadderTimes Times(bool urgent) => urgent ? rules.UrgentLadder : rules.Ladder;

    public static AgencyCalendar DefaultCalendar { get; } = new();

    private CaseEvent.ConsultOpened Consult(
        Question question, DateTimeOffset now, ConsultReason reason, ImmutableList<QuestionStep> standsFor) =>
        new(Actor.Bot.Id, now, question.Id, WithCoordinator(question, QuestionStep.Consult, question.Plan), reason, standsFor, CoverOfCoordinator(now));

    /// <summary>Whom a call to the coordinator reaches, where that is somebody else.</summary>
    public ImmutableList<MemberId>? CoverOfCoordinator(DateTimeOffset now) =>
        state.CoordinatorReached(now, rules) is var reached && !reached.SequenceEqual(state.Coordinator.FindMembers()) ? reached : null;

    private IEnumerable<Agency> AskedOf(ImmutableList<AgencyId> addressed, AgencyId? askerAgencyId) => addressed.IsEmpty
        ? state.AskableAgencies(askerAgencyId)
        : state.Agencies.Where(a => a.Id != askerAgencyId && addressed.Contains(a.Id) && state.ActiveMembersOf(a.Id).Any());

    private static bool HasPassed(Question question, Agency agency) => question.Passes.Any(p => p.AgencyId == agency.Id);

    private bool NobodyAtAll(Question question) => !state.AskableAgencies(state.AskersAgencyId(question)).Any();

    /// <summary>The members to mention: of agencies that are open now, or of all when none is.</summary>
    private ImmutableList<MemberId> Members(ImmutableList<Agency> agencies, DateTimeOffset now, Question question)
    {
        var open = agencies.FindAll(a => question.Urgent || rules.Calendar.IsOpen(now, a.Calendar));
        var members = (open.IsEmpty ? agencies : open).SelectMany(a => state.ActiveMembersOf(a.Id)).Select(p => p.Id);
        return [.. state.Reached(members, now, rules)
            .Where(id => id != question.AskerId || question.For is not null)
            .Take(MaxMentions)];
    }

    internal static DateTimeOffset DueOf(QuestionStep step, LadderPlan plan) => step switch
    {
        QuestionStep.Watched or QuestionStep.Asked => plan.Nudge,
        QuestionStep.Nudged => plan.Widen,
        QuestionStep.Widened => plan.Consult,
        QuestionStep.Consult => plan.Council,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The plan says nothing of this rung's end."),
    };

    private static TimeSpan NotNegative(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

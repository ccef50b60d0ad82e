using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>Keeps every open question held: as time passes, and as people come and go.</summary>
internal sealed class QuestionKeeper(CaseState state, CareRules rules)
{
    private readonly Ladder ladder = new(state, rules);

    /// <summary>What the clock brings about for one question that is due.</summary>
    public CaseEvent FallDue(Question question, DateTimeOffset now) => question switch
    {
        { Step: QuestionStep.Answered } => new CaseEvent.QuestionClosed(Actor.Bot.Id, now, question.Id, EndingReason.Silence),
        { Promise: { } promise } => Lapse(question, promise, now),
        { Step: QuestionStep.Council } => new CaseEvent.CouncilReminded(Actor.Bot.Id, now, question.Id,
            new LadderStanding(QuestionStep.Council, ladder.Coordinator, ladder.ReviewDue(question, now), question.Plan), ladder.CoverOfCoordinator(now)),
        _ => ladder.ClimbByClock(question, now),
    };

    /// <summary>Finds a holder again after somebody left, moved or became coordinator; null where all is well.</summary>
    public CaseEvent? Reseat(Question question, DateTimeOffset now) =>
        IsThere(question) ? null
        : question.Promise is not { } promise ? Reheld(question, now)
        : state.IsThere(promise.By) ? Reseated(question, ladder.PromiserOf(promise), now)
        : Lapse(question, promise, now);

    /// <summary>Counts a wait anew after an agency told its hours, which <paramref name="before"/> did not know; null where it stays.</summary>
    public CaseEvent? Recount(Question question, CaseState before, DateTimeOffset now)
    {
        if (question is { Promise: not null } or { Step: QuestionStep.Council or QuestionStep.Answered })
            return null;

        var plan = ladder.Recounted(question, now, new Ladder(before, rules));
        return plan == question.Plan ? null : new CaseEvent.QuestionReseated(Actor.Bot.Id, now, question.Id,
            new LadderStanding(question.Step, question.Holder, Ladder.DueOf(question.Step, plan), plan));
    }

    private CaseEvent Reheld(Question question, DateTimeOffset now)
    {
        var holder = question.Step >= QuestionStep.Consult ? ladder.Coordinator : ladder.HolderOf(question, question.Step);
        return holder.Kind == HolderKind.Coordinator && question.Step is QuestionStep.Asked or QuestionStep.Nudged or QuestionStep.Widened
            ? ladder.Climb(question, QuestionStep.Widened, now, ConsultReason.NoAnswer, [])
            : Reseated(question, holder, now);
    }

    private static CaseEvent.QuestionReseated Reseated(Question question, Holder holder, DateTimeOffset now) =>
        new(Actor.Bot.Id, now, question.Id, new LadderStanding(question.Step, holder, question.Due, question.Plan));

    /// <summary>Of every agency, only those are waited for that have not passed it on.</summary>
    private bool IsThere(Question question) => question.Holder.Kind == HolderKind.EveryAgency
        ? !ladder.Everyone(question).IsEmpty
        : state.HasHolder(question);

    /// <summary>
    /// The promised day is over, or nobody is left to keep the promise: whoever made it is reminded, has the time of a
    /// nudge, and the ladder goes on from where it stood.
    /// </summary>
    private CaseEvent Lapse(Question question, Promise promise, DateTimeOffset now)
    {
        var notBefore = ladder.After(promise.By, now, ladder.Times(question.Urgent).Nudge, question.Urgent);
        var step = question.Step == QuestionStep.Asked ? QuestionStep.Nudged : question.Step;
        var resumed = ladder.Resumed(question, step, now, notBefore);
        var stillThere = state.IsThere(promise.By);
        if (step < QuestionStep.Consult && !stillThere && resumed.Holder.Kind == HolderKind.Coordinator)
            return ladder.Climb(question with { Plan = resumed.Plan }, QuestionStep.Widened, now, ConsultReason.NoAnswer, []);

        var standing = step < QuestionStep.Consult && stillThere ? resumed with { Holder = ladder.PromiserOf(promise) } : resumed;
        return new CaseEvent.PromiseLapsed(Actor.Bot.Id, now, question.Id, standing, stillThere ? state.Reached([promise.By], now, rules) : []);
    }

    /// <summary>A promise goes over with its day; whoever was asked in the first place is so no more.</summary>
    public static CaseEvent.QuestionReseated HandOver(Question question, HandoffMove move)
    {
        var (handoff, agency) = (move.Handoff, move.Handoff.To?.AgencyId);
        var promise = question.Promise is { } made && (made.By == handoff.From.MemberId || made.AgencyId == handoff.From.AgencyId)
            ? made with { By = move.Command.By.Id, AgencyId = agency }
            : question.Promise;
        var addressed = agency is not { } taking || question.Addressed.IsEmpty
            ? question.Addressed
            : [.. question.Addressed.Where(id => id != handoff.From.AgencyId && id != taking), taking];
        return new CaseEvent.QuestionReseated(move.Command.By.Id, move.Command.Now, question.Id,
            new LadderStanding(question.Step, move.Next(question.Holder), question.Due, question.Plan), addressed, promise);
    }
}

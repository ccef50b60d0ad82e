using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Where a question stands after an event: its rung, holder and due moment, and the plan of the rungs ahead.</summary>
public sealed record LadderStanding(QuestionStep Step, Holder Holder, DateTimeOffset Due, LadderPlan Plan) : Standing(Holder, Due);

public abstract partial record CaseEvent
{
    [StoredAs("question.watched")]
    public sealed record QuestionWatched(MemberId By, DateTimeOffset At, Question Question)
        : OfItem(By, At, Question.Id)
    {
        public override CareItem Begun => Question;
    }

    /// <summary>Its writer has as many posts watched as one may: it is not followed, and they are told.</summary>
    [StoredAs("question.unwatched")]
    public sealed record PostUnwatched(MemberId By, DateTimeOffset At) : CaseEvent(By, At);

    [StoredAs("question.asked")]
    public sealed record QuestionAsked(MemberId By, DateTimeOffset At, Question Question)
        : OfItem(By, At, Question.Id)
    {
        public override CareItem Begun => Question;
    }

    /// <summary><c>StandsFor</c>: rungs that fell due while the bot was down and that this one stands for.</summary>
    [StoredAs("question.nudged")]
    public sealed record QuestionNudged(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ImmutableList<MemberId> Mentioned,
        ImmutableList<QuestionStep> StandsFor) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.Nudge;
    }

    [StoredAs("question.widened")]
    public sealed record QuestionWidened(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ImmutableList<MemberId> Mentioned,
        ImmutableList<QuestionStep> StandsFor) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.Widen;
    }

    /// <summary>In this and the next two, <c>Mentioned</c> is null where it is the holder; else who covers for them.</summary>
    [StoredAs("consult.opened")]
    public sealed record ConsultOpened(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ConsultReason Reason,
        ImmutableList<QuestionStep> StandsFor, ImmutableList<MemberId>? Mentioned = null) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.Consult;
    }

    [StoredAs("council.opened")]
    public sealed record CouncilOpened(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, string Draft,
        ImmutableList<QuestionStep> StandsFor, ImmutableList<MemberId>? Mentioned = null) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.Council;
    }

    /// <summary>The coordinator was reminded of an item that lies with the council.</summary>
    [StoredAs("council.reminded")]
    public sealed record CouncilReminded(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ImmutableList<MemberId>? Mentioned = null)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.CouncilReminder;
    }

    [StoredAs("question.passed")]
    public sealed record QuestionPassed(MemberId By, DateTimeOffset At, ItemId Item, PassOn PassOn, LadderStanding Standing)
        : OfItem(By, At, Item);

    [StoredAs("question.promised")]
    public sealed record AnswerPromised(MemberId By, DateTimeOffset At, ItemId Item, Promise Promise, LadderStanding Standing)
        : OfItem(By, At, Item);

    [StoredAs("question.promiseLapsed")]
    public sealed record PromiseLapsed(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.PromiseLapsed;
    }

    [StoredAs("question.answered")]
    public sealed record QuestionAnswered(MemberId By, DateTimeOffset At, ItemId Item, Answer Answer, LadderStanding Standing)
        : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Answered;
    }

    /// <summary>"Not yet": it goes on from the rung where it stood.</summary>
    [StoredAs("question.reopened")]
    public sealed record QuestionReopened(MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing)
        : OfItem(By, At, Item);

    [StoredAs("consult.chosen")]
    public sealed record ConsultChosen(MemberId By, DateTimeOffset At, ItemId Item, ConsultChoice Choice, LadderStanding Standing)
        : OfItem(By, At, Item);

    [StoredAs("council.drafted")]
    public sealed record CouncilDrafted(MemberId By, DateTimeOffset At, ItemId Item, string Draft)
        : OfItem(By, At, Item);

    /// <summary>The post that asked was edited.</summary>
    [StoredAs("question.reworded")]
    public sealed record QuestionReworded(MemberId By, DateTimeOffset At, ItemId Item, string Text) : OfItem(By, At, Item);

    /// <summary>The holder or the plan changed: somebody left, another coordinator was named, or an agency told its hours.</summary>
    [StoredAs("question.reseated")]
    public sealed record QuestionReseated(
        MemberId By, DateTimeOffset At, ItemId Item, LadderStanding Standing, ImmutableList<AgencyId>? Addressed = null, Promise? Promise = null)
        : OfItem(By, At, Item);

    /// <summary>A question asked from elsewhere has got its own thread in the channel.</summary>
    [StoredAs("question.placed")]
    public sealed record QuestionPlaced(MemberId By, DateTimeOffset At, ItemId Item, string ThreadId)
        : OfItem(By, At, Item);

    [StoredAs("question.closed")]
    public sealed record QuestionClosed(MemberId By, DateTimeOffset At, ItemId Item, EndingReason Reason)
        : OfItem(By, At, Item);
}

/// <summary>Why a question came to the coordinator.</summary>
public enum ConsultReason
{
    /// <summary>Nobody answered in the time that the ladder gives.</summary>
    NoAnswer,

    /// <summary>It was passed on twice: the bot proposes a joint visit.</summary>
    PassedTwice,

    /// <summary>There is no other agency in the case to ask.</summary>
    NobodyToAsk,
}

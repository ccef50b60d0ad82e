using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Where a question stands after an event: its rung, holder and due moment, and the plan of the rungs ahead.</summary>
public sealed record Standing(QuestionStep Step, Holder Holder, DateTimeOffset Due, LadderPlan Plan);

/// <summary>
/// Something that happened to a case, as the journal keeps it for ever: shapes may grow, never change. By whom
/// (<c>bot</c> for the clock) and when. A closed union; the events of a kind of item are in that kind's folder.
/// </summary>
public abstract partial record CaseEvent
{
    private CaseEvent(string by, DateTimeOffset at) => (By, At) = (by, at);

    public string By { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The item that it happened to, or null for the case itself.</summary>
    public virtual string? ItemId => null;

    public sealed record CaseOpened(string By, DateTimeOffset At, string Language) : CaseEvent(By, At);

    /// <summary><c>KeepUntil</c>: when it is deleted, unless somebody reopens it.</summary>
    public sealed record CaseClosed(string By, DateTimeOffset At, DateTimeOffset? KeepUntil = null) : CaseEvent(By, At);

    public sealed record CoordinatorNamed(string By, DateTimeOffset At, string MemberId) : CaseEvent(By, At);

    /// <summary>A person was met for the first time, joined an agency, or changed name, profession or language.</summary>
    public sealed record ParticipantSet(string By, DateTimeOffset At, Participant Participant) : CaseEvent(By, At);

    public sealed record ParticipantLeft(string By, DateTimeOffset At, string MemberId) : CaseEvent(By, At);

    public sealed record AgencyAdded(string By, DateTimeOffset At, Agency Agency) : CaseEvent(By, At);

    public sealed record AgencyHoursSet(string By, DateTimeOffset At, string AgencyId, AgencyCalendar Calendar)
        : CaseEvent(By, At);

    /// <summary>An event of one question.</summary>
    public abstract record OfQuestion : CaseEvent
    {
        private protected OfQuestion(string by, DateTimeOffset at, string item)
            : base(by, at) => Item = item;

        public string Item { get; init; }

        public override string? ItemId => Item;
    }

    public sealed record QuestionWatched(string By, DateTimeOffset At, Question Question)
        : OfQuestion(By, At, Question.Id);

    /// <summary>Its writer has as many posts watched as one may: it is not followed, and they are told.</summary>
    public sealed record PostUnwatched(string By, DateTimeOffset At) : CaseEvent(By, At);

    public sealed record QuestionAsked(string By, DateTimeOffset At, Question Question)
        : OfQuestion(By, At, Question.Id);

    /// <summary><c>StandsFor</c>: rungs that fell due while the bot was down and that this one stands for.</summary>
    public sealed record QuestionNudged(
        string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned,
        ImmutableList<QuestionStep> StandsFor) : OfQuestion(By, At, Item);

    public sealed record QuestionWidened(
        string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned,
        ImmutableList<QuestionStep> StandsFor) : OfQuestion(By, At, Item);

    /// <summary>In this and the next two, <c>Mentioned</c> is null where it is the holder; else who covers for them.</summary>
    public sealed record ConsultOpened(
        string By, DateTimeOffset At, string Item, Standing Standing, ConsultReason Reason,
        ImmutableList<QuestionStep> StandsFor, ImmutableList<string>? Mentioned = null) : OfQuestion(By, At, Item);

    public sealed record CouncilOpened(
        string By, DateTimeOffset At, string Item, Standing Standing, string Draft,
        ImmutableList<QuestionStep> StandsFor, ImmutableList<string>? Mentioned = null) : OfQuestion(By, At, Item);

    /// <summary>The coordinator was reminded of an item that lies with the council.</summary>
    public sealed record CouncilReminded(
        string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string>? Mentioned = null)
        : OfQuestion(By, At, Item);

    public sealed record QuestionPassed(string By, DateTimeOffset At, string Item, PassOn PassOn, Standing Standing)
        : OfQuestion(By, At, Item);

    public sealed record AnswerPromised(string By, DateTimeOffset At, string Item, Promise Promise, Standing Standing)
        : OfQuestion(By, At, Item);

    public sealed record PromiseLapsed(
        string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfQuestion(By, At, Item);

    public sealed record QuestionAnswered(string By, DateTimeOffset At, string Item, Answer Answer, Standing Standing)
        : OfQuestion(By, At, Item);

    /// <summary>"Not yet": it goes on from the rung where it stood.</summary>
    public sealed record QuestionReopened(string By, DateTimeOffset At, string Item, Standing Standing)
        : OfQuestion(By, At, Item);

    public sealed record ConsultChosen(string By, DateTimeOffset At, string Item, ConsultChoice Choice, Standing Standing)
        : OfQuestion(By, At, Item);

    public sealed record CouncilDrafted(string By, DateTimeOffset At, string Item, string Draft)
        : OfQuestion(By, At, Item);

    /// <summary>The post that asked was edited.</summary>
    public sealed record QuestionReworded(string By, DateTimeOffset At, string Item, string Text) : OfQuestion(By, At, Item);

    /// <summary>The holder or the plan changed: somebody left, another coordinator was named, or an agency told its hours.</summary>
    public sealed record QuestionReseated(
        string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string>? Addressed = null, Promise? Promise = null)
        : OfQuestion(By, At, Item);

    /// <summary>A question asked from elsewhere has got its own thread in the channel.</summary>
    public sealed record QuestionPlaced(string By, DateTimeOffset At, string Item, string ThreadId)
        : OfQuestion(By, At, Item);

    public sealed record QuestionClosed(string By, DateTimeOffset At, string Item, EndingReason Reason)
        : OfQuestion(By, At, Item);
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

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>A question and where it stands on the ladder. While it is open it has a holder and a due moment.</summary>
[StoredAs("question")]
public sealed record Question : CareItem
{
    /// <summary>The longest question, in UTF-16 code units; a post that is longer is kept by its beginning.</summary>
    public const int MaxText = 4000;

    /// <summary>
    /// How many posts of one writer are watched at once. More than anybody asks in the four hours after which the first of
    /// them is shown, and few enough that a case stays small when somebody pastes a whole chat.
    /// </summary>
    public const int MaxWatchedOfOne = 20;

    /// <summary>How far ahead an answer may be promised, in days.</summary>
    public const int MaxPromiseDays = 92;

    public required string Text { get; init; }
    public QuestionSource Source { get; init; }

    /// <summary>The recogniser's rule that took a post for a question; null for one asked on purpose.</summary>
    public string? Rule { get; init; }

    /// <summary>For a barrier: the gap, question or other item that it came from.</summary>
    public ItemId? BarrierOf { get; init; }

    public bool Urgent { get; init; }
    public required MemberId AskerId { get; init; }
    public AgencyId? AskerAgencyId { get; init; }

    /// <summary>Who of the family asks it, where the asker recorded it for them.</summary>
    public OnBehalf? For { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The message that asked, so that an edit or deletion finds it.</summary>
    public string? MessageId { get; init; }

    /// <summary>The agencies asked by name; empty means every agency but the asker's.</summary>
    public ImmutableList<AgencyId> Addressed { get; init; } = [];

    public QuestionStep Step { get; init; }
    public required LadderPlan Plan { get; init; }
    public ImmutableList<PassOn> Passes { get; init; } = [];
    public Promise? Promise { get; init; }
    public Answer? Answer { get; init; }

    /// <summary>The step it stood on when it was answered, to which "not yet" returns it.</summary>
    public QuestionStep? AnsweredFrom { get; init; }

    public ConsultChoice? Consult { get; init; }
    public string? CouncilDraft { get; init; }

    /// <summary>Whether the coordinator's card has been shown in the thread.</summary>
    public bool HasConsultCard { get; init; }

    /// <summary>Whether the channel knows of it: a watched question has no card yet, and only watched ones end with the case.</summary>
    public override bool IsVisible =>
        Step != QuestionStep.Watched && Ending?.Reason is not (EndingReason.SettledQuietly or EndingReason.CaseClosed);

    public override bool IsUrgent => Urgent;

    public bool HasPassed(AgencyId? agencyId, MemberId memberId) =>
        Passes.Any(p => agencyId is null ? p.By == memberId : p.AgencyId == agencyId);

    internal override CaseState CountedIn(CaseState state) => state with { QuestionCount = state.QuestionCount + 1 };

    internal override AgendaPoint? OnAgenda(DateTimeOffset now, CareRules rules) =>
        Step is QuestionStep.Widened or QuestionStep.Consult or QuestionStep.Council ? new(Id.Value, AgendaGroup.Questions, Text) : null;

    /// <summary>What the ladder has brought to the coordinator stays there.</summary>
    internal override bool MayChangeHands => Promise is not null || Step is QuestionStep.Asked or QuestionStep.Nudged or QuestionStep.Widened;

    internal override CaseEvent HandOver(HandoffMove move) => QuestionKeeper.HandOver(this, move);

    internal override Question Apply(CaseEvent.OfItem happened) => QuestionFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        [new QuestionKeeper(state, rules).FallDue(this, now)];

    internal override CaseEvent? Reseat(CaseState state, CareRules rules, DateTimeOffset now) => new QuestionKeeper(state, rules).Reseat(this, now);

    internal override CaseEvent EndWithCase(CaseCommand command) =>
        new CaseEvent.QuestionClosed(command.By.Id, command.Now, Id, EndingReason.CaseClosed);
}

public enum QuestionSource
{
    Command,
    MessageAction,
    Post,

    /// <summary>What the team can't solve: it stands before the council from the beginning.</summary>
    Barrier,
}

/// <summary>The rungs of the ladder, in climbing order, and the two rests beside it.</summary>
public enum QuestionStep
{
    /// <summary>Recognised in a post; the bot says nothing yet.</summary>
    Watched,
    Asked,
    Nudged,
    Widened,
    Consult,
    Council,
    Answered,
    Closed,
}

/// <summary>Who must act next. Exactly one holder; a holder of several agencies is satisfied by any one of them.</summary>
public sealed record Holder(HolderKind Kind, ImmutableList<string> Ids)
{
    public static Holder EveryAgency { get; } = new(HolderKind.EveryAgency, []);

    public static Holder Of(IEnumerable<AgencyId> agencies) => new(HolderKind.Agencies, [.. agencies.Select(a => a.Value)]);

    public static Holder Person(HolderKind kind, MemberId memberId) => new(kind, [memberId.Value]);

    /// <summary>The agencies of which any one may act; none where people hold it, or every agency does.</summary>
    public ImmutableList<AgencyId> FindAgencies() => Kind == HolderKind.Agencies ? [.. Ids.Select(id => new AgencyId(id))] : [];

    /// <summary>The people who hold it; none where agencies do.</summary>
    public ImmutableList<MemberId> FindMembers() => IsPeople ? [.. Ids.Select(id => new MemberId(id))] : [];

    /// <summary>The agency, or the first of several, that holds it; null where people do, or every agency.</summary>
    public AgencyId? Agency => Kind == HolderKind.Agencies && Ids is [var first, ..] ? new AgencyId(first) : null;

    /// <summary>The person who holds it; null where agencies do.</summary>
    public MemberId? Member => IsPeople && Ids is [var only, ..] ? new MemberId(only) : null;

    private bool IsPeople => Kind is not (HolderKind.Agencies or HolderKind.EveryAgency);

    public bool Has(MemberId member) => IsPeople && Ids.Contains(member.Value);

    public bool Has(AgencyId agency) => Kind == HolderKind.Agencies && Ids.Contains(agency.Value);
}

public enum HolderKind
{
    Agencies,
    EveryAgency,
    Coordinator,
    Asker,

    /// <summary>A person without an agency who promised to find out.</summary>
    Member,
}

/// <summary>When each rung is reached if nothing happens (UTC). Moments never decrease from left to right.</summary>
public sealed record LadderPlan(DateTimeOffset Nudge, DateTimeOffset Widen, DateTimeOffset Consult, DateTimeOffset Council)
{
    /// <summary>When <paramref name="step"/> begins, for the rungs that begin by the clock.</summary>
    public DateTimeOffset StartOf(QuestionStep step) => step switch
    {
        QuestionStep.Nudged => Nudge,
        QuestionStep.Widened => Widen,
        QuestionStep.Consult => Consult,
        QuestionStep.Council => Council,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This rung does not begin by the clock."),
    };
}

/// <summary>Somebody said "not ours", perhaps naming who might know: an agency of the case, or a word about one outside.</summary>
public sealed record PassOn(MemberId By, AgencyId? AgencyId, AgencyId? ToAgencyId, string? Hint, DateTimeOffset At)
{
    /// <summary>The longest word about somebody outside, in UTF-16 code units.</summary>
    public const int MaxHint = 200;
}

/// <summary>"I will find out by then": <see cref="Until"/> is the day's end as a moment.</summary>
public sealed record Promise(MemberId By, AgencyId? AgencyId, DateOnly Day, DateTimeOffset Until, DateTimeOffset At);

/// <summary>A call in the thread: the number it has among the question's, and whom it mentions.</summary>
public sealed record Prompting(int Number, ImmutableList<MemberId> Mentioned);

/// <summary>An answer; <c>For</c> is who of the family gave it, where it was recorded for them.</summary>
public sealed record Answer(MemberId By, AgencyId? AgencyId, string? Text, AnswerSource Source, DateTimeOffset At, OnBehalf? For = null);

public enum AnswerSource
{
    Button,
    Reply,
    Consult,
    Council,
}

/// <summary>What the coordinator took on, with a note (whom, when, where) in their words.</summary>
public sealed record ConsultChoice(ConsultWay Way, string? Note, MemberId By, DateTimeOffset At);

public enum ConsultWay
{
    /// <summary>Ask a resource outside the team.</summary>
    Outside,

    /// <summary>Visit the family together.</summary>
    Visit,

    /// <summary>Put it on the next conference.</summary>
    Conference,

    /// <summary>It can't be solved here: take it to the council.</summary>
    Council,
}

public enum EndingReason
{
    Solved,
    Silence,

    /// <summary>A watched post was answered, edited away or deleted before the bot ever spoke.</summary>
    SettledQuietly,
    CaseClosed,
}

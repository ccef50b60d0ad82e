using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>
/// A conference (作戦会議, 定期カンファ), from its planning until its minutes. The coordinator holds it, whoever planned it.
/// What is on its agenda is computed from the case, see <see cref="Agenda"/>; only what people added is kept here.
/// </summary>
[StoredAs("conference")]
public sealed record ConferenceItem : CareItem
{
    /// <summary>How many conferences may be open at once.</summary>
    public static OpenLimit Open { get; } = new(InCase: 12, OfOne: 9);

    /// <summary>How many points people may add, and how many decisions there may be.</summary>
    public const int MaxPoints = 40;

    /// <summary>How many added points all of a case's conferences have together, those that wait for one included.</summary>
    public const int MaxPointsOfCase = 200;

    /// <summary>The longest point, place, note, reason or decision, in UTF-16 code units.</summary>
    public const int MaxText = 1000;

    /// <summary>How far ahead a conference may be planned, in days.</summary>
    public const int MaxDaysAhead = 366;

    /// <summary>How many agencies and people may be named who must be there.</summary>
    public const int MaxExpected = 40;

    public required MemberId PlannedBy { get; init; }
    public required DateTimeOffset Start { get; init; }
    public ConferenceStage Stage { get; init; }

    /// <summary>A room, an address or an https link, in the planner's words.</summary>
    public string? Place { get; init; }

    /// <summary>Agencies and people who must be there, by their ids; empty for everybody.</summary>
    public ImmutableList<string> Expected { get; init; } = [];

    /// <summary>Null for a conference that does not come back.</summary>
    public Series? Series { get; init; }

    /// <summary>What people put on the agenda; what is open comes by itself.</summary>
    public ImmutableList<AddedPoint> Points { get; init; } = [];

    public ImmutableList<PointDecision> Decisions { get; init; } = [];

    /// <summary>Why it was moved or cancelled, the last time.</summary>
    public string? Reason { get; init; }

    /// <summary>There once it was held and closed; null for one that was cancelled.</summary>
    public Minutes? Minutes { get; init; }

    /// <summary>Where it meets online, if the bot has put it into a calendar.</summary>
    public Uri? Meeting { get; init; }

    /// <summary>Its minutes as a file.</summary>
    public Uri? MinutesFile { get; init; }

    internal override ConferenceItem Apply(CaseEvent.OfItem happened) => ConferenceFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new ConferenceDecider(state, rules).FallDue(this, now);
}

public enum ConferenceStage
{
    /// <summary>Its day is some way off.</summary>
    Planned,

    /// <summary>The working day before: the agenda is shown, and those who must be there were called.</summary>
    Called,
    Started,

    /// <summary>Its day is over; the coordinator was asked to close it.</summary>
    ToClose,
}

/// <summary>Dates that come back: <c>Number</c> of <c>Of</c>, each <c>Every</c> units after the one before, counted from the first.</summary>
public sealed record Series(int Every, SeriesUnit Unit, DateOnly First, TimeOnly Time, int Number, int Of)
{
    /// <summary>The most dates of a series.</summary>
    public const int MaxDates = 12;
}

/// <summary>How often a conference comes back.</summary>
public sealed record Repeat(int Every, SeriesUnit Unit);

public enum SeriesUnit
{
    Weeks,
    Months,
}

/// <summary>A point that somebody added. <c>CarriedFrom</c> is the start of the conference at which it was first left open.</summary>
public sealed record AddedPoint(string Id, string Text, MemberId By, DateTimeOffset At, DateTimeOffset? CarriedFrom = null);

/// <summary>
/// What a conference made of a point of its agenda. <c>Title</c> is the point as it read then; <c>To</c> an agency or a member;
/// <c>Result</c> the id of the role, task, question or barrier that came of it.
/// </summary>
public sealed record PointDecision(
    string Point, AgendaGroup Group, string Title, PointOutcome Outcome, string? Text, string? To, DateOnly? Until, ItemId? Result,
    MemberId By, DateTimeOffset At);

public enum PointOutcome
{
    Role,
    Task,
    Question,
    Barrier,
    Settled,
}

/// <summary>What is kept of a conference that was held. <c>Present</c> holds ids of agencies and people.</summary>
public sealed record Minutes(
    string? Goal, ImmutableList<string> Present, string? Note, ImmutableList<MinutesPoint> Points, DateTimeOffset? Next);

/// <summary>The kinds of file that minutes are written as.</summary>
public enum MinutesFormat
{
    Word,
    Markdown,
}

/// <summary>Minutes that left the case as a file: by whom, of which conference, and when.</summary>
public sealed record TakenMinutes(MemberId By, ItemId Item, MinutesFormat Format, DateTimeOffset At)
{
    /// <summary>How many are remembered.</summary>
    public const int MaxKept = 20;

    /// <summary>Within this time the same press is the same wish.</summary>
    public static readonly TimeSpan Same = TimeSpan.FromMinutes(1);
}

/// <summary>A point of the agenda and what became of it: decisions, or nothing yet.</summary>
/// <param name="Group">Where it was on the agenda.</param>
/// <param name="Text">The point, shortened.</param>
/// <param name="Decisions">In the order in which they were made.</param>
public sealed record MinutesPoint(AgendaGroup Group, string Text, ImmutableList<PointDecision> Decisions);

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>Something about conferences.</summary>
    public abstract record OfConference : CaseCommand
    {
        private protected OfConference(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new ConferenceDecider(state, rules).Decide(this);
    }

    /// <summary>
    /// <c>Day</c> and <c>Time</c> are of the case's zone. <c>Expected</c> holds ids or names of agencies, or ids of members;
    /// strangers are ignored. <c>Point</c> is a first point for the agenda.
    /// </summary>
    public sealed record PlanConference(
        Actor By, DateTimeOffset Now, DateOnly? Day, TimeOnly? Time, string? Where, ImmutableList<string> Expected, Repeat? Repeat,
        string? Point = null) : OfConference(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Day);
    }

    /// <summary>Without an item it is for the next conference.</summary>
    public sealed record AddPoint(Actor By, DateTimeOffset Now, ItemId? Item, string Text) : OfConference(By, Now);

    public sealed record MoveConference(
        Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day, TimeOnly? Time, string? Reason) : OfConference(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Day);
    }

    /// <summary>The next date of its series is planned then, unless the whole series ends.</summary>
    public sealed record CancelConference(Actor By, DateTimeOffset Now, ItemId Item, string? Reason, bool WholeSeries = false)
        : OfConference(By, Now);

    /// <summary><c>Point</c> is an id of the agenda; <c>To</c> an agency's id or name or a member's id.</summary>
    public sealed record DecidePoint(
        Actor By, DateTimeOffset Now, ItemId Item, string? Point, PointOutcome? Outcome, string? Text, string? To, DateOnly? Until)
        : OfConference(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Until);
    }

    /// <summary>It was held: <c>Present</c> names who was there as <c>Expected</c> does; a day plans the next one.</summary>
    public sealed record CloseConference(
        Actor By, DateTimeOffset Now, ItemId Item, ImmutableList<string> Present, string? Note, DateOnly? NextDay, TimeOnly? NextTime)
        : OfConference(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(NextDay);
    }

    /// <summary>Somebody of the case wants the minutes as a file. They are there for as long as the case is.</summary>
    public sealed record TakeMinutes(Actor By, DateTimeOffset Now, ItemId Item, MinutesFormat Format) : OfConference(By, Now);

    /// <summary>No conference is needed now.</summary>
    public sealed record SkipConference(Actor By, DateTimeOffset Now, string? Reason) : OfConference(By, Now);

    /// <summary>The bot has made something for it elsewhere.</summary>
    public sealed record LinkConference(DateTimeOffset Now, ItemId Item, ConferenceLink Kind, Uri Link) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => LinkDecider.Decide(state, this);

        internal override bool IsQuiet => true;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>Decisions about planning conferences; what happens at one is in <see cref="PointDecider"/> and <see cref="ClosingDecider"/>.</summary>
internal sealed class ConferenceDecider(CaseState state, CareRules rules)
{
    private readonly ConferenceTimes times = new(state, rules);
    private readonly ConferenceCheckDecider check = new(state, rules);

    public Decision Decide(CaseCommand.OfConference command) => command switch
    {
        CaseCommand.PlanConference c => Plan(c),
        CaseCommand.AddPoint { Item: null } c => AddToNext(c),
        CaseCommand.AddPoint c => OnOpen(c.Item, conference => Add(conference, c)),
        CaseCommand.MoveConference c => OnOpen(c.Item, conference => Move(conference, c)),
        CaseCommand.CancelConference c => OnOpen(c.Item, conference => new ClosingDecider(state, rules).Cancel(conference, c)),
        CaseCommand.DecidePoint c => OnOpen(c.Item, conference => new PointDecider(state, rules).Decide(conference, c)),
        CaseCommand.CloseConference c => OnOpen(c.Item, conference => new ClosingDecider(state, rules).Close(conference, c), ended => ended.Minutes is not null),
        CaseCommand.TakeMinutes c => Take(c),
        CaseCommand.SkipConference c => check.Skip(c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>What the clock brings about: the furthest of call, start and reminder that has come, which stands for those before.</summary>
    public IEnumerable<CaseEvent> FallDue(ConferenceItem conference, DateTimeOffset now) =>
    [
        conference.Stage >= ConferenceStage.Started || times.AskToCloseAt(conference.Start) <= now
            ? new CaseEvent.ConferenceReminded(Actor.Bot.Id, now, conference.Id, times.Reminded(now), state.CoordinatorReached(now, rules))
        : conference.Start <= now
            ? new CaseEvent.ConferenceStarted(Actor.Bot.Id, now, conference.Id, times.Started(conference), state.CoordinatorReached(now, rules))
        : Called(conference, now),
    ];

    /// <summary>The soonest conference that is open.</summary>
    public static ConferenceItem? Soonest(CaseState state) => state.Items.OfType<ConferenceItem>().MinBy(c => c.Start);

    public static Decision? TextFault(string? text, int max = ConferenceItem.MaxText) => text?.Length > max
        ? Decision.Refused(RefusalReason.TextTooLong, max.ToString(CultureInfo.InvariantCulture))
        : null;

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A start that a conference can have, or why not.</summary>
    public static Decision? StartFault(DateTimeOffset start, DateTimeOffset now) =>
        start <= now ? Decision.Refused(RefusalReason.DayPast)
        : start - now > TimeSpan.FromDays(ConferenceItem.MaxDaysAhead)
            ? Decision.Refused(RefusalReason.DayTooFar, ConferenceItem.MaxDaysAhead.ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>A conference begins, and calls at once where its day is that close.</summary>
    public IEnumerable<CaseEvent> Begun(ConferenceItem conference, CaseCommand command) => times.CallAt(conference.Start) > command.Now
        ? [new CaseEvent.ConferencePlanned(command.By.Id, command.Now, conference)]
        : [new CaseEvent.ConferencePlanned(command.By.Id, command.Now, conference), Called(conference, command.Now)];

    private CaseEvent.ConferenceCalled Called(ConferenceItem conference, DateTimeOffset now, bool told = false) => new(
        Actor.Bot.Id, now, conference.Id, times.Called(conference), told ? [] : Invited.Members(state, conference.Expected, now, rules));

    private Decision Plan(CaseCommand.PlanConference command)
    {
        if (command is not { Day: { } day, Time: { } time })
            return Decision.Refused(RefusalReason.WhenMissing);

        var start = times.StartOf(day, time);
        var open = state.Items.OfType<ConferenceItem>().ToList();
        if (open.Exists(c => c.Start == start))
            return Decision.Unchanged;

        if ((StartFault(start, command.Now) ?? TextFault(command.Where) ?? TextFault(command.Point) ?? (Trimmed(command.Point) is null ? null : CrowdFault())) is { } fault)
            return fault;

        return ConferenceItem.Open.Refusal(open.Select(c => c.PlannedBy), command.By.Id, RefusalReason.TooManyConferences)
            ?? Decision.Accepted([.. Begun(New(command, start, day, time), command), check.Planned(command, start)]);
    }

    private ConferenceItem New(CaseCommand.PlanConference command, DateTimeOffset start, DateOnly day, TimeOnly time)
    {
        var points = ClosingDecider.Numbered([.. check.Kept]);
        var standing = times.Planned(start, command.Now);
        return new ConferenceItem
        {
            Id = state.NextItemId('c'),
            PlannedBy = command.By.Id,
            Holder = standing.Holder,
            Due = standing.Due,
            Start = start,
            Place = Trimmed(command.Where),
            Expected = Invited.Resolve(state, command.Expected),
            Series = command.Repeat is { Every: >= 1 and <= 12 } repeat
                ? new Series(repeat.Every, repeat.Unit, day, time, 1, Series.MaxDates)
                : null,
            Points = Trimmed(command.Point) is { } point ? points.Add(NewPoint(points.Count, point, command)) : points,
            Acts = [new(ItemActKind.ConferencePlanned, command.By.Id, command.Now)],
        };
    }

    private Decision AddToNext(CaseCommand.AddPoint command) => Soonest(state) is { } next
        ? Add(next, command)
        : PointFault(command, check.Kept) ?? Decision.Accepted(check.Keep(command, NewPoint(check.Kept.Count, command.Text.Trim(), command)));

    private Decision Add(ConferenceItem conference, CaseCommand.AddPoint command) => PointFault(command, conference.Points)
        ?? Decision.Accepted(new CaseEvent.ConferencePointAdded(command.By.Id, command.Now, conference.Id,
            NewPoint(conference.Points.Count, command.Text.Trim(), command)));

    private static AddedPoint NewPoint(int before, string text, CaseCommand command) =>
        new(string.Create(CultureInfo.InvariantCulture, $"p{before + 1}"), text, command.By.Id, command.Now);

    private Decision? PointFault(CaseCommand.AddPoint command, ImmutableList<AddedPoint> points) => command.Text.Trim() switch
    {
        "" => Decision.Refused(RefusalReason.TextMissing),
        var text when points.Exists(p => p.By == command.By.Id && p.Text == text) => Decision.Unchanged,
        var text when TextFault(text) is { } fault => fault,
        _ when points.Count >= ConferenceItem.MaxPoints =>
            Decision.Refused(RefusalReason.TooManyPoints, ConferenceItem.MaxPoints.ToString(CultureInfo.InvariantCulture)),
        _ => CrowdFault(),
    };

    /// <summary>Points that nobody decided go over to the next conference, whose own limit they may pass; so there is one for all.</summary>
    private Decision? CrowdFault() =>
        check.Kept.Count + state.Items.OfType<ConferenceItem>().Sum(c => c.Points.Count) >= ConferenceItem.MaxPointsOfCase
            ? Decision.Refused(RefusalReason.TooManyPoints, ConferenceItem.MaxPointsOfCase.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Those who were called already hear of it, with the reason.</summary>
    private Decision Move(ConferenceItem conference, CaseCommand.MoveConference command)
    {
        if (command.Day is not { } day)
            return Decision.Refused(RefusalReason.WhenMissing);

        var start = times.StartOf(day, command.Time ?? rules.Calendar.TimeOf(conference.Start));
        if (start == conference.Start)
            return Decision.Unchanged;

        if ((StartFault(start, command.Now) ?? ReasonFault(command.Reason)) is { } fault)
            return fault;

        var moved = conference with { Start = start };
        var told = conference.Stage != ConferenceStage.Planned;
        var happened = new CaseEvent.ConferenceMoved(command.By.Id, command.Now, conference.Id, times.Planned(start, command.Now), start,
            command.Reason!.Trim(), told ? Invited.Members(state, conference.Expected, command.Now, rules) : []);
        return Decision.Accepted([
            happened,
            .. times.CallAt(start) > command.Now ? (IEnumerable<CaseEvent>)[] : [Called(moved, command.Now, told)],
            check.Planned(command, start),
        ]);
    }

    public static Decision? ReasonFault(string? reason) =>
        Trimmed(reason) is null ? Decision.Refused(RefusalReason.ConferenceReason) : TextFault(reason);

    /// <summary>Minutes of long ago are no longer at hand, and are taken from the journal.</summary>
    private Decision Take(CaseCommand.TakeMinutes command) => state.FindItem(command.Item) switch
    {
        _ when !state.IsThere(command.By.Id) => Decision.Refused(RefusalReason.JoinFirst),
        null when !state.EverHad(command.Item, 'c') => Decision.Refused(RefusalReason.ConferenceGone),
        null or ConferenceItem { Minutes: not null } when state.Taken.Exists(t => t.By == command.By.Id && t.Item == command.Item
            && t.Format == command.Format && (command.Now - t.At).Duration() < TakenMinutes.Same) => Decision.Unchanged,
        null or ConferenceItem { Minutes: not null } =>
            Decision.Accepted(new CaseEvent.MinutesTaken(command.By.Id, command.Now, command.Item, command.Format)),
        _ => Decision.Refused(RefusalReason.NoMinutes),
    };

    /// <summary>A conference that is open; a repeated command about one that has ended that way changes nothing.</summary>
    private Decision OnOpen(ItemId? item, Func<ConferenceItem, Decision> decide, Func<ConferenceItem, bool>? isDone = null) => state.FindItem(item) switch
    {
        ConferenceItem { IsOpen: true } conference => decide(conference),
        ConferenceItem ended when isDone?.Invoke(ended) == true => Decision.Unchanged,
        ConferenceItem => Decision.Refused(RefusalReason.ConferenceOver),
        _ => Decision.Refused(RefusalReason.ConferenceGone),
    };
}

using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>A conference ends, held or cancelled: its minutes, the next date, and what goes over to it.</summary>
internal sealed class ClosingDecider(CaseState state, CareRules rules)
{
    /// <summary>The longest point in the minutes, in UTF-16 code units.</summary>
    private const int MaxTitle = 200;

    private readonly ConferenceTimes times = new(state, rules);
    private readonly ConferenceCheckDecider check = new(state, rules);

    /// <summary>The coordinator, or whoever planned it, says that it is over.</summary>
    public Decision Close(ConferenceItem conference, CaseCommand.CloseConference command)
    {
        if (command.By.Id != state.CoordinatorId && command.By.Id != conference.PlannedBy)
            return Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name);

        if (conference.Stage < ConferenceStage.Started)
            return Decision.Refused(RefusalReason.ConferenceNotStarted);

        var named = command.NextDay is { } day
            ? times.StartOf(day, command.NextTime ?? rules.Calendar.TimeOf(conference.Start))
            : (DateTimeOffset?)null;
        if (((named is { } start ? ConferenceDecider.StartFault(start, command.Now) : null) ?? ConferenceDecider.TextFault(command.Note)) is { } fault)
            return fault;

        var (next, begun) = Following(conference, command, named, goesOn: true);
        var closed = new CaseEvent.ConferenceClosed(command.By.Id, command.Now, conference.Id, Minutes(conference, command, next));
        return Decision.Accepted([closed, .. begun, Watched(conference, command, conference.Start, next)]);
    }

    public Decision Cancel(ConferenceItem conference, CaseCommand.CancelConference command)
    {
        if (ConferenceDecider.ReasonFault(command.Reason) is { } fault)
            return fault;

        var (next, begun) = Following(conference, command, named: null, goesOn: !command.WholeSeries);
        var cancelled = new CaseEvent.ConferenceCancelled(command.By.Id, command.Now, conference.Id, command.Reason!.Trim(),
            conference.Stage == ConferenceStage.Planned ? [] : Invited.Members(state, conference.Expected, command.Now, rules));
        return Decision.Accepted([cancelled, .. begun, Watched(conference, command, check.Since(command.Now), next)]);
    }

    /// <summary>The points that nobody decided, for the next conference.</summary>
    public static ImmutableList<AddedPoint> Numbered(IEnumerable<AddedPoint> points, int before = 0) =>
        [.. points.Select((p, i) => p with { Id = string.Create(CultureInfo.InvariantCulture, $"p{before + i + 1}") })];

    private static ImmutableList<AddedPoint> LeftOpen(ConferenceItem conference) =>
        [.. conference.Points
            .Where(p => !conference.Decisions.Exists(d => d.Point == p.Id))
            .Select(p => p with { CarriedFrom = p.CarriedFrom ?? conference.Start })];

    /// <summary>The conference after this one: named, planned already, or the next of the series; with what was left open.</summary>
    private (DateTimeOffset? Start, IEnumerable<CaseEvent> Begun) Following(
        ConferenceItem conference, CaseCommand command, DateTimeOffset? named, bool goesOn)
    {
        var open = LeftOpen(conference);
        var others = state.Items.OfType<ConferenceItem>().Where(c => c.Id != conference.Id).ToList();
        var series = goesOn ? times.Next(conference.Series, command.Now) : null;
        var start = named ?? series?.Start;
        if (start is { } day && !others.Exists(c => c.Start == day))
            return (day, new ConferenceDecider(state, rules).Begun(After(conference, command, day, series?.Series, open), command));

        return others.MinBy(c => c.Start) is { } planned
            ? (planned.Start, Numbered(open, planned.Points.Count).Select(p =>
                new CaseEvent.ConferencePointAdded(command.By.Id, command.Now, planned.Id, p)))
            : (null, []);
    }

    private ConferenceItem After(
        ConferenceItem conference, CaseCommand command, DateTimeOffset start, Series? series, ImmutableList<AddedPoint> open)
    {
        var standing = times.Planned(start, command.Now);
        return new ConferenceItem
        {
            Id = state.NextItemId('c'),
            PlannedBy = conference.PlannedBy,
            Holder = standing.Holder,
            Due = standing.Due,
            Start = start,
            Place = conference.Place,
            Expected = conference.Expected,
            Series = series,
            Points = Numbered(open),
            Acts = [new ItemAct(ItemActKind.ConferencePlanned, command.By.Id, command.Now)],
        };
    }

    private CaseEvent Watched(ConferenceItem conference, CaseCommand command, DateTimeOffset since, DateTimeOffset? next) =>
        check.After(command, since, next, next is null ? Numbered(check.Kept.AddRange(LeftOpen(conference))) : check.Kept);

    private Minutes Minutes(ConferenceItem conference, CaseCommand.CloseConference command, DateTimeOffset? next)
    {
        var agenda = Agenda.Gather(state, command.Now, rules, conference.Points);
        var gone = conference.Decisions.Where(d => !agenda.Exists(p => p.Id == d.Point)).DistinctBy(d => d.Point)
            .Select(d => new AgendaPoint(d.Point, d.Group, d.Title));
        return new Minutes(
            state.Goal,
            Invited.Resolve(state, command.Present),
            ConferenceDecider.Trimmed(command.Note),
            [.. agenda.Concat(gone).OrderBy(p => p.Group).Select(p => new MinutesPoint(p.Group, Short(p.Text), conference.Decisions.FindAll(d => d.Point == p.Id)))],
            next);
    }

    private static string Short(string text) =>
        text.Length <= MaxTitle ? text
        : char.IsHighSurrogate(text[MaxTitle - 1]) ? text[..(MaxTitle - 1)]
        : text[..MaxTitle];
}

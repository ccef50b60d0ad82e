using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>The agenda: to be read beforehand, and to be decided point by point.</summary>
internal static class AgendaPart
{
    private const int InSight = 12;

    /// <summary>How many points can be decided at once, each with a form; the others come up as these are decided.</summary>
    private static int AtOnce(Room room) => room.Choices >= 20 ? 4 : room.Choices >= 10 ? 3 : 2;

    private static readonly PointOutcome[] Outcomes =
        [PointOutcome.Settled, PointOutcome.Role, PointOutcome.Task, PointOutcome.Question, PointOutcome.Barrier];

    public static IEnumerable<AdaptiveElement?> ToRead(CardContext c, IReadOnlyList<AddedPoint> added, Room room, ConferenceWords words)
    {
        var points = Agenda.Gather(c.State, c.Now, c.Rules, added);
        return
        [
            Title(words.AgendaTitle),
            .. Grouped(c, points.Take(InSight), room, words),
            points.Count > InSight ? Say.Note(CommonWords.In(c.Locale).More(points.Count - InSight)) : null,
        ];
    }

    public static IEnumerable<AdaptiveElement?> ToDecide(CardContext c, ConferenceItem conference, Room room, ConferenceWords words)
    {
        var open = Agenda.Gather(c.State, c.Now, c.Rules, conference.Points)
            .Where(p => !conference.Decisions.Exists(d => d.Point == p.Id)).ToList();
        return
        [
            Title(words.AgendaTitle),
            open.Count > 0 ? Say.Note(words.DecideHow) : null,
            .. open.Take(AtOnce(room)).SelectMany(p => Decidable(c, conference, p, room, words)),
            open.Count > AtOnce(room) ? Say.Note(words.MorePoints(open.Count - AtOnce(room))) : null,
        ];
    }

    public static AdaptiveTextBlock Title(string title) =>
        Say.Body(title, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium);

    private static IEnumerable<AdaptiveElement> Grouped(CardContext c, IEnumerable<AgendaPoint> points, Room room, ConferenceWords words) =>
        points.GroupBy(p => p.Group).SelectMany(group =>
            (AdaptiveElement[])[Say.Note(words.Group(group.Key)), .. group.SelectMany(p => Read(c, p, room, words))]);

    private static IEnumerable<AdaptiveElement> Read(CardContext c, AgendaPoint point, Room room, ConferenceWords words)
    {
        yield return Say.Entry(Text(c, point, words), Math.Min(room.Line, 80), spacing: AdaptiveSpacing.Small);
        if (Origin(c, point, room, words) is { Length: > 0 } origin) yield return Say.Note(origin, spacing: AdaptiveSpacing.None);
    }

    /// <summary>The goal's point asks; everything else says what it is about.</summary>
    private static string Text(CardContext c, AgendaPoint point, ConferenceWords words) =>
        point.Group != AgendaGroup.Goal ? MinutesPart.Title(c, point.Group, point.Text, words)
        : point.Text.Length == 0 ? words.NoGoal
        : words.GoalPoint;

    private static string Origin(CardContext c, AgendaPoint point, Room room, ConferenceWords words)
    {
        var names = new Names(c, room);
        string[] parts =
        [
            point.By is { } by ? words.AddedBy(names.PersonOf(by)) : "",
            point.CarriedFrom is { } from ? words.CarriedFrom(Dates.Day(c.Rules.Calendar.DayOf(from), c.Locale)) : "",
        ];
        return string.Join(c.Locale.Of("・", ", "), parts.Where(p => p.Length > 0));
    }

    private static AdaptiveElement[] Decidable(CardContext c, ConferenceItem conference, AgendaPoint point, Room room, ConferenceWords words) =>
    [
        Say.Note(words.Group(point.Group), spacing: AdaptiveSpacing.Medium),
        .. Read(c, point, room, words),
        new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [Form(c, conference, point, room, words)] },
    ];

    /// <summary>The ids of the inputs end with the point's, because one card holds several of these forms.</summary>
    private static AdaptiveShowCardAction Form(CardContext c, ConferenceItem conference, AgendaPoint point, Room room, ConferenceWords words)
    {
        var names = new Names(c, room);
        var agencies = c.State.Agencies.Where(a => c.State.ActiveMembersOf(a.Id).Any()).Take(Math.Min(room.Choices, 12))
            .Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        var (text, to, until) = ConferenceButtons.InputsOf(point.Id);
        return Frame.Fold(words.Decide,
            [
                text.Draw(words.DecideText, ConferenceItem.MaxText, words.DecideTextHint, isMultiline: true),
                agencies.Count == 0 ? null : to.Draw(words.DecideTo, words.DecideToNone, agencies),
                until.Draw(words.DecideUntil),
                point.Group == AgendaGroup.Questions ? Say.Note(words.SettlesQuestion) : null,
            ],
            [.. Outcomes.Select(o => ConferenceButtons.Decide.Draw(words.Button(o), Frame.Data(c, conference, ConferenceButtons.Choice(point.Id, o)), main: o == PointOutcome.Settled))]);
    }
}

using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.Conferences;

/// <summary>What became of the agenda, as a part of the card.</summary>
internal static class MinutesPart
{
    private const int InSight = 12;

    public static IEnumerable<AdaptiveElement?> Draw(CardContext c, Minutes minutes, Room room, ConferenceWords words) =>
    [
        People.Of(c, minutes.Present, room) is { Length: > 0 } who ? Say.Pair(words.Present, who) : null,
        Say.Pair(words.Next, minutes.Next is { } next ? Dates.Format(next, c.Locale, c.Rules.Calendar.Zone) : words.NoNext),
        minutes.Note is { } note ? Say.Quote(note, room.Quote) : null,
        AgendaPart.Title(words.AgendaTitle),
        .. minutes.Points.Take(InSight).SelectMany(p => Point(c, p, room, words)),
        minutes.Points.Count > InSight ? Say.Note(CommonWords.In(c.Locale).More(minutes.Points.Count - InSight)) : null,
    ];

    /// <summary>What was decided so far, the latest last.</summary>
    public static IEnumerable<AdaptiveElement?> Decided(CardContext c, IReadOnlyCollection<PointDecision> decisions, Room room, ConferenceWords words) =>
        decisions.Count == 0 ? [] :
        [
            AgendaPart.Title(words.DecidedTitle),
            .. decisions.TakeLast(InSight).SelectMany(d => (AdaptiveElement[])
            [
                Say.Entry(Title(c, d.Group, d.Title, words), Math.Min(room.Line, 60), spacing: AdaptiveSpacing.Small),
                Say.Note(Line(c, d, room, words), spacing: AdaptiveSpacing.None),
            ]),
        ];

    /// <summary>「役割・保育課へ・12月20日まで：送迎を頼む」.</summary>
    public static string Line(CardContext c, PointDecision decision, Room room, ConferenceWords words)
    {
        var names = new Names(c, room);
        string[] parts =
        [
            words.Outcome(decision.Outcome),
            decision.To is { } to && (c.State.FindAgency(new(to)) is not null || c.State.FindParticipant(new(to)) is not null) ? words.ToWhom(People.One(c, to, names)) : "",
            decision.Until is { } until ? words.UntilDay(Dates.Day(until, c.Locale)) : "",
        ];
        var what = string.Join(c.Locale.Of("・", ", "), parts.Where(p => p.Length > 0));
        return Markdown.Line(decision.Text, room.Line) is { Length: > 0 } text ? CommonWords.In(c.Locale).Labelled(what, text) : what;
    }

    /// <summary>What became of a point that nobody decided: an added one is carried over, the rest goes on by its own rules.</summary>
    public static string Open(AgendaGroup group, ConferenceWords words) => group == AgendaGroup.Added ? words.CarriedOver : words.StillOpen;

    public static string Title(CardContext c, AgendaGroup group, string text, ConferenceWords words) =>
        group == AgendaGroup.Goal ? words.Group(group)
        : group == AgendaGroup.LifeStages && Enum.TryParse<StageKind>(text, out var stage) ? LifeStageWords.In(c.Locale).Stage(stage)
        : text;

    private static IEnumerable<AdaptiveElement> Point(CardContext c, MinutesPoint point, Room room, ConferenceWords words)
    {
        yield return Say.Entry(Title(c, point.Group, point.Text, words), Math.Min(room.Line, 60), spacing: AdaptiveSpacing.Small);
        if (point.Decisions.IsEmpty) yield return Say.Note(Open(point.Group, words), spacing: AdaptiveSpacing.None);
        foreach (var decision in point.Decisions.Take(3))
            yield return Say.Note(Line(c, decision, room, words), spacing: AdaptiveSpacing.None);
    }
}

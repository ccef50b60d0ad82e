using System.Globalization;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Conferences;

/// <summary>A conference: when, where, who and what about; during it what is decided; afterwards its minutes.</summary>
internal sealed class ConferenceFace() : Face<ConferenceItem>('c',
    [CallKind.Conference, CallKind.ConferenceStarted, CallKind.ConferenceToClose, CallKind.ConferenceMoved, CallKind.ConferenceCancelled])
{
    private const int ActsInSight = 3;

    public override string Summary(Locale locale) => ConferenceWords.In(locale).Kind;

    public override ItemCall Call(CardContext c, ConferenceItem conference, CallKind kind, Room room) => ConferenceWords.In(c.Locale).Call(kind);

    public override AdaptiveCard Card(CardContext c, ConferenceItem conference, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        var title = Title(conference, words);
        return Frame.Around(c, Frame.Data(c, conference), $"{title}: {When(c, conference)}",
            [
                Say.Heading(title),
                Say.Body(When(c, conference), weight: AdaptiveTextWeight.Bolder),
                (conference.Minutes?.Goal ?? c.State.Goal) is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                .. Facts(c, conference, room, words),
                conference.Reason is { } reason ? Say.Quote(reason, room.Line) : null,
                .. Content(c, conference, room, words),
                .. Acts(c, conference, room, words),
            ],
            conference.IsOpen ? Buttons(c, conference, room, words) : Files(c, conference, words));
    }

    public override ItemLine Line(CardContext c, ConferenceItem conference, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, conference, room);
        var points = Agenda.Gather(c.State, c.Now, c.Rules, conference.Points).Count.ToString(CultureInfo.InvariantCulture);
        return new(words.Kind, When(c, conference), holder, until, words.StatePlanned(When(c, conference), points), Why(conference, words));
    }

    public static string When(CardContext c, ConferenceItem conference) =>
        Dates.Format(conference.Start, c.Locale, c.Rules.Calendar.Zone);

    private static string Title(ConferenceItem conference, ConferenceWords words) => conference switch
    {
        { Minutes: not null } => words.Held,
        { IsOpen: false } => words.Cancelled,
        { Stage: ConferenceStage.ToClose } => words.ToClose,
        { Stage: ConferenceStage.Started } => words.Started,
        _ => words.Planned,
    };

    private static string Why(ConferenceItem conference, ConferenceWords words) =>
        conference.Stage >= ConferenceStage.Started ? words.WhyStarted : words.WhyPlanned;

    private static IEnumerable<AdaptiveElement> Facts(CardContext c, ConferenceItem conference, Room room, ConferenceWords words)
    {
        if (Markdown.Line(conference.Place, room.Line) is { Length: > 0 } place) yield return Say.Pair(words.Place, place);
        if (conference.IsOpen) yield return Say.Pair(words.Expected, People.Of(c, conference.Expected, room) is { Length: > 0 } who ? who : words.Everybody);
        if (conference is { IsOpen: true, Series: { } series }) yield return Say.Pair(words.Repeats, words.Every(series));
        if (!conference.IsOpen) yield break;
        foreach (var fact in Waits.Facts(c, conference, Why(conference, words), room, Next(conference, words)))
            yield return fact;
    }

    private static string Next(ConferenceItem conference, ConferenceWords words) => conference.Stage switch
    {
        ConferenceStage.Planned => words.NextCall,
        ConferenceStage.Called => words.NextStart,
        ConferenceStage.Started => words.NextClose,
        _ => words.NextRemind,
    };

    private static IEnumerable<AdaptiveElement?> Content(CardContext c, ConferenceItem conference, Room room, ConferenceWords words) => conference switch
    {
        { Minutes: { } minutes } => MinutesPart.Draw(c, minutes, room, words),
        { IsOpen: false } => [],
        { Stage: >= ConferenceStage.Started } => [.. AgendaPart.ToDecide(c, conference, room, words), .. MinutesPart.Decided(c, conference.Decisions, room, words)],
        _ => AgendaPart.ToRead(c, conference.Points, room, words),
    };

    private static AdaptiveAction?[] Buttons(CardContext c, ConferenceItem conference, Room room, ConferenceWords words) =>
    [
        conference.Stage >= ConferenceStage.Started && MayClose(c, conference) ? ConferenceForms.Close(c, conference, room, words) : null,
        ConferenceForms.AddPoint(c, conference, words),
        RoomOf(conference) is { } link ? new AdaptiveOpenUrlAction { Title = words.EnterRoom, Url = link } : null,
        ConferenceForms.Move(c, conference, words),
        ConferenceForms.Cancel(c, conference, words),
    ];

    private static AdaptiveAction?[] Files(CardContext c, ConferenceItem conference, ConferenceWords words) => conference.Minutes is null ? [] :
    [
        conference.MinutesFile is { Scheme: "https" } file ? new AdaptiveOpenUrlAction { Title = words.MinutesFile, Url = file } : null,
        ConferenceButtons.Take.Draw(words.TakeWord, Frame.Data(c, conference, WireName.Of(MinutesFormat.Word))),
        ConferenceButtons.Take.Draw(words.TakeText, Frame.Data(c, conference, WireName.Of(MinutesFormat.Markdown))),
    ];

    /// <summary>The room that the planner named, until it begins; the meeting in the calendar for as long as it is open.</summary>
    private static Uri? RoomOf(ConferenceItem conference) =>
        Uri.TryCreate(conference.Place, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps
            ? (conference.Stage < ConferenceStage.Started ? link : null)
        : conference.Meeting is { Scheme: "https" } meeting ? meeting : null;

    private static bool MayClose(CardContext c, ConferenceItem conference) =>
        c.ViewerId is not { } viewer || viewer == c.State.CoordinatorId || viewer == conference.PlannedBy;

    private static IEnumerable<AdaptiveElement> Acts(CardContext c, ConferenceItem conference, Room room, ConferenceWords words)
    {
        var names = new Names(c, room);
        foreach (var (act, index) in conference.Acts.TakeLast(ActsInSight).Select((a, i) => (a, i)))
        {
            var line = $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{words.Act(act.Kind, names.PersonOf(act.By))}";
            yield return Say.Note(line, separator: index == 0);
        }
    }
}

/// <summary>Agencies and people in one line.</summary>
internal static class People
{
    private const int MaxNamed = 6;

    public static string Of(CardContext c, IReadOnlyCollection<string> ids, Room room)
    {
        var names = new Names(c, room);
        var known = ids.Where(id => c.State.FindAgency(new(id)) is not null || c.State.FindParticipant(new(id)) is not null)
            .Select(id => One(c, id, names)).ToList();
        var line = string.Join(NameWords.In(c.Locale).Separator, known.Take(MaxNamed));
        return known.Count > MaxNamed ? $"{line}{c.Locale.Of("、", ", ")}{CommonWords.In(c.Locale).More(known.Count - MaxNamed)}" : line;
    }

    public static string One(CardContext c, string id, Names names) => c.State.FindAgency(new(id)) is { } agency ? names.Agency(agency) : names.PersonOf(new(id));
}

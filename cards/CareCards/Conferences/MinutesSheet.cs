using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>The minutes of one conference in words, for a file: a title, facts, and the agenda with what became of it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Facts">Label and value, both one line.</param>
/// <param name="Note">What was written in short; may have several lines, or be null.</param>
/// <param name="Points">In the agenda's order.</param>
public sealed record MinutesSheet(
    string Title, IReadOnlyList<(string Label, string Value)> Facts, string? Note, IReadOnlyList<MinutesSheetPoint> Points)
{
    /// <summary>For a file: without its ending, with nothing that a file system refuses.</summary>
    public required string FileName { get; init; }

    /// <summary>What the file is and where it goes, in a sentence or two.</summary>
    public required string FileDescription { get; init; }

    /// <summary>Names and words are as on the cards; texts are whole, as the minutes keep them. Null for a conference without minutes.</summary>
    public static MinutesSheet? Of(CardContext c, ConferenceItem conference)
    {
        if (conference.Minutes is not { } minutes)
            return null;

        var (words, room) = (ConferenceWords.In(c.Locale), new Room(ConferenceItem.MaxText, ConferenceItem.MaxText, 60, 1, 1));
        (string, string?)[] facts =
        [
            (CommonWords.In(c.Locale).Goal, Markdown.Line(minutes.Goal, room.Line)),
            (words.Place, Markdown.Line(conference.Place, room.Line)),
            (words.Present, People.Of(c, minutes.Present, room)),
            (words.Next, minutes.Next is { } next ? Dates.Format(next, c.Locale, c.Rules.Calendar.Zone) : words.NoNext),
        ];
        return new MinutesSheet(
            $"{words.Held}　{Dates.Day(c.Rules.Calendar.DayOf(conference.Start), c.Locale)}",
            [.. facts.Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => (f.Item1, f.Item2!))],
            minutes.Note is null ? null : PlainText.Clean(minutes.Note),
            [.. minutes.Points.Select(p => Point(c, p, room, words))])
        {
            FileName = $"{words.FileName} {c.Rules.Calendar.DayOf(conference.Start):yyyy-MM-dd}",
            FileDescription = words.FileWhat,
        };
    }

    private static MinutesSheetPoint Point(CardContext c, MinutesPoint point, Room room, ConferenceWords words) => new(
        words.Group(point.Group),
        Markdown.Line(MinutesPart.Title(c, point.Group, point.Text, words), room.Line),
        point.Decisions.IsEmpty ? [MinutesPart.Open(point.Group, words)] : [.. point.Decisions.Select(d => MinutesPart.Line(c, d, room, words))]);
}

/// <summary>A point: its part of the agenda, its words, and what became of it, a line each.</summary>
public sealed record MinutesSheetPoint(string Group, string Text, IReadOnlyList<string> Outcomes);

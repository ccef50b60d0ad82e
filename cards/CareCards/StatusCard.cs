using System.Globalization;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>What is open in a case, who holds it, until when, and why; a page at a time.</summary>
internal static class StatusCard
{
    private const int PageSize = 6;
    private const int MaxMunicipality = 60;

    public static AdaptiveCard Make(CardContext c, int page, Room room)
    {
        var words = StatusWords.In(c.Locale);
        if (c.State.Status != CaseStatus.Open)
        {
            var text = c.State.Status == CaseStatus.Closed ? CaseWords.In(c.Locale).ClosedTitle : words.NoCase;
            return Frame.Around(c, Frame.Data(c), words.Title, [Say.Heading(words.Title), Say.Body(text)]);
        }

        var open = c.State.OpenItems.Where(i => i.IsListed).OrderBy(i => i.Due).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (open.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return Frame.Around(c, Page(c, page), words.Title,
            [
                .. Top(c, open.Count, room, words),
                .. open.Skip((page - 1) * PageSize).Take(PageSize).Select(i => Row(c, i, room, words)),
                pages > 1 ? Say.Note(words.Page(page, pages)) : null,
                .. Watched(c, words),
            ],
            [
                page < pages ? Verbs.Refresh.Draw(words.NextPage, Page(c, page + 1)) : null,
                page > 1 ? Verbs.Refresh.Draw(words.PreviousPage, Page(c, page - 1)) : null,
            ]);
    }

    /// <summary>One item: its words, who holds it until when, and why.</summary>
    internal static AdaptiveContainer Row(CardContext c, CareItem item, Room room, StatusWords words)
    {
        var line = ItemFaces.Line(c, item, room);
        var common = CommonWords.In(c.Locale);
        return new()
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Say.Entry(common.Labelled(line.Kind, line.Text), Math.Min(room.Line, 60)),
                Say.Body(words.Row(line.Holder, line.Until), spacing: AdaptiveSpacing.Small),
                Say.Note(line.State, spacing: AdaptiveSpacing.None),
                .. line.Why.Length == 0 ? [] : (AdaptiveElement[])[Say.Note(common.Labelled(common.Why, line.Why), spacing: AdaptiveSpacing.None)],
            ],
        };
    }

    private static ActionData Page(CardContext c, int page) =>
        Frame.Data(c, page.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<AdaptiveElement?> Top(CardContext c, int open, Room room, StatusWords words) =>
    [
        Say.Heading(words.Title),
        c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
        Say.Body(open == 0 ? words.NothingOpen : words.Open(open)),
        c.State.Municipality is { } municipality ? Say.Note(words.Municipality(Markdown.Line(municipality, MaxMunicipality))) : null,
    ];

    private static IEnumerable<AdaptiveElement> Watched(CardContext c, StatusWords words) =>
        c.State.Questions.Count(q => q.Step == QuestionStep.Watched) is var watched and > 0
            ? [Say.Body(words.Watched(watched), separator: true, spacing: AdaptiveSpacing.Medium), Say.Note(words.WatchedNote)]
            : [];
}

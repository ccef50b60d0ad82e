using System.Globalization;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Resources;

/// <summary>Searching the directory: what was found, a page at a time, and what is missing.</summary>
internal static class ResourcesCard
{
    private const int PageSize = 5;
    private const int MostMissing = 3;

    /// <summary>Whatever the room, a row says no more of one thing than this.</summary>
    private const int MostLetters = 120;

    public static AdaptiveCard Make(CardContext c, ResourceDirectory directory, string? query, int page, Room room)
    {
        var words = ResourceWords.In(c.Locale);
        var search = new ResourceSearch(directory, c.Now, c.Rules.Care.ResourceReview);
        var found = search.Find(query);
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return Frame.Form(c, words.Title,
            [
                Say.Heading(words.Title),
                Fields.Text.Draw(words.Find, Resource.MaxLine, words.FindPlaceholder, PlainText.Clip(PlainText.Clean(query), Resource.MaxLine)),
                new AdaptiveActionSet { Actions = [ResourceButtons.Find.Draw(words.Search, Frame.Data(c), main: true)] },
                Say.Body(found.Count > 0 ? words.Found(found.Count) : directory.Resources.IsEmpty ? words.Nothing : words.NothingFound),
                .. found.Skip((page - 1) * PageSize).Take(PageSize).Select(r => Row(c, r, room, words)),
                pages > 1 ? Say.Note(words.Page(page, pages)) : null,
                .. Missing(search.FindMissing(query), room, words),
            ],
            [
                page < pages ? Turn(c, ResourceButtons.Find, words.Next, page + 1) : null,
                page > 1 ? Turn(c, ResourceButtons.Find, words.Previous, page - 1) : null,
                ResourceForms.Add(c, words),
                ResourceForms.Missing(c, Frame.Data(c)),
                directory.Retired.IsEmpty ? null : ResourceButtons.FindRetired.Draw(words.RetiredButton(directory.Retired.Count), Frame.Data(c)),
            ]);
    }

    /// <summary>What was taken out, the latest first, each with a button that brings it back.</summary>
    public static AdaptiveCard Retired(CardContext c, ResourceDirectory directory, int page, Room room)
    {
        var words = ResourceWords.In(c.Locale);
        var pages = Math.Max(1, (directory.Retired.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return Frame.Form(c, words.RetiredTitle,
            [
                Say.Heading(words.RetiredTitle),
                directory.Retired.IsEmpty ? Say.Body(words.RetiredNothing) : null,
                .. directory.Retired.Reverse().Skip((page - 1) * PageSize).Take(PageSize).Select(r => Row(c, r, room, words)),
                pages > 1 ? Say.Note(words.Page(page, pages)) : null,
            ],
            [
                page < pages ? Turn(c, ResourceButtons.FindRetired, words.Next, page + 1) : null,
                page > 1 ? Turn(c, ResourceButtons.FindRetired, words.Previous, page - 1) : null,
                ResourceButtons.Find.Draw(words.ToList, Frame.Data(c)),
            ]);
    }

    private static AdaptiveContainer Row(CardContext c, RetiredResource retired, Room room, ResourceWords words) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            Say.Entry(retired.Resource.Name, room.Line),
            Say.Note(string.Join("　", new[] { ResourceWords.Term(c.Locale, retired.Resource.Kind), Line(retired.Resource.Municipality, room.Line) }.Where(t => t is { Length: > 0 }))),
            Say.Note(words.RetiredOn(Dates.Day(c.Rules.Calendar.DayOf(retired.At), c.Locale), ByWhom(c, retired.Agency, null, room))),
            new AdaptiveActionSet { Actions = [ResourceButtons.Restore.Draw(words.Back, Frame.Data(c) with { Item = retired.Resource.Id })] },
        ],
    };

    /// <summary>An agency, never a person: what earlier versions kept names one, and shows only where the case knows for which agency.</summary>
    private static string ByWhom(CardContext c, string? agency, MemberId? memberId, Room room) =>
        Markdown.Line(agency ?? (c.State.AgencyOf(memberId) is { Kind: AgencyKind.Supporter } known ? known.Name : null), room.Name);

    /// <summary>One entry by itself, to be put into a conversation.</summary>
    public static AdaptiveCard One(CardContext c, Resource resource, Room room) =>
        Frame.Still(c, Markdown.Line(resource.Name, room.Line), [.. Lines(c, resource, room with { Line = MostLetters }, ResourceWords.In(c.Locale))]);

    private static AdaptiveContainer Row(CardContext c, Resource resource, Room room, ResourceWords words) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            .. Lines(c, resource, room, words),
            new AdaptiveActionSet
            {
                Actions =
                [
                    ResourceButtons.Verify.Draw(words.StillSo, Frame.Data(c) with { Item = resource.Id }),
                    ResourceButtons.Retire.Draw(words.Gone, Frame.Data(c) with { Item = resource.Id }),
                ],
            },
        ],
    };

    private static IEnumerable<AdaptiveElement> Lines(CardContext c, Resource r, Room room, ResourceWords words)
    {
        yield return Say.Entry(r.Name, room.Line);
        yield return Say.Note(string.Join("　", new[] { ResourceWords.Term(c.Locale, r.Kind), Line(r.Municipality, room.Line) }.Where(t => t is { Length: > 0 })));
        if (!r.Needs.IsEmpty)
        {
            var needs = string.Join(NameWords.In(c.Locale).Separator, r.Needs.Select(n => ResourceWords.Term(c.Locale, n)));
            yield return Say.Body(Line(needs, Math.Min(room.Quote, MostLetters))!, spacing: AdaptiveSpacing.Small);
        }

        foreach (var text in new[] { Line(r.Contact, room.Line), Line(r.Note, Math.Min(room.Quote, MostLetters)) }.OfType<string>())
            yield return Say.Body(text, spacing: AdaptiveSpacing.Small);

        var day = Dates.Day(c.Rules.Calendar.DayOf(r.Verified.At), c.Locale);
        yield return Say.Note(words.Verified(day, ByWhom(c, r.Verified.Agency, r.Verified.By, room)));
        if (r.IsStale(c.Now, c.Rules.Care.ResourceReview))
            yield return Say.Body(words.Stale, color: AdaptiveTextColor.Attention, spacing: AdaptiveSpacing.Small);
    }

    private static IEnumerable<AdaptiveElement> Missing(IReadOnlyList<MissingResource> missing, Room room, ResourceWords words)
    {
        if (missing.Count == 0)
            yield break;

        yield return Say.Body(words.MissingTitle, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium);
        foreach (var m in missing.Take(MostMissing))
        {
            var what = Markdown.Line(m.Municipality is null ? m.What : $"{m.What}　{m.Municipality}", Math.Min(room.Quote, MostLetters));
            yield return Say.Body(words.MissingRow(what, m.Cases.Count), spacing: AdaptiveSpacing.Small);
        }
    }

    private static AdaptiveExecuteAction Turn(CardContext c, Button button, string title, int page) =>
        button.Draw(title, Frame.Data(c, page.ToString(CultureInfo.InvariantCulture)));

    private static string? Line(string? text, int max) => text is null ? null : Markdown.Line(text, max);
}

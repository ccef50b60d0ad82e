using System.Globalization;
using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards;

/// <summary>In a personal chat: what waits for this person over all their cases, most urgent first, to be done right there.</summary>
internal static class PersonalStatusCard
{
    /// <summary>Fewer than on a case's status, as each row has buttons with forms.</summary>
    private const int PageSize = 5;

    private const int MaxCases = 8;

    public static AdaptiveCard Make(CardContext c, IReadOnlyList<CaseGlance> cases, int page, bool digest, Room room)
    {
        var words = StatusWords.In(c.Locale);
        var all = cases.Where(g => g.State.Status == CaseStatus.Open).Select(g => In(c, g)).ToList();
        var open = all.FindAll(o => o.State.IsThere(c.ViewerId));
        var mine = Mine(all, c);
        var invited = all.FindAll(o => o.State.FindInvitation(c.ViewerId) is { AcceptedAt: null });
        var pages = Math.Max(1, (mine.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var title = digest ? words.DigestTitle(Dates.Day(c.Rules.Calendar.DayOf(c.Now), c.Locale)) : words.PersonalTitle;
        return Frame.Around(c, Page(c, page), title,
            [
                Say.Heading(title),
                Say.Body(open.Count + mine.Count + invited.Count == 0 ? words.NoCases : mine.Count == 0 ? words.NothingYours : words.Yours(mine.Count)),
                mine.Count == 0 ? null : Say.Note(words.YoursNote),
                .. invited.Take(PageSize).Select(o => InvitationCard.Row(o, o.State.FindInvitation(c.ViewerId)!, room)),
                .. mine.Skip((page - 1) * PageSize).Take(PageSize).Select(row => Row(row.Context, row.Item, room, words)),
                pages > 1 ? Say.Note(words.Page(page, pages)) : null,
                .. Cases(open, room, words),
                open.Count > MaxCases ? Say.Note(CommonWords.In(c.Locale).More(open.Count - MaxCases)) : null,
                digest ? Say.Note(words.DigestNote) : null,
            ],
            [
                page < pages ? Verbs.Refresh.Draw(words.NextPage, Page(c, page + 1)) : null,
                page > 1 ? Verbs.Refresh.Draw(words.PreviousPage, Page(c, page - 1)) : null,
            ]);
    }

    /// <summary>Urgent ones, then those whose time is over, then by their due moment.</summary>
    private static List<(CardContext Context, CareItem Item)> Mine(List<CardContext> open, CardContext c) =>
    [
        .. open.SelectMany(o => o.State.ItemsWaitingFor(c.ViewerId, c.Now, c.Rules).Select(i => (Context: o, Item: i)))
            .OrderByDescending(row => row.Item.IsUrgent)
            .ThenBy(row => row.Item.Due)
            .ThenBy(row => row.Context.CaseId.Value, StringComparer.Ordinal)
            .ThenBy(row => row.Item.Id, StringComparer.Ordinal),
    ];

    private static CardContext In(CardContext c, CaseGlance glance) =>
        c with { CaseId = glance.CaseId, CaseName = glance.Name, State = glance.State, Notice = null };

    private static ActionData Page(CardContext c, int page) =>
        Frame.Data(c, page.ToString(CultureInfo.InvariantCulture));

    private static AdaptiveContainer Row(CardContext c, CareItem item, Room room, StatusWords words)
    {
        var row = StatusCard.Row(c, item, room, words);
        var actions = ItemFaces.Find(item).Quick(c, item, room).Select(a => RowInputs.In(a, c.CaseId, item.Id)).ToList();
        row.Items.Insert(0, Say.Note(new Names(c, room).CaseName));
        if (actions.Count > 0) row.Items.Add(new AdaptiveActionSet { Actions = actions });
        return row;
    }

    private static IEnumerable<AdaptiveElement> Cases(List<CardContext> open, Room room, StatusWords words)
    {
        if (open.Count == 0) yield break;
        yield return Say.Body(words.AllCases, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Large);
        foreach (var c in open.Take(MaxCases))
            yield return Say.Note($"{new Names(c, room).CaseName}　{words.CaseLine(c.State.OpenItems.Count(i => i.IsListed))}");
    }
}

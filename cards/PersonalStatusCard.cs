using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>In a personal chat: what waits for this person, over all their cases.</summary>
internal static class PersonalStatusCard
{
    private const int MaxItems = 6;
    private const int MaxCases = 8;

    public static AdaptiveCard Make(CardContext c, IReadOnlyList<CaseGlance> cases, Room room)
    {
        var words = StatusWords.In(c.Locale);
        var open = cases.Where(g => g.State.Status == CaseStatus.Open).Select(g => In(c, g)).ToList();
        var mine = open.SelectMany(o => o.State.OpenItems.Where(i => i.IsListed && IsHeldBy(o.State, i, c.ViewerId)).Select(i => (Context: o, Item: i)))
            .OrderBy(item => item.Item.Due).ToList();
        return Frame.Around(c, Frame.Data(c), words.PersonalTitle,
            [
                Say.Heading(words.PersonalTitle),
                Say.Body(open.Count == 0 ? words.NoCases : mine.Count == 0 ? words.NothingYours : words.Yours(mine.Count)),
                mine.Count == 0 ? null : Say.Note(words.YoursNote),
                .. mine.Take(MaxItems).Select(item => Item(item.Context, item.Item, room, words)),
                mine.Count > MaxItems ? Say.Note(CommonWords.In(c.Locale).More(mine.Count - MaxItems)) : null,
                .. Cases(open, room, words),
                open.Count > MaxCases ? Say.Note(CommonWords.In(c.Locale).More(open.Count - MaxCases)) : null,
            ]);
    }

    /// <summary>Whether this person may be the one who is waited for.</summary>
    internal static bool IsHeldBy(CaseState state, ICareItem item, string? memberId)
    {
        var agency = state.AgencyOf(memberId);
        return memberId is not null && item.Holder.Kind switch
        {
            HolderKind.Agencies => agency is not null && item.Holder.Ids.Contains(agency.Id),
            HolderKind.EveryAgency => agency is { Kind: AgencyKind.Supporter }
                && (item is not Question q || (!state.IsAsking(q, memberId) && !q.HasPassed(agency.Id, memberId))),
            _ => item.Holder.Ids.Contains(memberId),
        };
    }

    private static CardContext In(CardContext c, CaseGlance glance) =>
        c with { CaseId = glance.CaseId, CaseName = glance.Name, State = glance.State, Notice = null };

    private static Container Item(CardContext c, ICareItem item, Room room, StatusWords words)
    {
        var row = StatusCard.Row(c, item, room, words);
        return row with { Items = [Say.Note(new Names(c, room).CaseName), .. row.Items] };
    }

    private static IEnumerable<CardElement> Cases(List<CardContext> open, Room room, StatusWords words)
    {
        if (open.Count == 0) yield break;
        yield return Say.Body(words.AllCases) with { Weight = FontWeight.Bolder, Separator = true, Spacing = Spacing.Large };
        foreach (var c in open.Take(MaxCases))
            yield return Say.Note($"{new Names(c, room).CaseName}　{words.CaseLine(c.State.OpenItems.Count(i => i.IsListed))}");
    }
}

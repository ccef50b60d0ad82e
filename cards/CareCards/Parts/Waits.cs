using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Parts;

/// <summary>Explains the wait of an item that is no question: who holds it, until when, why, and what then.</summary>
internal static class Waits
{
    public static IEnumerable<AdaptiveElement> Facts(CardContext c, CareItem item, string why, Room room, string next = "")
    {
        var common = CommonWords.In(c.Locale);
        yield return Say.Pair(common.Holder, new Names(c, room).Holder(item.Holder));
        yield return Say.Pair(common.Until, Dates.Until(item.Due, c.Locale, c.Rules.Calendar.Zone));
        if (why.Length > 0) yield return Say.Pair(common.Why, why);
        if (next.Length > 0) yield return Say.Pair(common.Next, next);
    }
}

using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards;

/// <summary>In place of a card whose item is not there.</summary>
internal static class GoneCard
{
    public static AdaptiveCard Make(CardContext c)
    {
        var words = NoticeWords.In(c.Locale);
        return Frame.Around(c, Frame.Data(c), words.GoneTitle, [Say.Heading(words.GoneTitle), Say.Body(words.Gone)]);
    }
}

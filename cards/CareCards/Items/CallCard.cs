using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Items;

/// <summary>A few lines in the thread that call people to an item's card.</summary>
internal static class CallCard
{
    public static AdaptiveCard Make(CardContext c, CareItem item, CallKind kind, IReadOnlyList<string> memberIds, Room room)
    {
        var mentions = Addressees.In(c, memberIds, room);
        var (text, how) = ItemCards.Call(c, item, kind, room);
        var line = ItemCards.Line(c, item, room);
        var common = CommonWords.In(c.Locale);
        return Frame.Around(c, Frame.Data(c, item), ItemCards.Summary(item.Id, c.Locale),
            [
                Addressees.Greeting(c, mentions),
                Say.Body(text),
                Say.Reminder(line.Kind, line.Text, room.Line),
                item.IsOpen ? Say.Note(common.Labelled(common.Until, Dates.Until(item.Due, c.Locale, c.Rules.Calendar.Zone))) : null,
                Say.Note(how),
            ],
            mentions: mentions);
    }
}

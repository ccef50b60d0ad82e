using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Items;

/// <summary>A few lines in the thread that call people to an item's card.</summary>
internal static class CallCard
{
    public static AdaptiveCard Make(CardContext c, CareItem item, CallKind kind, IReadOnlyList<MemberId> memberIds, Room room)
    {
        var face = ItemFaces.Find(item);
        if (!face.Has(kind))
            return ItemFaces.Card(c, item, room);
        var mentions = Addressees.In(c, memberIds, room);
        var call = face.Call(c, item, kind, room);
        var common = CommonWords.In(c.Locale);
        return Frame.Around(c, Frame.Data(c, item), ItemFaces.Summary(item.Id, kind, c.Locale),
            [
                Addressees.Greeting(c, mentions),
                Say.Body(call.Text),
                Say.Reminder(face.Line(c, item, room).Kind, face.About(c, item, room), room.Line),
                item.IsOpen && call.HasDue ? Say.Note(common.Labelled(common.Until, Dates.Until(item.Due, c.Locale, c.Rules.Calendar.Zone))) : null,
                Say.Note(call.How),
            ],
            mentions: mentions);
    }
}

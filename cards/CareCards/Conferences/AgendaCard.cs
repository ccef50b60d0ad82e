using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>The agenda of the next conference, asked for in the channel.</summary>
internal static class AgendaCard
{
    public static AdaptiveCard Make(CardContext c, Room room) =>
        c.State.Items.OfType<ConferenceItem>().MinBy(i => i.Start) is { } next ? ItemFaces.Card(c, next, room)
        : c.State.Status == CaseStatus.Open ? Unplanned(c, room)
        : NoticeCard.Make(c, new Notice(RefusalReason.NoCase, null));

    private static AdaptiveCard Unplanned(CardContext c, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        return Frame.Around(c, Frame.Data(c), words.NextTitle,
            [
                Say.Heading(words.NextTitle),
                Say.Body(words.NonePlanned),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                .. AgendaPart.ToRead(c, c.State.Items.OfType<ConferenceCheck>().FirstOrDefault()?.Kept ?? [], room, words),
            ],
            [ConferenceForms.PlanFold(c, room, words)]);
    }
}

using System.Globalization;
using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What is said in personal chats about what happened. Pure.</summary>
internal static class PersonalEffects
{
    public static IEnumerable<OutboxDraft> Of(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events) =>
        Listed(before, after, events).Concat(Withdrawn(after, events)).Concat(Unwatched(after, events));

    /// <summary>An item's card in a member's chat. Who has left gets no new one, and the one that is there empties.</summary>
    public static OutboxDraft Card(ICareItem item, string memberId, bool isNew, IEnumerable<CaseEvent> events, CaseState after) =>
        Effects.Draft(Slots.Personal(item.Id, memberId), new Intent
        {
            Place = Place.Personal,
            MemberId = memberId,
            OnlyIfPosted = !isNew || !after.IsThere(memberId),
            Answers = events.Any(e => e.By == memberId),
        });

    /// <summary>
    /// A private item's cards: a new one for whoever an event calls, so that their chat rings, and those of before brought
    /// up to date. Nothing of it goes to a thread.
    /// </summary>
    public static IEnumerable<OutboxDraft> PrivateCards(ICareItem item, IReadOnlyList<CaseEvent.OfItem> events, CaseState after)
    {
        var (calls, count) = (events.Count(e => e.Call is not null), item.Prompts.Count);
        return item.Prompts.Select((prompt, index) => (Prompt: prompt, IsNew: index >= count - calls)).Select(card =>
            Effects.Draft(Slots.Call(item.Id, card.Prompt.Number, CallKind.Advice), new Intent
            {
                Place = Place.Personal,
                MemberId = card.Prompt.Mentioned[0],
                OnlyIfPosted = !card.IsNew || !after.IsThere(card.Prompt.Mentioned[0]),
                Answers = events.Any(e => e.By == card.Prompt.Mentioned[0]),
            }));
    }

    /// <summary>
    /// Items that are one person's now and were not before, where that person has no card of them and did not bring it
    /// about: the digest tells. What agencies hold is told in the channel, and by the nudge.
    /// </summary>
    private static IEnumerable<OutboxDraft> Listed(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events)
    {
        foreach (var id in events.Select(e => e.ItemId).OfType<string>().Distinct())
        {
            if (after.FindItem(id) is { IsListed: true, Holder.Kind: HolderKind.Coordinator or HolderKind.Asker or HolderKind.Member } item
                && item.Holder.Ids[0] is var member
                && after.IsThere(member) && !item.Noticed.Contains(member) && !events.Any(e => e.ItemId == id && e.By == member)
                && !(before.FindItem(id) is { IsListed: true } was && was.Holder.Kind == item.Holder.Kind && was.Holder.Ids[0] == member))
            {
                yield return Effects.Draft(Slots.Listing(id, member), new Intent { Place = Place.Personal, MemberId = member });
            }
        }
    }

    /// <summary>The bot stays quiet in the channel; a writer whose post it does not follow is told in their own chat.</summary>
    private static IEnumerable<OutboxDraft> Unwatched(CaseState after, IReadOnlyList<CaseEvent> events) =>
        from unwatched in events.OfType<CaseEvent.PostUnwatched>()
        select Effects.Draft(Slots.Answer(View.Notice, string.Create(CultureInfo.InvariantCulture, $"unwatched-{after.Revision}")), new Intent
        {
            Place = Place.Personal,
            MemberId = unwatched.By,
            Notice = new Notice(RefusalReason.TooManyWatched, Question.MaxWatchedOfOne.ToString(CultureInfo.InvariantCulture)),
            Answers = true,
        });

    /// <summary>The cards of somebody who left are emptied.</summary>
    private static IEnumerable<OutboxDraft> Withdrawn(CaseState after, IReadOnlyList<CaseEvent> events) =>
        from left in events.OfType<CaseEvent.ParticipantLeft>()
        from item in after.Questions.Concat<ICareItem>(after.RecentlyClosed).Concat(after.Items).Concat(after.EndedItems)
        where item.Noticed.Contains(left.MemberId) && !events.Any(e => e.ItemId == item.Id)
        select Card(item, left.MemberId, isNew: false, events, after);
}

using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What is said in personal chats about what happened. Pure.</summary>
internal static class PersonalEffects
{
    public static IEnumerable<OutboxDraft> DraftAll(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events) =>
        Listed(before, after, events).Concat(Withdrawn(before, after, events)).Concat(Invitations(before, after)).Concat(Told(after, events))
            .Concat(Unwatched(after, events));

    /// <summary>An item's card in a member's chat. Who has left gets no new one, and the one that is there empties.</summary>
    public static OutboxDraft Card(CareItem item, MemberId memberId, bool isNew, IEnumerable<CaseEvent> events, CaseState after) =>
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
    public static IEnumerable<OutboxDraft> PrivateCards(CareItem item, IReadOnlyList<CaseEvent.OfItem> events, CaseState after)
    {
        var (calls, count) = (events.Count(e => e.Call is not null), item.Prompts.Count);
        return item.Prompts.Select((prompt, index) => (Prompt: prompt, IsNew: index >= count - calls)).Select(card =>
            Effects.Draft(Slots.Call(item.Id, card.Prompt.Number, CallKind.Advice), new Intent
            {
                Place = Place.Personal,
                MemberId = card.Prompt.Mentioned[0],
                OnlyIfPosted = !card.IsNew || !after.MaySeeWhatTheyWereTold(card.Prompt.Mentioned[0]),
                Answers = events.Any(e => e.By == card.Prompt.Mentioned[0]),
            }));
    }

    /// <summary>
    /// Items that are one person's now and were not before, where that person has no card of them and did not bring it
    /// about: the digest tells. What agencies hold is told in the channel, and by the nudge.
    /// </summary>
    private static IEnumerable<OutboxDraft> Listed(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events)
    {
        foreach (var id in events.Select(e => e.ItemId).OfType<ItemId>().Distinct())
        {
            if (after.FindItem(id) is { IsListed: true, Holder.Member: { } member } item
                && after.IsThere(member) && !item.Noticed.Contains(member) && !events.Any(e => e.ItemId == id && e.By == member)
                && !(before.FindItem(id) is { IsListed: true } was && was.Holder.Kind == item.Holder.Kind && was.Holder.Member == member))
            {
                yield return Effects.Draft(Slots.Listing(id, member), new Intent { Place = Place.Personal, MemberId = member });
            }
        }
    }

    /// <summary>The cards of somebody who left, or is supervisor no more, are emptied.</summary>
    private static IEnumerable<OutboxDraft> Withdrawn(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events) =>
        WithdrawnOfTeam(after, events).Concat(
            from item in after.Items.Concat(after.EndedItems)
            where item.Parties is { } parties && !events.Any(e => e.ItemId == item.Id)
                && parties.Exists(p => before.MaySeeWhatTheyWereTold(p) && !after.MaySeeWhatTheyWereTold(p))
            from card in PrivateCards(item, [], after)
            select card);

    /// <summary>The bot stays quiet in the channel; a writer whose post it does not follow is told in their own chat.</summary>
    private static IEnumerable<OutboxDraft> Unwatched(CaseState after, IReadOnlyList<CaseEvent> events) =>
        from unwatched in events.OfType<CaseEvent.PostUnwatched>()
        select Effects.Draft(Slots.Told(after.Revision, unwatched.By), new Intent
        {
            Place = Place.Personal,
            MemberId = unwatched.By,
            Notice = new Notice(RefusalReason.TooManyWatched, Question.MaxWatchedOfOne.ToString(CultureInfo.InvariantCulture)),
            Answers = true,
        });

    private static IEnumerable<OutboxDraft> WithdrawnOfTeam(CaseState after, IReadOnlyList<CaseEvent> events) =>
        from left in events.OfType<CaseEvent.ParticipantLeft>()
        from item in after.OpenItems.Concat(after.EndedItems)
        where item.Noticed.Contains(left.MemberId) && !events.Any(e => e.ItemId == item.Id)
        select Card(item, left.MemberId, isNew: false, events, after);

    /// <summary>Who was named as supervisor is asked in their own chat; the card follows what they say, and goes out with their part.</summary>
    private static IEnumerable<OutboxDraft> Invitations(CaseState before, CaseState after) =>
        from invitation in after.Invitations.Concat(before.Invitations).DistinctBy(i => (i.Id, i.Number))
        let now = after.FindInvitation(invitation.Id)
        where !before.Invitations.Contains(invitation) || now != invitation
        select Effects.Draft(Slots.Invitation(invitation.Number, invitation.Id), new Intent
        {
            Place = Place.Personal,
            MemberId = invitation.Id,
            Language = invitation.Language,
            OnlyIfPosted = now is not { AcceptedAt: null } || now.Number != invitation.Number,
        });

    /// <summary>The coordinator hears what a supervisor said, and who was taken out because they were not in the channel.</summary>
    private static IEnumerable<OutboxDraft> Told(CaseState after, IReadOnlyList<CaseEvent> events)
    {
        if (after.CoordinatorId is not { } coordinator || !after.IsThere(coordinator))
            yield break;

        var swept = events.OfType<CaseEvent.ParticipantLeft>().Where(e => e.By == Actor.Bot.Id).Select(e => after.FindParticipant(e.MemberId)?.Name).ToList();
        var notice = events.OfType<CaseEvent.InvitationAnswered>().FirstOrDefault(e => e.By != coordinator) is { } answered
                ? new Notice(null, answered.Name, answered.Accepted ? NoticeKind.SupervisorAccepted : NoticeKind.SupervisorDeclined)
            : swept.Count > 0 ? new Notice(null, string.Join("、", swept), NoticeKind.MembersSwept)
            : null;
        if (notice is not null)
        {
            yield return Effects.Draft(
                Slots.Told(after.Revision, coordinator), new Intent { Place = Place.Personal, MemberId = coordinator, Notice = notice, Answers = true });
        }
    }
}

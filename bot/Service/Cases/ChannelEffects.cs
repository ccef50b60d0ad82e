using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What is said when a case's channel is lost, still missing, and found again. Pure.</summary>
internal static class ChannelEffects
{
    public static IEnumerable<OutboxDraft> DraftAll(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events) =>
        events.SelectMany(happened => happened switch
        {
            CaseEvent.ChannelLost e => Tell(e.Loss).Concat(Urgent(after, e)),
            CaseEvent.ChannelMissed when after.Lost is { } lost => Tell(lost),
            CaseEvent.ChannelFound e => Found(before.Lost, after, e),
            _ => [],
        });

    /// <summary>What to say of something that was put in a channel which is lost.</summary>
    public static Notice? Said(Notice? done, CaseState state) =>
        state.Lost is not null && done?.Kind is NoticeKind.AskedInChannel or NoticeKind.SharedInChannel or NoticeKind.ConferencePlanned
            or NoticeKind.HandoffStarted or NoticeKind.RoleProposed
            ? done with { Kind = NoticeKind.ChannelAway }
            : done;

    private static IEnumerable<OutboxDraft> Tell(ChannelLoss loss) => loss.Told.Select(member => Effects.Draft(
        Slots.ChannelLost(loss.ToldAt, member), new Intent { Place = Place.Personal, MemberId = member }));

    private static IEnumerable<OutboxDraft> Urgent(CaseState after, CaseEvent.ChannelLost lost) =>
        from item in after.OpenItems
        where item is { IsListed: true, IsUrgent: true }
        from member in lost.Loss.Told
        select PersonalEffects.Card(item, member, isNew: true, [lost], after);

    /// <summary>
    /// The channel shows where things stand: a new list of what is open, and every card as it is now; one whose message is gone
    /// is posted anew. What ended meanwhile says so where it stands.
    /// </summary>
    private static IEnumerable<OutboxDraft> Found(ChannelLoss? lost, CaseState after, CaseEvent.ChannelFound found)
    {
        foreach (var member in lost?.Told ?? [])
            yield return Effects.Draft(Slots.ChannelLost(lost!.ToldAt, member), new Intent { Place = Place.Personal, MemberId = member, OnlyIfPosted = true });

        yield return Effects.Draft(Slots.Case, new Intent { Place = Place.Thread });
        yield return Effects.Draft(Slots.Answer(View.Status, $"found-{after.Revision}"), new Intent { Place = Place.Thread });
        foreach (var item in after.OpenItems.Concat(after.EndedItems))
        {
            if (item is { IsVisible: true, Parties: null })
                yield return Effects.Draft(Slots.Card(item.Id), Effects.InThread(item) with { OnlyIfPosted = !item.IsOpen });

            if (item is Question { HasConsultCard: true })
                yield return Effects.Draft(Slots.Consult(item.Id), Effects.InThread(item) with { OnlyIfPosted = !item.IsOpen });
        }
    }
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What the bot has to say about what happened: events and the state after them to outbox rows. Pure.</summary>
internal static class Effects
{
    public static IReadOnlyList<OutboxDraft> DraftAll(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events, string? threadId)
    {
        var rows = new List<OutboxDraft>();
        if (events.Any(ShowsOnCaseCard))
        {
            rows.Add(Draft(Slots.Case, new Intent
            {
                Place = Place.Thread,
                ThreadId = threadId,
                OnlyIfPosted = !events.OfType<CaseEvent.CaseOpened>().Any(),
                Answers = AreSomebodys(events),
            }));
        }

        CaseEvent.OfItem[] ofItems = [.. events.OfType<CaseEvent.OfItem>()];
        rows.AddRange(ofItems.GroupBy(e => e.Item).SelectMany(ofOne => CardsOf([.. ofOne], after)));
        rows.AddRange(ofItems.SelectMany(e => Calls(e, after)));
        rows.AddRange(ofItems.OfType<CaseEvent.MinutesTaken>().Select(e => Draft(
            Slots.File(e.Item, e.Format, e.By), new Intent { Place = Place.Personal, MemberId = e.By, Answers = true })));
        rows.AddRange(PersonalEffects.DraftAll(before, after, events));
        rows.AddRange(ChannelEffects.DraftAll(before, after, events));
        return rows;
    }

    public static OutboxDraft Draft(string slot, Intent intent) => new(slot, CaseJson.Write(intent));

    private static bool ShowsOnCaseCard(CaseEvent happened) =>
        happened.ItemId is null && happened is not (CaseEvent.CasePurged or CaseEvent.PostUnwatched or CaseEvent.ChannelLost or CaseEvent.ChannelMissed);

    /// <summary>All cards of an item are brought up to date, wherever they are. They are posted when it begins, and when an event wants it in sight.</summary>
    private static IEnumerable<OutboxDraft> CardsOf(IReadOnlyList<CaseEvent.OfItem> events, CaseState after)
    {
        var item = after.FindItem(events[0].Item);
        if (item is { Parties: not null })
        {
            foreach (var draft in PersonalEffects.PrivateCards(item, events, after))
                yield return draft;
        }

        if (item is not { IsVisible: true, Parties: null })
            yield break;

        var isNew = events.Any(e => e.Shows || e.Begun is not null);
        yield return Draft(Slots.Card(item.Id), InThread(item) with { OnlyIfPosted = !isNew, Answers = AreSomebodys(events) });
        if (item is Question { HasConsultCard: true })
            yield return Draft(Slots.Consult(item.Id), InThread(item) with { OnlyIfPosted = !item.IsOpen });

        foreach (var member in item.Noticed)
            yield return PersonalEffects.Card(item, member, isNew, events, after);
    }

    private static IEnumerable<OutboxDraft> Calls(CaseEvent.OfItem happened, CaseState after)
    {
        if (happened.Call is { } kind && after.FindItem(happened.Item) is { Parties: null, Prompts: [.., var prompt] } item && !IsAnsweredByAsker(happened, item))
            yield return Draft(Slots.Call(item.Id, prompt.Number, kind), InThread(item));
    }

    /// <summary>Nobody is called to an answer of their own.</summary>
    private static bool IsAnsweredByAsker(CaseEvent happened, CareItem item) =>
        happened is CaseEvent.QuestionAnswered && item is Question question && question.AskerId == happened.By;

    /// <summary>Whether somebody did it just now, and not the clock.</summary>
    private static bool AreSomebodys(IEnumerable<CaseEvent> events) => events.Any(e => e.By != Actor.Bot.Id);

    internal static Intent InThread(CareItem item) => new() { Place = Place.Thread, ThreadId = item.ThreadId };
}

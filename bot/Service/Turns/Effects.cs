using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What the bot has to say about what happened: events and the state after them to outbox rows. Pure.</summary>
internal static class Effects
{
    public static IReadOnlyList<OutboxDraft> Of(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events, string? threadId)
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

        CaseEvent.OfQuestion[] asked = [.. events.OfType<CaseEvent.OfQuestion>()];
        foreach (var ofOne in asked.GroupBy(e => e.Item))
        {
            rows.AddRange(after.FindQuestion(ofOne.Key) is { } question ? CardsOf(question, [.. ofOne], after) : []);
        }

        rows.AddRange(asked.SelectMany(e => Prompts(e, after)));
        CaseEvent.OfItem[] others = [.. events.OfType<CaseEvent.OfItem>()];
        if (others.Length > 0)
        {
            rows.AddRange(others.GroupBy(e => e.Item).SelectMany(ofOne => CardsOf([.. ofOne], after)));
            rows.AddRange(others.SelectMany(e => Calls(e, after)));
            rows.AddRange(others.OfType<CaseEvent.MinutesTaken>().Select(e => Draft(
                Slots.File(e.Item, e.Format, e.By), new Intent { Place = Place.Personal, MemberId = e.By, Answers = true })));
        }

        rows.AddRange(PersonalEffects.Of(before, after, events));
        rows.AddRange(ChannelEffects.Of(before, after, events));
        return rows;
    }

    public static OutboxDraft Draft(string slot, Intent intent) => new(slot, CaseJson.Write(intent));

    private static bool ShowsOnCaseCard(CaseEvent happened) =>
        happened.ItemId is null && happened is not (CaseEvent.CasePurged or CaseEvent.PostUnwatched or CaseEvent.ChannelLost or CaseEvent.ChannelMissed);

    /// <summary>Events with which a question's card may be posted somewhere for the first time.</summary>
    private static bool Appears(CaseEvent happened) => happened is
        CaseEvent.QuestionAsked or CaseEvent.QuestionNudged or CaseEvent.QuestionWidened or CaseEvent.ConsultOpened
        or CaseEvent.CouncilOpened or CaseEvent.PromiseLapsed or CaseEvent.CouncilReminded;

    /// <summary>All cards of a question are brought up to date, wherever they are.</summary>
    private static IEnumerable<OutboxDraft> CardsOf(Question question, IReadOnlyList<CaseEvent.OfQuestion> events, CaseState after)
    {
        if (!question.IsVisible)
        {
            yield break;
        }

        var isNew = events.Any(Appears);

        yield return Draft(Slots.Card(question.Id), InThread(question) with { OnlyIfPosted = !isNew, Answers = AreSomebodys(events) });
        if (question.HasConsultCard)
        {
            yield return Draft(Slots.Consult(question.Id), InThread(question) with { OnlyIfPosted = !question.IsOpen });
        }

        foreach (var member in question.Noticed)
        {
            yield return PersonalEffects.Card(question, member, isNew, events, after);
        }
    }

    /// <summary>The same for an item of another kind. It is posted when it begins, and when an event wants it in sight.</summary>
    private static IEnumerable<OutboxDraft> CardsOf(IReadOnlyList<CaseEvent.OfItem> events, CaseState after)
    {
        var item = after.FindItem(events[0].Item);
        if (item is { Parties: not null })
        {
            foreach (var draft in PersonalEffects.PrivateCards(item, events, after))
            {
                yield return draft;
            }
        }

        if (item is not { IsVisible: true, Parties: null })
        {
            yield break;
        }

        var isNew = events.Any(e => e.Shows || e.Begun is not null);
        yield return Draft(Slots.Card(item.Id), InThread(item) with { OnlyIfPosted = !isNew, Answers = AreSomebodys(events) });
        foreach (var member in item.Noticed)
        {
            yield return PersonalEffects.Card(item, member, isNew, events, after);
        }
    }

    private static IEnumerable<OutboxDraft> Calls(CaseEvent.OfItem happened, CaseState after)
    {
        if (happened.Call is { } kind && after.FindItem(happened.Item) is { Parties: null, Prompts: [.., var prompt] } item)
        {
            yield return Draft(Slots.Call(item.Id, prompt.Number, kind), InThread(item));
        }
    }

    private static IEnumerable<OutboxDraft> Prompts(CaseEvent.OfQuestion happened, CaseState after)
    {
        if (after.FindQuestion(happened.Item) is { Prompts: [.., var prompt] } question && KindOf(happened, question) is { } kind)
        {
            yield return Draft(Slots.Prompt(question.Id, prompt.Number, kind), InThread(question));
        }
    }

    private static PromptKind? KindOf(CaseEvent happened, Question question) => happened switch
    {
        CaseEvent.QuestionNudged => PromptKind.Nudge,
        CaseEvent.QuestionWidened => PromptKind.Widen,
        CaseEvent.ConsultOpened => PromptKind.Consult,
        CaseEvent.CouncilOpened => PromptKind.Council,
        CaseEvent.CouncilReminded => PromptKind.CouncilReminder,
        CaseEvent.PromiseLapsed => PromptKind.PromiseLapsed,
        CaseEvent.QuestionAnswered e when e.By != question.AskerId => PromptKind.Answered,
        _ => null,
    };

    /// <summary>Whether somebody did it just now, and not the clock.</summary>
    private static bool AreSomebodys(IEnumerable<CaseEvent> events) => events.Any(e => e.By != Actor.Bot.Id);

    internal static Intent InThread(ICareItem item) => new() { Place = Place.Thread, ThreadId = item.ThreadId };
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Cards;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What the bot has to say about what happened: events and the state after them to outbox rows. Pure.</summary>
internal static class Effects
{
    public static IReadOnlyList<OutboxDraft> Of(CaseState after, IReadOnlyList<CaseEvent> events, string? threadId)
    {
        var rows = new List<OutboxDraft>();
        if (events.Any(ShowsOnCaseCard))
        {
            rows.Add(Draft(Slots.Case, new Intent
            {
                Place = Place.Thread,
                ThreadId = threadId,
                OnlyIfPosted = !events.OfType<CaseEvent.CaseOpened>().Any(),
            }));
        }

        foreach (var question in events.OfType<CaseEvent.OfQuestion>().Select(e => e.Item).Distinct().Select(after.FindQuestion).OfType<Question>())
        {
            rows.AddRange(CardsOf(question, isNew: events.OfType<CaseEvent.OfQuestion>().Any(e => e.Item == question.Id && Appears(e))));
        }

        rows.AddRange(events.OfType<CaseEvent.OfQuestion>().SelectMany(e => Prompts(e, after)));
        return rows;
    }

    public static OutboxDraft Draft(string slot, Intent intent) => new(slot, CaseJson.Write(intent));

    private static bool ShowsOnCaseCard(CaseEvent happened) =>
        happened.ItemId is null;

    /// <summary>Events with which a question's card is posted for the first time.</summary>
    private static bool Appears(CaseEvent happened) =>
        happened is CaseEvent.QuestionAsked or CaseEvent.QuestionNudged or CaseEvent.QuestionWidened or CaseEvent.ConsultOpened or CaseEvent.CouncilOpened;

    /// <summary>All cards of a question are brought up to date, wherever they are.</summary>
    private static IEnumerable<OutboxDraft> CardsOf(Question question, bool isNew)
    {
        if (!question.IsVisible)
        {
            yield break;
        }

        yield return Draft(Slots.Question(question.Id), InThread(question) with { OnlyIfPosted = !isNew });
        if (question.HasConsultCard)
        {
            yield return Draft(Slots.Consult(question.Id), InThread(question) with { OnlyIfPosted = !question.IsOpen });
        }

        foreach (var member in question.Noticed)
        {
            yield return Draft(Slots.Personal(question.Id, member), new Intent { Place = Place.Personal, MemberId = member, OnlyIfPosted = !isNew });
        }
    }

    private static IEnumerable<OutboxDraft> Prompts(CaseEvent.OfQuestion happened, CaseState after)
    {
        if (after.FindQuestion(happened.Item) is not { } question || PromptOf(happened, after) is not var (kind, mentioned))
        {
            yield break;
        }

        yield return Draft(Slots.Prompt(question.Id, question.Prompts, kind), InThread(question) with { Prompt = kind, Mentioned = mentioned });
    }

    private static (PromptKind Kind, ImmutableList<string> Mentioned)? PromptOf(CaseEvent happened, CaseState after) => happened switch
    {
        CaseEvent.QuestionNudged e => (PromptKind.Nudge, e.Mentioned),
        CaseEvent.QuestionWidened e => (PromptKind.Widen, e.Mentioned),
        CaseEvent.ConsultOpened e => (PromptKind.Consult, e.Standing.Holder.Ids),
        CaseEvent.CouncilOpened e => (PromptKind.Council, e.Standing.Holder.Ids),
        CaseEvent.CouncilReminded e => (PromptKind.CouncilReminder, e.Standing.Holder.Ids),
        CaseEvent.PromiseLapsed e => (PromptKind.PromiseLapsed, e.Mentioned),
        CaseEvent.QuestionAnswered { Answer.By: var by } e when by != after.FindQuestion(e.Item)?.AskerId =>
            (PromptKind.Answered, e.Standing.Holder.Ids),
        _ => null,
    };

    private static Intent InThread(Question question) => new() { Place = Place.Thread, ThreadId = question.ThreadId };
}

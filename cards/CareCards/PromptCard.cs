using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>A few lines in the thread that call people to a card. The words of the question are short: the card has them whole.</summary>
internal static class PromptCard
{
    public static AdaptiveCard Make(CardContext c, Question q, CallKind kind, IReadOnlyList<string> memberIds, Room room)
    {
        var words = PromptWords.In(c.Locale);
        var mentions = Addressees.In(c, memberIds, room);
        var common = CommonWords.In(c.Locale);
        var due = q.IsOpen && kind != CallKind.Answered ? Say.Note(common.Labelled(common.Until, new Waiting(c, q, room).Due)) : null;
        return Frame.Around(c, Frame.Data(c, q), SummaryWords.In(c.Locale).Of(kind),
            [Addressees.Greeting(c, mentions), Say.Body(Text(c, q, kind, words, room)), Say.Reminder(QuestionWords.In(c.Locale).Title, q.Text, room.Line), due, Say.Note(How(kind, words))],
            mentions: mentions);
    }

    private static string Text(CardContext c, Question q, CallKind kind, PromptWords words, Room room)
    {
        var names = new Names(c, room);
        var asker = Behalf.Asker(c, q, room);
        return kind switch
        {
            CallKind.Nudge => words.Nudge(asker),
            CallKind.Widen => words.Widen(asker),
            CallKind.Consult => q.Passes.Count >= 2 ? words.ConsultPassedTwice(asker) : words.Consult(asker),
            CallKind.Council => words.Council(asker),
            CallKind.CouncilReminder => words.CouncilReminder(asker),
            CallKind.PromiseLapsed => words.PromiseLapsed(asker),
            CallKind.Answered => words.Answered(q.Answer is { } answer ? names.PersonOf(answer.By, answer.AgencyId) : names.Person(null)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown prompt."),
        };
    }

    private static string How(CallKind kind, PromptWords words) => kind switch
    {
        CallKind.Answered => words.HowToJudge,
        CallKind.PromiseLapsed => words.HowToExtend,
        CallKind.Nudge or CallKind.Widen => words.HowToAnswer,
        _ => words.HowToConsult,
    };
}

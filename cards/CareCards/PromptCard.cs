using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>A few lines in the thread that call people to a card. The words of the question are short: the card has them whole.</summary>
internal static class PromptCard
{
    public static AdaptiveCard Make(CardContext c, Question q, PromptKind kind, IReadOnlyList<string> memberIds, Room room)
    {
        var words = PromptWords.In(c.Locale);
        var mentions = Addressees.In(c, memberIds, room);
        var common = CommonWords.In(c.Locale);
        var due = q.IsOpen && kind != PromptKind.Answered ? Say.Note(common.Labelled(common.Until, new Waiting(c, q, room).Due)) : null;
        return Frame.Around(c, Frame.Data(c, q), SummaryWords.In(c.Locale).Of(kind),
            [Addressees.Greeting(c, mentions), Say.Body(Text(c, q, kind, words, room)), Say.Reminder(QuestionWords.In(c.Locale).Title, q.Text, room.Line), due, Say.Note(How(kind, words))],
            msTeams: mentions.Count == 0 ? null : new() { Entities = mentions });
    }

    private static string Text(CardContext c, Question q, PromptKind kind, PromptWords words, Room room)
    {
        var names = new Names(c, room);
        var asker = Behalf.Asker(c, q, room);
        return kind switch
        {
            PromptKind.Nudge => words.Nudge(asker),
            PromptKind.Widen => words.Widen(asker),
            PromptKind.Consult => q.Passes.Count >= 2 ? words.ConsultPassedTwice(asker) : words.Consult(asker),
            PromptKind.Council => words.Council(asker),
            PromptKind.CouncilReminder => words.CouncilReminder(asker),
            PromptKind.PromiseLapsed => words.PromiseLapsed(asker),
            PromptKind.Answered => words.Answered(q.Answer is { } answer ? names.PersonOf(answer.By, answer.AgencyId) : names.Person(null)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown prompt."),
        };
    }

    private static string How(PromptKind kind, PromptWords words) => kind switch
    {
        PromptKind.Answered => words.HowToJudge,
        PromptKind.PromiseLapsed => words.HowToExtend,
        PromptKind.Nudge or PromptKind.Widen => words.HowToAnswer,
        _ => words.HowToConsult,
    };
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards;

/// <summary>A few lines in the thread that call people to a card. The words of the question are short: the card has them whole.</summary>
internal static class PromptCard
{
    private const int MaxMentions = 20;

    public static AdaptiveCard Make(CardContext c, Question q, PromptKind kind, IReadOnlyList<string> memberIds, Room room)
    {
        var words = PromptWords.In(c.Locale);
        var mentions = Mentions(c, memberIds);
        var text = Text(c, q, kind, words, room, mentions);
        var due = q.IsOpen && kind != PromptKind.Answered
            ? Say.Note($"{CommonWords.In(c.Locale).Until}: {new Waiting(c, q, room).Due}")
            : null;
        return Frame.Around(c, Frame.Data(c, q), SummaryWords.In(c.Locale).Of(kind),
            [Say.Body(text), Say.Reminder(QuestionWords.In(c.Locale).Title, q.Text, room.Line), due, Say.Note(How(kind, words))],
            msTeams: mentions.Count == 0 ? null : new() { Entities = mentions });
    }

    private static List<Mention> Mentions(CardContext c, IReadOnlyList<string> memberIds) =>
        [.. memberIds.Distinct().Select(c.State.FindParticipant).OfType<Participant>().Where(p => p is { Left: false, Name.Length: > 0 })
            .Take(MaxMentions).Select(p => Mention.Of(p.Id, p.Name))];

    private static string Text(CardContext c, Question q, PromptKind kind, PromptWords words, Room room, List<Mention> mentions)
    {
        var names = new Names(c, room);
        var asker = names.PersonOf(q.AskerId, q.AskerAgencyId);
        var to = string.Concat(mentions.Select(m => c.Locale.Of($"{m.Text}さん ", $"{m.Text} ")));
        return kind switch
        {
            PromptKind.Nudge => words.Nudge(to, asker),
            PromptKind.Widen => words.Widen(to, asker),
            PromptKind.Consult => q.Passes.Count >= 2 ? words.ConsultPassedTwice(to, asker) : words.Consult(to, asker),
            PromptKind.Council => words.Council(to, asker),
            PromptKind.CouncilReminder => words.CouncilReminder(to, asker),
            PromptKind.PromiseLapsed => words.PromiseLapsed(to, asker),
            PromptKind.Answered => words.Answered(to, q.Answer is { } answer ? names.PersonOf(answer.By, answer.AgencyId) : names.Person(null)),
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

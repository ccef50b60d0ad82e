using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>What the bot says when it calls people to a question.</summary>
internal static class QuestionCalls
{
    public static ItemCall Make(CardContext c, Question q, CallKind kind, Room room)
    {
        var words = QuestionCallWords.In(c.Locale);
        return new(Text(c, q, kind, words, room), How(kind, words), HasDue: kind != CallKind.Answered);
    }

    private static string Text(CardContext c, Question q, CallKind kind, QuestionCallWords words, Room room)
    {
        var names = new Names(c, room);
        var asker = q.For is { } said ? Behalf.Who(c, said, room) : names.PersonOf(q.AskerId, q.AskerAgencyId);
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

    private static string How(CallKind kind, QuestionCallWords words) => kind switch
    {
        CallKind.Answered => words.HowToJudge,
        CallKind.PromiseLapsed => words.HowToExtend,
        CallKind.Nudge or CallKind.Widen => words.HowToAnswer,
        _ => words.HowToConsult,
    };
}

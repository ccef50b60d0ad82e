using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>What was done about a question, act by act.</summary>
internal static class QuestionHistory
{
    public static IEnumerable<AdaptiveElement> Draw(CardContext c, Question q, Room room)
    {
        var words = ActWords.In(c.Locale);
        var names = new Names(c, room);
        return History.Draw(c, [.. q.Acts.Select(act => Line(c, act, words, names, room))]);
    }

    private static string Line(CardContext c, ItemAct act, ActWords words, Names names, Room room)
    {
        var who = names.PersonOf(act.By);
        var hint = Markdown.Line(act.Note, Math.Min(room.Line, 40));
        var what = act.Kind switch
        {
            ItemActKind.Asked => words.Asked(who),
            ItemActKind.Nudged => words.Nudged,
            ItemActKind.Widened => words.Widened,
            ItemActKind.Passed => hint.Length > 0 ? words.PassedWithHint(who, hint) : words.Passed(who),
            ItemActKind.Promised => words.Promised(who),
            ItemActKind.PromiseLapsed => words.PromiseLapsed,
            ItemActKind.Answered => words.Answered(who),
            ItemActKind.NotYet => words.NotYet(who),
            ItemActKind.Solved => words.Solved(who),
            ItemActKind.ClosedOnSilence => words.ClosedOnSilence,
            ItemActKind.ConsultOpened => words.ConsultOpened,
            ItemActKind.ConsultChosen => words.ConsultChosen(who),
            ItemActKind.CouncilOpened => words.CouncilOpened,
            ItemActKind.CouncilDrafted => words.CouncilDrafted(who),
            ItemActKind.Reminded => words.Reminded,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Unknown act."),
        };
        return $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{what}";
    }
}

using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Goals;

namespace CareTeamBot.Cards.Goals;

/// <summary>Whether the goal still holds: kept by one press, or written anew.</summary>
internal static class GoalCheckCard
{
    public static AdaptiveCard Make(CardContext c, GoalCheck check, Room room)
    {
        var words = GoalWords.In(c.Locale);
        var asking = check is { IsOpen: true, Asking: true };
        return Frame.Around(c, Frame.Data(c, check), words.Title,
            [
                Say.Heading(words.Title),
                c.State.Goal is { } goal ? Say.Quote(goal, room.Quote) : null,
                CaseCard.Said(c, room),
                Say.Body(State(c, check, words)),
                !asking && check.For is { } said && check.Acts is [.., var last] ? Say.Note(Behalf.Line(c, said, last.By ?? "", room)) : null,
                .. asking ? Waits.Facts(c, check, words.Why, room) : [],
                .. asking ? Behalf.Folded(c) : [],
            ],
            asking ? [.. Quick(c, check), CaseCard.RewriteGoal(c, room, withSpeaker: false)] : []);
    }

    public static IReadOnlyList<AdaptiveAction> Quick(CardContext c, GoalCheck check) =>
        [Frame.Button(GoalWords.In(c.Locale).Keep, Verbs.CaseGoal, Frame.Data(c, check, "holds"), main: true)];

    public static ItemLine Line(CardContext c, GoalCheck check, Room room)
    {
        var words = GoalWords.In(c.Locale);
        var (holder, until) = ItemCards.Held(c, check, room);
        return new(words.Title, c.State.Goal ?? "", holder, until, State(c, check, words), words.Why);
    }

    private static string State(CardContext c, GoalCheck check, GoalWords words) =>
        check.Asking ? words.Asking : words.Resting(Dates.Day(c.Rules.Calendar.DayOf(check.Due), c.Locale));
}

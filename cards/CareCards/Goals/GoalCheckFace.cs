using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Goals;

/// <summary>Whether the goal still holds: kept by one press, or written anew.</summary>
internal sealed class GoalCheckFace() : Face<GoalCheck>('g', [CallKind.GoalCheck])
{
    public override string Summary(Locale locale) => GoalWords.In(locale).Title;

    public override ItemCall Call(CardContext c, GoalCheck check, CallKind kind, Room room) => new(GoalWords.In(c.Locale).Call, GoalWords.In(c.Locale).HowToKeep);

    public override AdaptiveCard Card(CardContext c, GoalCheck check, Room room)
    {
        var words = GoalWords.In(c.Locale);
        var asking = check is { IsOpen: true, Asking: true };
        return Frame.Around(c, Frame.Data(c, check), words.Title,
            [
                Say.Heading(words.Title),
                c.State.Goal is { } goal ? Say.Quote(goal, room.Quote) : null,
                CaseCard.Said(c, room),
                Say.Body(State(c, check, words)),
                !asking && check.For is { } said && check.Acts is [.., var last] ? Say.Note(Behalf.Line(c, said, last.By, room)) : null,
                .. asking ? Waits.Facts(c, check, words.Why, room) : [],
                .. asking ? Behalf.Folded(c) : [],
            ],
            asking ? [.. Quick(c, check, room), CaseCard.RewriteGoal(c, room, withSpeaker: false)] : []);
    }

    public override IReadOnlyList<AdaptiveAction> Quick(CardContext c, GoalCheck check, Room room) =>
        [GoalButtons.Keep.Draw(GoalWords.In(c.Locale).Keep, Frame.Data(c, check), main: true)];

    public override ItemLine Line(CardContext c, GoalCheck check, Room room)
    {
        var words = GoalWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, check, room);
        return new(words.Title, c.State.Goal ?? "", holder, until, State(c, check, words), words.Why);
    }

    private static string State(CardContext c, GoalCheck check, GoalWords words) =>
        check.Asking ? words.Asking : words.Resting(Dates.Day(c.Rules.Calendar.DayOf(check.Due), c.Locale));
}

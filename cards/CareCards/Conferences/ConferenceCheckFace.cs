using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Conferences;

/// <summary>There was no conference for long: plan one, or say why none is needed now.</summary>
internal sealed class ConferenceCheckFace() : Face<ConferenceCheck>('k', [CallKind.ConferenceCheck])
{
    public override string Summary(Locale locale) => ConferenceWords.In(locale).CheckTitle;

    public override ItemCall Call(CardContext c, ConferenceCheck check, CallKind kind, Room room) => ConferenceWords.In(c.Locale).Call(kind);

    public override AdaptiveCard Card(CardContext c, ConferenceCheck check, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        var asking = check is { IsOpen: true, Asking: true };
        var mine = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        return Frame.Around(c, Frame.Data(c, check), words.CheckTitle,
            [
                Say.Heading(words.CheckTitle),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                Say.Body(State(c, check, words)),
                check is { Asking: false, NotNeeded: { } reason } ? Say.Quote(reason, room.Quote) : null,
                check.Kept.IsEmpty ? null : Say.Note(words.Kept(check.Kept.Count)),
                .. asking ? Waits.Facts(c, check, words.CheckWhy, room) : [],
            ],
            asking ? [ConferenceForms.PlanFold(c, room, words), mine ? ConferenceForms.NotNeeded(c, check, words) : null] : []);
    }

    public override ItemLine Line(CardContext c, ConferenceCheck check, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, check, room);
        return new(words.Kind, words.CheckTitle, holder, until, State(c, check, words), words.CheckWhy);
    }

    private static string State(CardContext c, ConferenceCheck check, ConferenceWords words) => check.Asking
        ? words.CheckAsking(Dates.Day(c.Rules.Calendar.DayOf(check.Since), c.Locale))
        : words.CheckResting(Dates.Day(c.Rules.Calendar.DayOf(check.Due), c.Locale));
}

using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>The form that starts a handoff.</summary>
internal static class HandoffFormCard
{
    public static AdaptiveCard Make(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        return c.State.Status != CaseStatus.Open
            ? Frame.Form(c, words.Title, [Say.Heading(words.Title), Say.Body(StatusWords.In(c.Locale).NoCase)])
            : Frame.Form(c, words.Title,
                [
                    Say.Heading(words.Title),
                    Say.Note(words.Intro),
                    c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                    .. HandoffInputs.From(c, room),
                    .. HandoffInputs.To(c, room),
                    .. HandoffInputs.Person(c, room),
                    HandoffInputs.Reason(c),
                    .. HandoffInputs.More(c),
                    new AdaptiveActionSet { Actions = [HandoffButtons.Start.Draw(words.Submit, Frame.Data(c), main: true)] },
                ]);
    }
}

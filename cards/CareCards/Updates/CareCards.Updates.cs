using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Updates;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Sharing. It refreshes by hand alone, as to do so by itself would take away what is being typed.</summary>
    /// <param name="c">The case, or the personal chat.</param>
    /// <param name="text">What to begin with, such as the message that the action was used on.</param>
    /// <param name="cases">The viewer's cases in a personal chat; null in a channel.</param>
    /// <param name="dialog">In a dialog, where Teams takes an Action.Submit alone.</param>
    public static AdaptiveCard ShareForm(CardContext c, string? text, IReadOnlyList<CaseGlance>? cases, bool dialog = false) =>
        Room.Fit(room => UpdateFormCard.Make(c, text, cases, room, dialog));
}

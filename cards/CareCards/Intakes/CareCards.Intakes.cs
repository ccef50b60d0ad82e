using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>A consultation that came in. It refreshes by hand alone.</summary>
    /// <param name="c">The case, open or not, or the personal chat.</param>
    /// <param name="worry">What to begin with.</param>
    /// <param name="cases">The viewer's cases in a personal chat; null in a channel.</param>
    /// <param name="typed">What was typed, where it was refused.</param>
    public static AdaptiveCard IntakeForm(
        CardContext c, string? worry, IReadOnlyList<CaseGlance>? cases, CaseCommand.RegisterIntake? typed = null) =>
        Room.Fit(room => Intakes.IntakeForm.Make(c, worry, cases, typed, room));
}

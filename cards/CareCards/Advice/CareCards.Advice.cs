using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Asking a supervisor privately, in a personal chat. It refreshes by hand alone, as the other form.</summary>
    /// <param name="c">The personal chat.</param>
    /// <param name="text">What to begin with.</param>
    /// <param name="cases">The viewer's cases.</param>
    public static AdaptiveCard AdviceForm(CardContext c, string? text, IReadOnlyList<CaseGlance> cases) =>
        Room.Fit(room => Advice.AdviceForm.Make(c, text, cases, room));

    /// <summary>Asks the viewer, in their own chat, to be supervisor of the case. Shows nothing of the case.</summary>
    public static AdaptiveCard Invitation(CardContext c) => Room.Fit(room => Advice.InvitationCard.Make(c, room));
}

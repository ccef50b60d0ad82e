using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Roles;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Proposing. It refreshes by hand alone.</summary>
    /// <param name="c">The case.</param>
    /// <param name="kind">What is proposed.</param>
    /// <param name="text">The title to begin with.</param>
    public static AdaptiveCard RoleForm(CardContext c, RoleKind kind, string? text) => Room.Fit(room => RoleFormCard.Make(c, kind, text, room));
}

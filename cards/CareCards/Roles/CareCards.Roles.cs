using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Roles;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>
    /// Proposing. <c>role.propose</c> (choice <c>role</c> or <c>task</c>): <c>title</c>, <c>to</c> and <c>next</c> (an agency's
    /// or member's id), <c>expected</c>, <c>why</c>, <c>until</c> (yyyy-MM-dd). It refreshes by hand alone. The item's own card sends
    /// <c>role.propose</c> (<c>to</c>), <c>role.accept</c> (<c>member</c>; choice <c>keep</c>: <c>day</c>), <c>role.decline</c>
    /// (<c>reason</c>; choice <c>pass</c>: <c>toAgency</c>, <c>note</c>; choice <c>drop</c>: <c>because</c>), <c>role.done</c> (<c>result</c>; choice
    /// <c>confirmed</c>; choice <c>notYet</c>: <c>note</c>) and, for a gap, <c>council.draft</c> (choice <c>barrier</c>).
    /// </summary>
    /// <param name="c">The case.</param>
    /// <param name="kind">What is proposed.</param>
    /// <param name="text">The title to begin with.</param>
    public static AdaptiveCard RoleForm(CardContext c, RoleKind kind, string? text) => Room.Fit(room => RoleFormCard.Make(c, kind, text, room));
}

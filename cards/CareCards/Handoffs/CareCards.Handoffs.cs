using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>
    /// Starting a handoff. <c>handoff.start</c>: <c>from</c> (an agency's id, or the viewer's own), <c>toAgency</c>,
    /// <c>newAgency</c> (a name) or <c>toPerson</c>, <c>cause</c> (a <see cref="CareTeam.Handoffs.HandoffReason"/> in camel
    /// case), <c>until</c>, <c>people</c>, <c>note</c>.
    /// </summary>
    public static AdaptiveCard HandoffForm(CardContext c) => Room.Fit(room => HandoffFormCard.Make(c, room));
}

using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Starting a handoff.</summary>
    public static AdaptiveCard HandoffForm(CardContext c) => Room.Fit(room => HandoffFormCard.Make(c, room));
}

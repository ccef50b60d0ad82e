using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>The life-stage plan.</summary>
    public static AdaptiveCard Stages(CardContext c) => Room.Fit(room => LifeStagePlanCard.Make(c, room));
}

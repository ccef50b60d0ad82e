using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>
    /// The life-stage plan. <c>stage.plan</c> with choice <c>birth</c> (<c>birth</c>, a month as people write it),
    /// <c>move</c>, <c>drop</c>, <c>done</c> (<c>stage</c>, an item's id; <c>day</c>, <c>why</c>; on a stage's own card the reason to drop is <c>dropWhy</c>).
    /// </summary>
    public static AdaptiveCard Stages(CardContext c) => Room.Fit(room => LifeStagePlanCard.Make(c, room));
}

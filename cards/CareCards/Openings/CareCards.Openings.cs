using CareTeamBot.Cards.Openings;
using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>A case that was begun in a personal chat, and what can be done where its channel has to be made by hand.</summary>
    /// <param name="c">The personal chat.</param>
    /// <param name="sheet">What became of it.</param>
    /// <param name="cases">The viewer's cases.</param>
    public static AdaptiveCard Opening(CardContext c, OpeningSheet sheet, IReadOnlyList<CaseGlance> cases) =>
        Room.Fit(room => OpeningCard.Make(c, sheet, cases, room));
}

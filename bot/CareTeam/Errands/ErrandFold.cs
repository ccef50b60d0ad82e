using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Errands;

/// <summary>What an event makes of an errand.</summary>
internal static class ErrandFold
{
    public static ErrandItem Apply(ErrandItem errand, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.ErrandRenewed e => ItemFold.Stand(errand, e.Standing) with { Answer = e.Answer },
        CaseEvent.ErrandReminded e => ItemFold.Called(ItemFold.Stand(errand, e.Standing), e.Mentioned),
        CaseEvent.ErrandWithdrawn e => ItemFold.Ended(errand, e),
        CaseEvent.FamilyTold e => ItemFold.Ended(errand with { Told = e.Telling }, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };
}

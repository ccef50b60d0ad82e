using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Updates;

/// <summary>What an event makes of an update.</summary>
internal static class UpdateFold
{
    public static UpdateItem Apply(UpdateItem update, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.UpdateConfirmed e => ItemFold.Remember(
            ItemFold.Stand(update, e.Standing) with { Ledger = Confirmed(update, e) }, ItemActKind.UpdateConfirmed, e),
        CaseEvent.UpdateNudged e => ItemFold.Remember(
            ItemFold.Called(ItemFold.Stand(update, e.Standing), e.Mentioned) with { Stage = UpdateStage.Nudged }, ItemActKind.UpdateNudged, e),
        CaseEvent.UpdateLeftToCoordinator e => ItemFold.Remember(
            ItemFold.Stand(update, e.Standing) with { Stage = UpdateStage.WithCoordinator }, ItemActKind.UpdateLeftToCoordinator, e),
        CaseEvent.UpdateCorrected e => Corrected(update, e),
        CaseEvent.UpdateEnded e => ItemFold.Remember(
            ItemFold.Ended(update, e) with { End = e.Reason }, ItemActKind.UpdateEnded, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    private static System.Collections.Immutable.ImmutableList<Confirmation> Confirmed(UpdateItem update, CaseEvent.UpdateConfirmed e) =>
        update.Ledger.ConvertAll(entry => entry.AgencyId == e.AgencyId ? entry with { By = e.By, At = e.At } : entry);

    private static UpdateItem Corrected(UpdateItem update, CaseEvent.UpdateCorrected e)
    {
        var corrected = update with
        {
            Text = e.Text,
            About = e.About,
            Links = e.Links,
            Stage = UpdateStage.Asked,
            Ledger = update.Ledger.ConvertAll(entry => new Confirmation(entry.AgencyId, e.At)),
            Correction = new Correction((update.Correction?.Count ?? 0) + 1, e.By, e.At),
        };
        if (e.Standing is { } standing)
            corrected = ItemFold.Stand(corrected, standing) with { Ending = null, End = null };

        return ItemFold.Remember(
            e.Mentioned.IsEmpty ? corrected : ItemFold.Called(corrected, e.Mentioned), ItemActKind.UpdateCorrected, e);
    }
}

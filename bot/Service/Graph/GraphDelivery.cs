using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Does one outbox row's work at Graph: brings what its slot names to how the case stands now. What may pass is thrown, for
/// the outbox to try again; what is refused for good is told to the coordinator in words.
/// </summary>
internal sealed class GraphDelivery(ICaseStore store, GraphOptions options, IServiceProvider services)
{
    /// <returns>What the slot is to remember, such as the id of an event that was made.</returns>
    public async Task<PostedMessage?> DeliverAsync(OutboxRow row, bool superseded, CancellationToken cancellation)
    {
        var posted = await store.FindPostedAsync(row.CaseId, row.Slot, cancellation).ConfigureAwait(false);
        if (!options.Enabled || superseded)
        {
            return posted;
        }

        // Reached late: the work leads back to turns, which send through here.
        var (work, item) = GraphSlots.Read(row.Slot);
        if (work == GraphWork.Channel)
        {
            await services.GetRequiredService<ChannelWork>().MakeAsync(row.CaseId, item, cancellation).ConfigureAwait(false);
        }

        return posted;
    }
}

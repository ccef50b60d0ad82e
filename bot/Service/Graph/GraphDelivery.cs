using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Does one outbox row's work at Graph: brings what its slot names to how the case stands now. What may pass is thrown, for
/// the outbox to try again; what is refused for good is told to the coordinator in words.
/// </summary>
internal sealed class GraphDelivery(
    ICaseStore store, CaseRepository cases, GraphOptions options, ChannelWork channel, MembersWork members, CalendarWork calendar, FilesWork files, ArchiveWork archive)
{
    /// <returns>What the slot is to remember, such as the id of an event that was made.</returns>
    public async Task<PostedMessage?> DeliverAsync(OutboxRow row, bool superseded, CancellationToken cancellation)
    {
        var posted = await store.FindPostedAsync(row.CaseId, row.Slot, cancellation);
        if (!options.Enabled || superseded)
            return posted;

        var (work, item) = GraphSlots.Read(row.Slot);
        if (work == GraphWork.Channel)
        {
            await channel.MakeAsync(new(row.CaseId), item, cancellation);
            return null;
        }

        // Another process may have got on; what is remembered here may be old.
        cases.Forget(new(row.CaseId));
        return (await cases.LoadAsync(new(row.CaseId), cancellation)).Head is { } head
            ? await DoAsync(head, work, item, posted, cancellation)
            : posted;
    }

    private async Task<PostedMessage?> DoAsync(CaseHead head, GraphWork work, string item, PostedMessage? posted, CancellationToken cancellation)
    {
        switch (work)
        {
            case GraphWork.Members:
                await members.AddAsync(head, cancellation);
                break;
            case GraphWork.Leave:
                await members.RemoveAsync(head, new(item), cancellation);
                break;
            case GraphWork.Event:
                return await calendar.BringAsync(head, new(item), posted, cancellation);
            case GraphWork.Files:
                await files.PutAsync(head, new(item), cancellation);
                break;
            case GraphWork.Archive:
                await archive.BringAsync(head, cancellation);
                break;
            default:
                break;
        }

        return posted;
    }
}

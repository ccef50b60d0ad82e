using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Graph;

/// <summary>A channel that the bot made is archived when its case is closed, and brought back when it is opened again.</summary>
internal sealed class ArchiveWork(TeamGraph graph, CaseNotes notes)
{
    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(5);

    public async Task BringAsync(CaseHead head, CancellationToken cancellation)
    {
        var archived = head.State.Status != CaseStatus.Open;
        if (head.Made is not { } made || made.IsArchived == archived)
            return;
        try
        {
            if (await IsDoneAsync(head.Address.ChannelId, archived, cancellation))
            {
                await notes.ArchivedAsync(head.Address.CaseId, archived, cancellation);
                await notes.TellAsync(head.Address.CaseId, IsOfArchive, [], cancellation);
            }
        }
        catch (GraphRefusedException e)
        {
            var kind = e.Status == 403 && archived ? TroubleKind.ArchiveForbidden : TroubleKind.ArchiveRefused;
            await notes.TellAsync(head.Address.CaseId, IsOfArchive, [new ChannelTrouble(kind)], cancellation, e);
        }
    }

    private static bool IsOfArchive(ChannelTrouble trouble) => trouble.Kind is TroubleKind.ArchiveForbidden or TroubleKind.ArchiveRefused;

    /// <summary>Teams does it in the background; nothing can be said in the channel before it is brought back.</summary>
    private async Task<bool> IsDoneAsync(string channelId, bool archived, CancellationToken cancellation)
    {
        if (await graph.ChannelAsync(channelId, cancellation) is not { } channel)
            return false;
        if (channel.IsArchived != archived)
        {
            await graph.ArchiveAsync(channelId, archived, cancellation);
            if (!archived && await graph.ChannelAsync(channelId, cancellation) is { IsArchived: true })
                throw new UpstreamException(UpstreamFault.Transient, 202, "ChannelComingBack", Polling);
        }

        return true;
    }
}

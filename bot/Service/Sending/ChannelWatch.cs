using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Sending;

/// <summary>Whether the bot can speak in a case's channel, asked of Teams where a message was refused or the channel was lost.</summary>
internal sealed class ChannelWatch(ITeamsConnector connector, CaseChanges changes, TimeProvider clock)
{
    /// <summary>
    /// Teams refused a message of the channel. One refusal may be about that message alone, so the channel is asked about; if it
    /// is not there either, the case stands still from now on.
    /// </summary>
    /// <returns>Whether the channel is lost; then nothing is lost with the message, because what is open is shown when the channel is found.</returns>
    /// <exception cref="UpstreamException">Teams does not say just now; worth another try later.</exception>
    public async Task<bool> IsLostAsync(CaseAddress address, UpstreamException refused, CancellationToken cancellation)
    {
        switch (await IsThereAsync(address, cancellation))
        {
            case true:
                return false;
            case null:
                throw new UpstreamException(UpstreamFault.Transient, refused.Status, refused.Code);
            default:
                await changes.ChangeAsync(
                    address.CaseId, new CaseCommand.LoseChannel(clock.GetUtcNow(), ChannelLossReason.Unreachable), cancellation);
                return true;
        }
    }

    /// <summary>Whether Teams tells the bot who is in the channel, which it does where the bot is; null where it does not answer.</summary>
    public async Task<bool?> IsThereAsync(CaseAddress address, CancellationToken cancellation)
    {
        try
        {
            await foreach (var _ in connector.GetMembersAsync(address.Thread(null), cancellation))
                break;

            return true;
        }
        catch (UpstreamException e)
        {
            return e.Fault is UpstreamFault.Blocked or UpstreamFault.Gone ? false : null;
        }
    }
}

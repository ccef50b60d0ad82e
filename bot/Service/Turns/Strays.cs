using System.Globalization;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Protocol.Outbound;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Finds second copies of a card. When the answer to a send is lost, the bot sends again and there are two messages,
/// of which it remembers one. The other announces itself as soon as anybody looks at it, because every card asks for
/// its content by <c>refresh</c>: an id that is not the remembered one is a stray, and is deleted.
/// </summary>
internal sealed class Strays(ICaseStore store, IConnectorClient connector, TimeProvider clock, ILogger<Strays> log)
{
    /// <summary>How long a send may take to become the remembered message after people can already see it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    /// <summary>Looks in the background; if it fails, the stray will announce itself again.</summary>
    public void Look(LoadedCase loaded, TurnInput input) => _ = LookAsync(loaded, input);

    /// <summary>The look itself, whose end tests wait for.</summary>
    internal Task LookAsync(LoadedCase loaded, TurnInput input) =>
        loaded.Head is not null && input is { SlotName: { } slot, ReplyToId: { } shown, Slot: not null }
            ? LookAsync(loaded.CaseId, slot, shown, input)
            : Task.CompletedTask;

    private async Task LookAsync(string caseId, string slot, string shown, TurnInput input)
    {
        // Nobody waits for it.
        new CallPurpose(Urgency.Update).Begin();
        try
        {
            var posted = await FindAsync(caseId, slot, input.Where).ConfigureAwait(false);
            if (posted is not null && IsNewer(shown, posted.ActivityId))
            {
                // It takes the place of one that somebody deleted, and is just being written down; or it is a stray after all.
                await Task.Delay(Settling, clock).ConfigureAwait(false);
                posted = await FindAsync(caseId, slot, input.Where).ConfigureAwait(false);
            }

            if (posted is not null && posted.ActivityId != shown)
            {
                await connector.DeleteAsync(input.Where.Thread(input.ThreadId), shown, CancellationToken.None).ConfigureAwait(false);
                log.StrayDeleted(caseId);
            }
        }
        catch (Exception e)
        {
            log.StrayLookFailed(caseId, e.GetType().Name);
        }
    }

    /// <summary>The remembered message, if it is in the same place: what was forwarded to elsewhere is nobody's stray.</summary>
    private async ValueTask<PostedMessage?> FindAsync(string caseId, string slot, CaseAddress where) =>
        await store.FindPostedAsync(caseId, slot, CancellationToken.None).ConfigureAwait(false) is { } posted
        && TeamsConversationId.Parse(posted.ConversationId).ChannelId == where.ChannelId
            ? posted
            : null;

    /// <summary>Teams' message ids are moments in milliseconds. Other channels' ids tell no order; those count as old.</summary>
    private static bool IsNewer(string shown, string remembered) =>
        long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(remembered, NumberStyles.None, CultureInfo.InvariantCulture, out var right)
        && left > right;
}

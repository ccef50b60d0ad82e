using System.Collections.Concurrent;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Finds second copies of a card. When the answer to a send is lost, the bot sends again and there are two messages,
/// of which it remembers one. The other announces itself as soon as anybody looks at it, because every card asks for
/// its content by <c>refresh</c>: an id that is not the remembered one is a stray, and is deleted.
/// </summary>
/// <remarks>
/// What a card says of itself may have been altered, so it is only a hint where to look. Deleted is nothing but the message
/// that was looked at, and only where the slot it names holds another message of the same conversation, and no slot holds
/// this one: a message that is remembered anywhere is a live card, whatever was said in its name.
/// </remarks>
internal sealed class Strays(ICaseStore store, ITeamsConnector connector, TimeProvider clock, ILogger<Strays> log)
{
    /// <summary>How long a send may take to become the remembered message after people can already see it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    /// <summary>Messages that are being looked at: many clients show one message at once.</summary>
    private readonly ConcurrentDictionary<string, byte> looks = new(StringComparer.Ordinal);

    /// <summary>Looks in the background; if it fails, the stray will announce itself again.</summary>
    public void Look(LoadedCase loaded, TurnInput.Press input) => _ = LookAsync(loaded, input);

    /// <summary>The look itself, whose end tests wait for.</summary>
    internal async Task LookAsync(LoadedCase loaded, TurnInput.Press input)
    {
        if (loaded.Head is null || input is not { SlotName: { } slot, ReplyToId: { Length: > 0 } shown, Slot: not null })
            return;

        var look = $"{input.Where.ChannelId}\n{shown}";
        if (looks.TryAdd(look, 0))
        {
            await LookAsync(loaded.CaseId, slot, shown, input);
            looks.TryRemove(look, out _);
        }
    }

    private async Task LookAsync(CaseId caseId, string slot, string shown, TurnInput.Press input)
    {
        // Nobody waits for it.
        new CallPurpose(Urgency.Update).Begin();
        try
        {
            var posted = await FindAsync(caseId, slot, input.Where);
            if (posted is null && caseId != input.Where.CaseId)
            {
                // A form in a person's chat speaks of a case, and is a message of the chat.
                caseId = input.Where.CaseId;
                posted = await FindAsync(caseId, slot, input.Where);
            }

            if (posted is null || posted.ActivityId == shown)
                return;

            if (IsNewer(shown, posted.ActivityId) || IsFresh(shown, clock.GetUtcNow()))
            {
                // It takes the place of one that somebody deleted, or is another slot's, and is just being written down; or it is a stray after all.
                await Task.Delay(Settling, clock);
                posted = await FindAsync(caseId, slot, input.Where);
            }

            if (posted is not null && posted.ActivityId != shown && !await IsLiveAsync(caseId, shown, input))
            {
                await connector.DeleteAsync(input.Where.Thread(input.ThreadId), shown, CancellationToken.None);
                log.StrayDeleted(caseId);
            }
        }
        catch (Exception e)
        {
            log.StrayLookFailed(caseId, e.GetType().Name);
        }
    }

    /// <summary>The remembered message, if it is in the same place: what was forwarded to elsewhere is nobody's stray.</summary>
    private async ValueTask<PostedMessage?> FindAsync(CaseId caseId, string slot, CaseAddress where) =>
        await store.FindPostedAsync(caseId, slot, CancellationToken.None) is { ActivityId.Length: > 0 } posted
        && TeamsConversationId.Parse(posted.ConversationId).ChannelId == where.ChannelId
            ? posted
            : null;

    /// <summary>Whether a slot of a case that speaks in this place holds the message: the place's own, and in a person's chat all of theirs.</summary>
    private async ValueTask<bool> IsLiveAsync(CaseId caseId, string shown, TurnInput.Press input)
    {
        var here = new HashSet<string>(StringComparer.Ordinal) { caseId, input.Where.CaseId };
        if (input.Where.IsPersonal)
            here.UnionWith(await store.ListCasesOfAsync(CaseRepository.MemberKey(input.Where.TenantId, input.By.Id), CancellationToken.None));

        foreach (var id in here)
        {
            if (await store.IsInSlotAsync(id, shown, CancellationToken.None))
                return true;
        }

        return false;
    }

    /// <summary>Teams' message ids are moments in milliseconds. Other channels' ids tell no order; those count as old.</summary>
    private static bool IsNewer(string shown, string remembered) =>
        Moment(shown) is { } left && Moment(remembered) is { } right && left > right;

    private static bool IsFresh(string shown, DateTimeOffset now) =>
        Moment(shown) is { } sent && sent > (now - Settling).ToUnixTimeMilliseconds();

    private static long? Moment(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? moment : null;
}

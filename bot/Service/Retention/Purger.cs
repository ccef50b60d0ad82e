using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Retention;

/// <summary>
/// Removes what is left of a case that was purged: what people's chats keep of it, who read it, and the case with its
/// journal. The head goes last, so that a stop on the way is made up for by the next tick.
/// </summary>
internal sealed class Purger(ICaseStore store, CaseRepository cases, ChatBook chats, AuditJournal audit, ILogger<Purger> log)
{
    /// <param name="loaded">Its state is <see cref="CaseStatus.Purged"/>.</param>
    /// <param name="cancellation">Leaves the rest to the next tick.</param>
    public async Task FinishAsync(LoadedCase loaded, CancellationToken cancellation)
    {
        var (address, retention) = (loaded.Head!.Address, loaded.Head.State.Retention!);
        var invited = await InvitedAsync(loaded.CaseId, cancellation);
        foreach (var member in retention.Members.Union(invited))
            await ForgetCaseAsync(address, member, cancellation);

        await audit.CloseAsync(loaded.CaseId, retention, cancellation);
        await store.DeleteCaseAsync(loaded.CaseId, loaded.Version, cancellation);
        cases.Forget(loaded.CaseId);
        log.CasePurged(loaded.CaseId);
    }

    /// <summary>
    /// A case is gone for good: a member's desk speaks of it no more. Of somebody who is in no other open case, the chat
    /// is forgotten altogether.
    /// </summary>
    private async Task ForgetCaseAsync(CaseAddress gone, MemberId memberId, CancellationToken cancellation)
    {
        if (await chats.FindAsync(gone.TenantId, memberId, cancellation) is not { } chat)
            return;

        var others = await store.ListCasesOfAsync(CaseRepository.MemberKey(gone.TenantId, memberId), cancellation);
        if (!await ForgetAsync(chat.CaseId, gone, isInOthers: others.Count > 0, cancellation))
            await chats.ForgetAsync(gone.TenantId, memberId, cancellation);
    }

    /// <returns>Whether the chat's head stays, because something in it is about another case.</returns>
    private ValueTask<bool> ForgetAsync(CaseId chatId, CaseAddress gone, bool isInOthers, CancellationToken cancellation) => Conflicts.RetryAsync(async () =>
    {
        var stays = false;
        var loaded = await cases.ChangeAsync(chatId, stored =>
        {
            var openings = stored.Head?.Openings?.RemoveAll(o => o.ChannelId == gone.ChannelId);
            stays = isInOthers || openings is { IsEmpty: false };
            return stays && stored.Head is { } head && head with { Openings = openings, Desk = head.Desk?.Forget(gone.CaseId) } is var after && after != head
                ? new CaseChange(after)
                : null;
        }, cancellation, fromStore: true);
        if (!stays)
        {
            await store.DeleteCaseAsync(chatId, loaded.Version, cancellation);
            cases.Forget(chatId);
        }

        return stays;
    });

    /// <summary>Also those who said that they will not be supervisor, of whom the head knows nothing any more.</summary>
    private async Task<List<MemberId>> InvitedAsync(CaseId caseId, CancellationToken cancellation)
    {
        var invited = new List<MemberId>();
        await foreach (var entry in store.ReadJournalAsync(caseId, 0, cancellation))
        {
            if (entry.Kind == "team.supervisorsNamed" && EventCodec.Decode(entry) is CaseEvent.SupervisorsNamed { Invited: { } asked })
                invited.AddRange(asked.Select(i => i.Id));
        }

        return invited;
    }
}

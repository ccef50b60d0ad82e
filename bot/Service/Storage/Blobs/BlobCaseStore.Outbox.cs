namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The outbox. A case with something to send names the process that sends it. Whoever commits to a case whose sender is
/// alive only adds rows, which the sender finds when it settles or at its next look; where there is no sender, or it is
/// gone, the process that commits or looks first becomes it.
/// </summary>
internal sealed partial class BlobCaseStore
{
    public ValueTask<IReadOnlyList<OutboxRow>> ListOutboxAsync(int limit, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var rows = new List<OutboxRow>();
        await foreach (var listed in marks.ListAsync(cancellation))
        {
            if (listed.Sender is not null && (await heads.ReadAsync(listed.Key, cancellation))?.Head is { } head)
                rows.AddRange(head.Outbox.Select(head.Row));
            if (rows.Count >= limit)
                break;
        }
        return (IReadOnlyList<OutboxRow>)[.. rows.Take(limit)];
    });

    public ValueTask<IReadOnlyList<OutboxRow>> ClaimOutboxAsync(CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        // One look serves as many calls as it takes to go through it: a new one for each call would take longer the more was left.
        if (toLookAt.Count == 0)
            toLookAt = new(await ListToClaimAsync(cancellation));
        while (toLookAt.TryDequeue(out var key))
        {
            // At once, so that nothing that is committed meanwhile is sent before it. The caller asks again until there are none.
            if (await ClaimAsync(key, cancellation) is { Count: > 0 } rows)
                return rows;
        }
        return [];
    });

    /// <summary>Cases whose outbox is to be claimed: first what processes that are gone have left, as it has waited; then what this one sends.</summary>
    private async ValueTask<IEnumerable<string>> ListToClaimAsync(CancellationToken cancellation)
    {
        var left = new List<string>();
        foreach (var (replica, isLately) in await replicas.LookAsync(marks.Senders, cancellation))
            left.AddRange(await marks.FindLeftByAsync(replica, isLately, cancellation));
        return left.Concat(sending.Cases).Distinct(StringComparer.Ordinal);
    }

    public ValueTask<bool> HoldsAsync(OutboxRow row, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var key = BlobNames.Key(row.CaseId);
        await replicas.WaitUntilSureAsync(cancellation);
        var epoch = replicas.Epoch;
        if (sending.EpochOf(key, row.Sequence) is not { } sure)
            return false;
        if (sure == epoch)
            return heads.Peek(key)?.Head.Has(row.Sequence) != false;

        // Others may have taken this process for gone meanwhile.
        using var pass = await gates.EnterAsync(key, cancellation);
        var head = (await heads.ReadAsync(key, cancellation))?.Head;
        if (head?.Sender != replicas.Own)
            return false;
        sending.Confirm(key, epoch);
        return head.Has(row.Sequence);
    });

    public ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(Settlement settlement, CancellationToken cancellation) => BlobFaults.TranslateAsync(async () =>
    {
        var key = BlobNames.Key(settlement.CaseId);
        using var pass = await gates.EnterAsync(key, cancellation);
        var held = heads.Peek(key) is { } known && known.Head.Has(settlement.Sequence) ? known : await heads.ReadAsync(key, cancellation);
        for (var saved = false; held is { Head: { Deleted: false } head } && head.Has(settlement.Sequence); saved = true)
        {
            if (!saved)
                await slots.SaveAsync(key, head.Generation, settlement);
            if (await WriteAsync(key, held, head.Flushed(journal.Known(key, head)).Without(settlement.Sequence)) is var (_, rows))
                return rows;
            held = await heads.ReadAsync(key, CancellationToken.None);
        }
        return sending.Take(key, held?.Head, replicas.Epoch);
    });

    /// <summary>Looks at a case that this process sends or may take over.</summary>
    private async ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(string key, CancellationToken cancellation)
    {
        using var pass = await gates.EnterAsync(key, cancellation);
        while (true)
        {
            var epoch = replicas.Epoch;
            var held = await heads.ReadAsync(key, cancellation);
            if (held is not { Head: { Outbox.IsEmpty: false } head } || !replicas.IsGone(head.Sender))
                return sending.Take(key, held?.Head, epoch);
            if (await WriteAsync(key, held, TidyUp(key, head) with { Sender = replicas.Own }) is var (_, rows))
                return rows;
        }
    }
}

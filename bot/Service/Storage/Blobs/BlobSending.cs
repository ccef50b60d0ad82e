namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// Which rows this process has been given to send. A row is given out once while the process is its case's sender. To be
/// told of heads in the order in which they were written, which the case's gate sees to.
/// </summary>
internal sealed class BlobSending(string own)
{
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);

    /// <summary>Cases whose sender this process is, as far as it knows.</summary>
    internal IReadOnlyList<string> Cases
    {
        get
        {
            lock (claims)
                return [.. claims.Keys];
        }
    }

    /// <summary>Takes notice of a case's newest head.</summary>
    /// <param name="key">The case.</param>
    /// <param name="head">Its head; null where there is none any more.</param>
    /// <param name="epoch">The epoch in which a claim in it was made or seen.</param>
    /// <returns>Rows that were not given out yet.</returns>
    internal IReadOnlyList<OutboxRow> Take(string key, BlobHead? head, int epoch)
    {
        lock (claims)
        {
            if (head is null || head.Sender != own)
            {
                claims.Remove(key);
                return [];
            }
            if (!claims.TryGetValue(key, out var claim))
                claims[key] = claim = new(epoch);
            var rows = head.Outbox.Where(row => claim.Given.Add(row.Sequence)).Select(head.Row).ToList();
            claim.Given.IntersectWith(head.Outbox.Select(row => row.Sequence));
            return rows;
        }
    }

    /// <summary>The epoch in which it was last sure that a row is this process's; null where it is not.</summary>
    internal int? EpochOf(string key, long row)
    {
        lock (claims)
            return claims.TryGetValue(key, out var claim) && claim.Given.Contains(row) ? claim.Epoch : null;
    }

    /// <summary>The case's newest head still names this process.</summary>
    internal void Confirm(string key, int epoch)
    {
        lock (claims)
        {
            if (claims.TryGetValue(key, out var claim))
                claim.Epoch = epoch;
        }
    }

    private sealed class Claim(int epoch)
    {
        internal int Epoch { get; set; } = epoch;
        internal HashSet<long> Given { get; } = [];
    }
}

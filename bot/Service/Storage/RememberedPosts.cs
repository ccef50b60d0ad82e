using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Where messages were posted lately, so that a card's change does not begin with a look into the file. Knows only what this
/// process has settled; what an administrator's command changed from another is seen after a minute. Thread-safe.
/// </summary>
internal sealed class RememberedPosts : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly MemoryCache posts = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>How often all was forgotten.</summary>
    private int age;

    public PostedMessage? Find(string caseId, string slot) => posts.TryGetValue((caseId, slot), out PostedMessage? posted) ? posted : null;

    /// <summary>A row is about to be settled: what it changes is asked of the file until that is done.</summary>
    /// <returns>For <see cref="Keep"/>: a case that is removed meanwhile must not come back here.</returns>
    public int Begin(Settlement settlement)
    {
        lock (gate)
        {
            if (Find(settlement.CaseId, settlement.Slot) != settlement.Posted)
                posts.Remove((settlement.CaseId, settlement.Slot));
            return age;
        }
    }

    /// <summary>The row was settled.</summary>
    public void Keep(Settlement settlement, int begun)
    {
        lock (gate)
        {
            if (begun == age && settlement.Posted is { } posted && Find(settlement.CaseId, settlement.Slot) is null)
                posts.Set((settlement.CaseId, settlement.Slot), posted, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        }
    }

    /// <summary>A whole case was written or removed.</summary>
    public void Forget()
    {
        lock (gate)
        {
            age++;
            posts.Clear();
        }
    }

    public void Dispose() => posts.Dispose();
}

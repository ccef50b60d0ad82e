using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// Finds heads by their marks. The index tags are quick and cheap but may lag behind, so they are never alone: what this
/// process wrote itself it remembers until the tags must be there, and once a minute all heads are listed, five thousand
/// at a time, which tells the truth. Whatever is found is only a hint; the head decides.
/// </summary>
/// <param name="container">Where the heads are.</param>
/// <param name="interval">How long after a listing the next begins.</param>
internal sealed class BlobMarks(BlobContainerClient container, TimeSpan interval) : IAsyncDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>The pause after a listing is at least so many times as long as the listing took, however many cases there are.</summary>
    private const int PausePerWork = 50;

    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly ConcurrentDictionary<string, (DateTimeOffset? Due, long At)> written = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private (long At, IReadOnlyList<HeadMarks> Heads) listed = (0, []);
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private Task listing = Task.CompletedTask;

    /// <summary>Processes that the last listing has found named as senders.</summary>
    internal IEnumerable<string> Senders => listed.Heads.Select(head => head.Sender).OfType<string>().Distinct(StringComparer.Ordinal);

    internal void Start() => listing = Task.Run(KeepListingAsync);

    /// <summary>This process has written or read a head just now.</summary>
    internal void Note(string key, DateTimeOffset? due) => written[key] = (due, Clock.GetTimestamp());

    /// <summary>Cases that seem to be due, earliest first.</summary>
    internal async ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        asked = now;
        var due = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var (at, heads) = listed;
        foreach (var head in heads.Where(head => !written.TryGetValue(head.Key, out var newer) || newer.At < at))
            Add(head.Key, head.Due);
        await foreach (var item in container.FindBlobsByTagsAsync(HeadMarks.DueBy(now), cancellation))
            Add(BlobNames.Last(item.BlobName), HeadMarks.DueOf(item));
        foreach (var (key, head) in written)
            Add(key, head.Due);
        return [.. due.OrderBy(head => head.Value).Select(head => head.Key)];

        void Add(string key, DateTimeOffset? moment)
        {
            if (moment <= now)
                due[key] = moment.Value;
        }
    }

    /// <summary>Cases whose outbox a process seems to have left. The index is asked only where the process has been gone for a short time.</summary>
    internal async ValueTask<List<string>> FindLeftByAsync(string replica, bool isLately, CancellationToken cancellation)
    {
        var left = listed.Heads.Where(head => head.Sender == replica).Select(head => head.Key).ToList();
        if (!isLately)
            return left;
        await foreach (var item in container.FindBlobsByTagsAsync(HeadMarks.SentBy(replica), cancellation))
            left.Add(BlobNames.Last(item.BlobName));
        return left;
    }

    /// <summary>All heads, as they are.</summary>
    internal async IAsyncEnumerable<HeadMarks> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = BlobNames.Heads }, cancellation))
            yield return HeadMarks.Read(item);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listing;
        stopping.Dispose();
    }

    private async Task KeepListingAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            var begun = Clock.GetTimestamp();
            try
            {
                await ListAgainAsync(begun);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException)
            {
                // The next time, then.
            }
            var pause = Clock.GetElapsedTime(begun) * PausePerWork;
            await Task.Delay(pause > interval ? pause : interval, Clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Keeps what may fall due, or be left, before the next time.</summary>
    private async Task ListAgainAsync(long begun)
    {
        var heads = new List<HeadMarks>();
        await foreach (var head in ListAsync(stopping.Token))
        {
            var soon = asked + (2 * interval) + (2 * PausePerWork * Clock.GetElapsedTime(begun));
            if (head.Sender is not null || head.Due <= soon)
                heads.Add(head);
        }
        listed = (begun, heads);
        foreach (var (key, head) in written)
        {
            if (Clock.GetElapsedTime(head.At) > Remembered)
                written.TryRemove(key, out _);
        }
    }
}

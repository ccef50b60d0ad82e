using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// Which processes are alive: each writes a blob of its own once a second, and takes another for gone when that one's is
/// some seconds old. Ages are told by the account's clock alone, so the processes' clocks do not matter. The blobs decide
/// nothing but whose rows may be taken over; that is decided by a head's ETag.
/// </summary>
internal sealed class BlobReplicas(BlobContainerClient container) : IAsyncDisposable
{
    /// <summary>Stands for a process that is gone, in the head of a case that was brought in.</summary>
    internal const string Nobody = "nobody";

    private const string Ended = "ended";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Above the account's whole seconds, that is more than three seconds without a beat.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(4);

    /// <summary>Half a second less: a process that has not been able to say that it lives must not act on its claims.</summary>
    private static readonly TimeSpan Sure = TimeSpan.FromSeconds(2.5);

    /// <summary>After how long a beat that got no answer is given up and begun anew, and the pause before.</summary>
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1.5), Again = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the index is asked again and again for what a process has left, in case its tags lag.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(20);

    /// <summary>How long a process that is gone stays known.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    /// <summary>Whether a process is alive is measured in real time, whatever clock the cases go by.</summary>
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly CancellationTokenSource stopping = new();
    private volatile Dictionary<string, Seen> known = [];
    private Task beating = Task.CompletedTask;
    private long lastBeat;
    private int epoch;

    /// <summary>This process, since its start.</summary>
    internal string Own { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Changes when others may have taken this process for gone. What was claimed before then has to be looked at again.</summary>
    internal int Epoch => Volatile.Read(ref epoch);

    private bool IsSure => Clock.GetElapsedTime(Volatile.Read(ref lastBeat)) < Sure;

    internal async Task StartAsync(CancellationToken cancellation)
    {
        await BeatAsync(cancellation);
        beating = Task.Run(KeepBeatingAsync, CancellationToken.None);
    }

    /// <summary>Before the start: a store that is filled or copied must not be used meanwhile.</summary>
    /// <exception cref="StoreInUseException">Another process is alive.</exception>
    internal async Task RefuseOthersAsync(CancellationToken cancellation)
    {
        await LookAsync([], cancellation);
        if (known.Values.Any(replica => !replica.IsGone))
        {
            throw new StoreInUseException(
                $"{BlobFaults.Setting} names a container that another process of CareTeamBot uses. Stop it first; one that was killed is forgotten after ten seconds.");
        }
    }

    /// <summary>Waits, if need be, until others are known to take this process for alive.</summary>
    internal async ValueTask WaitUntilSureAsync(CancellationToken cancellation)
    {
        while (!IsSure)
            await Task.Delay(TimeSpan.FromMilliseconds(50), Clock, cancellation);
    }

    /// <summary>Whether a process was gone when last looked at. One that has not been seen yet is taken for just begun.</summary>
    internal bool IsGone(string? replica) =>
        replica == Nobody || (replica is not null && replica != Own && known.TryGetValue(replica, out var there) && there.IsGone);

    /// <summary>Looks which processes are alive.</summary>
    /// <param name="named">Processes that heads named before this look: one that has no blob any more is gone.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <returns>The processes that are gone, and whether they have been for a short time only.</returns>
    internal async ValueTask<IReadOnlyList<(string Replica, bool IsLately)>> LookAsync(IEnumerable<string> named, CancellationToken cancellation)
    {
        var seen = named.ToDictionary(replica => replica, _ => true, StringComparer.Ordinal);
        await foreach (var page in Listing(cancellation).AsPages().WithCancellation(cancellation))
        {
            var now = page.GetRawResponse().Headers.Date!.Value;
            foreach (var blob in page.Values)
            {
                var age = now - blob.Properties.LastModified!.Value;
                seen[BlobNames.Last(blob.Name)] = age >= Gone || blob.Metadata.ContainsKey(Ended);
                if (age > Forgotten)
                    await container.DeleteBlobIfExistsAsync(blob.Name, DeleteSnapshotsOption.None, null, cancellation);
            }
        }
        seen.Remove(Own);
        var before = known;
        known = seen.ToDictionary(replica => replica.Key, replica => new Seen(replica.Value, Since(before, replica.Key, replica.Value)), StringComparer.Ordinal);
        return [.. known.Where(replica => replica.Value.IsGone).Select(replica => (replica.Key, Clock.GetElapsedTime(replica.Value.Since) < Lately))];
    }

    /// <summary>Says that this process ends, so that others take over at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await beating;
        stopping.Dispose();
        try
        {
            await WriteAsync(new() { [Ended] = "1" }, CancellationToken.None);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            // They will find out in a few seconds.
        }
    }

    private AsyncPageable<BlobItem> Listing(CancellationToken cancellation) =>
        container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = BlobNames.Replicas }, cancellation);

    private static long Since(Dictionary<string, Seen> before, string replica, bool isGone) =>
        before.TryGetValue(replica, out var seen) && seen.IsGone == isGone ? seen.Since : Clock.GetTimestamp();

    private async Task KeepBeatingAsync()
    {
        var pause = Beat;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var begun = Clock.GetTimestamp();
                await Task.Delay(pause, Clock, stopping.Token);
                pause = Again;
                using var limited = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
                limited.CancelAfter(Answer);
                await BeatAsync(limited.Token);
                pause = Remaining(begun);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException)
            {
                // The account can't be reached. Whoever waits for this process to be alive goes on waiting.
            }
        }
    }

    /// <summary>So that a beat comes once a second, however long the last one took.</summary>
    private static TimeSpan Remaining(long begun)
    {
        var left = Beat + Beat - Clock.GetElapsedTime(begun);
        return left < Again ? Again : left < Beat ? left : Beat;
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        var begun = Clock.GetTimestamp();
        await WriteAsync([], cancellation);
        if (lastBeat != 0 && Clock.GetElapsedTime(lastBeat, begun) >= Sure)
            Interlocked.Increment(ref epoch);
        Volatile.Write(ref lastBeat, begun);
    }

    private async Task WriteAsync(Dictionary<string, string> metadata, CancellationToken cancellation) =>
        await container.GetBlobClient(BlobNames.Replica(Own)).UploadAsync(
            Stream.Null, new BlobUploadOptions { Metadata = metadata }, cancellation);

    /// <summary>How a process was seen, and since when it is seen so.</summary>
    private sealed record Seen(bool IsGone, long Since);
}

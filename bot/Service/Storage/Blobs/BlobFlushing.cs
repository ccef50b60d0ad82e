using Azure;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// Appends tails to journals in the background, one at a time for each case. If that fails the tail stays in the
/// head, for the next one to append.
/// </summary>
internal sealed class BlobFlushing(BlobJournal journal) : IAsyncDisposable
{
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlobHead> waiting = new(StringComparer.Ordinal);

    /// <param name="key">The case.</param>
    /// <param name="head">Its head, the newest that this process wrote.</param>
    internal void Start(string key, BlobHead head)
    {
        if (head.Tail.IsEmpty)
            return;
        lock (running)
        {
            waiting[key] = head;
            if (!running.ContainsKey(key))
                running[key] = Task.Run(() => RunAsync(key));
        }
    }

    /// <summary>Waits for what is under way for a case.</summary>
    internal Task EndAsync(string key)
    {
        lock (running)
            return running.GetValueOrDefault(key, Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (running)
            left = [.. running.Values];
        await Task.WhenAll(left);
    }

    private async Task RunAsync(string key)
    {
        while (Next(key) is { } head)
        {
            try
            {
                await journal.FlushAsync(key, head);
            }
            catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException)
            {
                // The tail is as durable where it is.
            }
        }
    }

    private BlobHead? Next(string key)
    {
        lock (running)
        {
            if (waiting.Remove(key, out var head))
                return head;
            running.Remove(key);
            return null;
        }
    }
}

using System.Buffers.Binary;

namespace CareTeamBot.Load.Driving;

/// <summary>How many messages have arrived at the fake Teams, by conversation. Thread-safe.</summary>
internal sealed class Arrivals : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Line[] lines = [.. Enumerable.Range(0, 10_000).Select(_ => new Line())];
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource stopping = new();
    private Task listening = Task.CompletedTask;

    public static async Task<Arrivals> ListenAsync(string teams)
    {
        var arrivals = new Arrivals();
        var stream = await arrivals.http.GetStreamAsync(new Uri($"{teams}/arrivals"));
        arrivals.listening = arrivals.ReadAsync(stream);
        return arrivals;
    }

    public int Count(int conversation) => lines[conversation].Count;

    /// <summary>Completes when as many messages have arrived in the conversation, of all time.</summary>
    public async ValueTask WaitAsync(int conversation, int count)
    {
        if (lines[conversation].WaitFor(count) is not { } wait)
            return;
        try
        {
            await wait.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new LoadFaultException($"A card did not arrive: conversation {conversation} has {lines[conversation].Count} messages instead of {count}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        http.Dispose();
        stopping.Dispose();
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(kept), stopping.Token) is > 0 and var read)
            {
                var filled = kept + read;
                var at = 0;
                for (; at + 4 <= filled; at += 4)
                    lines[BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at))].Add();
                buffer.AsSpan(at, filled - at).CopyTo(buffer);
                kept = filled - at;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }

    private sealed class Line
    {
        private readonly Lock gate = new();
        private int wanted;
        private TaskCompletionSource? waiting;

        public int Count { get; private set; }

        public void Add()
        {
            lock (gate)
            {
                if (++Count >= wanted)
                    waiting?.TrySetResult();
            }
        }

        public Task? WaitFor(int count)
        {
            lock (gate)
            {
                if (Count >= count)
                    return null;
                wanted = count;
                waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return waiting.Task;
            }
        }
    }
}

namespace CareTeamBot.Load.Driving;

/// <summary>How many messages have arrived at the fake Teams, by conversation. Thread-safe.</summary>
internal sealed class Arrivals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Line[] lines = [.. Enumerable.Range(0, 10_000).Select(_ => new Line())];

    public int Count(int conversation) => lines[conversation].Count;

    public void Add(int conversation) => lines[conversation].Add();

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

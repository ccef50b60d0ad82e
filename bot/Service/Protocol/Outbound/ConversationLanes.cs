namespace CareTeamBot.Service.Protocol.Outbound;

/// <summary>
/// One call at a time per conversation, in the order in which they were asked for; a lane exists only while somebody
/// uses it. Thread-safe.
/// </summary>
internal sealed class ConversationLanes
{
    private readonly Lock gate = new();

    /// <summary>The end of the last call of each lane.</summary>
    private readonly Dictionary<string, Task> lanes = new(StringComparer.Ordinal);

    /// <summary>Lanes in use.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return lanes.Count;
        }
    }

    /// <summary>Runs a call when its turn has come. The place in the queue is taken before this returns its task.</summary>
    public async Task<T> RunAsync<T>(string key, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Enter(key, end.Task);
        try
        {
            await before.WaitAsync(cancellation);
            return await call(cancellation);
        }
        finally
        {
            // Who gives up waiting leaves the lane as it was: those behind wait for those before.
            if (before.IsCompleted)
                Leave(key, end);
            else
                _ = LeaveAfterAsync(before, key, end);
        }
    }

    private Task Enter(string key, Task end)
    {
        lock (gate)
        {
            var before = lanes.GetValueOrDefault(key, Task.CompletedTask);
            lanes[key] = end;
            return before;
        }
    }

    private async Task LeaveAfterAsync(Task before, string key, TaskCompletionSource end)
    {
        await before;
        Leave(key, end);
    }

    private void Leave(string key, TaskCompletionSource end)
    {
        lock (gate)
        {
            if (lanes[key] == end.Task)
                lanes.Remove(key);
        }

        end.SetResult();
    }
}

namespace CareTeamBot.Service.Clock;

/// <summary>When the clock's turns last went through, as the due loop tells. Thread-safe.</summary>
internal sealed class Pulse(TimeProvider clock)
{
    /// <summary>The loop runs every second; a long list of late cases may take it a while.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(2);

    private long last = long.MinValue;
    private long beats;

    /// <summary>How many there have been.</summary>
    public long Beats => Volatile.Read(ref beats);

    public bool IsFelt => Volatile.Read(ref last) is var beat and not long.MinValue && clock.GetElapsedTime(beat) < Lately;

    public void Beat()
    {
        Volatile.Write(ref last, clock.GetTimestamp());
        Interlocked.Increment(ref beats);
    }
}

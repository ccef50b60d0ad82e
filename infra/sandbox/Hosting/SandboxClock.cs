namespace CareTeamBot.Sandbox.Hosting;

/// <summary>
/// Real time plus an offset that only grows: timers run at their real pace, and what they find due depends on where the
/// clock was pushed. Thread-safe.
/// </summary>
internal sealed class SandboxClock(DateTimeOffset start) : TimeProvider
{
    private long offset = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref offset));

    /// <summary>Lets time pass; never backwards.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref offset, by.Ticks);
    }
}

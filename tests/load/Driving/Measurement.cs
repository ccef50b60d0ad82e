namespace CareTeamBot.Load.Driving;

/// <summary>What was measured of a contestant.</summary>
/// <param name="Turns">Turns that were answered 200 and whose cards arrived.</param>
/// <param name="Elapsed">Time for all of them.</param>
/// <param name="Answers">Times from request to answer in milliseconds, rising.</param>
/// <param name="Cpu">The contestant's processor time.</param>
internal sealed record Measurement(int Turns, TimeSpan Elapsed, double[] Answers, TimeSpan Cpu)
{
    /// <summary>Several, one after the other, as one.</summary>
    public static Measurement Of(IReadOnlyCollection<Measurement> parts) => new(
        parts.Sum(m => m.Turns), TimeSpan.FromTicks(parts.Sum(m => m.Elapsed.Ticks)),
        [.. parts.SelectMany(m => m.Answers).Order()], TimeSpan.FromTicks(parts.Sum(m => m.Cpu.Ticks)));

    public double PerSecond => Turns / Elapsed.TotalSeconds;

    public double CpuPerTurn => Cpu.TotalMilliseconds / Turns;

    public double Percentile(double share) => Answers[(int)Math.Min(Answers.Length - 1, Answers.Length * share)];
}

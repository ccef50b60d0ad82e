using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Report;

/// <summary>A contestant at the most that it can do, and at half of that.</summary>
internal sealed record Comparison(Measurement Most, Measurement? Half);

/// <summary>Turns in cases with few and with many journal entries, round by round.</summary>
internal sealed class JournalCost
{
    public const int Many = 10_000;

    public List<Measurement> Few { get; } = [];
    public List<Measurement> Ten { get; } = [];

    /// <summary>Processor time of a turn with many entries, as a multiple of one with few.</summary>
    public double CpuRatio => Cpu(Ten) / Cpu(Few);

    /// <summary>The same for the median answer.</summary>
    public double AnswerRatio => Median(Ten) / Median(Few);

    public static double Cpu(List<Measurement> rounds) => rounds.Sum(m => m.Cpu.TotalMilliseconds) / rounds.Sum(m => m.Turns);

    public static double Median(List<Measurement> rounds) => rounds.Select(m => m.Percentile(0.5)).Order().ElementAt(rounds.Count / 2);
}

/// <summary>What the service is compared with.</summary>
/// <param name="Echo">(a)</param>
/// <param name="Bare">(b)</param>
/// <param name="Bytes">(c): what is left of (b) where its bodies are as long as the service's. No goal counts from it.</param>
/// <param name="Sdk">(d)</param>
internal sealed record References(Comparison Echo, Comparison Bare, Comparison Bytes, Comparison Sdk);

/// <summary>All that the run found.</summary>
internal sealed record Findings(
    Comparison Service, References References, JournalCost Journal, TimeSpan ColdStart, double IdleMegabytes);

using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>What a turn answers with: for invokes one of the SDK's answers, null for an empty one; and how the turn is counted.</summary>
internal readonly record struct TurnResult(object? Body = null, TurnOutcome Outcome = TurnOutcome.Done)
{
    /// <summary>Taken: 200 without a body.</summary>
    public static TurnResult Accepted { get; } = new(null);

    /// <summary>Of no interest: 200 without a body.</summary>
    public static TurnResult Ignored { get; } = new(null, TurnOutcome.Ignored);
}

using CareTeamBot.Service.Teams.Schema;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Teams;

/// <summary>The HTTP answer to an activity: a status, and for invokes a JSON body; and how the turn is counted.</summary>
internal readonly record struct ActivityResult(int Status, RawJson Body = default, TurnOutcome Outcome = TurnOutcome.Done)
{
    /// <summary>Taken: 200 without a body.</summary>
    public static ActivityResult Accepted { get; } = new(200);

    /// <summary>An invoke whose name nobody handles: 501.</summary>
    public static ActivityResult NotImplemented { get; } = new(501, Outcome: TurnOutcome.Ignored);

    /// <summary>Of no interest: 200 without a body.</summary>
    public static ActivityResult Ignored { get; } = new(200, Outcome: TurnOutcome.Ignored);

    /// <summary>The answer to a card's button.</summary>
    public static ActivityResult Of(AdaptiveCardInvokeResponse response) =>
        new(200, Wire.Raw(response, Wire.Json.AdaptiveCardInvokeResponse));

    /// <summary>The answer to a message action.</summary>
    public static ActivityResult Of(TaskModuleResponse response) => new(200, Wire.Raw(response, Wire.Json.TaskModuleResponse));
    public static ActivityResult Of(MessagingExtensionResponse response) => new(200, Wire.Raw(response, Wire.Json.MessagingExtensionResponse));
}

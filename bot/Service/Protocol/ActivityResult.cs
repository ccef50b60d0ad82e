using CareTeamBot.Service.Protocol.Schema;

namespace CareTeamBot.Service.Protocol;

/// <summary>The HTTP answer to an activity: a status, and for invokes a JSON body.</summary>
internal readonly record struct ActivityResult(int Status, RawJson Body = default)
{
    /// <summary>Taken, or of no interest: 200 without a body.</summary>
    public static ActivityResult Accepted { get; } = new(200);

    /// <summary>An invoke whose name nobody handles: 501.</summary>
    public static ActivityResult NotImplemented { get; } = new(501);

    /// <summary>The answer to a card's button.</summary>
    public static ActivityResult Of(AdaptiveCardInvokeResponse response) =>
        new(200, Wire.Raw(response, Wire.Json.AdaptiveCardInvokeResponse));

    /// <summary>The answer to a message action.</summary>
    public static ActivityResult Of(TaskModuleResponse response) => new(200, Wire.Raw(response, Wire.Json.TaskModuleResponse));
}

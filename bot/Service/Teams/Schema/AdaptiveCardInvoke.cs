using System.Text.Json;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>The payload of an adaptiveCard/action invoke.</summary>
internal sealed record AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; init; }

    /// <summary>Reads the payload; null where it is not of this shape.</summary>
    public static AdaptiveCardInvokeValue? Read(JsonElement value) => Wire.TryRead(value, Wire.Json.AdaptiveCardInvokeValue);
}

/// <summary>The button that was pressed.</summary>
internal sealed record AdaptiveCardInvokeAction
{
    public string? Verb { get; init; }

    /// <summary>The button's own data with the card's inputs merged in; visible to clients, so not to be trusted.</summary>
    public JsonElement Data { get; init; }
}

/// <summary>The answer to an adaptiveCard/action: HTTP 200 whenever bot code ran, the outcome being inside.</summary>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, RawJson Value)
{
    /// <summary>The card that replaces the pressed one for this person.</summary>
    public static AdaptiveCardInvokeResponse Card(ReadOnlyMemory<byte> card) => new(200, ContentTypes.AdaptiveCard, new RawJson(card));

    /// <summary>A short notice under the card, which stays as it is.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new(200, ContentTypes.ActivityMessage, Wire.Raw(text, Wire.Json.String));

    /// <summary>A failure; <paramref name="statusCode"/> is 400 (the press was wrong) or 500 (the bot was).</summary>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        new(statusCode, ContentTypes.Error, Wire.Raw(new InvokeError(code, message), Wire.Json.InvokeError));
}

internal sealed record InvokeError(string Code, string Message);

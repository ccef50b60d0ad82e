using System.Text.Json;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>
/// The bot's answer to a message action: a dialog with a card (<c>Card</c> is there), a sentence (<c>Text</c>), or
/// neither, which closes the dialog.
/// </summary>
internal sealed record TaskResult(int Status, string Body, string? Title, JsonElement? Card, string? Text)
{
    public static TaskResult From(BotAnswer answer)
    {
        var closed = new TaskResult(answer.Status, answer.Body, null, null, null);
        if (!answer.Ok || answer.Body.Length == 0)
            return closed;
        using var body = JsonDocument.Parse(answer.Body);
        if (!body.RootElement.TryGetProperty("task", out var task) || !task.TryGetProperty("value", out var value))
            return closed;
        if (value.ValueKind == JsonValueKind.String)
            return closed with { Text = value.GetString() };
        return closed with
        {
            Title = value.TryGetProperty("title", out var title) ? title.GetString() : null,
            Card = value.GetProperty("card").GetProperty("content").Clone(),
        };
    }
}

using System.Text.Json;

namespace CareTeamBot.Service.Protocol.Schema;

/// <summary>The payload of composeExtension/fetchTask and composeExtension/submitAction: a message action.</summary>
internal sealed record MessagingExtensionAction
{
    public string? CommandId { get; init; }

    /// <summary>compose, message or commandbox.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message on which the action was chosen.</summary>
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>The dialog's inputs on submit.</summary>
    public JsonElement Data { get; init; }

    /// <summary>Reads the payload; null where it is not of this shape.</summary>
    public static MessagingExtensionAction? Read(JsonElement value) => Wire.TryRead(value, Wire.Json.MessagingExtensionAction);
}

/// <summary>A channel message as a message action carries it.</summary>
internal sealed record MessagePayload
{
    public string? Id { get; init; }
    public string? ReplyToId { get; init; }
    public string? Subject { get; init; }
    public string? Locale { get; init; }
    public string? LinkToMessage { get; init; }
    public MessagePayloadFrom? From { get; init; }
    public MessagePayloadBody? Body { get; init; }
}

internal sealed record MessagePayloadFrom
{
    public MessagePayloadUser? User { get; init; }
}

/// <summary>The writer; <c>Id</c> is the directory object id.</summary>
internal sealed record MessagePayloadUser
{
    public string? Id { get; init; }
    public string? DisplayName { get; init; }
}

internal sealed record MessagePayloadBody
{
    /// <summary>text or html.</summary>
    public string? ContentType { get; init; }
    public string? Content { get; init; }
}

/// <summary>The answer to a message action: a dialog, or a sentence in one. An empty 200 closes the dialog.</summary>
internal sealed record TaskModuleResponse(TaskModuleTask Task)
{
    /// <summary>A dialog that shows a card.</summary>
    public static TaskModuleResponse Card(string title, ReadOnlyMemory<byte> card) =>
        new(new TaskModuleTask("continue", Wire.Raw(
            new TaskModuleTaskInfo(title, "medium", "medium", AttachmentInput.AdaptiveCard(card)), Wire.Json.TaskModuleTaskInfo)));

    /// <summary>A sentence for the person, which ends the dialog.</summary>
    public static TaskModuleResponse Message(string text) => new(new TaskModuleTask("message", Wire.Raw(text, Wire.Json.String)));
}

internal sealed record TaskModuleTask(string Type, RawJson Value);

internal sealed record TaskModuleTaskInfo(string Title, string Height, string Width, AttachmentInput Card);

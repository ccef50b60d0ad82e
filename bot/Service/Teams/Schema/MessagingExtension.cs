using System.Text.Json;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>The payload of composeExtension/fetchTask and composeExtension/submitAction: a message action.</summary>
internal sealed record MessagingExtensionAction
{
    public string? CommandId { get; init; }

    /// <summary>The message on which the action was chosen.</summary>
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>The dialog's inputs on submit.</summary>
    public JsonElement Data { get; init; }

    /// <summary>Reads the payload; null where it is not of this shape.</summary>
    public static MessagingExtensionAction? Read(JsonElement value) => Wire.TryRead(value, Wire.Json.MessagingExtensionAction);
}

/// <summary>The payload of composeExtension/query: a search from Teams' own box.</summary>
internal sealed record MessagingExtensionQuery
{
    public string? CommandId { get; init; }
    public IReadOnlyList<MessagingExtensionParameter?>? Parameters { get; init; }
    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>What was typed; null when the search has just been opened, which a parameter named initialRun tells.</summary>
    public string? Text => Parameters?.FirstOrDefault(p => p?.Name is not (null or "initialRun"))?.Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Reads the payload; null where it is not of this shape.</summary>
    public static MessagingExtensionQuery? Read(JsonElement value) => Wire.TryRead(value, Wire.Json.MessagingExtensionQuery);
}

internal sealed record MessagingExtensionParameter
{
    public string? Name { get; init; }
    public JsonElement Value { get; init; }
}

internal sealed record MessagingExtensionQueryOptions
{
    public int? Skip { get; init; }
    public int? Count { get; init; }
}

/// <summary>The answer to a search.</summary>
internal sealed record MessagingExtensionResponse(MessagingExtensionResult ComposeExtension)
{
    public static MessagingExtensionResponse List(IReadOnlyList<MessagingExtensionAttachment> attachments) =>
        new(new MessagingExtensionResult("result", "list", attachments));

    /// <summary>A sentence in place of what would be found.</summary>
    public static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult("message", Text: text));
}

internal sealed record MessagingExtensionResult(
    string Type, string? AttachmentLayout = null, IReadOnlyList<MessagingExtensionAttachment>? Attachments = null, string? Text = null);

/// <summary>A card to be put into the message, with the row that stands for it in the list.</summary>
internal sealed record MessagingExtensionAttachment(string ContentType, RawJson Content, MessagingExtensionPreview Preview)
{
    public static MessagingExtensionAttachment AdaptiveCard(ReadOnlyMemory<byte> card, string title, string text) =>
        new(ContentTypes.AdaptiveCard, new RawJson(card), new(ContentTypes.ThumbnailCard, new(title, text)));
}

internal sealed record MessagingExtensionPreview(string ContentType, ThumbnailCard Content);

internal sealed record ThumbnailCard(string Title, string Text);

/// <summary>A channel message as a message action carries it.</summary>
internal sealed record MessagePayload
{
    public string? Id { get; init; }
    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }
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

using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Teams;

/// <summary>What the bot answers an invoke with, HTTP 200 whenever its code ran.</summary>
internal static class InvokeAnswers
{
    /// <summary>The card that replaces the pressed one for this person.</summary>
    public static AdaptiveCardInvokeResponse Card(ReadOnlyMemory<byte> card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = ContentTypes.AdaptiveCard, Value = WireJson.Raw(card) };

    /// <summary>A short notice under the card, which stays as it is.</summary>
    public static AdaptiveCardInvokeResponse Notice(string text) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = ContentTypes.ActivityMessage, Value = text };

    /// <summary>A dialog that shows a card.</summary>
    public static MessagingExtensionActionResponse Dialog(string title, ReadOnlyMemory<byte> card) => new(
        new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = title, Height = "medium", Width = "medium", Card = BotMessages.CardOf(card) }));

    /// <summary>A sentence for the person, which ends the dialog.</summary>
    public static MessagingExtensionActionResponse DialogNotice(string text) => new(new TaskModuleMessageResponse(text));

    /// <summary>What a search found.</summary>
    public static MessagingExtensionResponse Found(IList<MessagingExtensionAttachment> found) =>
        new(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = found });

    /// <summary>A sentence in place of what would be found.</summary>
    public static MessagingExtensionResponse FoundNotice(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });

    /// <summary>A card to be put into the message, with the row that stands for it in the list.</summary>
    public static MessagingExtensionAttachment Row(ReadOnlyMemory<byte> card, string title, string text) => new()
    {
        ContentType = ContentTypes.AdaptiveCard,
        Content = WireJson.Raw(card),
        Preview = new Attachment { ContentType = ThumbnailCard.ContentType, Content = new ThumbnailCard { Title = title, Text = text } },
    };
}

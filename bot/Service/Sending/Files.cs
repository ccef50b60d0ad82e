using CareTeamBot.Cards.Conferences;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;

using Activity = Microsoft.Bot.Schema.Activity;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Gives a person a conference's minutes as a file. Teams lets a bot do so in a personal chat alone, and only after it was
/// allowed: an offer, the person's answer, the upload, and the offer's message becomes the file's.
/// </summary>
internal sealed class Files(CardRenderer renderer, FileStorage storage, Chats chats, AuditJournal audit, ITeamsConnector connector)
{
    /// <returns>
    /// The offer's message while it waits for its answer; null after that, so that an answer that comes twice finds nothing
    /// that it could be an answer to.
    /// </returns>
    public async Task<PostedMessage?> SendAsync(
        LoadedCase loaded, Intent intent, RenderRequest request, PostedMessage? offer, CancellationToken cancellation)
    {
        var chat = await chats.OpenAsync(loaded.Head!.Address, intent.MemberId!.Value, cancellation);
        if (intent.File is { Upload: null })
        {
            await WithdrawAsync(chat, offer, cancellation);
            return null;
        }

        if (await renderer.MinutesAsync(loaded, request, cancellation) is not { } sheet)
            return null;

        var file = Make(sheet, request.Slot.Format);
        if (intent.File is not { Upload: { } upload })
            return await PostAsync(loaded, intent, chat, Offer(loaded.CaseId, request.SlotName, sheet, file), null, cancellation);

        var (said, isSaved) = await SaveAsync(loaded, request, upload, file, cancellation);
        if (isSaved)
        {
            var export = new AuditEntry { By = intent.MemberId!.Value, What = "minutes", Of = offer?.ActivityId };
            await audit.WriteOnceAsync(loaded.CaseId, AuditKinds.Exported, export, cancellation);
        }

        await PostAsync(loaded, intent, chat, said, offer, cancellation);
        return null;
    }

    private static Activity Offer(CaseId caseId, string slot, MinutesSheet sheet, MinutesFile file) =>
        BotMessages.FileOffer(file.Name, sheet.FileDescription, file.Content.Length, FileOffer.Context(caseId, slot));

    /// <summary>The file's card; where it could not be saved, words about what to do.</summary>
    private async Task<(Activity Said, bool IsSaved)> SaveAsync(
        LoadedCase loaded, RenderRequest request, FileUpload upload, MinutesFile file, CancellationToken cancellation)
    {
        try
        {
            await storage.SaveAsync(upload.UploadUrl, file.Content, file.ContentType, cancellation);
            return (BotMessages.FileThere(upload.Name, upload.ContentUrl, upload.UniqueId, upload.FileType), true);
        }
        catch (UpstreamException e) when (e.Fault is not (UpstreamFault.Throttled or UpstreamFault.Transient))
        {
            var notice = new Notice(null, null, NoticeKind.FileNotSaved);
            var card = await renderer.RenderAsync(loaded, request with { Slot = new SlotView(View.Notice), Notice = notice }, cancellation);
            return (BotMessages.Card(card.Json, card.Summary), false);
        }
    }

    private async Task<PostedMessage?> PostAsync(
        LoadedCase loaded, Intent intent, TeamsConversation chat, Activity activity, PostedMessage? instead, CancellationToken cancellation)
    {
        try
        {
            if (instead is not null)
            {
                await connector.UpdateAsync(chat with { ConversationId = instead.ConversationId }, instead.ActivityId, activity, cancellation);
                return instead;
            }
        }
        catch (UpstreamException e) when (e.Fault == UpstreamFault.Gone)
        {
            // The offer was deleted meanwhile; what became of it is said all the same.
        }

        return await chats.SendAsync(loaded.Head!.Address, intent.MemberId!.Value, activity, cancellation);
    }

    private async Task WithdrawAsync(TeamsConversation chat, PostedMessage? offer, CancellationToken cancellation)
    {
        if (offer is not null)
            await connector.DeleteAsync(chat with { ConversationId = offer.ConversationId }, offer.ActivityId, cancellation);
    }

    private static MinutesFile Make(MinutesSheet sheet, MinutesFormat format) => format switch
    {
        MinutesFormat.Word => new($"{sheet.FileName}.docx", WordMinutes.Write(sheet), WordMinutes.ContentType),
        MinutesFormat.Markdown => new($"{sheet.FileName}.md", MarkdownMinutes.Write(sheet), MarkdownMinutes.ContentType),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };

    private sealed record MinutesFile(string Name, byte[] Content, string ContentType);
}

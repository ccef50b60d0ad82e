using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Turns;

/// <summary>What people say to the offer of a file, which the bot makes in their own chats.</summary>
internal static class FileAnswers
{
    public static IEnumerable<TurnInput> Decode(FileConsentCardResponse? answer, TurnInput.Message turn)
    {
        // It passed through a client, so it is not to be trusted.
        var context = answer?.Context as JObject;
        var (about, slot) = (WireJson.Text(context?[FileOffer.Case]), WireJson.Text(context?[FileOffer.Slot]));
        var isTheirs = turn.Where.IsOwnChat
            && Slots.Read(slot) is { View: View.File, Item: { } item, MemberId: { } member } file && member == turn.By.Id
            && slot == Slots.File(item, file.Format, member);
        return about is not null && slot is not null && isTheirs
            ? [new TurnInput.FileAnswer(turn, slot, new FileReply(Upload(answer!))) { CaseId = new(about), ThreadId = null }]
            : [];
    }

    /// <summary>Null where the person declined. Without an address there is nothing that can be saved, which the sending finds out.</summary>
    private static FileUpload? Upload(FileConsentCardResponse answer) => answer is not { Action: "accept" } ? null : new FileUpload
    {
        ContentUrl = answer.UploadInfo?.ContentUrl,
        Name = answer.UploadInfo?.Name,
        UploadUrl = answer.UploadInfo?.UploadUrl,
        UniqueId = answer.UploadInfo?.UniqueId,
        FileType = answer.UploadInfo?.FileType,
    };
}

using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>What people say to the offer of a file, which the bot makes in their own chats.</summary>
internal static class FileAnswers
{
    public static IEnumerable<TurnInput> Decode(Activity activity, TurnInput turn)
    {
        var answer = FileConsentResponse.Read(activity.Value);
        var isTheirs = turn.Where.IsOwnChat
            && Slots.Read(answer?.Context?.Slot) is { View: View.File, Item: { } item, MemberId: { } member } file && member == turn.By.Id
            && answer?.Context?.Slot == Slots.File(item, file.Format, member);
        return answer?.Context is { Case: { } about, Slot: { } slot } && isTheirs
            ? [turn with { CaseId = about, ThreadId = null, SlotName = slot, File = new FileReply(Upload(answer)) }]
            : [];
    }

    /// <summary>Null where the person declined. Without an address there is nothing that can be saved, which the sending finds out.</summary>
    private static FileUploadInfo? Upload(FileConsentResponse answer) =>
        answer.Action == FileConsentResponse.Accept ? answer.UploadInfo ?? new FileUploadInfo() : null;
}

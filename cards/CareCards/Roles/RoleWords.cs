using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>The words of a role's or task's card. Where it stands is in <see cref="RoleStateWords"/>.</summary>
internal sealed record RoleWords
{
    public required string Role { get; init; }
    public required string Task { get; init; }
    public required Func<string, string> Title { get; init; }
    public required string RoleSummary { get; init; }
    public required Func<string, string, string> From { get; init; }
    public required Func<string, string> To { get; init; }
    public required Func<string, string, string> ToThen { get; init; }
    public required string Why { get; init; }
    public required string Expected { get; init; }
    public required string Day { get; init; }
    public required string Result { get; init; }
    public required Func<string, string> DeclinedBy { get; init; }
    public required Func<string, string> PassedBy { get; init; }
    public required string Accept { get; init; }
    public required string Doer { get; init; }
    public required string AcceptSend { get; init; }
    public required string Decline { get; init; }
    public required string Reason { get; init; }
    public required string ReasonPlaceholder { get; init; }
    public required string DeclineSend { get; init; }
    public required string Pass { get; init; }
    public required string PassTo { get; init; }
    public required string PassSend { get; init; }
    public required string Change { get; init; }
    public required string ChangeTo { get; init; }
    public required string ChangeSend { get; init; }
    public required string Drop { get; init; }
    public required string DropReason { get; init; }
    public required string Barrier { get; init; }
    public required string Done { get; init; }
    public required string HandBack { get; init; }
    public required string ResultLabel { get; init; }
    public required string ResultPlaceholder { get; init; }
    public required string HandBackLabel { get; init; }
    public required string DoneSend { get; init; }
    public required string Keep { get; init; }
    public required string KeepOn { get; init; }
    public required string KeepDay { get; init; }
    public required string KeepSend { get; init; }
    public required string Confirm { get; init; }
    public required string NotYet { get; init; }
    public required string NotYetLabel { get; init; }
    public required string NotYetSend { get; init; }

    public string Kind(RoleKind kind) => kind == RoleKind.Role ? Role : Task;

    public static RoleWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly RoleWords Ja = new()
    {
        Role = "役割",
        Task = "タスク",
        Title = kind => $"{kind}のお願い",
        RoleSummary = "役割・タスクのお願いです",
        From = (who, when) => $"{who}から　{when}",
        To = who => $"お願い先：{who}",
        ToThen = (who, then) => $"お願い先：{who}（むずかしいときは {then}）",
        Why = "何のため",
        Expected = "お願いしたいこと",
        Day = "期日",
        Result = "できたこと",
        DeclinedBy = who => $"{who}：引き受けられない",
        PassedBy = who => $"{who}：ほかの機関へ",
        Accept = "引き受ける",
        Doer = "だれがしますか",
        AcceptSend = "引き受けます",
        Decline = "引き受けられない",
        Reason = "理由",
        ReasonPlaceholder = "例：いまは人手が足りません。来月からなら動けます。",
        DeclineSend = "理由を伝える",
        Pass = "ほかの機関へ",
        PassTo = "どこならできそうですか",
        PassSend = "この機関にお願いする",
        Change = "お願い先を変える・取り下げる",
        ChangeTo = "あらためてお願いする先",
        ChangeSend = "ここにお願いする",
        Drop = "取り下げる",
        DropReason = "取り下げるときは、その理由",
        Barrier = "協議の場に出す",
        Done = "できた",
        HandBack = "この役割を返す",
        ResultLabel = "どうなりましたか",
        ResultPlaceholder = "例：見学の日が12月10日に決まりました。",
        HandBackLabel = "伝えておきたいこと",
        DoneSend = "知らせる",
        Keep = "期日を変える",
        KeepOn = "このまま続ける",
        KeepDay = "いつまで",
        KeepSend = "この日にする",
        Confirm = "確認しました",
        NotYet = "まだのようです",
        NotYetLabel = "あと何があるとよいですか",
        NotYetSend = "もう少しお願いする",
    };

    private static readonly RoleWords En = new()
    {
        Role = "Role",
        Task = "Task",
        Title = kind => $"{kind} to take on",
        RoleSummary = "A role or task to take on",
        From = (who, when) => $"From {who}, {when}",
        To = who => $"Asked: {who}",
        ToThen = (who, then) => $"Asked: {who} (otherwise {then})",
        Why = "What for",
        Expected = "What is asked",
        Day = "By",
        Result = "What came of it",
        DeclinedBy = who => $"{who}: cannot take it",
        PassedBy = who => $"{who}: another agency",
        Accept = "Take it",
        Doer = "Who will do it?",
        AcceptSend = "We take it",
        Decline = "Cannot take it",
        Reason = "Why",
        ReasonPlaceholder = "e.g. We are short of staff now; from next month we could.",
        DeclineSend = "Say why",
        Pass = "Another agency",
        PassTo = "Who might be able to?",
        PassSend = "Ask this agency",
        Change = "Ask others, or withdraw",
        ChangeTo = "Ask instead",
        ChangeSend = "Ask here",
        Drop = "Withdraw",
        DropReason = "If you withdraw it, why",
        Barrier = "Bring it before the council",
        Done = "Done",
        HandBack = "Hand this role back",
        ResultLabel = "What came of it?",
        ResultPlaceholder = "e.g. The visit is set for 10 December.",
        HandBackLabel = "Anything to tell",
        DoneSend = "Tell",
        Keep = "Change the day",
        KeepOn = "Go on as it is",
        KeepDay = "Until",
        KeepSend = "Set this day",
        Confirm = "Confirmed",
        NotYet = "Not yet, it seems",
        NotYetLabel = "What is still needed?",
        NotYetSend = "Ask for a little more",
    };
}

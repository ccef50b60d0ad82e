using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>The words of a role's or task's card. Where it stands is in <see cref="RoleStateWords"/>.</summary>
internal readonly struct RoleWords(Locale locale)
{
    public static RoleWords In(Locale locale) => new(locale);

    public string TakenDone => locale.Of("引き受けたこと、または続けることを伝えました。", "It was told that you take it, or go on with it.");
    public string RepliedDone => locale.Of("返事を伝えました。", "Your reply was delivered.");
    public string ToldDone => locale.Of("できたかどうかを伝えました。", "It was told whether it is done.");
    public string ReproposedDone => locale.Of("ほかの方にお願いしました。", "Somebody else was asked.");
    public string BarrierDone => locale.Of("協議の場に出しました。", "It was brought before the council.");
    public string Role => locale.Of("役割", "Role");
    public string Task => locale.Of("タスク", "Task");
    public string Title(string kind) => locale.IsJa ? $"{kind}のお願い" : $"{kind} to take on";
    public string RoleSummary => locale.Of("役割・タスクのお願いです", "A role or task to take on");
    public string From(string who, string when) => CommonWords.In(locale).From(who, when);
    public string To(string who) => locale.IsJa ? $"お願い先：{who}" : $"Asked: {who}";
    public string ToThen(string who, string then) => locale.IsJa ? $"お願い先：{who}（むずかしいときは {then}）" : $"Asked: {who} (otherwise {then})";
    public string Why => locale.Of("何のため", "What for");
    public string Expected => locale.Of("お願いしたいこと", "What is asked");
    public string Day => locale.Of("期日", "By");
    public string Result => locale.Of("できたこと", "What came of it");
    public string DeclinedBy(string who) => locale.IsJa ? $"{who}：引き受けられない" : $"{who}: cannot take it";
    public string PassedBy(string who) => locale.IsJa ? $"{who}：ほかの機関へ" : $"{who}: another agency";
    public string Accept => locale.Of("引き受ける", "Take it");
    public string Doer => locale.Of("だれがしますか", "Who will do it?");
    public string AcceptSend => locale.Of("引き受けます", "We take it");
    public string Decline => locale.Of("引き受けられない", "Cannot take it");
    public string Reason => CommonWords.In(locale).Why;
    public string ReasonPlaceholder => locale.Of("例：いまは人手が足りません。来月からなら動けます。", "e.g. We are short of staff now; from next month we could.");
    public string DeclineSend => locale.Of("理由を伝える", "Say why");
    public string Pass => locale.Of("ほかの機関へ", "Another agency");
    public string PassTo => locale.Of("どこならできそうですか", "Who might be able to?");
    public string PassSend => locale.Of("この機関にお願いする", "Ask this agency");
    public string Change => locale.Of("お願い先を変える・取り下げる", "Ask others, or withdraw");
    public string ChangeTo => locale.Of("あらためてお願いする先", "Ask instead");
    public string ChangeSend => locale.Of("ここにお願いする", "Ask here");
    public string Drop => locale.Of("取り下げる", "Withdraw");
    public string DropReason => locale.Of("取り下げるときは、その理由", "If you withdraw it, why");
    public string Barrier => locale.Of("協議の場に出す", "Bring it before the council");
    public string Done => locale.Of("できた", "Done");
    public string HandBack => locale.Of("この役割を返す", "Hand this role back");
    public string ResultLabel => locale.Of("どうなりましたか", "What came of it?");
    public string ResultPlaceholder => locale.Of("例：見学の日が12月10日に決まりました。", "e.g. The visit is set for 10 December.");
    public string HandBackLabel => locale.Of("伝えておきたいこと", "Anything to tell");
    public string DoneSend => locale.Of("知らせる", "Tell");
    public string Keep => locale.Of("期日を変える", "Change the day");
    public string KeepOn => locale.Of("このまま続ける", "Go on as it is");
    public string KeepDay => CommonWords.In(locale).Until;
    public string KeepSend => locale.Of("この日にする", "Set this day");
    public string Confirm => locale.Of("確認しました", "Confirmed");
    public string NotYet => locale.Of("まだのようです", "Not yet, it seems");
    public string NotYetLabel => locale.Of("あと何があるとよいですか", "What is still needed?");
    public string NotYetSend => locale.Of("もう少しお願いする", "Ask for a little more");

    public string Kind(RoleKind kind) => kind == RoleKind.Role ? Role : Task;
}

using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

internal readonly struct HandoffWords(Locale locale)
{
    public static HandoffWords In(Locale locale) => new(locale);

    public string Title => locale.Of("引き継ぎ", "Handoff");
    public static string Sides(string from, string to) => $"{from} → {to}";
    public string Nobody => locale.Of("（引き継ぎ先はこれから）", "(to be chosen)");
    public string Gone(string who) => locale.IsJa ? $"{who}（離れました）" : $"{who} (has left)";
    public string Reason(HandoffReason reason) => reason switch
    {
        HandoffReason.LifeStage => locale.Of("節目（入園・就学・進学など）", "A life stage (nursery, school …)"),
        HandoffReason.Transfer => locale.Of("担当の変更・異動", "A change of who is in charge"),
        HandoffReason.Leave => locale.Of("チームを離れるため", "Leaving the team"),
        HandoffReason.EndOfService => locale.Of("支援の終了", "The service ends"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };
    public string Overlap(string day) => locale.IsJa ? $"{day}まで、両方でいっしょに見ます" : $"Both sides look after it together until {day}";

    public string Draft(string who) => locale.IsJa
        ? $"{who}が離れました。持っていたものをどこへつなぐか、決めてください。"
        : $"{who} has left. Please decide who goes on with what they held.";
    public string Waiting(string to) => locale.IsJa
        ? $"{to}は、まだこのケースに参加していません。参加するまで、いまの担当が続けます。"
        : $"{to} is not in this case yet. Until they join, whoever holds it now goes on.";
    public string Offered(string from, string to) => locale.IsJa
        ? $"{to}の返事を待っています。引き受けるまでは、{from}が続けて担当します。"
        : $"Waiting for {to}. Until they accept, {from} goes on holding it.";
    public string Returned => locale.Of(
        "戻ってきたものがあります。残すか、もう一度お願いするかを決めてください。",
        "Something came back. Please decide whether it stays, or ask again.");
    public string Complete => locale.Of("引き継ぎが終わりました。", "The handoff is complete.");
    public string CompleteWithOverlap(string from, string day) => locale.IsJa
        ? $"引き継ぎが終わりました。{day}までは、{from}もいっしょに見ます。"
        : $"The handoff is complete. Until {day}, {from} stays with it too.";
    public string Dropped => locale.Of("この引き継ぎは取りやめました。いまの担当が続けます。", "This handoff was dropped. Whoever held it goes on.");
    public string NextNudge => CommonWords.In(locale).NextNudge;
    public string NextCoordinator(string coordinator) => locale.IsJa ? $"{coordinator}に相談します。" : $"It goes to {coordinator}.";
    public string NextReview => locale.Of("コーディネーターに、その後をうかがいます。", "We ask the coordinator how it goes on.");

    public string Parts(int count) => locale.IsJa ? $"引き継ぐもの　{count}件" : count == 1 ? "1 item to hand over" : $"{count} items to hand over";
    public string NoParts => locale.Of(
        "開いている質問や役割はありません。これまでのことと、知っておいてほしいことを引き継ぎます。",
        "No question or role is open. What has been and what to know is handed over.");
    public string PartOpen => locale.Of("返事待ち", "waiting");
    public string PartAccepted(string who) => locale.IsJa ? $"{who}が引き受けました" : $"{who} took it";
    public string PartReturned(string reason) => locale.IsJa ? $"戻りました：{reason}" : $"Came back: {reason}";
    public string PartStays => locale.Of("いまの担当が続けます", "stays with who holds it");
    public string PartOver => locale.Of("終わりました", "is over");
    public string Note => locale.Of("知っておいてほしいこと", "What to know");
    public string People => locale.Of("大事な人", "People to know");
    public string Contacts(string names) => locale.IsJa ? $"聞ける人：{names}" : $"Whom to ask: {names}";

    public string Update => locale.Of("最近の情報共有", "Shared lately");

    public string AcceptAll => locale.Of("すべて引き受ける", "Accept all");
    public string Accept => locale.Of("引き受ける", "Accept");
    public string AcceptSome => locale.Of("一部だけ引き受ける", "Accept some");
    public string WhichAccept => locale.Of("引き受けるもの", "What you accept");
    public string Return => locale.Of("引き受けられない", "We can't take it");
    public string WhichReturn => locale.Of("戻すもの", "What goes back");
    public string ReturnWhy => locale.Of("理由（ほかの行き先の心当たりも）", "Why, and who else might");
    public string ReturnSend => locale.Of("戻す", "Send back");
    public string Keep => locale.Of("いまの担当に残す", "Leave it where it is");
    public string Offer => locale.Of("引き継ぎ先を決める", "Choose who takes over");
    public string OfferSend => locale.Of("お願いする", "Ask them");
    public string Drop => locale.Of("取りやめる", "Drop it");
    public string DropWhy => CommonWords.In(locale).Why;
    public string DropSend => Drop;

    public ItemCall Call(CallKind kind) => kind switch
    {
        CallKind.HandoffStarted => locale.IsJa
            ? new("引き継ぎが始まりました。引き受けの返事があるまで、いまの担当が続けます。", "引き継ぎ先の方は、カードから返事をお願いします。どなたか一人で大丈夫です。")
            : new("A handoff has started. Until it is accepted, whoever holds it now goes on.", "The incoming side answers on the card; any one of you may."),
        CallKind.HandoffInvite => locale.IsJa
            ? new("引き継ぎ先の機関が、まだこのケースに参加していません。チャネルに招待してください。", "参加すると、引き継ぎのお願いが自動で届きます。")
            : new("The agency that takes over is not in this case yet. Please invite them to the channel.", "Once they join, they are asked by themselves."),
        CallKind.HandoffDraft => locale.IsJa
            ? new("チームを離れた方が持っていたものがあります。つなぎ先を決めてください。", "カードの「引き継ぎ先を決める」か「取りやめる」を押してください。")
            : new("Somebody who left held something. Please decide who goes on with it.", "Press “Choose who takes over” or “Drop it” on the card."),
        CallKind.HandoffNudge => locale.IsJa
            ? new("引き継ぎの返事をお願いします。", "一部だけでも、「引き受けられない」でも大丈夫です。カードからどうぞ。")
            : new("Please answer the handoff.", "A part of it, or “We can't take it”, is fine: on the card."),
        CallKind.HandoffSilent => locale.IsJa
            ? new("引き継ぎに、まだ返事がありません。声をかけるか、ほかの引き継ぎ先を決めてください。", "それまでは、いまの担当が続けます。")
            : new("The handoff has no answer yet. Please speak to them, or choose somebody else.", "Until then, whoever holds it now goes on."),
        CallKind.HandoffReturned => locale.IsJa
            ? new("引き継ぎから戻ってきたものがあります。理由はカードにあります。", "いまの担当に残すか、ほかにお願いするかを、カードから決められます。")
            : new("Something came back from a handoff. The reason is on the card.", "Leave it where it is, or ask somebody else: on the card."),
        CallKind.HandoffComplete => locale.IsJa
            ? new("引き継ぎが終わりました。", "これからの担当は、カードで確かめられます。")
            : new("The handoff is complete.", "The card shows who holds what from now on."),
        CallKind.HandoffDropped => locale.IsJa
            ? new("引き継ぎを取りやめました。いまの担当が続けます。", "理由はカードにあります。")
            : new("The handoff was dropped. Whoever held it goes on.", "The reason is on the card."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No call about a handoff."),
    };
    public string Act(ItemActKind act, string who) => act switch
    {
        ItemActKind.HandoffStarted => locale.IsJa ? $"{who}が引き継ぎを始めました" : $"{who} started the handoff",
        ItemActKind.HandoffDrafted => locale.IsJa ? $"{who}が離れたので、下書きを作りました" : $"Drafted, as {who} left",
        ItemActKind.HandoffOffered => locale.IsJa ? $"{who}がお願いしました" : $"{who} asked",
        ItemActKind.HandoffCalled => locale.Of("声をかけました", "Called"),
        ItemActKind.HandoffAccepted => locale.IsJa ? $"{who}が引き受けました" : $"{who} accepted",
        ItemActKind.HandoffReturned => locale.IsJa ? $"{who}が戻しました" : $"{who} sent back",
        ItemActKind.HandoffKept => locale.IsJa ? $"{who}：いまの担当に残す" : $"{who}: stays where it is",
        ItemActKind.HandoffCompleted => locale.Of("引き継ぎが終わりました", "The handoff was complete"),
        ItemActKind.HandoffDropped => locale.IsJa ? $"{who}が取りやめました" : $"{who} dropped it",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a handoff."),
    };
}

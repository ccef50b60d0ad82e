using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

internal static class HandoffWordsJa
{
    public static HandoffWords All { get; } = new()
    {
        Title = "引き継ぎ",
        Sides = (from, to) => $"{from} → {to}",
        Nobody = "（引き継ぎ先はこれから）",
        Gone = who => $"{who}（離れました）",
        Reason = reason => reason switch
        {
            HandoffReason.LifeStage => "節目（入園・就学・進学など）",
            HandoffReason.Transfer => "担当の変更・異動",
            HandoffReason.Leave => "チームを離れるため",
            HandoffReason.EndOfService => "支援の終了",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
        },
        Overlap = day => $"{day}まで、両方でいっしょに見ます",
        Draft = who => $"{who}が離れました。持っていたものをどこへつなぐか、決めてください。",
        Waiting = to => $"{to}は、まだこのケースに参加していません。参加するまで、いまの担当が続けます。",
        Offered = (from, to) => $"{to}の返事を待っています。引き受けるまでは、{from}が続けて担当します。",
        Returned = "戻ってきたものがあります。残すか、もう一度お願いするかを決めてください。",
        Complete = "引き継ぎが終わりました。",
        CompleteWithOverlap = (from, day) => $"引き継ぎが終わりました。{day}までは、{from}もいっしょに見ます。",
        Dropped = "この引き継ぎは取りやめました。いまの担当が続けます。",
        NextNudge = "もう一度お願いします。",
        NextCoordinator = coordinator => $"{coordinator}に相談します。",
        NextReview = "コーディネーターに、その後をうかがいます。",
        Parts = count => $"引き継ぐもの　{count}件",
        NoParts = "開いている質問や役割はありません。これまでのことと、知っておいてほしいことを引き継ぎます。",
        PartOpen = "返事待ち",
        PartAccepted = who => $"{who}が引き受けました",
        PartReturned = reason => $"戻りました：{reason}",
        PartStays = "いまの担当が続けます",
        PartOver = "終わりました",
        Note = "知っておいてほしいこと",
        People = "大事な人",
        Contacts = names => $"聞ける人：{names}",
        Update = "最近の情報共有",
        AcceptAll = "すべて引き受ける",
        Accept = "引き受ける",
        AcceptSome = "一部だけ引き受ける",
        WhichAccept = "引き受けるもの",
        Return = "引き受けられない",
        WhichReturn = "戻すもの",
        ReturnWhy = "理由（ほかの行き先の心当たりも）",
        ReturnSend = "戻す",
        Keep = "いまの担当に残す",
        Offer = "引き継ぎ先を決める",
        OfferSend = "お願いする",
        Drop = "取りやめる",
        DropWhy = "理由",
        DropSend = "取りやめる",
        Call = kind => kind switch
        {
            CallKind.HandoffStarted => ("引き継ぎが始まりました。引き受けの返事があるまで、いまの担当が続けます。", "引き継ぎ先の方は、カードから返事をお願いします。どなたか一人で大丈夫です。"),
            CallKind.HandoffInvite => ("引き継ぎ先の機関が、まだこのケースに参加していません。チャネルに招待してください。", "参加すると、引き継ぎのお願いが自動で届きます。"),
            CallKind.HandoffDraft => ("チームを離れた方が持っていたものがあります。つなぎ先を決めてください。", "カードの「引き継ぎ先を決める」か「取りやめる」を押してください。"),
            CallKind.HandoffNudge => ("引き継ぎの返事をお願いします。", "一部だけでも、「引き受けられない」でも大丈夫です。カードからどうぞ。"),
            CallKind.HandoffSilent => ("引き継ぎに、まだ返事がありません。声をかけるか、ほかの引き継ぎ先を決めてください。", "それまでは、いまの担当が続けます。"),
            CallKind.HandoffReturned => ("引き継ぎから戻ってきたものがあります。理由はカードにあります。", "いまの担当に残すか、ほかにお願いするかを、カードから決められます。"),
            CallKind.HandoffComplete => ("引き継ぎが終わりました。", "これからの担当は、カードで確かめられます。"),
            CallKind.HandoffDropped => ("引き継ぎを取りやめました。いまの担当が続けます。", "理由はカードにあります。"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No call about a handoff."),
        },
        Act = (act, who) => act switch
        {
            ItemActKind.HandoffStarted => $"{who}が引き継ぎを始めました",
            ItemActKind.HandoffDrafted => $"{who}が離れたので、下書きを作りました",
            ItemActKind.HandoffOffered => $"{who}がお願いしました",
            ItemActKind.HandoffCalled => "声をかけました",
            ItemActKind.HandoffAccepted => $"{who}が引き受けました",
            ItemActKind.HandoffReturned => $"{who}が戻しました",
            ItemActKind.HandoffKept => $"{who}：いまの担当に残す",
            ItemActKind.HandoffCompleted => "引き継ぎが終わりました",
            ItemActKind.HandoffDropped => $"{who}が取りやめました",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a handoff."),
        },
    };
}

using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Updates;

internal sealed record UpdateWords
{
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required Func<string, string> TitleAbout { get; init; }
    public required Func<UpdateAbout, string> About { get; init; }
    public required Func<string, string, string> From { get; init; }
    public required Func<string, string> To { get; init; }
    public required string ToAll { get; init; }
    public required Func<string, string> File { get; init; }
    public required Func<string, string, string> Corrected { get; init; }
    public required Func<string, string, int, string> CorrectedAgain { get; init; }

    // Where it stands
    public required string ForInformation { get; init; }
    public required string NobodyToConfirm { get; init; }
    public required Func<int, int, string> Waiting { get; init; }
    public required string AllConfirmed { get; init; }
    public required Func<string, string, string> ClosedByCoordinator { get; init; }
    public required Func<string, string, string> Withdrawn { get; init; }
    public required string WithdrawnNote { get; init; }
    public required Func<string, string, string, string> Given { get; init; }
    public required Func<string, string, string> NotYet { get; init; }
    public required Func<string, string> NobodyThere { get; init; }
    public required Func<UpdateStage, string> Why { get; init; }
    public required Func<UpdateStage, string> Next { get; init; }

    // Calls
    public required string Nudge { get; init; }
    public required string CorrectedCall { get; init; }
    public required string HowToConfirm { get; init; }

    // Buttons and forms
    public required string Confirm { get; init; }
    public required string Settled { get; init; }
    public required string Correct { get; init; }
    public required string CorrectNote { get; init; }
    public required string CorrectSend { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawNote { get; init; }
    public required string WithdrawSend { get; init; }
    public required string FormTitle { get; init; }
    public required string Text { get; init; }
    public required string TextPlaceholder { get; init; }
    public required string AboutLabel { get; init; }
    public required string Addressed { get; init; }
    public required string AddressedNote { get; init; }
    public required string AllAgencies { get; init; }
    public required string ConfirmLabel { get; init; }
    public required string ConfirmTitle { get; init; }
    public required string Links { get; init; }
    public required string LinksPlaceholder { get; init; }
    public required string Send { get; init; }

    public static UpdateWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly UpdateWords Ja = new()
    {
        Title = "情報共有",
        Summary = "情報共有があります",
        TitleAbout = about => $"情報共有：{about}",
        About = about => about switch
        {
            UpdateAbout.Health => "体調",
            UpdateAbout.MedicalCare => "医療的ケア",
            UpdateAbout.Life => "暮らし",
            UpdateAbout.NurseryOrSchool => "園・学校",
            UpdateAbout.Family => "ご家族",
            UpdateAbout.Procedure => "手続き",
            _ => throw new ArgumentOutOfRangeException(nameof(about), about, "Unknown subject."),
        },
        From = (who, when) => $"{who}から　{when}",
        To = agencies => $"宛て先：{agencies}",
        ToAll = "宛て先：みなさん",
        File = name => $"ファイル：{name}（このチャネルの「ファイル」にあります）",
        Corrected = (when, who) => $"{when} に訂正されました（{who}）。",
        CorrectedAgain = (when, who, count) => $"{when} に訂正されました（{who}、{count}回目）。",
        ForInformation = "お知らせです。確認のボタンは要りません。",
        NobodyToConfirm = "確認をお願いする機関が、まだ参加していません。",
        Waiting = (given, all) => $"確認を待っています（{all}機関のうち{given}機関が確認）",
        AllConfirmed = "確認がそろいました。",
        ClosedByCoordinator = (who, when) => $"ほかの方法で確かめられたので、閉じました（{who}、{when}）。",
        Withdrawn = (who, when) => $"この情報共有は取り消されました（{who}、{when}）。",
        WithdrawnNote = "内容はカードから消しました。記録には残っています。",
        Given = (agency, who, when) => $"✓ {agency}　{who}　{when}",
        NotYet = (agency, since) => $"・ {agency}　まだです（{since} から）",
        NobodyThere = agency => $"・ {agency}　いま参加している人がいないため、待っていません",
        Why = stage => stage switch
        {
            UpdateStage.Asked => "まだの機関の確認を待っています",
            UpdateStage.Nudged => "一度声をかけ、まだの機関を待っています",
            _ => "声をかけたあとも、まだの機関があります",
        },
        Next = stage => stage switch
        {
            UpdateStage.Asked => "まだの機関だけに、一度声をかけます",
            UpdateStage.Nudged => "コーディネーターが引き取ります",
            _ => "電話などで確かめたら閉じてください。機関のボタンもまだ使えます",
        },
        Nudge = "情報共有の確認がまだのようです。お時間のあるときにお願いします。",
        CorrectedCall = "確認していただいた情報共有が、訂正されました。新しい内容をお読みください。",
        HowToConfirm = "読んだら、カードの「確認しました」を押してください。機関のどなたか一人で大丈夫です。",
        Confirm = "確認しました",
        Settled = "電話などで確認できた",
        Correct = "訂正する",
        CorrectNote = "前の内容は記録に残り、確認はもう一度お願いすることになります。",
        CorrectSend = "訂正を出す",
        Withdraw = "取り消す",
        WithdrawNote = "内容がカードから消え、確認も待たなくなります。",
        WithdrawSend = "この情報共有を取り消す",
        FormTitle = "情報共有する",
        Text = "共有したいこと",
        TextPlaceholder = "お子さんの名前は書かなくて大丈夫です。",
        AboutLabel = "何のことですか",
        Addressed = "宛て先",
        AddressedNote = "選ばなければ、ご自分の機関のほかのすべての支援機関が宛て先になります。",
        AllAgencies = "選んだケースの、すべての支援機関が宛て先になります。",
        ConfirmLabel = "確認",
        ConfirmTitle = "確認をお願いする（どの機関が読んだかがわかります）",
        Links = "リンク（あれば）",
        LinksPlaceholder = "https:// で始まるもの、またはこのチャネルのファイル名。1行に1つ、5つまで。",
        Send = "共有する",
    };

    private static readonly UpdateWords En = new()
    {
        Title = "Update",
        Summary = "An update was shared",
        TitleAbout = about => $"Update: {about}",
        About = about => about switch
        {
            UpdateAbout.Health => "health",
            UpdateAbout.MedicalCare => "medical care",
            UpdateAbout.Life => "daily life",
            UpdateAbout.NurseryOrSchool => "nursery or school",
            UpdateAbout.Family => "family",
            UpdateAbout.Procedure => "procedures",
            _ => throw new ArgumentOutOfRangeException(nameof(about), about, "Unknown subject."),
        },
        From = (who, when) => $"From {who}, {when}",
        To = agencies => $"To: {agencies}",
        ToAll = "To: everybody",
        File = name => $"File: {name} (in this channel's Files)",
        Corrected = (when, who) => $"Corrected on {when}, by {who}.",
        CorrectedAgain = (when, who, count) => $"Corrected on {when}, by {who} ({count} corrections).",
        ForInformation = "For your information. No need to confirm.",
        NobodyToConfirm = "No agency that could confirm has joined yet.",
        Waiting = (given, all) => $"Waiting to be confirmed ({given} of {all} agencies have)",
        AllConfirmed = "Everybody has confirmed.",
        ClosedByCoordinator = (who, when) => $"Settled by other means and closed ({who}, {when}).",
        Withdrawn = (who, when) => $"This update was withdrawn ({who}, {when}).",
        WithdrawnNote = "Its words are off the card and stay in the record.",
        Given = (agency, who, when) => $"✓ {agency}: {who}, {when}",
        NotYet = (agency, since) => $"– {agency}: not yet (since {since})",
        NobodyThere = agency => $"– {agency}: nobody is here now, so we do not wait",
        Why = stage => stage switch
        {
            UpdateStage.Asked => "We wait for those that have not confirmed",
            UpdateStage.Nudged => "We asked once more and wait for the rest",
            _ => "Some have not confirmed, even after the reminder",
        },
        Next = stage => stage switch
        {
            UpdateStage.Asked => "We ask once more, and only those that have not",
            UpdateStage.Nudged => "The coordinator takes it over",
            _ => "Close it once you have checked, by telephone say. The agencies' button still works",
        },
        Nudge = "This update seems not to be confirmed yet. Please have a look when you can.",
        CorrectedCall = "An update that you had confirmed was corrected. Please read the new words.",
        HowToConfirm = "When you have read it, press “Confirm” on the card. One person for the agency is enough.",
        Confirm = "Confirm",
        Settled = "Settled by telephone",
        Correct = "Correct",
        CorrectNote = "The words before stay in the record, and the agencies are asked to confirm again.",
        CorrectSend = "Save the correction",
        Withdraw = "Withdraw",
        WithdrawNote = "The words leave the card, and nobody is waited for.",
        WithdrawSend = "Withdraw this update",
        FormTitle = "Share an update",
        Text = "What to share",
        TextPlaceholder = "There is no need to name the child.",
        AboutLabel = "What is it about?",
        Addressed = "To",
        AddressedNote = "With none chosen, it goes to every supporting agency but your own.",
        AllAgencies = "It goes to every supporting agency of the case.",
        ConfirmLabel = "Confirmation",
        ConfirmTitle = "Ask them to confirm (you see which agency has read it)",
        Links = "Links, if any",
        LinksPlaceholder = "An https:// address or a file of this channel; one a line, 5 at most.",
        Send = "Share",
    };
}

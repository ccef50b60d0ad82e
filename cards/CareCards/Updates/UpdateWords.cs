using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Updates;

internal readonly struct UpdateWords(Locale locale)
{
    public static UpdateWords In(Locale locale) => new(locale);

    public string ToldThatRead => locale.Of("確認したことを伝えました。", "It was told that you have read it.");
    public string Title => locale.Of("情報共有", "Update");
    public string Summary => locale.Of("情報共有があります", "An update was shared");
    public string TitleAbout(string about) => locale.IsJa ? $"情報共有：{about}" : $"Update: {about}";
    public string About(UpdateAbout about) => about switch
    {
        UpdateAbout.Health => locale.Of("体調", "health"),
        UpdateAbout.MedicalCare => locale.Of("医療的ケア", "medical care"),
        UpdateAbout.Life => locale.Of("暮らし", "daily life"),
        UpdateAbout.NurseryOrSchool => locale.Of("園・学校", "nursery or school"),
        UpdateAbout.Family => locale.Of("ご家族", "family"),
        UpdateAbout.Procedure => locale.Of("手続き", "procedures"),
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, "Unknown subject."),
    };
    public string From(string who, string when) => CommonWords.In(locale).From(who, when);
    public string To(string agencies) => locale.IsJa ? $"宛て先：{agencies}" : $"To: {agencies}";
    public string ToAll => locale.Of("宛て先：みなさん", "To: everybody");
    public string File(string name) => locale.IsJa ? $"ファイル：{name}（このチャネルの「ファイル」にあります）" : $"File: {name} (in this channel's Files)";
    public string Corrected(string when, string who) => locale.IsJa ? $"{when} に訂正されました（{who}）。" : $"Corrected on {when}, by {who}.";
    public string CorrectedAgain(string when, string who, int count) => locale.IsJa
        ? $"{when} に訂正されました（{who}、{count}回目）。"
        : $"Corrected on {when}, by {who} ({count} corrections).";

    // Where it stands
    public string ForInformation => locale.Of("お知らせです。確認のボタンは要りません。", "For your information. No need to confirm.");
    public string NobodyToConfirm => locale.Of("確認をお願いする機関が、まだ参加していません。", "No agency that could confirm has joined yet.");
    public string Waiting(int given, int all) => locale.IsJa
        ? $"確認を待っています（{all}機関のうち{given}機関が確認）"
        : $"Waiting to be confirmed ({given} of {all} agencies have)";
    public string AllConfirmed => locale.Of("確認がそろいました。", "Everybody has confirmed.");
    public string ClosedByCoordinator(string who, string when) => locale.IsJa
        ? $"ほかの方法で確かめられたので、閉じました（{who}、{when}）。"
        : $"Settled by other means and closed ({who}, {when}).";
    public string Withdrawn(string who, string when) => locale.IsJa
        ? $"この情報共有は取り消されました（{who}、{when}）。"
        : $"This update was withdrawn ({who}, {when}).";
    public string WithdrawnNote => locale.Of("内容はカードから消しました。記録には残っています。", "Its words are off the card and stay in the record.");
    public string Given(string agency, string who, string when) => locale.IsJa ? $"✓ {agency}　{who}　{when}" : $"✓ {agency}: {who}, {when}";
    public string NotYet(string agency, string since) => locale.IsJa
        ? $"・ {agency}　まだです（{since} から）"
        : $"– {agency}: not yet (since {since})";
    public string NobodyThere(string agency) => locale.IsJa
        ? $"・ {agency}　いま参加している人がいないため、待っていません"
        : $"– {agency}: nobody is here now, so we do not wait";
    public string Why(UpdateStage stage) => stage switch
    {
        UpdateStage.Asked => locale.Of("まだの機関の確認を待っています", "We wait for those that have not confirmed"),
        UpdateStage.Nudged => locale.Of("一度声をかけ、まだの機関を待っています", "We asked once more and wait for the rest"),
        _ => locale.Of("声をかけたあとも、まだの機関があります", "Some have not confirmed, even after the reminder"),
    };
    public string Next(UpdateStage stage) => stage switch
    {
        UpdateStage.Asked => locale.Of("まだの機関だけに、一度声をかけます", "We ask once more, and only those that have not"),
        UpdateStage.Nudged => locale.Of("コーディネーターが引き取ります", "The coordinator takes it over"),
        _ => locale.Of(
            "電話などで確かめたら閉じてください。機関のボタンもまだ使えます",
            "Close it once you have checked, by telephone say. The agencies' button still works"),
    };

    // Calls
    public string Nudge => locale.Of(
        "情報共有の確認がまだのようです。お時間のあるときにお願いします。",
        "This update seems not to be confirmed yet. Please have a look when you can.");
    public string CorrectedCall => locale.Of(
        "確認していただいた情報共有が、訂正されました。新しい内容をお読みください。",
        "An update that you had confirmed was corrected. Please read the new words.");
    public string HowToConfirm => locale.Of(
        "読んだら、カードの「確認しました」を押してください。機関のどなたか一人で大丈夫です。",
        "When you have read it, press “Confirm” on the card. One person for the agency is enough.");

    // Buttons and forms
    public string Confirm => locale.Of("確認しました", "Confirm");
    public string Settled => locale.Of("電話などで確認できた", "Settled by telephone");
    public string Correct => locale.Of("訂正する", "Correct");
    public string CorrectNote => locale.Of(
        "前の内容は記録に残り、確認はもう一度お願いすることになります。",
        "The words before stay in the record, and the agencies are asked to confirm again.");
    public string CorrectSend => locale.Of("訂正を出す", "Save the correction");
    public string Withdraw => locale.Of("取り消す", "Withdraw");
    public string WithdrawNote => locale.Of("内容がカードから消え、確認も待たなくなります。", "The words leave the card, and nobody is waited for.");
    public string WithdrawSend => locale.Of("この情報共有を取り消す", "Withdraw this update");
    public string FormTitle => locale.Of("情報共有する", "Share an update");
    public string Text => locale.Of("共有したいこと", "What to share");
    public string TextPlaceholder => AskWords.In(locale).TextPlaceholder;
    public string AboutLabel => locale.Of("何のことですか", "What is it about?");
    public string Addressed => locale.Of("宛て先", "To");
    public string AddressedNote => locale.Of(
        "選ばなければ、ご自分の機関のほかのすべての支援機関が宛て先になります。",
        "With none chosen, it goes to every supporting agency but your own.");
    public string AllAgencies => locale.Of("選んだケースの、すべての支援機関が宛て先になります。", "It goes to every supporting agency of the case.");
    public string ConfirmLabel => locale.Of("確認", "Confirmation");
    public string ConfirmTitle => locale.Of("確認をお願いする（どの機関が読んだかがわかります）", "Ask them to confirm (you see which agency has read it)");
    public string Links => locale.Of("リンク（あれば）", "Links, if any");
    public string LinksPlaceholder => locale.Of(
        "https:// で始まるもの、またはこのチャネルのファイル名。1行に1つ、5つまで。",
        "An https:// address or a file of this channel; one a line, 5 at most.");
    public string Send => locale.Of("共有する", "Share");
}

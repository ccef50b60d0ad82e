using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Advice;

internal readonly struct AdviceWords(Locale locale)
{
    public static AdviceWords In(Locale locale) => new(locale);

    public string Title => locale.Of("助言の相談", "Advice");
    public string Private => locale.Of(
        "このやりとりは、相談した方と相談を受けた方だけに見えます。チャネルには出ません。",
        "Only who asked and who was asked can see this. It is not shown in the channel.");
    public string From(string who, string when) => CommonWords.In(locale).From(who, when);
    public string About => locale.Of("どの件", "About");
    public string WholeCase => locale.Of("ケース全体", "the case as a whole");
    public string WordBy(string who) => locale.IsJa ? $"{who}の助言" : $"{who} advises";
    public string Asked(string who) => locale.IsJa ? $"{who}に助言をお願いしています。" : $"{who} was asked for advice.";
    public string Nudged(string who) => locale.IsJa ? $"{who}に、もう一度お願いしています。" : $"{who} was asked once more.";
    public string Unanswered => locale.Of(
        "まだ助言がありません。コーディネーターに聞くか、終わりにするかを選んでください。",
        "There is no advice yet. Ask the coordinator, or close it.");
    public string Answered => locale.Of("助言が届いています。", "Advice has come.");
    public string Ended => locale.Of("この相談は終わりました。", "This is closed.");
    public string WhyAsked => locale.Of("助言を待っているため", "waiting for advice");
    public string WhyAsker => locale.Of("相談した方の番のため", "it is the asker's turn");
    public string NextSupervisor => locale.Of(
        "もう一度お願いし、次の方に聞きます。いなければ、相談した方にお知らせします。",
        "We ask once more, then the next supervisor; where there is none, we tell the asker.");
    public string NextEnd => locale.Of("お返事がなければ、終わりにします。", "Without a reply, we close it.");
    public string Give => locale.Of("助言する", "Advise");
    public string GiveLabel => locale.Of("助言", "Advice");
    public string Done => locale.Of("ありがとう、終わりにする", "Thank you, done");
    public string Withdraw => locale.Of("相談を終わりにする", "Close it");
    public string AskCoordinator => locale.Of("コーディネーターに聞く", "Ask the coordinator");
    public string Ask => locale.Of("助言を求める", "Ask for advice");
    public string AskLabel => locale.Of("スーパーバイザーに聞きたいこと", "What you would like to ask your supervisor");
    public string AskPlaceholder => locale.Of("例：どう話を進めればよいでしょうか", "Such as: how should I go about this?");
    public string AskNote => locale.Of("スーパーバイザーだけに届きます。チャネルには出ません。", "It goes to the supervisor alone, not to the channel.");
    public string Submit => locale.Of("スーパーバイザーに送る", "Send to the supervisor");
    public string Which => locale.Of("どの件ですか", "What is it about?");
    public string NoCases => locale.Of(
        "スーパーバイザーのいるケースがありません。コーディネーターに、チャネルで「@CareTeamBot スーパーバイザー @名前」と送ってもらってください。",
        "None of your cases has a supervisor. The coordinator can send “@CareTeamBot supervisor @name” in the channel.");
    public string Choice(string name, string what) => CommonWords.In(locale).Labelled(name, what);
    public string Call => locale.Of("助言の相談があります。", "You are asked for advice.");
    public string Supervisors => locale.Of("スーパーバイザー", "Supervisors");
    public string NotYet(string who) => locale.IsJa ? $"{who}（返事待ち）" : $"{who} (asked)";
    public string Invitation => locale.Of("スーパーバイザーのお願い", "Will you be a supervisor?");
    public string InvitedBy(string who) => locale.IsJa
        ? $"{who}から、子どもと家族を支えるチームのスーパーバイザーをお願いされています。"
        : $"{who} asks you to be supervisor of a team that supports a child and their family.";
    public string InvitationMeans => locale.Of(
        "引き受けると、チームの方からの助言の相談が、このチャットに届きます。相談されたことのほかは、ケースの内容は見えません。いつでもやめられます。",
        "If you agree, members of the team can ask you for advice in this chat. You see what you are asked and nothing else of the case. You can end it at any time.");
    public string InvitationAccepted => locale.Of(
        "スーパーバイザーを引き受けています。助言の相談は、このチャットに届きます。",
        "You are a supervisor. You are asked for advice in this chat.");
    public string InvitationOver => locale.Of("このお願いは終わりました。", "This is over.");
    public string Accept => locale.Of("引き受ける", "I will");
    public string Decline => locale.Of("今回は断る", "Not this time");
    public string CoordinatorAsked => locale.Of("コーディネーターに聞きました。", "The coordinator was asked.");
    public string Given => locale.Of("助言を届けました。", "Your advice was delivered.");
    public string Closed => locale.Of("相談を終わりにしました。", "It is closed.");
    public string Replied => locale.Of("返事を届けました。", "Your reply was delivered.");
    public string Withdraws => locale.Of("スーパーバイザーをやめる", "End being a supervisor");
}

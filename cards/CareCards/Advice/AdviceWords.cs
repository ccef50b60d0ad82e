using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Advice;

internal sealed record AdviceWords
{
    public required string Title { get; init; }
    public required string Private { get; init; }
    public required Func<string, string, string> From { get; init; }
    public required string About { get; init; }
    public required string WholeCase { get; init; }
    public required Func<string, string> WordBy { get; init; }
    public required Func<string, string> Asked { get; init; }
    public required Func<string, string> Nudged { get; init; }
    public required string Unanswered { get; init; }
    public required string Answered { get; init; }
    public required string Ended { get; init; }
    public required string WhyAsked { get; init; }
    public required string WhyAsker { get; init; }
    public required string NextSupervisor { get; init; }
    public required string NextEnd { get; init; }
    public required string Give { get; init; }
    public required string GiveLabel { get; init; }
    public required string Done { get; init; }
    public required string Withdraw { get; init; }
    public required string AskCoordinator { get; init; }
    public required string Ask { get; init; }
    public required string AskLabel { get; init; }
    public required string AskPlaceholder { get; init; }
    public required string AskNote { get; init; }
    public required string Submit { get; init; }
    public required string Which { get; init; }
    public required string NoCases { get; init; }
    public required Func<string, string, string> Choice { get; init; }
    public required string Call { get; init; }
    public required string Supervisors { get; init; }
    public required Func<string, string> NotYet { get; init; }
    public required string Invitation { get; init; }
    public required Func<string, string> InvitedBy { get; init; }
    public required string InvitationMeans { get; init; }
    public required string InvitationAccepted { get; init; }
    public required string InvitationOver { get; init; }
    public required string Accept { get; init; }
    public required string Decline { get; init; }
    public required string Withdraws { get; init; }

    public static AdviceWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly AdviceWords Ja = new()
    {
        Title = "助言の相談",
        Private = "このやりとりは、相談した方と相談を受けた方だけに見えます。チャネルには出ません。",
        From = (who, when) => $"{who}から　{when}",
        About = "どの件",
        WholeCase = "ケース全体",
        WordBy = who => $"{who}の助言",
        Asked = who => $"{who}に助言をお願いしています。",
        Nudged = who => $"{who}に、もう一度お願いしています。",
        Unanswered = "まだ助言がありません。コーディネーターに聞くか、終わりにするかを選んでください。",
        Answered = "助言が届いています。",
        Ended = "この相談は終わりました。",
        WhyAsked = "助言を待っているため",
        WhyAsker = "相談した方の番のため",
        NextSupervisor = "もう一度お願いし、次の方に聞きます。いなければ、相談した方にお知らせします。",
        NextEnd = "お返事がなければ、終わりにします。",
        Give = "助言する",
        GiveLabel = "助言",
        Done = "ありがとう、終わりにする",
        Withdraw = "相談を終わりにする",
        AskCoordinator = "コーディネーターに聞く",
        Ask = "助言を求める",
        AskLabel = "スーパーバイザーに聞きたいこと",
        AskPlaceholder = "例：どう話を進めればよいでしょうか",
        AskNote = "スーパーバイザーだけに届きます。チャネルには出ません。",
        Submit = "スーパーバイザーに送る",
        Which = "どの件ですか",
        NoCases = "スーパーバイザーのいるケースがありません。コーディネーターに、チャネルで「@CareTeamBot スーパーバイザー @名前」と送ってもらってください。",
        Choice = (name, what) => $"{name}：{what}",
        Call = "助言の相談があります。",
        Supervisors = "スーパーバイザー",
        NotYet = who => $"{who}（返事待ち）",
        Invitation = "スーパーバイザーのお願い",
        InvitedBy = who => $"{who}から、子どもと家族を支えるチームのスーパーバイザーをお願いされています。",
        InvitationMeans = "引き受けると、チームの方からの助言の相談が、このチャットに届きます。相談されたことのほかは、ケースの内容は見えません。いつでもやめられます。",
        InvitationAccepted = "スーパーバイザーを引き受けています。助言の相談は、このチャットに届きます。",
        InvitationOver = "このお願いは終わりました。",
        Accept = "引き受ける",
        Decline = "今回は断る",
        Withdraws = "スーパーバイザーをやめる",
    };

    private static readonly AdviceWords En = new()
    {
        Title = "Advice",
        Private = "Only who asked and who was asked can see this. It is not shown in the channel.",
        From = (who, when) => $"From {who}, {when}",
        About = "About",
        WholeCase = "the case as a whole",
        WordBy = who => $"{who} advises",
        Asked = who => $"{who} was asked for advice.",
        Nudged = who => $"{who} was asked once more.",
        Unanswered = "There is no advice yet. Ask the coordinator, or close it.",
        Answered = "Advice has come.",
        Ended = "This is closed.",
        WhyAsked = "waiting for advice",
        WhyAsker = "it is the asker's turn",
        NextSupervisor = "We ask once more, then the next supervisor; where there is none, we tell the asker.",
        NextEnd = "Without a reply, we close it.",
        Give = "Advise",
        GiveLabel = "Advice",
        Done = "Thank you, done",
        Withdraw = "Close it",
        AskCoordinator = "Ask the coordinator",
        Ask = "Ask for advice",
        AskLabel = "What you would like to ask your supervisor",
        AskPlaceholder = "Such as: how should I go about this?",
        AskNote = "It goes to the supervisor alone, not to the channel.",
        Submit = "Send to the supervisor",
        Which = "What is it about?",
        NoCases = "None of your cases has a supervisor. The coordinator can send “@CareTeamBot supervisor @name” in the channel.",
        Choice = (name, what) => $"{name}: {what}",
        Call = "You are asked for advice.",
        Supervisors = "Supervisors",
        NotYet = who => $"{who} (asked)",
        Invitation = "Will you be a supervisor?",
        InvitedBy = who => $"{who} asks you to be supervisor of a team that supports a child and their family.",
        InvitationMeans = "If you agree, members of the team can ask you for advice in this chat. You see what you are asked and nothing else of the case. You can end it at any time.",
        InvitationAccepted = "You are a supervisor. You are asked for advice in this chat.",
        InvitationOver = "This is over.",
        Accept = "I will",
        Decline = "Not this time",
        Withdraws = "End being a supervisor",
    };
}

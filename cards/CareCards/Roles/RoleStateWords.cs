using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Roles;

/// <summary>Where a role stands, why it waits and what comes next; the bot's calls; and a line of history per act.</summary>
internal sealed record RoleStateWords
{
    public required string Proposed { get; init; }
    public required string Nudged { get; init; }
    public required string Gap { get; init; }
    public required Func<string, string> Accepted { get; init; }
    public required Func<string, string, string> AcceptedUntil { get; init; }
    public required Func<string, string, string> Stalled { get; init; }
    public required Func<string, string> TaskReported { get; init; }
    public required Func<string, string> RoleReported { get; init; }
    public required string TaskConfirmed { get; init; }
    public required string RoleConfirmed { get; init; }
    public required string Silence { get; init; }
    public required string Dropped { get; init; }
    public required string Barrier { get; init; }
    public required string WhyAsked { get; init; }
    public required string WhyNoAnswer { get; init; }
    public required string WhyDeclined { get; init; }
    public required string WhyNobodyThere { get; init; }
    public required string WhyDay { get; init; }
    public required string WhyReview { get; init; }
    public required string WhyStalled { get; init; }
    public required string WhyReported { get; init; }
    public required string NextNudge { get; init; }
    public required Func<string, string> NextAsk { get; init; }
    public required Func<string, string> NextCoordinator { get; init; }
    public required string NextGap { get; init; }
    public required string NextHowItGoes { get; init; }
    public required string NextEnd { get; init; }
    public required Func<string, string> CallNudge { get; init; }
    public required string CallGap { get; init; }
    public required string CallGapReminder { get; init; }
    public required string CallNamed { get; init; }
    public required string CallReminder { get; init; }
    public required string CallStalled { get; init; }
    public required string CallReported { get; init; }
    public required string CallNotYet { get; init; }
    public required string HowToAnswer { get; init; }
    public required string HowToFill { get; init; }
    public required string HowToTell { get; init; }
    public required string HowToConfirm { get; init; }
    public required Func<string, string> ActProposed { get; init; }
    public required string ActNudged { get; init; }
    public required Func<string, string, string> ActDeclined { get; init; }
    public required Func<string, string> ActPassed { get; init; }
    public required string ActPutTo { get; init; }
    public required string ActGapped { get; init; }
    public required string ActReminded { get; init; }
    public required Func<string, string> ActAccepted { get; init; }
    public required Func<string, string> ActKept { get; init; }
    public required Func<string, string> ActReported { get; init; }
    public required Func<string, string> ActNotYet { get; init; }
    public required Func<string, string> ActConfirmed { get; init; }
    public required string ActSilence { get; init; }
    public required Func<string, string, string> ActDropped { get; init; }
    public required Func<string, string> ActBarrier { get; init; }

    public static RoleStateWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly RoleStateWords Ja = new()
    {
        Proposed = "引き受けてもらえるか、返事を待っています。",
        Nudged = "もう一度、返事をお願いしています。",
        Gap = "引き受け手が、まだ見つかっていません。",
        Accepted = who => $"{who}が引き受けています。",
        AcceptedUntil = (who, day) => $"{who}が引き受けています（{day}まで）。",
        Stalled = (who, day) => $"期日（{day}）を過ぎています。{who}に様子をうかがっています。",
        TaskReported = judge => $"できたと知らせがありました。{judge}に確かめています。",
        RoleReported = judge => $"役割を返したいと知らせがありました。{judge}に確かめています。",
        TaskConfirmed = "終わりました。",
        RoleConfirmed = "この役割は終わりました。続きが必要なら「@CareTeamBot 役割」でお願いしてください。",
        Silence = "返事がなかったので、終わったことにしました。まだのときは、もう一度お願いしてください。",
        Dropped = "取り下げられました。",
        Barrier = "協議の場に出しました。",
        WhyAsked = "引き受けられるかどうかの返事を待つため",
        WhyNoAnswer = "お願いした先から返事がなかったため",
        WhyDeclined = "お願いした先では引き受けられなかったため",
        WhyNobodyThere = "お願いした方がケースからいなくなったため",
        WhyDay = "引き受けたときの期日",
        WhyReview = "ときどき様子をうかがうため",
        WhyStalled = "期日が過ぎているため",
        WhyReported = "終わったかどうか、まだ返事がないため",
        NextNudge = "もう一度お願いします。",
        NextAsk = who => $"{who}にお願いします。",
        NextCoordinator = who => $"{who}が引き取って、次を考えます。",
        NextGap = "コーディネーターに、その後をうかがいます。",
        NextHowItGoes = "どうなったか、うかがいます。",
        NextEnd = "返事がなければ、終わったことにします。",
        CallNudge = who => $"{who}からのお願いです。引き受けられるかどうか、返事をお願いします。",
        CallGap = "引き受け手が見つかりませんでした。次のお願い先を選んでください。",
        CallGapReminder = "引き受け手がまだいないお願いです。その後いかがですか。",
        CallNamed = "このお願いの担当になりました。",
        CallReminder = "引き受けていただいたことは、いまもこのままでよいでしょうか。",
        CallStalled = "引き受けていただいたことの期日が過ぎました。様子はいかがですか。",
        CallReported = "お願いしたことに知らせがありました。確かめてください。",
        CallNotYet = "もう少しお願いしたいことがあるそうです。",
        HowToAnswer = "カードのボタンで返事ができます。同じ機関の方なら、どなたでも大丈夫です。",
        HowToFill = "カードの「お願い先を変える」か「協議の場に出す」を選んでください。",
        HowToTell = "カードの「できた」「期日を変える」などで教えてください。途中でも大丈夫です。",
        HowToConfirm = "カードの「確認しました」か「まだのようです」を押してください。",
        ActProposed = who => $"{who}がお願いしました",
        ActNudged = "もう一度お願いしました",
        ActDeclined = (who, why) => $"{who}：引き受けられない（{why}）",
        ActPassed = who => $"{who}：ほかの機関へ",
        ActPutTo = "あらためてお願いしました",
        ActGapped = "コーディネーターが引き取りました",
        ActReminded = "様子をうかがいました",
        ActAccepted = who => $"{who}が引き受けました",
        ActKept = who => $"{who}：続けている",
        ActReported = who => $"{who}が知らせました",
        ActNotYet = who => $"{who}：まだのようです",
        ActConfirmed = who => $"{who}が確認しました",
        ActSilence = "返事がなかったので、終わったことにしました",
        ActDropped = (who, why) => $"{who}が取り下げました（{why}）",
        ActBarrier = who => $"{who}が協議の場に出しました",
    };

    private static readonly RoleStateWords En = new()
    {
        Proposed = "Waiting to hear whether it can be taken.",
        Nudged = "Asked once more for a reply.",
        Gap = "Nobody has been found to take it yet.",
        Accepted = who => $"{who} has taken it.",
        AcceptedUntil = (who, day) => $"{who} has taken it (until {day}).",
        Stalled = (who, day) => $"Its day ({day}) is over. We have asked {who} how it goes.",
        TaskReported = judge => $"Reported as done. We are checking with {judge}.",
        RoleReported = judge => $"The role is being handed back. We are checking with {judge}.",
        TaskConfirmed = "Done.",
        RoleConfirmed = "This role has ended. If it is still needed, ask with “@CareTeamBot role”.",
        Silence = "No reply came, so it counts as done. If it is not, please ask again.",
        Dropped = "Withdrawn.",
        Barrier = "Brought before the council.",
        WhyAsked = "waiting to hear whether it can be taken",
        WhyNoAnswer = "no reply came from who was asked",
        WhyDeclined = "who was asked could not take it",
        WhyNobodyThere = "who was asked is no longer in the case",
        WhyDay = "the day set when it was taken",
        WhyReview = "we ask now and then how it goes",
        WhyStalled = "its day is over",
        WhyReported = "no word yet on whether it is done",
        NextNudge = "We ask once more.",
        NextAsk = who => $"We ask {who}.",
        NextCoordinator = who => $"It goes to {who}, to find another way.",
        NextGap = "We ask the coordinator how it went on.",
        NextHowItGoes = "We ask how it went.",
        NextEnd = "Without a reply, it counts as done.",
        CallNudge = who => $"{who} asks for something. Please say whether you can take it.",
        CallGap = "Nobody was found to take this. Please choose whom to ask next.",
        CallGapReminder = "Nobody has taken this yet. How does it go on?",
        CallNamed = "This was taken for you to do.",
        CallReminder = "Does what you took on still fit as it is?",
        CallStalled = "The day of what you took on is over. How is it going?",
        CallReported = "There is word on what was asked. Please check.",
        CallNotYet = "A little more is asked for.",
        HowToAnswer = "Reply with the card's buttons. Anybody of the same agency may.",
        HowToFill = "On the card, choose “Ask others” or “Bring it before the council”.",
        HowToTell = "Tell with “Done”, “Change the day” and so on; half-way is fine.",
        HowToConfirm = "Press “Confirmed” or “Not yet, it seems” on the card.",
        ActProposed = who => $"{who} asked for it",
        ActNudged = "Asked once more",
        ActDeclined = (who, why) => $"{who}: cannot take it ({why})",
        ActPassed = who => $"{who}: another agency",
        ActPutTo = "Asked anew",
        ActGapped = "Handed to the coordinator",
        ActReminded = "Asked how it goes",
        ActAccepted = who => $"{who} took it",
        ActKept = who => $"{who}: goes on",
        ActReported = who => $"{who} reported",
        ActNotYet = who => $"{who}: not yet, it seems",
        ActConfirmed = who => $"{who} confirmed",
        ActSilence = "No reply came, so it counts as done",
        ActDropped = (who, why) => $"{who} withdrew it ({why})",
        ActBarrier = who => $"{who} brought it before the council",
    };
}

using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Roles;

/// <summary>Where a role stands, why it waits and what comes next; the bot's calls; and a line of history per act.</summary>
internal readonly struct RoleStateWords(Locale locale)
{
    public static RoleStateWords In(Locale locale) => new(locale);

    public string Proposed => locale.Of("引き受けてもらえるか、返事を待っています。", "Waiting to hear whether it can be taken.");
    public string Nudged => locale.Of("もう一度、返事をお願いしています。", "Asked once more for a reply.");
    public string Gap => locale.Of("引き受け手が、まだ見つかっていません。", "Nobody has been found to take it yet.");
    public string Accepted(string who) => locale.IsJa ? $"{who}が引き受けています。" : $"{who} has taken it.";
    public string AcceptedUntil(string who, string day) => locale.IsJa ? $"{who}が引き受けています（{day}まで）。" : $"{who} has taken it (until {day}).";
    public string Stalled(string who, string day) => locale.IsJa
        ? $"期日（{day}）を過ぎています。{who}に様子をうかがっています。"
        : $"Its day ({day}) is over. We have asked {who} how it goes.";
    public string TaskReported(string judge) => locale.IsJa
        ? $"できたと知らせがありました。{judge}に確かめています。"
        : $"Reported as done. We are checking with {judge}.";
    public string RoleReported(string judge) => locale.IsJa
        ? $"役割を返したいと知らせがありました。{judge}に確かめています。"
        : $"The role is being handed back. We are checking with {judge}.";
    public string TaskConfirmed => locale.Of("終わりました。", "Done.");
    public string RoleConfirmed => locale.Of(
        "この役割は終わりました。続きが必要なら「@CareTeamBot 役割」でお願いしてください。",
        "This role has ended. If it is still needed, ask with “@CareTeamBot role”.");
    public string Silence => locale.Of(
        "返事がなかったので、終わったことにしました。まだのときは、もう一度お願いしてください。",
        "No reply came, so it counts as done. If it is not, please ask again.");
    public string Dropped => locale.Of("取り下げられました。", "Withdrawn.");
    public string Barrier => locale.Of("協議の場に出しました。", "Brought before the council.");
    public string WhyAsked => locale.Of("引き受けられるかどうかの返事を待つため", "waiting to hear whether it can be taken");
    public string WhyNoAnswer => locale.Of("お願いした先から返事がなかったため", "no reply came from who was asked");
    public string WhyDeclined => locale.Of("お願いした先では引き受けられなかったため", "who was asked could not take it");
    public string WhyNobodyThere => locale.Of("お願いした方がケースからいなくなったため", "who was asked is no longer in the case");
    public string WhyDay => locale.Of("引き受けたときの期日", "the day set when it was taken");
    public string WhyReview => locale.Of("ときどき様子をうかがうため", "we ask now and then how it goes");
    public string WhyStalled => locale.Of("期日が過ぎているため", "its day is over");
    public string WhyReported => locale.Of("終わったかどうか、まだ返事がないため", "no word yet on whether it is done");
    public string NextNudge => CommonWords.In(locale).NextNudge;
    public string NextAsk(string who) => locale.IsJa ? $"{who}にお願いします。" : $"We ask {who}.";
    public string NextCoordinator(string who) => locale.IsJa ? $"{who}が引き取って、次を考えます。" : $"It goes to {who}, to find another way.";
    public string NextGap => CommonWords.In(locale).NextReview;
    public string NextHowItGoes => locale.Of("どうなったか、うかがいます。", "We ask how it went.");
    public string NextEnd => locale.Of("返事がなければ、終わったことにします。", "Without a reply, it counts as done.");
    public string CallNudge(string who) => locale.IsJa
        ? $"{who}からのお願いです。引き受けられるかどうか、返事をお願いします。"
        : $"{who} asks for something. Please say whether you can take it.";
    public string CallGap => locale.Of(
        "引き受け手が見つかりませんでした。次のお願い先を選んでください。",
        "Nobody was found to take this. Please choose whom to ask next.");
    public string CallGapReminder => locale.Of("引き受け手がまだいないお願いです。その後いかがですか。", "Nobody has taken this yet. How does it go on?");
    public string CallNamed => locale.Of("このお願いの担当になりました。", "This was taken for you to do.");
    public string CallReminder => locale.Of("引き受けていただいたことは、いまもこのままでよいでしょうか。", "Does what you took on still fit as it is?");
    public string CallStalled => locale.Of("引き受けていただいたことの期日が過ぎました。様子はいかがですか。", "The day of what you took on is over. How is it going?");
    public string CallReported => locale.Of("お願いしたことに知らせがありました。確かめてください。", "There is word on what was asked. Please check.");
    public string CallNotYet => locale.Of("もう少しお願いしたいことがあるそうです。", "A little more is asked for.");
    public string HowToAnswer => locale.Of(
        "カードのボタンで返事ができます。同じ機関の方なら、どなたでも大丈夫です。",
        "Reply with the card's buttons. Anybody of the same agency may.");
    public string HowToFill => locale.Of(
        "カードの「お願い先を変える」か「協議の場に出す」を選んでください。",
        "On the card, choose “Ask others” or “Bring it before the council”.");
    public string HowToTell => locale.Of(
        "カードの「できた」「期日を変える」などで教えてください。途中でも大丈夫です。",
        "Tell with “Done”, “Change the day” and so on; half-way is fine.");
    public string HowToConfirm => locale.Of("カードの「確認しました」か「まだのようです」を押してください。", "Press “Confirmed” or “Not yet, it seems” on the card.");
    public string ActProposed(string who) => locale.IsJa ? $"{who}がお願いしました" : $"{who} asked for it";
    public string ActNudged => CommonWords.In(locale).Nudged;
    public string ActDeclined(string who, string why) => locale.IsJa ? $"{who}：引き受けられない（{why}）" : $"{who}: cannot take it ({why})";
    public string ActPassed(string who) => RoleWords.In(locale).PassedBy(who);
    public string ActPutTo => locale.Of("あらためてお願いしました", "Asked anew");
    public string ActGapped => locale.Of("コーディネーターが引き取りました", "Handed to the coordinator");
    public string ActReminded => locale.Of("様子をうかがいました", "Asked how it goes");
    public string ActAccepted(string who) => locale.IsJa ? $"{who}が引き受けました" : $"{who} took it";
    public string ActKept(string who) => locale.IsJa ? $"{who}：続けている" : $"{who}: goes on";
    public string ActReported(string who) => locale.IsJa ? $"{who}が知らせました" : $"{who} reported";
    public string ActNotYet(string who) => locale.IsJa ? $"{who}：まだのようです" : $"{who}: not yet, it seems";
    public string ActConfirmed(string who) => locale.IsJa ? $"{who}が確認しました" : $"{who} confirmed";
    public string ActSilence => locale.Of("返事がなかったので、終わったことにしました", "No reply came, so it counts as done");
    public string ActDropped(string who, string why) => locale.IsJa ? $"{who}が取り下げました（{why}）" : $"{who} withdrew it ({why})";
    public string ActBarrier(string who) => locale.IsJa ? $"{who}が協議の場に出しました" : $"{who} brought it before the council";
}

using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Errands;

internal readonly struct ErrandWords(Locale locale)
{
    public static ErrandWords In(Locale locale) => new(locale);

    public string Noted => locale.Of("伝えたことを記録しました。", "It is noted that they know.");
    public string Kind => locale.Of("答えを届ける", "Bring the answer");
    public string Title(string who) => locale.IsJa ? $"{who}に答えを届けてください" : $"Please bring the answer to {who}";
    public string Question => locale.Of("聞かれたこと", "What was asked");
    public string Answer(string who) => QuestionWords.In(locale).AnswerBy(who);
    public string Waiting => locale.Of("まだ伝えていません。", "Not told yet.");
    public string Told(string who, string day, string how) => how.Length == 0
        ? locale.IsJa ? $"{day}に伝えました（記録：{who}）。" : $"Told on {day} (recorded by {who})."
        : locale.IsJa ? $"{day}に伝えました（{how}、記録：{who}）。" : $"Told on {day} ({how}; recorded by {who}).";
    public string Withdrawn => locale.Of(
        "質問は「まだ解決していない」となりました。次の答えが来たら、またお知らせします。",
        "The question is not solved yet. We come back with the next answer.");
    public string Why => locale.Of("この方はここの回答を見られないため", "they can't see the answer here");
    public string Next => CommonWords.In(locale).NextReminder;
    public string Done => locale.Of("伝えました", "They have been told");
    public string Day => locale.Of("伝えた日（空なら今日）", "On which day (empty for today)");
    public string How => locale.Of("伝えた方法", "How");
    public string Save => locale.Of("伝えたことを記録する", "Record it");
    public string SaveNote => locale.Of("チームのどなたが伝えても大丈夫です。", "Anyone in the team may tell them.");
    public string Summary => locale.Of("ご家族に答えを届けてください", "Please bring the family an answer");
    public string Call => locale.Of("ご本人・ご家族への答えが、まだ届いていないようです。", "It seems that an answer has not reached the child or family yet.");
    public string HowTo => locale.Of(
        "伝えたら、カードの「伝えました」を押してください。どなたが伝えても大丈夫です。",
        "Once they know, press “They have been told” on the card. Anyone may tell them.");
}

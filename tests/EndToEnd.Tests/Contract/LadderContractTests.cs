using System.Globalization;
using CareTeamBot.Sandbox.Teams;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>The ladder by the clock, as outside tests may count on it.</summary>
public sealed class LadderContractTests : ContractCase
{
    [Fact]
    public async Task AnUnansweredQuestionClimbsToTheCoordinatorWhoTakesItOn()
    {
        await OpenAsync();
        var asked = await SayAsync(Nurse, "質問 入園のとき吸引はどなたが行いますか");

        var card = await QuestionCardAsync(asked);
        Assert.Equal(
            ["question.answer", "question.pass", "question.promise"],
            Teams.Buttons(Nursery, card).Select(button => button.Verb).Intersect(["question.answer", "question.pass", "question.promise"]).Order());
        var nudge = await PromptAsync(card, "Nudge");
        var widen = await PromptAsync(card, "Widen");
        var consult = await PromptAsync(card, "Consult");
        var choice = await Teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));
        var council = await PromptAsync(card, "Council");
        AssertAfter(asked, nudge, 2);
        AssertAfter(asked, widen, 4);
        AssertAfter(asked, consult, 6);
        AssertAfter(asked, council, 10);

        var taken = await Teams.PressAsync(Coordinator, choice, "consult.choose", new { note = "市の相談支援センター" }, Title(choice, "outside"));
        Assert.Equal(200, taken.StatusCode);
        Assert.Contains("市の相談支援センター", taken.Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSecondPassOnGoesStraightToTheCoordinator()
    {
        await OpenAsync();
        var asked = await SayAsync(Nurse, "質問 送迎の車に同乗できるのはどの機関でしょうか");
        var card = await QuestionCardAsync(asked);

        await Teams.PressAsync(Nursery, card, "question.pass");
        await Teams.PressAsync(Health, card, "question.pass", new { hint = "市の障害福祉課" });

        var choice = await Teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));
        Assert.True(choice.CreatedAt - asked.CreatedAt < TimeSpan.FromSeconds(6), "The consult card came by the clock.");
    }

    [Fact]
    public async Task APromiseStopsTheLadder()
    {
        await OpenAsync();
        var asked = await SayAsync(Nurse, "質問 短期入所の空きはありますか");
        var card = await QuestionCardAsync(asked);
        var tomorrow = asked.CreatedAt.ToOffset(TimeSpan.FromHours(9)).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var promised = await Teams.PressAsync(Nursery, card, "question.promise", new { day = tomorrow });
        Assert.Equal(200, promised.StatusCode);

        // Another question, asked later, reaches the coordinator; the promised one has not moved by then.
        var later = await SayAsync(Nurse, "質問 呼吸器の電源はどこで借りられますか");
        await Teams.WaitForAsync(t => InThread(later).FirstOrDefault(m => Has(m, "consult.choose")));
        Assert.DoesNotContain(InThread(asked), m => Has(m, "consult.choose"));
    }

    [Fact]
    public async Task APlainPostIsWatchedInSilenceUntilTheNudge()
    {
        await OpenAsync();
        var posted = (await Teams.PostAsync(Nurse, Channel, "入園の申し込みはどこに出せばいいですか？")).Message;

        var first = await Teams.WaitForAsync(_ => InThread(posted).FirstOrDefault(m => m.FromBot));
        AssertAfter(posted, first, 2);
        await Teams.WaitForAsync(t => InThread(posted).FirstOrDefault(m => Has(m, "question.answer")));
    }

    [Fact]
    public async Task APlainPostThatIsAnsweredIsNeverSpokenOf()
    {
        await OpenAsync();
        var posted = (await Teams.PostAsync(Nurse, Channel, "吸引器はだれが持っていきますか？")).Message;
        await Teams.PostAsync(Nursery, Channel, "園で用意します。", replyTo: posted);

        var other = await SayAsync(Nurse, "質問 予備の電池はありますか");
        await PromptAsync(await QuestionCardAsync(other), "Nudge");
        Assert.DoesNotContain(InThread(posted), message => message.FromBot);
    }

    [Fact]
    public async Task ARestartForgetsNothing()
    {
        await OpenAsync();
        var asked = await SayAsync(Nurse, "質問 主治医への連絡は誰がしますか");
        var card = await QuestionCardAsync(asked);
        await Service.KillAsync();
        await Service.StartAsync();

        // Of the steps that came due while it was away, it takes the one that is due now: to consult, or where the start took long, the council's.
        await Teams.WaitForAsync(t => InThread(asked).FirstOrDefault(m => Has(m, "consult.choose")));

        // Where the end came between the sending of a card and the noting of it, there are two, until somebody looks.
        foreach (var copy in Copies(asked, card))
            await Teams.ShowAsync(Nursery, copy);
        // A copy of the last half minute might still become the remembered one, and is given that time.
        var left = await Teams.WaitForAsync(_ => Copies(asked, card) is [var one] ? one : null, TimeSpan.FromMinutes(1));
        await Teams.PressAsync(Nursery, left, "question.answer", new { answer = "園からします" });
        await Teams.WaitForAsync(t => Text(t.Now(left)).Contains("園からします", StringComparison.Ordinal) ? t : null);
    }

    private List<TeamsMessage> Copies(TeamsMessage asked, TeamsMessage card) =>
        InThread(asked).FindAll(m => !m.Deleted && SlotOf(m) == SlotOf(card));
}

using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Updates;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>情報共有 over the wire: from the form or a message to the last agency's 確認しました.</summary>
public sealed class UpdateTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string News = "夜に38度の熱がありました";

    [Fact]
    public async Task TheCommand_OpensTheFormWithTheWords_AndTheFormShares()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, $"共有 {News}");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Verb == "update.share"));
        Assert.Contains(News, form.Card?.GetRawText(), StringComparison.Ordinal);

        var answer = await bot.Teams.PressAsync(RunningBot.Mother, form, "update.share", new { text = News, about = "health", confirm = "true" });
        await bot.SettledAsync();

        Assert.Contains("チャネルに共有しました", answer.Card?.GetRawText(), StringComparison.Ordinal);
        var card = CardOf(channel);
        Assert.Equal(form.RootId, card.RootId);
        Assert.Contains("相談支援センター", card.Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachAgencyConfirmsOnce_AndTheLastEndsIt()
    {
        var (channel, card) = await SharedAsync();

        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "update.confirm").Press([]);
        var first = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, (JsonObject)action.DeepClone());
        await bot.Teams.InvokeAsync(RunningBot.Nursery, card, action);
        await bot.SettledAsync();
        Assert.Contains("2機関のうち1機関", first.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Single(await bot.JournalAsync(channel), "update.confirmed");

        await bot.Teams.PressAsync(RunningBot.Health, bot.Teams.Now(card), "update.confirm", title: "確認しました");
        await bot.SettledAsync();

        Assert.Contains("確認がそろいました", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await bot.StateAsync(channel)).Items.OfType<UpdateItem>());
    }

    [Fact]
    public async Task APressDeliveredTwice_ConfirmsOnce()
    {
        var (channel, card) = await SharedAsync();
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "update.confirm").Press([]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.Teams.InvokeAsync(RunningBot.Nursery, card, (JsonObject)action.DeepClone())));

        await bot.SettledAsync();
        Assert.Single(await bot.JournalAsync(channel), "update.confirmed");
    }

    [Fact]
    public async Task FromAMessage_TheDialogSharesItsWordsOnce()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Nursery, channel, News)).Message;

        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Nursery, post, "share");
        Assert.Contains(News, dialog.Card?.GetRawText() ?? dialog.Body, StringComparison.Ordinal);
        var closed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            bot.Teams.SubmitTaskAsync(RunningBot.Nursery, post, "share", dialog, new { text = News, about = "health", confirm = "true" })));
        await bot.SettledAsync();

        Assert.All(closed, c => Assert.Equal((200, ""), (c.Status, c.Body)));
        Assert.Single(await bot.JournalAsync(channel), "update.shared");
        var update = Assert.Single((await bot.StateAsync(channel)).LastUpdates(5));
        Assert.Equal((post.Id, post.Id, UpdateAbout.Health), (update.ThreadId, update.MessageId, update.About));
    }

    [Fact]
    public async Task ARefusedDialog_StaysOpenWithTheWords()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Nursery, channel, News)).Message;
        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Nursery, post, "share");

        var again = await bot.Teams.SubmitTaskAsync(RunningBot.Nursery, post, "share", dialog, new { text = News, links = "http://example.com" });

        Assert.Contains("リンクは、https://", again.Body, StringComparison.Ordinal);
        Assert.Contains(News, again.Body, StringComparison.Ordinal);
        Assert.Contains("\"about\"", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterAWorkingDay_OnlyTheOthersAreMentionedOnce_AndThenNobodyIsTold()
    {
        var (channel, card) = await SharedAsync();
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "update.confirm", title: "確認しました");
        await bot.SettledAsync();
        var before = bot.Cards(channel).Count;

        await bot.PassAsync(TimeSpan.FromDays(1));
        var call = Assert.Single(bot.Cards(channel).Skip(before));
        Assert.Contains(RunningBot.Health.Id, call, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningBot.Nursery.Id, call, StringComparison.Ordinal);

        await bot.PassAsync(TimeSpan.FromDays(5));
        Assert.Equal(before + 1, bot.Cards(channel).Count);
        Assert.Contains("update.leftToCoordinator", await bot.JournalAsync(channel));
        Assert.Contains("電話などで確認できた", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCoordinator_ClosesWhatTheTelephoneHasSettled_AndALatePressIsToldSo()
    {
        var (channel, card) = await SharedAsync();

        var action = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "update.confirm").Press([]);

        await bot.Teams.PressAsync(RunningBot.Coordinator, card, "update.close");
        var late = await bot.Teams.InvokeAsync(RunningBot.Health, card, action);
        await bot.SettledAsync();

        Assert.Contains("もう終わっています", late.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("update.confirmed", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ACardFromBeforeACorrection_ConfirmsNothing()
    {
        var (channel, card) = await SharedAsync();
        var stale = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "update.confirm").Press([]);

        await bot.Teams.PressAsync(RunningBot.Mother, card, "update.correct", new { text = "37度でした", about = "health" });
        var late = await bot.Teams.InvokeAsync(RunningBot.Health, card, stale);
        await bot.SettledAsync();

        Assert.Contains("訂正されました", late.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("37度でした", late.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("update.confirmed", await bot.JournalAsync(channel));
        Assert.Contains("update.corrected", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task WhatIsWithdrawn_LeavesTheCardAndStaysInTheJournal()
    {
        var (channel, card) = await SharedAsync();

        await bot.Teams.PressAsync(RunningBot.Mother, card, "update.withdraw");
        await bot.SettledAsync();

        var now = bot.Teams.Now(card).Card?.GetRawText();
        Assert.Contains("取り消されました", now, StringComparison.Ordinal);
        Assert.DoesNotContain(News, now, StringComparison.Ordinal);
        var shared = (await bot.EntriesAsync(RunningBot.CaseId(channel))).Single(e => e.Kind == "update.shared");
        Assert.Contains(News, System.Text.Encoding.UTF8.GetString(shared.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("訂正を出す")]
    [InlineData("この情報共有を取り消す")]
    [InlineData("電話などで確認できた")]
    public async Task WhatIsNotTheirs_IsRefusedInWords(string title)
    {
        var (channel, card) = await SharedAsync();
        var button = bot.Teams.Buttons(RunningBot.Mother, card).Concat(bot.Teams.Buttons(RunningBot.Coordinator, card)).First(b => b.Title == title);

        var answer = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, button.Press(new() { ["text"] = "別の言葉" }));

        Assert.Contains("コーディネーター", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.JournalAsync(channel), k => k is "update.corrected" or "update.ended");
    }

    [Fact]
    public async Task AStranger_SharesAndConfirmsNothing()
    {
        var (channel, card) = await SharedAsync();
        var journal = await bot.JournalAsync(channel);

        foreach (var button in bot.Teams.Buttons(RunningBot.Nursery, card))
            await bot.Teams.InvokeAsync(RunningBot.Stranger, card, button.Press(new() { ["text"] = "知らない言葉" }));

        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ALeaverMidAction_IsNotWaitedFor()
    {
        var (channel, card) = await SharedAsync();
        var action = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "update.confirm").Press([]);

        await bot.Teams.PressAsync(RunningBot.Nursery, card, "update.confirm", title: "確認しました");
        await bot.LeaveAsync(RunningBot.Health, channel);

        Assert.Contains("確認がそろいました", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(200, (await bot.Teams.InvokeAsync(RunningBot.Health, card, action)).Status);
        Assert.Single(await bot.JournalAsync(channel), "update.confirmed");
    }

    [Theory]
    [InlineData("update.share", "{}")]
    [InlineData("update.share", """{"text":7,"about":[],"addressed":{},"links":9,"confirm":"maybe"}""")]
    [InlineData("update.share", """{"item":"u2","choice":"correct"}""")]
    [InlineData("update.share", """{"item":"q999","choice":"withdraw"}""")]
    [InlineData("update.confirm", "{}")]
    [InlineData("update.confirm", """{"item":"g1","choice":"closed"}""")]
    [InlineData("update.confirm", """{"item":"u2","choice":"99999999999"}""")]
    public async Task BadInput_IsAnsweredInWordsOrTakenForWhatItSays(string verb, string data)
    {
        var (_, card) = await SharedAsync();
        var values = JsonNode.Parse(data)!.AsObject();
        values["case"] = RunningBot.CaseId(bot.Teams.Channels.Single(c => c.Id == card.ConversationId));

        var answer = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = values });

        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Card);
    }

    [Fact]
    public async Task FromAPersonalChat_ItIsPutInTheChannel()
    {
        var channel = await bot.NewCaseAsync();
        await bot.Teams.ChatAsync(RunningBot.English, "share she is well");
        await bot.SettledAsync();
        await bot.CommandAsync(RunningBot.English, channel, "join Visiting nurses");
        await bot.SettledAsync();
        await bot.Teams.ChatAsync(RunningBot.English, "share she is well today");
        await bot.SettledAsync();
        var form = bot.Teams.Chat(RunningBot.English).Last(m => bot.Teams.Buttons(RunningBot.English, m).Any(b => b.Verb == "update.share"));

        await bot.Teams.PressAsync(RunningBot.English, form, "update.share", new { text = "she is well today", confirm = "true", caseId = RunningBot.CaseId(channel) });
        await bot.SettledAsync();

        var update = Assert.Single((await bot.StateAsync(channel)).LastUpdates(5));
        Assert.Equal(("she is well today", RunningBot.English.Id), (update.Text, update.SharedBy));
        Assert.NotNull(update.ThreadId);
        Assert.Contains("she is well today", CardOf(channel).Card?.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>The mother's news, for the nursery section and the health centre to confirm.</summary>
    private async Task<(TeamsChannel Channel, TeamsMessage Card)> SharedAsync()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "共有");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Verb == "update.share"));
        await bot.Teams.PressAsync(RunningBot.Mother, form, "update.share",
            new { text = News, about = "health", addressed = "a3,a4", confirm = "true", links = "計画書.docx\nhttps://example.com/" });
        await bot.SettledAsync();
        return (channel, CardOf(channel));
    }

    private TeamsMessage CardOf(TeamsChannel channel) =>
        bot.Teams.Messages(channel).Last(m => m.FromBot && bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "update.confirm"));
}

using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>What should not come, and what becomes of it: the right status, or words on a card; nothing lost or doubled.</summary>
public sealed class BadInputTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\"}")]
    public async Task MalformedOrIncomplete_400(string body) => Assert.Equal(400, (await bot.Teams.SendRawAsync(body)).Status);

    [Theory]
    [InlineData("type", 400)]
    [InlineData("serviceUrl", 400)]
    [InlineData("conversation", 400)]
    [InlineData("from", 400)]
    [InlineData("id", 200)]
    [InlineData("text", 200)]
    [InlineData("recipient", 200)]
    [InlineData("entities", 200)]
    [InlineData("channelData", 200)]
    [InlineData("locale", 200)]
    public async Task AMessageWithoutAField(string field, int status)
    {
        var channel = await bot.NewCaseAsync();

        Assert.Equal(status, await bot.SendChangedAsync(RunningBot.Mother, channel, "@CareTeamBot 状況", a => a.Remove(field)));
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    public async Task AnUnknownType_IsTakenAndChangesNothing(string type)
    {
        var channel = await bot.NewCaseAsync();
        var before = (await bot.JournalAsync(channel), bot.Cards(channel).Count);

        Assert.Equal(200, await bot.SendChangedAsync(RunningBot.Mother, channel, "@CareTeamBot 質問 あ", a => a["type"] = type));

        await bot.SettledAsync();
        Assert.Equal(before.Item1, await bot.JournalAsync(channel));
        Assert.Equal(before.Count, bot.Cards(channel).Count);
    }

    [Fact]
    public async Task AnUnknownInvoke_501()
    {
        var channel = await bot.NewCaseAsync();
        Assert.Equal(501, await bot.SendChangedAsync(RunningBot.Mother, channel, "x", a => (a["type"], a["name"]) = ("invoke", "tab/fetch")));
    }

    [Theory]
    [InlineData("question.explode", "このボタンは、いまは使えません")]
    [InlineData("", "このボタンは、いまは使えません")]
    [InlineData("resource.add", "このボタンは、いまは使えません")]
    public async Task AnUnknownVerb_IsToldOnTheCard(string verb, string words)
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(null);
        action["verb"] = verb;

        var result = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, action);

        Assert.Contains(words, Text(result), StringComparison.Ordinal);
        Assert.Contains("question.answer", Text(result), StringComparison.Ordinal);
        Assert.DoesNotContain("question.answered", await bot.JournalAsync(channel));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":{\"verb\":7,\"data\":[]}}")]
    [InlineData("{\"action\":{\"verb\":\"question.answer\",\"data\":{\"slot\":\"prompt/1\",\"item\":{},\"case\":[]}}}")]
    [InlineData("{\"action\":{\"verb\":\"card.refresh\",\"data\":{\"slot\":\"prompt/1\"}}}")]
    [InlineData("{\"action\":{\"verb\":\"card.refresh\",\"data\":{\"slot\":\"99/1\"}}}")]
    [InlineData("{\"action\":{\"verb\":\"card.refresh\",\"data\":{\"slot\":\"q1/p1-99\"}}}")]
    [InlineData("{\"action\":{\"verb\":\"card.refresh\",\"data\":{\"slot\":\"q1/to/29:x\"}}}")]
    [InlineData("{\"action\":{\"verb\":\"question.answer\",\"data\":{\"\\ud800\":1,\"item\":\"\\udfff\"}}}")]
    public async Task AForgedPress_IsAnsweredWithACard(string value)
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var activity = bot.Teams.Compose(RunningBot.Nursery, channel, "x");
        (activity["type"], activity["name"], activity["replyToId"]) = ("invoke", "adaptiveCard/action", card.Id);
        activity["value"] = "VALUE";
        var body = activity.ToJsonString(TeamsJson.Options).Replace("\"VALUE\"", value, StringComparison.Ordinal);

        var answer = await bot.Teams.SendRawAsync(body);

        Assert.Equal(200, answer.Status);
        Assert.Contains("AdaptiveCard", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("question.answered", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ACardOfAClosedCase_SaysThatItIsClosed()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var answer = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(new JsonObject { ["answer"] = "はい" });
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "あります" });
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Mother, card, "question.solved");
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await bot.SettledAsync();
        var journal = await bot.JournalAsync(channel);
        Assert.Equal("case.closed", journal[^1]);

        var result = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, answer);

        Assert.Contains("このケースは終わっています", Text(result), StringComparison.Ordinal);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ACardOfACaseThatIsGone_SaysSo_AndMakesNoCase()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = new JsonObject { ["verb"] = "case.open", ["data"] = new JsonObject { ["case"] = "0123456789abcdef", ["slot"] = "case" } };

        var result = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, action);

        Assert.Contains("もうありません", Text(result), StringComparison.Ordinal);
        Assert.Null(await bot.Store.LoadAsync("0123456789abcdef", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AQuestionThatIsGone_IsToldOnTheCard()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(null);
        (action["data"]!["item"], action["data"]!["slot"]) = ("q99", "q99/card");

        Assert.Contains("見つかりませんでした", Text(await bot.Teams.InvokeAsync(RunningBot.Nursery, card, action)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStaleCard_IsAnsweredWithTheCardOfNow_AndWhatIsDoneStaysDone()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var stale = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "question.pass").Press(null);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "見学に来ませんか" });
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Mother, card, "question.solved");
        var journal = await bot.JournalAsync(channel);

        var result = await bot.Teams.InvokeAsync(RunningBot.Health, card, stale);

        Assert.Contains("もう終わっています", Text(result), StringComparison.Ordinal);
        Assert.Contains("見学に来ませんか", Text(result), StringComparison.Ordinal);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task AnotherTenant_403()
    {
        var channel = await bot.NewCaseAsync();
        Assert.Equal(403, await bot.SendChangedAsync(RunningBot.Mother, channel, "@CareTeamBot 状況", a =>
        {
            a["conversation"]!["tenantId"] = "99999999-0000-0000-0000-000000000000";
            a["channelData"]!["tenant"]!["id"] = "99999999-0000-0000-0000-000000000000";
        }));
    }

    [Theory]
    [InlineData("question.answer")]
    [InlineData("card.refresh")]
    public async Task ACopiedCardInTheChatOfSomebodyElse_ShowsNothingOfTheCase(string verb)
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel, "夜の吸引はだれができますか");
        var journal = await bot.JournalAsync(channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(null);
        action["verb"] = verb;
        var copied = card with { ConversationId = bot.Teams.ChatId(RunningBot.Stranger) };

        var result = await bot.Teams.InvokeAsync(RunningBot.Stranger, copied, action);

        Assert.Contains("このチャネルのメンバーではない", Text(result), StringComparison.Ordinal);
        Assert.DoesNotContain("吸引", Text(result), StringComparison.Ordinal);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task SomebodyInTheChannelButNotInItsRoster_IsRefused()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(null);

        var result = await bot.Teams.InvokeAsync(RunningBot.Stranger, card, action);

        Assert.Contains("このチャネルのメンバーではない", Text(result), StringComparison.Ordinal);
        Assert.DoesNotContain("question.answered", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task AMegabyte_413()
    {
        var channel = await bot.NewCaseAsync();
        Assert.Equal(413, await bot.SendChangedAsync(RunningBot.Mother, channel, "x", a => a["text"] = new string('あ', 1024 * 1024 / 3)));
    }

    [Fact]
    public async Task AVeryLongQuestion_IsToldToBeTooLong()
    {
        var channel = await bot.NewCaseAsync();
        var journal = await bot.JournalAsync(channel);

        await bot.CommandAsync(RunningBot.Mother, channel, "質問 " + new string('x', 100_000));

        await bot.SettledAsync();
        Assert.Contains("長すぎて受け取れませんでした", bot.Cards(channel)[^1], StringComparison.Ordinal);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task ControlCharacters_AreTakenOut()
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.Mother, channel, "質問 \u0000吸引\u0007は\u202Eどこ\u200E？\u001b[31m");

        await bot.SettledAsync();
        Assert.Equal("吸引はどこ？[31m", (await bot.StateAsync(channel)).Questions[^1].Text);
    }

    [Fact]
    public async Task ALoneSurrogateEscape_400_AndNothingIsKept()
    {
        var channel = await bot.NewCaseAsync();
        var journal = await bot.JournalAsync(channel);
        var body = bot.Teams.Compose(RunningBot.Mother, channel, "@CareTeamBot 質問 BROKEN").ToJsonString(TeamsJson.Options);

        var answer = await bot.Teams.SendRawAsync(body.Replace("BROKEN", "\\ud800", StringComparison.Ordinal));

        Assert.Equal(400, answer.Status);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task AMentionThatNamesNobody_IsAskedFor()
    {
        var channel = await bot.NewCaseAsync();

        var status = await bot.SendChangedAsync(RunningBot.Coordinator, channel, "@CareTeamBot コーディネーター", a =>
        {
            a["text"] = a["text"] + " <at>だれか</at>";
            a["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>だれか</at>", ["mentioned"] = null });
        });

        await bot.SettledAsync();
        Assert.Equal(200, status);
        Assert.Contains("だれのことかわかりませんでした", bot.Cards(channel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACardForwardedToAnotherChannel_ActsOnItsOwnCase()
    {
        var channel = await bot.NewCaseAsync();
        var other = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var action = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb == "question.answer").Press(new JsonObject { ["answer"] = "できます" });
        var there = (await bot.Teams.PostAsync(RunningBot.Mother, other, "これを見てください")).Message;
        var before = await bot.JournalAsync(other);

        var result = await bot.Teams.InvokeAsync(RunningBot.Nursery, there, action);

        Assert.Contains("できます", Text(result), StringComparison.Ordinal);
        Assert.Contains("question.answered", await bot.JournalAsync(channel));
        Assert.Equal(before, await bot.JournalAsync(other));
    }

    private static string Text(InvokeResult result)
    {
        Assert.Equal(200, result.Status);
        return result.Body;
    }
}

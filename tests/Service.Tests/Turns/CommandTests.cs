using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Each text command from the wire to the card, in both languages, in the channel and in the personal chat.</summary>
public sealed class CommandTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task Open_PostsTheCaseCard_AndWhoOpensIsCoordinator()
    {
        var channel = await bot.NewChannelAsync();

        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース開始 友だちと遊びたい");

        await bot.SettledAsync();
        Assert.Equal(RunningBot.Coordinator.Id, (await bot.StateAsync(channel)).CoordinatorId);
        Assert.Contains("友だちと遊びたい", Assert.Single(bot.Cards(channel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithoutAGoal_OffersCaseOpen()
    {
        var channel = await bot.NewChannelAsync();

        await bot.CommandAsync(RunningBot.English, channel, "open");

        await bot.SettledAsync();
        Assert.Contains("case.open", Assert.Single(bot.Cards(channel)), StringComparison.Ordinal);
        Assert.Equal("en", (await bot.StateAsync(channel)).Language);
    }

    [Theory]
    [InlineData("参加 保育課", "保育課")]
    [InlineData("join Nursery section", "Nursery section")]
    public async Task Join_MakesTheAgency(string typed, string agency)
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.English, channel, typed);

        Assert.Equal(agency, (await bot.StateAsync(channel)).AgencyOf(new(RunningBot.English.Id))?.Name);
    }

    [Theory]
    [InlineData("質問 どこに聞けばいいですか", "どこに聞けばいいですか")]
    [InlineData("ask Whom do we ask?", "Whom do we ask?")]
    public async Task Ask_PostsTheQuestionInTheMessagesThread(string typed, string text)
    {
        var channel = await bot.NewCaseAsync();

        var message = await bot.CommandAsync(RunningBot.Mother, channel, typed);

        await bot.SettledAsync();
        var card = Assert.Single(bot.Teams.Messages(channel, message), m => m.FromBot);
        Assert.Contains(text, card.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(message.Id, (await bot.StateAsync(channel)).Questions[^1].ThreadId);
    }

    [Theory]
    [InlineData("状況", "開いているものはありません")]
    [InlineData("status", "開いているものはありません")]
    [InlineData("ヘルプ", "状況")]
    [InlineData("天気はどう", "状況")]
    [InlineData("", "状況")]
    public async Task EverythingElse_GetsACard(string typed, string words)
    {
        var channel = await bot.NewCaseAsync();

        var message = await bot.CommandAsync(RunningBot.Mother, channel, typed);

        await bot.SettledAsync();
        var card = Assert.Single(bot.Teams.Messages(channel, message), m => m.FromBot);
        Assert.True(card.Card?.GetRawText().Contains(words, StringComparison.Ordinal), $"{words}: {card.Card?.GetRawText()}");
    }

    [Theory]
    [InlineData("状況")]
    [InlineData("ヘルプ")]
    [InlineData("やあ")]
    [InlineData("ケース開始")]
    [InlineData("参加 保育課")]
    public async Task InAPersonalChat_EveryMessageGetsOneCard(string typed)
    {
        var before = bot.Teams.Chat(RunningBot.Health).Count(m => m.FromBot);

        Assert.True((await bot.Teams.ChatAsync(RunningBot.Health, typed)).Answer.Ok);

        await bot.SettledAsync();
        Assert.Equal(before + 1, bot.Teams.Chat(RunningBot.Health).Count(m => m.FromBot));
    }

    [Fact]
    public async Task Ask_InAPersonalChat_GoesToTheOnlyCase()
    {
        var channel = await bot.NewCaseAsync();
        var asker = bot.Teams.Enrol($"ひとつの 人 {Guid.NewGuid()}");
        await bot.CommandAsync(asker, channel, "参加 訪問看護");
        await bot.SettledAsync();

        await bot.Teams.ChatAsync(asker, "質問 夜の吸引はだれができますか");

        await bot.SettledAsync();
        var question = Assert.Single((await bot.StateAsync(channel)).Questions);
        var card = Assert.Single(bot.Teams.Messages(channel), m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
        Assert.Equal(card.RootId, question.ThreadId);
        Assert.Contains("チャネルに出しました", bot.Teams.Chat(asker)[^1].Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_InAPersonalChat_WithSeveralCases_AsksWhich_AndTheFormAsksThere()
    {
        var (one, two) = (await bot.NewCaseAsync(), await bot.NewCaseAsync());
        var asker = bot.Teams.Enrol($"ふたつの 人 {Guid.NewGuid()}");
        await bot.CommandAsync(asker, one, "参加 訪問看護");
        await bot.CommandAsync(asker, two, "参加 訪問看護");
        await bot.Teams.ChatAsync(asker, "質問 夜の吸引はだれができますか");
        await bot.SettledAsync();
        var form = bot.Teams.Chat(asker)[^1];

        var result = await bot.Teams.PressAsync(asker, form, "question.ask", new { caseId = RunningBot.CaseId(two) });

        await bot.SettledAsync();
        Assert.Contains("チャネルに出しました", result.Card?.GetRawText() ?? result.Body, StringComparison.Ordinal);
        Assert.Empty((await bot.StateAsync(one)).Questions);
        Assert.Equal("夜の吸引はだれができますか", Assert.Single((await bot.StateAsync(two)).Questions).Text);
    }

    [Fact]
    public async Task AFormThatLostItsCase_IsStillAnsweredAsAPress()
    {
        var asker = bot.Teams.Enrol($"なしの 人 {Guid.NewGuid()}");
        await bot.Teams.ChatAsync(asker, "ヘルプ");
        await bot.SettledAsync();
        var action = new System.Text.Json.Nodes.JsonObject { ["verb"] = "question.ask", ["data"] = new System.Text.Json.Nodes.JsonObject { ["text"] = "あ" } };

        var result = await bot.Teams.InvokeAsync(asker, bot.Teams.Chat(asker)[^1], action);

        Assert.NotNull(result.Card);
    }
}

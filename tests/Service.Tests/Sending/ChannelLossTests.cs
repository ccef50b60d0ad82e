using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>The bot is taken out of a case's channel: nothing goes on unseen, and nothing is lost.</summary>
public sealed class ChannelLossTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Title = "ケースのチャネルに届きません";

    [Fact]
    public async Task TheBotRemoved_TellsTheCoordinator_AndTheCaseStandsStill()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel, "夜間の吸引を頼める所はどこですか");

        await bot.Teams.RemoveBotAsync(RunningBot.Coordinator, channel);
        await bot.SettledAsync();
        var told = Assert.Single(Lost());
        Assert.Contains("外されました", told, StringComparison.Ordinal);
        Assert.Contains("夜間の吸引を頼める所", told, StringComparison.Ordinal);

        var (said, calls) = (bot.Cards(channel).Count, CallsTo(channel));
        await bot.PassAsync(TimeSpan.FromHours(6));
        Assert.Equal((QuestionStep.Asked, said), ((await bot.StateAsync(channel)).Questions[0].Step, bot.Cards(channel).Count));
        Assert.Equal(calls, CallsTo(channel));
        Assert.DoesNotContain(bot.Log.Lines, l => l.StartsWith("201 ", StringComparison.Ordinal) && l.Contains(RunningBot.CaseId(channel), StringComparison.Ordinal));

        await UntilDueAsync(channel);
        Assert.Equal(2, Lost().Count);
    }

    [Fact]
    public async Task TheBotAddedAgain_ShowsWhatIsOpen_AndTheLadderGoesOn()
    {
        var channel = await LostCaseAsync();
        await bot.PassAsync(TimeSpan.FromDays(7));
        var said = bot.Cards(channel).Count;

        await bot.Teams.AddBotAsync(RunningBot.Coordinator, channel);
        await bot.SettledAsync();
        Assert.Null((await bot.StateAsync(channel)).Lost);
        Assert.Contains("いまの状況", bot.Cards(channel)[said], StringComparison.Ordinal);
        Assert.Contains("また届くようになりました", bot.Teams.Chat(RunningBot.Coordinator).Last(m => m.Card!.Value.GetRawText().Contains(RunningBot.CaseId(channel), StringComparison.Ordinal)).Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(QuestionStep.Asked, (await bot.StateAsync(channel)).Questions[0].Step);

        await UntilDueAsync(channel);
        Assert.Equal(QuestionStep.Nudged, (await bot.StateAsync(channel)).Questions[0].Step);
        Assert.Contains(bot.Cards(channel).Skip(said), c => c.Contains("mention", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ACardWhoseMessageIsGone_IsPostedAnewOnReturn()
    {
        var channel = await LostCaseAsync();
        var card = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
        bot.Teams.Faults.AnswerNext(1, 404, code: "ActivityNotFoundInConversation", when: c => c.Method == "PUT" && c.Path.EndsWith(card.Id, StringComparison.Ordinal));

        await bot.Teams.AddBotAsync(RunningBot.Coordinator, channel);

        await bot.SettledAsync();
        Assert.NotEqual(card.Id, (await bot.Store.FindPostedAsync(RunningBot.CaseId(channel), "q1/card", TestContext.Current.CancellationToken))?.ActivityId);
    }

    [Fact]
    public async Task WhereTeamsSaysNothing_TheFirstRefusedMessageTells()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        await bot.Teams.RemoveBotAsync(RunningBot.Coordinator, channel, tell: false);

        await UntilDueAsync(channel);

        Assert.Equal(ChannelLossReason.Unreachable, (await bot.StateAsync(channel)).Lost?.Reason);
        Assert.Contains("書き込めなく", Assert.Single(Lost()), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, l => l.StartsWith("201 ", StringComparison.Ordinal) && l.Contains(RunningBot.CaseId(channel), StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhileTeamsDoesNotSayWhetherTheChannelIsThere_TheMessageIsKept()
    {
        var channel = await bot.NewCaseAsync();
        bot.Teams.Faults.AnswerNext(1, 403, code: "NotEnoughPermissions", when: c => c.Method == "POST" && c.Path.Contains(channel.Id, StringComparison.Ordinal));
        bot.Teams.Faults.AnswerNext(1, 503, when: c => c.Path.Contains(channel.Id, StringComparison.Ordinal) && c.Path.EndsWith("pagedmembers", StringComparison.Ordinal));

        await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこに聞けばいいですか");
        await bot.UntilAsync(async () =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(2));
            return (await bot.Store.ListOutboxAsync(1, TestContext.Current.CancellationToken)).Count == 0;
        });

        Assert.Null((await bot.StateAsync(channel)).Lost);
        Assert.Contains(bot.Cards(channel), c => c.Contains("question.answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnythingFromTheChannel_SaysThatItIsThereAgain()
    {
        var channel = await LostCaseAsync();
        await bot.Teams.AddBotAsync(RunningBot.Coordinator, channel, tell: false);
        var said = bot.Cards(channel).Count;

        await bot.CommandAsync(RunningBot.Mother, channel, "ヘルプ");

        await bot.SettledAsync();
        Assert.Null((await bot.StateAsync(channel)).Lost);
        Assert.Contains(bot.Cards(channel).Skip(said), c => c.Contains("いまの状況", StringComparison.Ordinal));
        Assert.Contains(bot.Cards(channel).Skip(said), c => c.Contains("ケース開始", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheClock_FindsTheChannelAgain()
    {
        var channel = await LostCaseAsync();
        await bot.Teams.AddBotAsync(RunningBot.Coordinator, channel, tell: false);

        await UntilDueAsync(channel);

        Assert.Null((await bot.StateAsync(channel)).Lost);
        Assert.Single(Lost());
    }

    [Theory]
    [InlineData("channelDeleted", "channelRestored", ChannelLossReason.Deleted)]
    [InlineData("teamDeleted", "teamRestored", ChannelLossReason.Deleted)]
    [InlineData("teamArchived", "teamUnarchived", ChannelLossReason.Archived)]
    public async Task WhatTeamsSaysOfChannelAndTeam_IsTaken(string lost, string found, ChannelLossReason reason)
    {
        var channel = await bot.NewCaseAsync();

        await bot.Teams.TellTeamAsync(RunningBot.Coordinator, lost, lost.StartsWith("channel", StringComparison.Ordinal) ? channel : null);
        Assert.Equal(reason, (await bot.StateAsync(channel)).Lost?.Reason);

        await bot.Teams.TellTeamAsync(RunningBot.Coordinator, found, found.StartsWith("channel", StringComparison.Ordinal) ? channel : null);
        Assert.Null((await bot.StateAsync(channel)).Lost);
        await bot.SettledAsync();
    }

    [Fact]
    public async Task TheAppTakenOutOfTheTeam_StopsEveryCaseOfIt_AndAnUpgradeStopsNone()
    {
        var (one, two) = (await bot.NewCaseAsync(), await bot.NewCaseAsync());

        await bot.Teams.TellInstallationAsync(RunningBot.Coordinator, "remove-upgrade");
        Assert.Null((await bot.StateAsync(one)).Lost);
        await bot.Teams.TellInstallationAsync(RunningBot.Coordinator, "remove");
        Assert.Equal((ChannelLossReason.Removed, ChannelLossReason.Removed), ((await bot.StateAsync(one)).Lost!.Reason, (await bot.StateAsync(two)).Lost!.Reason));
        await bot.Teams.TellInstallationAsync(RunningBot.Coordinator, "add");

        Assert.Equal((null, null), ((await bot.StateAsync(one)).Lost, (await bot.StateAsync(two)).Lost));
        await bot.SettledAsync();
    }

    [Fact]
    public async Task SomethingUrgent_GoesToTheCoordinator_WhoAnswersItFromTheirChat()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskUrgentlyAsync(RunningBot.Mother, channel, "吸引器が動きません");
        await bot.Teams.RemoveBotAsync(RunningBot.Coordinator, channel);
        await bot.SettledAsync();

        Assert.Contains("119", Lost()[^1], StringComparison.Ordinal);
        var card = bot.Teams.Chat(RunningBot.Coordinator).Last(m => m.Card!.Value.GetRawText().Contains(RunningBot.CaseId(channel), StringComparison.Ordinal)
            && bot.Teams.Buttons(RunningBot.Coordinator, m).Any(b => b.Verb == "question.answer"));
        await bot.Teams.PressAsync(RunningBot.Coordinator, card, "question.answer", new { answer = "予備を届けます" });

        Assert.Equal("予備を届けます", (await bot.StateAsync(channel)).Questions[0].Answer?.Text);
    }

    [Fact]
    public async Task WhatIsAskedMeanwhileInAPersonalChat_GoesToTheCoordinator_AndIsShownOnReturn()
    {
        var channel = await bot.NewChannelAsync();
        var (asker, coordinator) = (bot.Teams.Enrol($"聞く 人 {Guid.NewGuid()}"), bot.Teams.Enrol($"調整 する人 {Guid.NewGuid()}"));
        await bot.CommandAsync(coordinator, channel, "ケース開始");
        await bot.CommandAsync(asker, channel, "参加 家族");
        await bot.Teams.RemoveBotAsync(coordinator, channel);

        await bot.Teams.ChatAsync(asker, "質問 デイの送迎は頼めますか");
        await bot.SettledAsync();
        Assert.Contains("いまはケースのチャネルに届きません", bot.Teams.Chat(asker)[^1].Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(bot.Teams.Chat(coordinator), m => m.Card?.GetRawText().Contains("デイの送迎", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(bot.Cards(channel), c => c.Contains("デイの送迎", StringComparison.Ordinal));

        await bot.Teams.AddBotAsync(coordinator, channel);
        await bot.SettledAsync();
        Assert.Contains(bot.Cards(channel), c => c.Contains("デイの送迎", StringComparison.Ordinal) && c.Contains("question.answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheCoordinatorsCard_ListsWhatIsOpen_AndTheirOwnListHasIt()
    {
        var channel = await LostCaseAsync();
        var card = bot.Teams.Chat(RunningBot.Coordinator).Last(m => m.Card!.Value.GetRawText().Contains(Title, StringComparison.Ordinal));

        var shown = await bot.Teams.PressAsync(RunningBot.Coordinator, card, "card.refresh", title: "開いているものを見る");
        Assert.Contains("いまの状況", shown.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("どこに聞けば", shown.Card?.GetRawText(), StringComparison.Ordinal);

        await bot.Teams.ChatAsync(RunningBot.Coordinator, "状況");
        await bot.SettledAsync();
        Assert.Contains(RunningBot.CaseId(channel), bot.Teams.Chat(RunningBot.Coordinator)[^1].Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACaseInWhichNothingIsOpen_IsClosedFromTheCoordinatorsChat()
    {
        var channel = await bot.NewCaseAsync();
        await bot.Teams.TellTeamAsync(RunningBot.Coordinator, "channelDeleted", channel);
        await bot.SettledAsync();
        var card = bot.Teams.Chat(RunningBot.Coordinator).Last(m => bot.Teams.Buttons(RunningBot.Coordinator, m).Any(b => b.Verb == "case.close"));

        var closed = await bot.Teams.PressAsync(RunningBot.Coordinator, card, "case.close");

        Assert.Contains("ケースは終わりました", closed.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(CareTeam.Cases.CaseStatus.Closed, (await bot.StateAsync(channel)).Status);
    }

    [Fact]
    public async Task ALossOutlastsARestart()
    {
        var channel = await LostCaseAsync();
        await bot.StopAsync();
        await bot.StartAsync();

        await bot.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(QuestionStep.Asked, (await bot.StateAsync(channel)).Questions[0].Step);
        Assert.NotNull((await bot.StateAsync(channel)).Lost);
    }

    /// <summary>Lets time pass until the bot acts on the case.</summary>
    private async Task UntilDueAsync(TeamsChannel channel) =>
        await bot.PassAsync((await bot.StateAsync(channel)).Due!.Value - bot.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

    private async Task<TeamsChannel> LostCaseAsync()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        await bot.Teams.RemoveBotAsync(RunningBot.Coordinator, channel);
        await bot.SettledAsync();
        return channel;
    }

    /// <summary>What the coordinator was told of the newest channel that was lost.</summary>
    private List<string> Lost()
    {
        var cards = bot.Teams.Chat(RunningBot.Coordinator).Where(m => m.FromBot).Select(m => m.Card!.Value.GetRawText()).ToList();
        var newest = bot.Teams.Channels[^1];
        return [.. cards.Where(c => c.Contains(RunningBot.CaseId(newest), StringComparison.Ordinal) && c.Contains("\"slot\":\"lost/", StringComparison.Ordinal))];
    }

    private int CallsTo(TeamsChannel channel) =>
        bot.Teams.ConnectorCalls.Count(c => c.Method != "GET" && c.Path.Contains(channel.Id, StringComparison.Ordinal));
}

using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Graph;

/// <summary>A case that is begun in a personal chat gets its channel, over HTTP against a strict stand-in.</summary>
public sealed class ChannelTests
{
    private const string Worry = "夜の吸引で眠れていません";

    [Fact]
    public async Task ACaseBegunInAChat_IsOpenedInAPrivateChannelOfItsOwn()
    {
        await using var play = await GraphPlay.StartAsync();

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal(("private", true), (channel.Kind, channel.HasBot));
        Assert.Matches("^ケース 2026-[0-9]{4}$", channel.Name);
        var state = await play.StateAsync(channel);
        Assert.Equal((CaseStatus.Open, RunningBot.Health.Id, "友だちと遊びたい"), (state.Status, state.CoordinatorId, state.Goal));
        Assert.Contains(play.Bot.Cards(channel), card => card.Contains("友だちと遊びたい", StringComparison.Ordinal));
        Assert.Contains(channel.Name, play.Card(RunningBot.Health), StringComparison.Ordinal);
        Assert.Contains("プライベート チャネル", play.Card(RunningBot.Health), StringComparison.Ordinal);
        Assert.Equal(RunningBot.Health.AadObjectId, Assert.Single(play.Bot.Graph.MembersOf(channel.Id)).UserId);
    }

    [Fact]
    public async Task AnIntakeInAChat_BecomesACaseWithThatIntake()
    {
        await using var play = await GraphPlay.StartAsync();
        var answer = await IntakeAsync(play, RunningBot.Health);

        Assert.Contains("チャネルを用意しています", answer.Body, StringComparison.Ordinal);
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);
        await play.SettledAsync();
        var channel = play.Bot.Teams.Channels[^1];
        var intake = Assert.Single((await play.StateAsync(channel)).Items.OfType<IntakeItem>());
        Assert.Equal((Worry, RunningBot.Health.Id), (intake.Worry, intake.RegisteredBy));
        Assert.Single(play.Bot.Cards(channel), card => card.Contains("intake.made", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WherePartnersComeFromOtherTenants_TheChannelIsShared_AndMadeInTheBackground()
    {
        await using var play = await GraphPlay.StartAsync("--AllowedTenants=72f2a1c4-0b6e-4f6c-8d5b-3c1f5a9b7e20,99999999-0b6e-4f6c-8d5b-3c1f5a9b7e20");
        play.Bot.Graph.OperationLooks = 3;

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal(("shared", true), (channel.Kind, channel.HasBot));
        Assert.Equal(4, play.Bot.Graph.Calls.Count(c => c.Path.Contains("/operations/", StringComparison.Ordinal)));
        Assert.Single(play.Bot.Graph.Calls, c => c is { Method: "POST" } && c.Path.EndsWith("/channels", StringComparison.Ordinal));
        Assert.Single(play.Bot.Graph.Calls, c => c.Path.StartsWith("/v1.0/", StringComparison.Ordinal) && c.Path.EndsWith("/enabledApps/$ref", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APrivateChannel_MayBeMadeInTheBackgroundToo()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AlwaysInTheBackground = true;

        Assert.Equal("private", (await play.OpenAsync(RunningBot.Health)).Kind);
        Assert.Single(play.Bot.Graph.Calls, c => c.Path.StartsWith("/beta/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnOperationThatFails_LeadsToTheNextKind()
    {
        await using var play = await GraphPlay.StartAsync("--Graph:ChannelKind=Shared");
        play.Bot.Graph.OperationFailure = "InternalServerError";

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal("private", channel.Kind);
        Assert.Contains("はじめに試した種類", play.Card(RunningBot.Health), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKindThatTheTenantForbids_FallsBackToStandard_AndSaysWhy()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.ForbiddenKinds["private"] = true;

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal("standard", channel.Kind);
        Assert.Contains("標準チャネル", play.Card(RunningBot.Health), StringComparison.Ordinal);
        Assert.Contains("設定か上限", play.Card(RunningBot.Health), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChannelThatTakesNoApp_IsDeletedAgain_AndAStandardOneTakesItsPlace()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.KindsWithoutApps["private"] = true;

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal("standard", channel.Kind);
        Assert.Contains("このアプリを入れられませんでした", play.Card(RunningBot.Health), StringComparison.Ordinal);
        Assert.DoesNotContain(play.Bot.Teams.Channels, c => c.Kind == "private");
    }

    [Fact]
    public async Task AnEmptyChannelThatCannotBeDeleted_IsNamed()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.KindsWithoutApps["private"] = true;
        play.Bot.Graph.Rights.Take("Channel.Delete.Group");
        await play.ChatAsync(RunningBot.Health, "ケース開始");
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);

        var leftover = Assert.Single(play.Bot.Teams.Channels, c => c.Kind == "private");
        Assert.Contains($"「{leftover.Name}」は空です", play.Card(RunningBot.Health), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGuest_GetsAStandardChannel()
    {
        await using var play = await GraphPlay.StartAsync();
        var guest = TeamsMember.Named("招かれた 人") with { Role = "guest" };
        await play.Bot.Teams.AddMemberAsync(guest);

        var channel = await play.OpenAsync(guest);

        Assert.Equal("standard", channel.Kind);
        Assert.Contains("ゲストなので", play.Card(guest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameThatIsTaken_GivesWayToAnother_AlsoWhereNoListShowsIt()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(2, 400, "BadRequest", when: Creation, message: "Channel name already existed, please use other name.");
        play.Bot.Graph.AnswerNext(1, 409, "Conflict", when: Creation);

        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal("private", channel.Kind);
        var names = play.Bot.Graph.Calls.Where(Creation).Select(c => JsonDocument.Parse(c.Body).RootElement.GetProperty("displayName").GetString()).ToList();
        Assert.Equal((4, 4), (names.Count, names.Distinct().Count()));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(401)]
    public async Task APassingFault_IsTriedAgain_AndWhatWasMadeIsFound(int status)
    {
        await using var play = await GraphPlay.StartAsync();

        // The channel is made and the answer is lost.
        play.Bot.Graph.AnswerNext(1, status, when: Creation, afterDoing: true);
        play.Bot.Graph.AnswerNext(1, status, when: c => c.Path.EndsWith("/enabledApps/$ref", StringComparison.Ordinal), afterDoing: true);
        var channel = await play.OpenAsync(RunningBot.Health);

        Assert.Equal("private", channel.Kind);
        Assert.Single(play.Bot.Graph.Calls, Creation);
        Assert.Single(play.Bot.Cards(channel), card => card.Contains("友だちと遊びたい", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(423)]
    public async Task ARefusalOfEveryKindAndName_EndsInWhatToDoByHand(int status)
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(100, status, when: Creation);
        await play.ChatAsync(RunningBot.Health, "ケース開始 海に行きたい");

        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルを用意できませんでした", StringComparison.Ordinal) == true);
        Assert.Contains("海に行きたい", play.Card(RunningBot.Health), StringComparison.Ordinal);
        Assert.True(play.Bot.Log.Has(210));
    }

    [Fact]
    public async Task TheWaitThatGraphAsksFor_IsKept()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(1, 429, "TooManyRequests", TimeSpan.FromSeconds(45), Creation);

        await play.OpenAsync(RunningBot.Health);

        var calls = play.Bot.Graph.Calls.Where(Creation).ToList();
        Assert.Equal(2, calls.Count);
        Assert.True(calls[1].At - calls[0].At >= TimeSpan.FromSeconds(45));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ChannelSettings.Read.Group")]
    [InlineData("Channel.Create.Group")]
    public async Task WhatIsRefusedForGood_IsToldWithWhatToDo_AndNoWordIsLost(string missing)
    {
        await using var play = await GraphPlay.StartAsync();
        if (missing.Length == 0)
            play.Bot.Graph.IsAppInstalled = false;
        else
            play.Bot.Graph.Rights.Take(missing);
        await IntakeAsync(play, RunningBot.Health);

        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルを用意できませんでした", StringComparison.Ordinal) == true);

        var card = play.Card(RunningBot.Health);
        Assert.All(["ケース開始", Worry, "おばあさん", missing.Length == 0 ? "チームに入っていません" : "権限がありません"], w => Assert.Contains(w, card, StringComparison.Ordinal));
        Assert.Equal(OpeningStand.ByHand, (await play.OpeningAsync(RunningBot.Health)).Stand);
    }

    [Fact]
    public async Task SomebodyWhoIsNotInTheTeam_IsTold()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.Outsiders[RunningBot.English.AadObjectId] = true;
        await play.ChatAsync(RunningBot.English, "ケース開始");

        await play.UntilAsync(() => play.Card(RunningBot.English)?.Contains("not in the team", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task WhatDoesNotComeAboutInTime_IsTold_AndTriedAgainByAButton()
    {
        await using var play = await GraphPlay.StartAsync("--Graph:GiveUpAfter=00:01:00");
        play.Bot.Graph.AnswerNext(1000, 503);
        await play.ChatAsync(RunningBot.Health, "ケース開始 海に行きたい");
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("時間のうちに返事がありませんでした", StringComparison.Ordinal) == true);
        play.Bot.Graph.Recover();

        var again = await play.Bot.Teams.PressAsync(RunningBot.Health, play.Message(RunningBot.Health)!, "opening.again");
        Assert.Contains("用意しています", again.Body, StringComparison.Ordinal);
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);

        Assert.Equal("海に行きたい", (await play.StateAsync(play.Bot.Teams.Channels[^1])).Goal);
    }

    [Fact]
    public async Task WhatWasTyped_GoesIntoAChannelThatWasMadeByHand()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.Rights.Take("Channel.Create.Group");
        await IntakeAsync(play, RunningBot.Health);
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("用意できませんでした", StringComparison.Ordinal) == true);
        var channel = await play.Bot.NewChannelAsync();
        await play.Bot.CommandAsync(RunningBot.Health, channel, "ケース開始");
        await play.SettledAsync();
        var message = play.Message(RunningBot.Health)!;
        play.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await play.Bot.Teams.ShowAsync(RunningBot.Health, message);

        await play.Bot.Teams.PressAsync(RunningBot.Health, message, "opening.kept");
        await play.SettledAsync();

        Assert.Equal(Worry, Assert.Single((await play.StateAsync(channel)).Items.OfType<IntakeItem>()).Worry);
        Assert.Equal(OpeningStand.Settled, (await play.OpeningAsync(RunningBot.Health)).Stand);
    }

    [Fact]
    public async Task AMessageThatComesTwice_MakesOneChannel()
    {
        await using var play = await GraphPlay.StartAsync();
        var message = (await play.Bot.Teams.ChatAsync(RunningBot.Health, "ケース開始 友だちと遊びたい")).Message;
        await play.Bot.Teams.RedeliverAsync(RunningBot.Health, message);
        await play.Bot.Teams.RedeliverAsync(RunningBot.Health, message, newId: true);
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);
        await play.SettledAsync();

        Assert.Single(play.Bot.Graph.Calls, Creation);
    }

    [Fact]
    public async Task AfterARestart_TheChannelIsMadeAllTheSame()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(1000, 503);
        await play.ChatAsync(RunningBot.Health, "ケース開始 友だちと遊びたい");
        await play.UntilAsync(() => play.Bot.Graph.Calls.Count > 0);
        await play.Bot.StopAsync();
        play.Bot.Graph.Recover();

        await play.Bot.StartAsync();
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task WithGraphOff_AChatIsToldToUseAChannel_AndFormsOpenNothing()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        await bot.Teams.ChatAsync(RunningBot.Health, "ケース開始");
        await bot.SettledAsync();

        Assert.Contains("チャネル", Assert.Single(bot.Teams.Chat(RunningBot.Health), m => m.FromBot).Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(bot.Graph.Calls);
    }

    [Fact]
    public async Task NothingPersonal_IsInNamesAddressesOrLogs()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(1, 500, when: Creation, message: Worry);
        await IntakeAsync(play, RunningBot.Health);
        await play.UntilAsync(() => play.Card(RunningBot.Health)?.Contains("チャネルができました", StringComparison.Ordinal) == true);
        await play.SettledAsync();

        string[] personal = [Worry, "おばあさん", RunningBot.Health.Name, RunningBot.Health.Id];
        Assert.All(personal, p => Assert.DoesNotContain(play.Bot.Graph.Calls, c => $"{c.Path}{c.Query}{c.Body}".Contains(p, StringComparison.Ordinal)));
        Assert.All([.. personal, RunningBot.Health.AadObjectId], p => Assert.DoesNotContain(play.Bot.Log.Lines, line => line.Contains(p, StringComparison.Ordinal)));
    }

    private static bool Creation(CareTeamBot.Sandbox.Graph.GraphCall call) => call.Method == "POST" && call.Path.EndsWith("/channels", StringComparison.Ordinal);

    private static async Task<InvokeResult> IntakeAsync(GraphPlay play, TeamsMember who)
    {
        await play.ChatAsync(who, "相談受付");
        await play.SettledAsync();
        var form = play.Bot.Teams.Chat(who).Last(m => play.Bot.Teams.Buttons(who, m).Any(b => b.Verb == "intake.register"));
        return await play.Bot.Teams.PressAsync(who, form, "intake.register", new { worry = Worry, goal = "友だちと遊ばせたい", forWho = "おばあさん" });
    }
}

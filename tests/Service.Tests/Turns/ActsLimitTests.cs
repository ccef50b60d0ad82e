using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>One person makes the bot do so much and no more; what is too much is answered in words.</summary>
public sealed class ActsLimitTests : IAsyncLifetime
{
    private const string Words = "1分ほど待って";

    private readonly RunningBot bot = new() { Settings = ["--Connector:LiftRateLimits=true", "--Personal:ActsPerMinute=6"] };

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task AFloodOfCommands_IsAnsweredUpToTheLimit_AndToldOnce_AndOthersAreTaken()
    {
        var channel = await CaseAsync();
        var before = bot.Cards(channel).Count;

        await FloodAsync(RunningBot.English, channel, 100, "help");
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 夜間の吸引はだれができますか");
        await bot.SettledAsync();

        var said = bot.Cards(channel).Skip(before).ToList();
        Assert.Single(said, c => c.Contains("Please wait a minute", StringComparison.Ordinal));
        Assert.Single(said, c => c.Contains("question.answer", StringComparison.Ordinal));
        Assert.Equal(6 + 1 + 1, said.Count);
        Assert.Single((await bot.StateAsync(channel)).Questions);
    }

    [Fact]
    public async Task AfterAMinute_ActsAreTakenAgain_AndWhoGoesOnIsToldAgain()
    {
        var channel = await CaseAsync();
        await FloodAsync(RunningBot.Nursery, channel, 9);
        Assert.Equal(1, Told(channel));

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = bot.Cards(channel).Count;
        await FloodAsync(RunningBot.Nursery, channel, 6);
        Assert.Equal((before + 6, 1), (bot.Cards(channel).Count, Told(channel)));
        await FloodAsync(RunningBot.Nursery, channel, 3);
        Assert.Equal(2, Told(channel));
    }

    [Fact]
    public async Task APressBeyondTheLimit_IsAnsweredInWords_AndChangesNothing_ButAnswersHaveRoomOfTheirOwn()
    {
        var channel = await CaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        await FloodAsync(RunningBot.Nursery, channel, 6);
        var team = bot.Teams.Messages(channel).First(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "team.join"));

        var pressed = await bot.Teams.PressAsync(RunningBot.Nursery, team, "team.join", new { newAgency = "べつの課" });
        Assert.Equal((200, 200, InvokeResult.MessageType), (pressed.Status, pressed.StatusCode, pressed.Type));
        Assert.Contains(Words, pressed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain((await bot.StateAsync(channel)).Agencies, a => a.Name == "べつの課");

        var answered = await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "ここです" });
        Assert.NotNull(answered.Card);
        Assert.Equal("ここです", (await bot.StateAsync(channel)).Questions[0].Answer?.Text);
    }

    [Fact]
    public async Task SomethingUrgent_IsTakenAfterAFlood_AndAFloodOfIt_IsStopped()
    {
        var channel = await CaseAsync();
        await FloodAsync(RunningBot.Mother, channel, 20);

        await bot.CommandAsync(RunningBot.Mother, channel, "至急 吸引器が動きません");
        Assert.True(Assert.Single((await bot.StateAsync(channel)).Questions).Urgent);

        for (var i = 0; i < 50; i++)
            await bot.CommandAsync(RunningBot.Health, channel, $"至急 {i}番目の吸引器が動きません");
        await bot.SettledAsync();
        Assert.Equal(1 + 2 + 6, (await bot.StateAsync(channel)).Questions.Count);
        Assert.Single(bot.Cards(channel), c => c.Contains("至急の質問が続けて届いた", StringComparison.Ordinal) && c.Contains("119", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADialogBeyondTheLimit_QuotesWhatWasTyped()
    {
        var channel = await CaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "きょうは元気でした。")).Message;
        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, post, "ask");
        await FloodAsync(RunningBot.Health, channel, 6);

        var refused = await bot.Teams.SubmitTaskAsync(RunningBot.Health, post, "ask", dialog, new { text = "夜の吸引はだれができますか" });
        Assert.Contains(Words, refused.Text, StringComparison.Ordinal);
        Assert.Contains("夜の吸引はだれができますか", refused.Text, StringComparison.Ordinal);
        Assert.Contains(Words, (await bot.Teams.OpenTaskAsync(RunningBot.Health, post, "ask")).Text, StringComparison.Ordinal);
        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    [Fact]
    public async Task ASearchBeyondTheLimit_IsAnsweredWithTheWords()
    {
        var channel = await CaseAsync();
        await FloodAsync(RunningBot.Health, channel, 6);

        var found = await bot.Teams.SearchAsync(RunningBot.Health, channel.Id, "resources", "吸引");

        var answer = System.Text.Json.JsonElement.Parse(found.Body).GetProperty("composeExtension");
        Assert.Equal((200, "message"), (found.Status, answer.GetProperty("type").GetString()));
        Assert.Contains(Words, answer.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsOnlyReadAlong_AndRefreshes_AreNotCounted()
    {
        var channel = await CaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        for (var i = 0; i < 15; i++)
        {
            await bot.Teams.PostAsync(RunningBot.Nursery, channel, $"{i}番目の見学はどこに申し込めばいいですか？");
            await bot.Teams.InvokeAsync(RunningBot.Nursery, card, new System.Text.Json.Nodes.JsonObject { ["verb"] = "card.refresh", ["data"] = new System.Text.Json.Nodes.JsonObject { ["slot"] = "q1/card" } }, "automatic");
        }

        var before = bot.Cards(channel).Count;
        await FloodAsync(RunningBot.Nursery, channel, 1);
        Assert.Equal((before + 1, 0), (bot.Cards(channel).Count, Told(channel)));
    }

    [Fact]
    public void ManyPersons_AreCountedApart_AndKeptInBoundedRoom()
    {
        using var limit = new ActsLimit(new PersonalRules { ActsPerMinute = 6 }, new FakeTimeProvider());
        TurnInput.Message Of(int person) => new()
        {
            Where = new CaseAddress { ServiceUrl = "", ChannelId = "19:x" },
            By = new CareTeam.Cases.Actor(new($"29:{person}"), "", "ja"),
            CaseId = new("c"),
            Answer = Answer.Always,
        };

        Assert.All(Enumerable.Range(0, 10_000), person => Assert.Equal(ActsVerdict.Taken, limit.Take(Of(person))));
        ActsVerdict[] expected = [.. Enumerable.Repeat(ActsVerdict.Taken, 5), ActsVerdict.Refused, ActsVerdict.RefusedAgain];
        Assert.Equal(expected, Enumerable.Range(0, 7).Select(_ => limit.Take(Of(5))));

        // Beyond the room, whoever comes is taken rather than refused.
        Assert.All(Enumerable.Range(10_000, 40_000), person => Assert.Equal(ActsVerdict.Taken, limit.Take(Of(person))));
    }

    /// <summary>A case in which everybody has their whole allowance.</summary>
    private async Task<TeamsChannel> CaseAsync()
    {
        var channel = await bot.NewCaseAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        return channel;
    }

    /// <summary>One after the other: a help that still waits to be shown would be replaced by the next.</summary>
    private async Task FloodAsync(TeamsMember who, TeamsChannel channel, int count, string help = "ヘルプ")
    {
        for (var i = 0; i < count; i++)
        {
            await bot.CommandAsync(who, channel, help);
            await bot.SettledAsync();
        }
    }

    private int Told(TeamsChannel channel) => bot.Cards(channel).Count(c => c.Contains(Words, StringComparison.Ordinal));
}

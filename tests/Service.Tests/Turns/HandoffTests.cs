using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Handoffs and life stages over the wire.</summary>
public sealed class HandoffTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task AHandoff_IsStartedFromTheForm_AndAcceptedOnItsCard_Once()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 保育課 どこに聞けばいいですか");
        var card = await StartAsync(channel);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.Teams.PressAsync(RunningBot.Health, card, "handoff.accept")));
        await bot.SettledAsync();

        var journal = await bot.JournalAsync(channel);
        Assert.Single(journal, "handoff.started");
        Assert.Single(journal, "handoff.accepted");
        Assert.Single(journal, "handoff.completed");
        Assert.Contains("引き継ぎが終わりました", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReturn_NeedsAReason_AndTellsTheCoordinator()
    {
        var channel = await bot.NewCaseAsync();
        var card = await StartAsync(channel);

        var refused = await bot.Teams.PressAsync(RunningBot.Health, card, "handoff.return");
        Assert.Contains("理由が空でした", refused.Card?.GetRawText(), StringComparison.Ordinal);
        await bot.Teams.PressAsync(RunningBot.Health, card, "handoff.return", new { why = "夜は対応できません" });
        await bot.SettledAsync();

        Assert.Equal(HandoffStep.Returned, (await HandoffAsync(channel)).Step);
        Assert.Contains(bot.Cards(channel), c => c.Contains("戻ってきたものがあります", StringComparison.Ordinal) && c.Contains("<at>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AStrangerToTheHandoff_AndAStaleCard_ChangeNothing()
    {
        var channel = await bot.NewCaseAsync();
        var card = await StartAsync(channel);
        var accept = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "handoff.accept").Press(null);

        var refused = await bot.Teams.InvokeAsync(RunningBot.Mother, card, (System.Text.Json.Nodes.JsonObject)accept.DeepClone());
        Assert.Contains("この引き継ぎについては", refused.Body, StringComparison.Ordinal);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "handoff.start", new { dropWhy = "続けます" }, title: "取りやめる");
        var journal = await bot.JournalAsync(channel);
        Assert.Contains("handoff.dropped", journal);

        await bot.Teams.InvokeAsync(RunningBot.Health, card, accept);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task TheMonthOfBirth_MakesThePlan_AndIsInNoLog()
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.Mother, channel, "生年月 2024年5月");
        await bot.SettledAsync();

        Assert.Equal(new DateOnly(2024, 5, 1), (await bot.StateAsync(channel)).BirthMonth);
        Assert.Contains("就学相談", bot.Cards(channel)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("2024年5月", StringComparison.Ordinal) || line.Contains("2024-05", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("生年月 いつか", "読み取れませんでした")]
    [InlineData("退院 いつか", "2027-01-15")]
    [InlineData("生年月 1950年1月", "読み取れませんでした")]
    public async Task WhatCannotBeRead_IsToldInWords(string typed, string words)
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.Coordinator, channel, typed);
        await bot.SettledAsync();

        Assert.Contains(words, bot.Cards(channel)[^1], StringComparison.Ordinal);
        Assert.Empty((await bot.StateAsync(channel)).Items.OfType<LifeStagePrompt>());
    }

    private async Task<HandoffItem> HandoffAsync(TeamsChannel channel) => (await bot.StateAsync(channel)).Items.OfType<HandoffItem>().Single();

    /// <summary>From the nursery section to the health centre.</summary>
    private async Task<TeamsMessage> StartAsync(TeamsChannel channel)
    {
        await bot.CommandAsync(RunningBot.Nursery, channel, "引き継ぎ");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "handoff.start"));
        var health = (await bot.StateAsync(channel)).AgencyOf(RunningBot.Health.Id)!.Id;
        await bot.Teams.PressAsync(RunningBot.Nursery, form, "handoff.start", new { toAgency = health, cause = "transfer", note = "合図が小さい" });
        await bot.SettledAsync();
        return bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Health, m).Any(b => b.Verb == "handoff.accept"));
    }
}

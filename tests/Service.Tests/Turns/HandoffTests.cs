using System.Text.Json.Nodes;
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

        var accept = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "handoff.accept");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.Teams.InvokeAsync(RunningBot.Health, card, accept.Press(null))));
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
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "handoff.drop", new { dropWhy = "続けます" });
        var journal = await bot.JournalAsync(channel);
        Assert.Contains("handoff.dropped", journal);

        await bot.Teams.InvokeAsync(RunningBot.Health, card, accept);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task TheReceiverWhoLeavesMidHandoff_AcceptsNothing_AndTheCoordinatorHoldsIt()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 保育課 どこに聞けばいいですか");
        var card = await StartAsync(channel);
        var accept = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Verb == "handoff.accept").Press(null);

        await bot.LeaveAsync(RunningBot.Health, channel);
        await bot.Teams.InvokeAsync(RunningBot.Health, card, accept);
        await bot.SettledAsync();

        var handoff = await HandoffAsync(channel);
        Assert.Equal([RunningBot.Coordinator.Id], handoff.Holder.Ids);
        Assert.DoesNotContain("handoff.accepted", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task TheGiverWhoLeavesMidHandoff_LeavesItOpenToAccept()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 保育課 どこに聞けばいいですか");
        var card = await StartAsync(channel);

        await bot.LeaveAsync(RunningBot.Nursery, channel);
        await bot.Teams.PressAsync(RunningBot.Health, card, "handoff.accept");
        await bot.SettledAsync();

        Assert.Contains("handoff.completed", await bot.JournalAsync(channel));
    }

    [Theory]
    [InlineData("done", "{}", "stage.ended", null)]
    [InlineData("move", """{"day":"2028-04-01","why":"引っ越しのため"}""", "stage.moved", null)]
    [InlineData("drop", """{"dropWhy":"在宅を続ける","why":"在宅を続ける"}""", "stage.ended", null)]
    [InlineData("move", """{"day":"いつか","why":"引っ越し"}""", null, "日")]
    [InlineData("move", """{"day":"2028-04-01"}""", null, "理由")]
    [InlineData("drop", """{"dropWhy":{},"why":7}""", null, "理由")]
    public async Task AStageOfThePlan_IsMovedDroppedOrEnded_OnceAndByTheCoordinator(string choice, string typed, string? happens, string? words)
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "生年月 2024年5月");
        await bot.SettledAsync();
        var plan = bot.Teams.Messages(channel).Last(m => Buttons(RunningBot.Coordinator, m, choice).Any());
        var stage = (await bot.StateAsync(channel)).Items.OfType<LifeStagePrompt>().First().Id;
        var press = Buttons(RunningBot.Coordinator, plan, choice).First().Press(JsonNode.Parse(typed)!.AsObject());
        press["data"]!["stage"] = stage.Value;
        var before = await bot.JournalAsync(channel);

        foreach (var who in new[] { RunningBot.Stranger, RunningBot.Nursery })
            await bot.Teams.InvokeAsync(who, plan, press.DeepClone().AsObject());
        await bot.SettledAsync();
        Assert.Equal(before, await bot.JournalAsync(channel));
        string answer = "";
        for (var twice = 0; twice < 2; twice++)
            answer = (await bot.Teams.InvokeAsync(RunningBot.Coordinator, plan, press.DeepClone().AsObject())).Body;
        await bot.SettledAsync();

        var after = await bot.JournalAsync(channel);
        Assert.Equal(happens is null ? 0 : 1, after.Count(k => k == happens));
        Assert.Contains(words ?? "これからの節目", answer, StringComparison.Ordinal);
    }

    private IEnumerable<CardButton> Buttons(TeamsMember who, TeamsMessage message, string choice) => bot.Teams.Buttons(who, message)
        .Where(b => b.Verb == $"stage.{choice}");

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
        var health = (await bot.StateAsync(channel)).AgencyOf(new(RunningBot.Health.Id))!.Id.Value;
        await bot.Teams.PressAsync(RunningBot.Nursery, form, "handoff.start", new { toAgency = health, cause = "transfer", note = "合図が小さい" });
        await bot.SettledAsync();
        return bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Health, m).Any(b => b.Verb == "handoff.accept"));
    }
}

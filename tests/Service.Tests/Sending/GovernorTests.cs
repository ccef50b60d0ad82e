using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>A hundred cases do not make a hundred notices.</summary>
public sealed class GovernorTests : IAsyncLifetime
{
    private readonly RunningBot bot = new();

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task AHundredCasesThatAreDueAtOnce_MakeFiveNotices_AndOneListTheNextWorkingMorning()
    {
        for (var i = 0; i < 100; i++)
            await bot.CommandAsync(RunningBot.Coordinator, await bot.NewChannelAsync(), "ケース開始 友だちと遊びたい");

        await bot.PassAsync(TimeSpan.FromDays(183));
        var notices = Said();
        await bot.PassAsync(TimeSpan.FromDays(1));
        var digest = Said().Except(notices).ToList();

        Assert.Equal(5, notices.Count);
        Assert.Contains("100件あります", Assert.Single(digest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNextDay_CountsAnew_AndTheListComesOnceADayWhileSomethingWaits()
    {
        await DueAsync(7);
        Assert.Equal(5, Said().Count);

        await NextMorningAsync();
        Assert.Equal(6, Said().Count);
        await DueAsync(2);
        Assert.Equal(8, Said().Count);

        await NextMorningAsync();
        Assert.Equal(9, Said().Count);
        await bot.PassAsync(TimeSpan.FromHours(5));
        Assert.Equal(9, Said().Count);
    }

    [Fact]
    public async Task WhatIsUrgent_IsAlwaysTold_AndNotCounted()
    {
        for (var i = 0; i < 7; i++)
            await AloneAsync("至急 吸引器が動きません");
        Assert.Equal(7, Said().Count);

        await DueAsync(1);
        Assert.Equal(8, Said().Count);
    }

    [Fact]
    public async Task ARestart_LosesNeitherTheCountNorTheDigest()
    {
        await DueAsync(6);
        await bot.StopAsync();
        await bot.StartAsync();
        await DueAsync(1);
        Assert.Equal(5, Said().Count);

        await bot.StopAsync();
        await bot.StartAsync();
        await NextMorningAsync();
        Assert.Equal(6, Said().Count);
    }

    [Fact]
    public async Task NothingComes_WhenWhatWasHeldBackIsDone()
    {
        await DueAsync(5);
        var channel = await AloneAsync("質問 だれに聞けばいいですか");
        await bot.CommandAsync(RunningBot.Nursery, channel, "参加 保育課");
        var card = bot.Teams.Messages(channel).First(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "うちです" });
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Coordinator, bot.Teams.Now(card), "question.solved");
        await bot.SettledAsync();
        var before = Said().Count;

        await NextMorningAsync();

        Assert.Equal(before, Said().Count);
        Assert.Null((await DeskAsync())?.Due);
    }

    /// <summary>So many cases in which the coordinator is alone, and asks: each is a notice at once.</summary>
    private async Task DueAsync(int cases)
    {
        for (var i = 0; i < cases; i++)
            await AloneAsync("質問 だれに聞けばいいですか");
    }

    private async Task<CareTeamBot.Sandbox.Teams.TeamsChannel> AloneAsync(string ask)
    {
        var channel = await bot.NewChannelAsync();
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース開始");
        await bot.CommandAsync(RunningBot.Mother, channel, "参加 家族");
        await bot.CommandAsync(RunningBot.Mother, channel, ask);
        await bot.SettledAsync();
        return channel;
    }

    private async Task NextMorningAsync()
    {
        var now = bot.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        await bot.PassAsync(now.Date.AddDays(1).AddHours(9) - now.DateTime);
    }

    private List<string> Said() => [.. bot.Teams.Chat(RunningBot.Coordinator).Where(m => m.FromBot).Select(m => $"{m.Id} {m.Card?.GetRawText()}")];

    private async Task<PersonalDesk?> DeskAsync()
    {
        var chat = await bot.Store.LoadDocumentAsync($"chat\n{bot.Teams.TenantId}\n{RunningBot.Coordinator.Id}", default);
        var address = CaseAddress.OfChat(CaseJson.Read<TeamsConversation>(chat!.Value));
        return await bot.Store.LoadAsync(address.CaseId, default) is { } head ? CaseJson.Read<CaseHead>(head.State).Desk : null;
    }
}

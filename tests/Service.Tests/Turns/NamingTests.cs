using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Whoever is named must be in the channel at that moment, as the channel itself says.</summary>
public sealed class NamingTests : IAsyncLifetime
{
    private readonly RunningBot bot = new();

    /// <summary>Who may send it, what stands before and after the name.</summary>
    public static TheoryData<string, string, string> Namings => new()
    {
        { "nursery", "代理", "11/25-12/5" },
        { "coordinator", "代理", "11/25-12/5" },
        { "coordinator", "調整役", "" },
    };

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Namings))]
    public async Task SomebodyOfTheTeamWhoIsNotInTheChannel_IsNotLetIn_AndTheAnswerSaysWhatToDo(string by, string before, string after)
    {
        var channel = await bot.NewPrivateCaseAsync();

        await bot.MentionAsync(Who(by), channel, before, RunningBot.Stranger.Id, "だれか", after);

        await NobodyCameInAsync(channel);
        Assert.Contains(bot.Cards(channel), c => c.Contains("知らない 人さんは、このチャネルのメンバーではありません。先にチャネルに追加して", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Namings))]
    public async Task SomebodyWhomTeamsDoesNotKnow_IsNotLetIn(string by, string before, string after)
    {
        var channel = await bot.NewPrivateCaseAsync();

        foreach (var id in (string[])["29:1nobody", "...", "29:1/../../x", "x@example.org", RunningBot.Stranger.AadObjectId])
            await bot.MentionAsync(Who(by), channel, before, id, "だれか", after);

        await NobodyCameInAsync(channel);
    }

    [Theory]
    [MemberData(nameof(Namings))]
    public async Task SomebodyOfAnotherOrganisation_IsNotLetIn_ThoughTheyAreInTheChannel(string by, string before, string after)
    {
        var channel = await bot.NewPrivateCaseAsync();
        var partner = TeamsMember.Named("ほかの 組織の人") with { TenantId = TeamPlay.ForeignTenant };
        await bot.Teams.AddMemberAsync(partner);
        bot.SetRoster(channel, RunningBot.Mother, RunningBot.Coordinator, RunningBot.Nursery, RunningBot.Health, partner);

        await bot.MentionAsync(Who(by), channel, before, partner.Id, partner.Name, after);

        await NobodyCameInAsync(channel);
        Assert.Contains(bot.Cards(channel), c => c.Contains("ほかの 組織の人さんの組織では、まだこのボットを使えません", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task WhereTheChannelCannotBeAsked_NobodyIsLetIn(int status)
    {
        var channel = await bot.NewPrivateCaseAsync();
        bot.Teams.Faults.AnswerNext(50, status, when: call => call.Path.Contains("/members/", StringComparison.Ordinal));

        await bot.MentionAsync(RunningBot.Nursery, channel, "代理", RunningBot.Health.Id, RunningBot.Health.Name, "11/25-12/5");

        Assert.Empty((await bot.StateAsync(channel)).Covers);
        Assert.Contains(bot.Cards(channel), c => c.Contains("いま確かめられませんでした。少し待って", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePersonsName_IsTheRosters_NotTheMentions()
    {
        var channel = await bot.NewPrivateCaseAsync();
        bot.SetRoster(channel, RunningBot.Mother, RunningBot.Coordinator, RunningBot.Nursery, RunningBot.Health, RunningBot.English);

        await bot.MentionAsync(RunningBot.Nursery, channel, "代理", RunningBot.English.Id, "園長", "11/25-12/5");

        var state = await bot.StateAsync(channel);
        Assert.Equal("Ann Smith", state.FindParticipant(new(RunningBot.English.Id))?.Name);
        Assert.Equal(RunningBot.English.Id, Assert.Single(state.Covers).CoverId);
    }

    /// <summary>By the directory's id too, which the people picker tells, a person is who the roster says.</summary>
    [Fact]
    public async Task ADirectoryId_IsTheSamePerson()
    {
        var channel = await bot.NewPrivateCaseAsync();

        await bot.MentionAsync(RunningBot.Nursery, channel, "代理", RunningBot.Health.AadObjectId, "川越", "11/25-12/5");

        Assert.Equal(RunningBot.Health.Id, Assert.Single((await bot.StateAsync(channel)).Covers).CoverId);
    }

    [Fact]
    public async Task AFormThatNamesAStranger_LetsNobodyIn()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await bot.CommandAsync(RunningBot.Nursery, channel, "チーム");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "team.join"));
        var press = TeamPlay.Forged("team.join", RunningBot.CaseId(channel), null, "team/1", "cover");
        press["data"]!["cover"] = RunningBot.Stranger.Id;
        press["data"]!["first"] = "2026-11-25";

        var answer = await bot.Teams.InvokeAsync(RunningBot.Nursery, form, press);

        await bot.SettledAsync();
        Assert.Contains("このチャネルのメンバーではありません", answer.Body, StringComparison.Ordinal);
        await NobodyCameInAsync(channel);
    }

    /// <summary>The channel is asked about one person at a time, and not at all about a crowd that is refused anyway.</summary>
    [Fact]
    public async Task ACrowd_IsRefusedWithoutAsking()
    {
        var channel = await bot.NewPrivateCaseAsync();
        var before = bot.Teams.ConnectorCalls.Count(c => c.Path.Contains("/members/", StringComparison.Ordinal));

        await bot.SendChangedAsync(RunningBot.Coordinator, channel, "@CareTeamBot スーパーバイザー", activity =>
        {
            var entities = activity["entities"]!.AsArray();
            for (var i = 0; i < 40; i++)
                entities.Add(new System.Text.Json.Nodes.JsonObject { ["type"] = "mention", ["text"] = "", ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = $"29:x{i}", ["name"] = "x" } });
        });
        await bot.SettledAsync();

        Assert.Contains(bot.Cards(channel), c => c.Contains("スーパーバイザーは3人まで", StringComparison.Ordinal));
        Assert.Equal(before, bot.Teams.ConnectorCalls.Count(c => c.Path.Contains("/members/", StringComparison.Ordinal)));
    }

    private static TeamsMember Who(string name) => name == "nursery" ? RunningBot.Nursery : RunningBot.Coordinator;

    private async Task NobodyCameInAsync(TeamsChannel channel)
    {
        var state = await bot.StateAsync(channel);
        Assert.Equal(4, state.Participants.Count);
        Assert.Empty(state.Covers);
        Assert.Equal(RunningBot.Coordinator.Id, state.CoordinatorId);
        Assert.Equal("", bot.InChatOf(RunningBot.Stranger));
        await bot.AskAsync(RunningBot.Mother, channel, "夜の吸引の相談です");
        await bot.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal("", bot.InChatOf(RunningBot.Stranger));
    }
}

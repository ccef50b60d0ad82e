using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>A supervisor who is not in the channel: asked first, and shown what was asked of them and nothing else.</summary>
public sealed class SupervisorTests : IAsyncLifetime
{
    private const string Goal = "友だちと遊びたい";
    private const string Asked = "夜の吸引の相談です";
    private const string Other = "ほかの人に見せない質問です";
    private const string Worry = "実は対応に自信がありません";

    private readonly RunningBot bot = new() { Settings = ["--Connector:LiftRateLimits=true", "--Personal:NoticesPerDay=50"] };

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task WhoIsNamed_IsAskedInTheirOwnChat_AndGetsNothingOfTheCaseBeforeTheyAgree()
    {
        var channel = await NamedAsync();

        Assert.Equal([RunningBot.Stranger.Id], (await bot.StateAsync(channel)).Supervisors.Select(id => id.Value));
        Assert.DoesNotContain((await bot.StateAsync(channel)).Participants, p => p.Id == RunningBot.Stranger.Id);
        Assert.Contains("大宮 さくら", bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
        Assert.Contains("引き受ける", bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);

        var refused = await AskAsync(channel, Worry);
        Assert.Contains("知らない 人さんが、まだスーパーバイザーを引き受けていません", refused, StringComparison.Ordinal);
        await bot.PassAsync(TimeSpan.FromDays(3));
        await bot.Teams.ChatAsync(RunningBot.Stranger, "状況");
        await bot.Teams.ChatAsync(RunningBot.Stranger, "質問");
        await bot.SettledAsync();

        ShowsNothing(bot.InChatOf(RunningBot.Stranger), channel, Worry, Asked);
        Assert.DoesNotContain(channel.Name, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnceTheyAgreed_TheyAreAsked_AndAdviseFromOutside()
    {
        var channel = await AgreedAsync();
        Assert.Contains("知らない 人さんが、スーパーバイザーを引き受けました", bot.InChatOf(RunningBot.Coordinator), StringComparison.Ordinal);

        Assert.Contains("スーパーバイザーに届けました", await AskAsync(channel, Worry), StringComparison.Ordinal);
        Assert.Contains(Worry, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
        var given = await bot.Teams.PressAsync(RunningBot.Stranger, Newest("advice.give"), "advice.give", new { words = "一緒に訪ねましょう" });
        await bot.SettledAsync();

        Assert.Contains("一緒に訪ねましょう", given.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("一緒に訪ねましょう", bot.InChatOf(RunningBot.Nursery), StringComparison.Ordinal);
        Assert.DoesNotContain((await bot.StateAsync(channel)).Participants, p => p.Id == RunningBot.Stranger.Id);
        ShowsNothing(bot.InChatOf(RunningBot.Stranger), channel);
        foreach (var other in (TeamsMember[])[RunningBot.Mother, RunningBot.Coordinator, RunningBot.Health])
            Assert.DoesNotContain(Worry, bot.InChatOf(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheirList_HoldsWhatWasAskedOfThem_AndTheMorningsListToo()
    {
        var channel = await AgreedAsync();
        await AskAsync(channel, Worry);

        await bot.Teams.ChatAsync(RunningBot.Stranger, "状況");
        await bot.SettledAsync();
        var list = bot.Teams.Chat(RunningBot.Stranger)[^1];

        Assert.Contains(Worry, list.Card?.GetRawText(), StringComparison.Ordinal);
        ShowsNothing(list.Card?.GetRawText() ?? "", channel);
        var answer = await bot.Teams.PressAsync(RunningBot.Stranger, list, "advice.give", new Dictionary<string, string>
        {
            [CareTeamBot.Cards.RowInputs.Name("words", RunningBot.CaseId(channel), (await AdviceAsync(channel)).Id)] = "まず聞きましょう",
        });
        await bot.SettledAsync();
        Assert.Equal("まず聞きましょう", Assert.Single((await AdviceAsync(channel)).Words).Text);
        ShowsNothing(answer.Body, channel);
    }

    [Fact]
    public async Task WhoeverDeclines_IsNone_AndTheCoordinatorHears()
    {
        var channel = await NamedAsync();

        var answer = await bot.Teams.PressAsync(RunningBot.Stranger, Newest("supervisor.decline"), "supervisor.decline");
        await bot.SettledAsync();

        Assert.Empty((await bot.StateAsync(channel)).Supervisors);
        Assert.Contains("このお願いは終わりました", answer.Body, StringComparison.Ordinal);
        Assert.Contains("引き受けられない", bot.InChatOf(RunningBot.Coordinator), StringComparison.Ordinal);
        Assert.Contains("相談できる方がまだ決まっていません", await AskAsync(channel, Worry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverDeclined_CanBeTakenOutOfTheRecord_WhichNamesThemInItsJournalAlone()
    {
        var channel = await NamedAsync();
        Assert.Equal(3, (await bot.AdministerAsync("erase", RunningBot.Stranger.Id)).Code);
        await bot.Teams.PressAsync(RunningBot.Stranger, Newest("supervisor.decline"), "supervisor.decline");
        await bot.SettledAsync();
        Assert.Contains(RunningBot.Stranger.Name, await RecordAsync(channel), StringComparison.Ordinal);

        Assert.Equal(0, (await bot.AdministerAsync("erase", RunningBot.Stranger.Id)).Code);

        var record = await RecordAsync(channel);
        Assert.DoesNotContain(RunningBot.Stranger.Name, record, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningBot.Stranger.Id, record, StringComparison.Ordinal);
    }

    private async Task<string> RecordAsync(TeamsChannel channel) =>
        string.Join('\n', (await bot.EntriesAsync(RunningBot.CaseId(channel))).Select(e => System.Text.Encoding.UTF8.GetString(e.Content.Span)));

    [Fact]
    public async Task WhoeverStops_SeesNothingAnyMore_AndWhatTheyHeldGoesBack()
    {
        var channel = await AgreedAsync();
        await AskAsync(channel, Worry);

        await bot.Teams.PressAsync(RunningBot.Stranger, Newest("supervisor.decline"), "supervisor.decline", title: "やめる");
        await bot.SettledAsync();

        Assert.Equal(AdviceStep.Unanswered, (await AdviceAsync(channel)).Step);
        Assert.DoesNotContain(Worry, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASupervisorWhomTheCoordinatorTakesBack_SeesNothingAnyMore()
    {
        var channel = await AgreedAsync();
        await AskAsync(channel, Worry);
        await bot.Teams.PressAsync(RunningBot.Stranger, Newest("advice.give"), "advice.give", new { words = "一緒に訪ねましょう" });
        await bot.SettledAsync();

        await bot.CommandAsync(RunningBot.Coordinator, channel, "スーパーバイザー なし");
        await bot.SettledAsync();

        Assert.DoesNotContain(Worry, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
        Assert.Contains("このお願いは終わりました", bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
        await bot.Teams.ChatAsync(RunningBot.Stranger, "状況");
        await bot.SettledAsync();
        Assert.DoesNotContain(Worry, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAnotherOrganisation_NobodyIsSupervisor()
    {
        var channel = await bot.NewPrivateCaseAsync();
        var partner = TeamsMember.Named("ほかの 組織の人") with { TenantId = TeamPlay.ForeignTenant };
        await bot.Teams.AddMemberAsync(partner);

        await bot.MentionAsync(RunningBot.Coordinator, channel, "スーパーバイザー", partner.Id, partner.Name);

        Assert.Empty((await bot.StateAsync(channel)).Supervisors);
        Assert.Equal("", bot.InChatOf(partner));
        Assert.Contains(bot.Cards(channel), c => c.Contains("組織では、まだこのボットを使えません", StringComparison.Ordinal));
    }

    /// <summary>Even where the team's roster does not know them: the yes counts from a served tenant alone, which the door checks.</summary>
    [Fact]
    public async Task AYesFromATenantThatIsNotServed_IsRefusedAtTheDoor()
    {
        var channel = await NamedAsync();
        var card = Newest("supervisor.accept");
        var yes = bot.Teams.Buttons(RunningBot.Stranger, card).First(b => b.Title == "引き受ける").Press(null);

        var status = await bot.SendChangedAsync(RunningBot.Stranger, channel, "", activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "adaptiveCard/action";
            activity["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = card.ConversationId, ["conversationType"] = "personal", ["tenantId"] = TeamPlay.ForeignTenant };
            activity["channelData"] = new System.Text.Json.Nodes.JsonObject { ["tenant"] = new System.Text.Json.Nodes.JsonObject { ["id"] = TeamPlay.ForeignTenant } };
            activity["value"] = new System.Text.Json.Nodes.JsonObject { ["action"] = yes, ["trigger"] = "manual" };
        });

        Assert.Equal(403, status);
        Assert.False((await bot.StateAsync(channel)).IsSupervisor(new(RunningBot.Stranger.Id)));
    }

    /// <summary>A card may be forwarded to a chat between people, whose tenant is not always the presser's.</summary>
    [Fact]
    public async Task AYesFromAChatBetweenPeople_DoesNotCount()
    {
        var channel = await NamedAsync();
        var yes = bot.Teams.Buttons(RunningBot.Stranger, Newest("supervisor.accept")).First(b => b.Title == "引き受ける").Press(null);

        var status = await bot.SendChangedAsync(RunningBot.Stranger, channel, "", activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "adaptiveCard/action";
            activity["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "19:1_2@unq.gbl.spaces", ["conversationType"] = "personal", ["tenantId"] = bot.Teams.TenantId };
            activity["channelData"] = new System.Text.Json.Nodes.JsonObject { ["tenant"] = new System.Text.Json.Nodes.JsonObject { ["id"] = bot.Teams.TenantId } };
            activity["value"] = new System.Text.Json.Nodes.JsonObject { ["action"] = yes, ["trigger"] = "manual" };
        });

        Assert.Equal(200, status);
        Assert.False((await bot.StateAsync(channel)).IsSupervisor(new(RunningBot.Stranger.Id)));
    }

    [Fact]
    public async Task AnotherPersonsYes_CountsForNobody()
    {
        var channel = await NamedAsync();
        var card = Newest("supervisor.accept");
        var yes = bot.Teams.Buttons(RunningBot.Stranger, card).First(b => b.Title == "引き受ける").Press(null);

        foreach (var other in (TeamsMember[])[RunningBot.Coordinator, RunningBot.Nursery, RunningBot.English])
            await bot.Teams.InvokeAsync(other, card, (System.Text.Json.Nodes.JsonObject)yes.DeepClone());

        Assert.False((await bot.StateAsync(channel)).IsSupervisor(new(RunningBot.Stranger.Id)));
        Assert.Equal([RunningBot.Stranger.Id], (await bot.StateAsync(channel)).Supervisors.Select(id => id.Value));
    }

    /// <summary>Every verb, and every kind of card of the case, as a supervisor from outside may forge it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhateverTheyForge_ShowsNothingOfTheCaseAndChangesNothing(bool agreed)
    {
        var channel = agreed ? await AgreedAsync() : await NamedAsync();
        if (agreed)
            await AskAsync(channel, Worry);
        var (caseId, chat, revision) = (RunningBot.CaseId(channel), bot.Teams.Chat(RunningBot.Stranger)[0], (await bot.StateAsync(channel)).Revision);

        foreach (var verb in Verbs.All.Where(v => v is not ("supervisor.accept" or "supervisor.decline" or "advice.give") && !v.StartsWith("resource.", StringComparison.Ordinal)))
        {
            foreach (var slot in (string[])["case", "status/1", "team/1", "agenda/1", "stages/1", "q1/card", "q1/consult", "q2/card", "q1/p1-Nudge", $"q1/to/{RunningBot.Health.Id}", "c1/card", $"trouble/{RunningBot.Coordinator.Id}", "help/1", "x"])
            {
                var answer = await bot.Teams.InvokeAsync(RunningBot.Stranger, chat, TeamPlay.Forged(verb, caseId, "q1", slot));
                Assert.Equal(200, answer.Status);
                ShowsNothing(answer.Body, channel, Asked);
            }
        }

        await bot.SettledAsync();
        Assert.Equal(revision, (await bot.StateAsync(channel)).Revision);
    }

    /// <summary>Its question and another one, and a supervisor who was named and has not answered.</summary>
    private async Task<TeamsChannel> NamedAsync()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel, Asked);
        await bot.AskAsync(RunningBot.Mother, channel, Other);
        await bot.MentionAsync(RunningBot.Coordinator, channel, "スーパーバイザー", RunningBot.Stranger.Id, RunningBot.Stranger.Name);
        return channel;
    }

    private async Task<TeamsChannel> AgreedAsync()
    {
        var channel = await NamedAsync();
        await bot.Teams.PressAsync(RunningBot.Stranger, Newest("supervisor.accept"), "supervisor.accept");
        await bot.SettledAsync();
        Assert.True((await bot.StateAsync(channel)).IsSupervisor(new(RunningBot.Stranger.Id)));
        return channel;
    }

    /// <summary>The nursery section asks about the first question, in its own chat.</summary>
    private async Task<string> AskAsync(TeamsChannel channel, string worry)
    {
        var press = TeamPlay.Forged("advice.ask", RunningBot.CaseId(channel), "q1", $"q1/to/{RunningBot.Nursery.Id}");
        press["data"]!["advice"] = worry;
        await bot.Teams.ChatAsync(RunningBot.Nursery, "ヘルプ");
        await bot.SettledAsync();
        var answer = await bot.Teams.InvokeAsync(RunningBot.Nursery, bot.Teams.Chat(RunningBot.Nursery)[^1], press);
        await bot.SettledAsync();
        return answer.Body;
    }

    private async Task<AdviceItem> AdviceAsync(TeamsChannel channel)
    {
        var state = await bot.StateAsync(channel);
        return state.Items.Concat(state.EndedItems).OfType<AdviceItem>().Single();
    }

    private TeamsMessage Newest(string verb) =>
        bot.Teams.Chat(RunningBot.Stranger).Last(m => bot.Teams.Buttons(RunningBot.Stranger, m).Any(b => b.Verb == verb));

    private static void ShowsNothing(string shown, TeamsChannel channel, params string[] also)
    {
        Assert.NotNull(channel);
        Assert.All([Goal, Other, RunningBot.Mother.Name, "保健センター", .. also], text => Assert.DoesNotContain(text, shown, StringComparison.Ordinal));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Roles, tasks and covers over the wire.</summary>
public sealed class RolesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task ATask_IsProposedByTheForm_Taken_Done_AndConfirmed()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);

        await bot.Teams.PressAsync(RunningBot.Nursery, card, "role.accept");
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Nursery, bot.Teams.Now(card), "role.done", new { result = "申し込みました" });
        await bot.SettledAsync();
        var answer = await bot.Teams.PressAsync(RunningBot.Coordinator, bot.Teams.Now(card), "role.confirm");
        await bot.SettledAsync();

        Assert.Contains("終わりました", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("申し込みました", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed", "role.accepted", "role.reported", "role.ended"], await RolesAsync(channel));
    }

    [Fact]
    public async Task TheAgencyThatIsAsked_GetsTheCardPersonally_AndNobodyElse()
    {
        var channel = await bot.NewCaseAsync();
        await ProposeAsync(channel);

        var state = await bot.StateAsync(channel);
        Assert.Equal([RunningBot.Nursery.Id], Assert.IsType<RoleItem>(state.Items[^1]).Noticed.Select(id => id.Value));
    }

    [Fact]
    public async Task SilenceNudges_ThenTheCoordinatorHoldsAGap_AndAsksSomebodyElse()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);

        await bot.PassAsync(TimeSpan.FromDays(5));
        await bot.PassAsync(TimeSpan.FromDays(5));
        Assert.Contains(bot.Cards(channel), c => c.Contains("引き受け手が見つかりませんでした", StringComparison.Ordinal));
        var state = await bot.StateAsync(channel);
        await bot.Teams.PressAsync(RunningBot.Coordinator, bot.Teams.Now(card), "role.repropose", new { to = state.AgencyOf(new(RunningBot.Health.Id))!.Id.Value });
        await bot.SettledAsync();

        Assert.Equal(["role.proposed", "role.nudged", "role.gapped", "role.putTo"], await RolesAsync(channel));
        Assert.Contains("保健センター", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGap_BecomesABarrierByOnePress()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "role.decline", new { reason = "人手が足りません" }, title: "理由を伝える");
        await bot.SettledAsync();

        await bot.Teams.PressAsync(RunningBot.Coordinator, bot.Teams.Now(card), "barrier.raise");
        await bot.SettledAsync();

        Assert.Equal(["role.proposed", "role.declined", "role.gapped", "role.ended"], await RolesAsync(channel));
        Assert.Contains(bot.Cards(channel), c => c.Contains("協議の場に出す議題案", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APressWithoutAReason_IsToldInWords()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);

        var answer = await bot.Teams.PressAsync(RunningBot.Nursery, card, "role.decline", title: "理由を伝える");

        Assert.Contains("理由が空でした", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed"], await RolesAsync(channel));
    }

    [Theory]
    [InlineData("role.accept", null, "いま保育課に聞いている")]
    [InlineData("role.decline", null, "いま保育課に聞いている")]
    [InlineData("role.decline", "pass", "いま保育課に聞いている")]
    [InlineData("role.decline", "drop", "お願いした")]
    [InlineData("role.done", null, "まだだれも引き受けていません")]
    [InlineData("role.propose", null, "お願いした")]
    public async Task SomebodyWhoWasNotAsked_IsToldWhoIs(string verb, string? choice, string words)
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);

        var answer = await bot.Teams.InvokeAsync(RunningBot.Health, card, Press(card, verb, choice));

        Assert.Contains(words, answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed"], await RolesAsync(channel));
    }

    [Fact]
    public async Task AStrangersPress_IsRefused()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);

        var answer = await bot.Teams.InvokeAsync(RunningBot.Stranger, card, Press(card, "role.accept", null));

        Assert.Contains("メンバーではない", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed"], await RolesAsync(channel));
    }

    [Fact]
    public async Task TheSamePressTwice_AndAStaleCard_ChangeNothing()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);
        var (accept, decline) = (Press(card, "role.accept", null), Press(card, "role.decline", null));
        await bot.Teams.InvokeAsync(RunningBot.Nursery, card, (JsonObject)accept.DeepClone());

        await bot.Teams.InvokeAsync(RunningBot.Nursery, card, accept);
        var stale = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, decline);

        Assert.Contains("引き受けています", stale.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed", "role.accepted"], await RolesAsync(channel));
    }

    [Fact]
    public async Task AProposalPressedTwice_IsOne()
    {
        var channel = await bot.NewCaseAsync();
        var form = await FormAsync(channel);
        var to = (await bot.StateAsync(channel)).AgencyOf(new(RunningBot.Nursery.Id))!.Id.Value;

        var press = bot.Teams.Buttons(RunningBot.Coordinator, form).First(b => b.Verb == "role.propose").Press(new() { ["title"] = "見学の申し込み", ["to"] = to });

        await bot.Teams.InvokeAsync(RunningBot.Coordinator, form, (JsonObject)press.DeepClone());
        var answer = await bot.Teams.InvokeAsync(RunningBot.Coordinator, form, press);

        Assert.Contains("お願いを出しました", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed"], await RolesAsync(channel));
    }

    [Theory]
    [InlineData("", "a3", "", "お願いの名前が空でした")]
    [InlineData("見学", "", "", "お願い先が選ばれていません")]
    [InlineData("見学", "a999", "", "いまお願いできません")]
    [InlineData("見学", "a3", "2026-01-01", "もう過ぎた日")]
    [InlineData("見学", "a3", "2036-01-01", "先の日すぎます")]
    public async Task AFormThatIsNotFilledIn_SaysWhatIsMissing_AndKeepsTheForm(string title, string to, string until, string words)
    {
        var channel = await bot.NewCaseAsync();
        var form = await FormAsync(channel);

        var answer = await bot.Teams.PressAsync(RunningBot.Coordinator, form, "role.propose", new { title, to, until });

        Assert.Contains(words, answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("role.propose", answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await RolesAsync(channel));
    }

    [Fact]
    public async Task ADoerWhoLeaves_LeavesItToTheCoordinator()
    {
        var channel = await bot.NewCaseAsync();
        var card = await ProposeAsync(channel);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "role.accept");
        await bot.SettledAsync();
        var done = Press(bot.Teams.Now(card), "role.done", null);
        await bot.SendChangedAsync(RunningBot.Coordinator, channel, "x", a =>
        {
            (a["type"], a["membersRemoved"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = RunningBot.Nursery.Id }));
            a["channelData"]!["eventType"] = "channelMemberRemoved";
        });
        await bot.SettledAsync();

        var late = await bot.Teams.InvokeAsync(RunningBot.Health, card, done);

        Assert.Contains("まだだれも引き受けていません", late.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["role.proposed", "role.accepted", "role.gapped"], await RolesAsync(channel));
    }

    [Fact]
    public async Task ACover_IsNamedByAMention_AndCalledInsteadOfWhoIsAway()
    {
        var channel = await bot.NewCaseAsync();
        await CoverAsync(channel, $"{Day(-1)}..{Day(8)}");
        await bot.CommandAsync(RunningBot.Mother, channel, "質問 どこに聞けばいいですか @保育課");
        await bot.SettledAsync();

        await bot.PassAsync((await bot.StateAsync(channel)).Questions[^1].Due - bot.Clock.GetUtcNow());

        var mentioned = (await bot.StateAsync(channel)).Questions[^1].Prompts[^1].Mentioned;
        Assert.Contains(RunningBot.Health.Id, mentioned.Select(id => id.Value));
        Assert.DoesNotContain(RunningBot.Nursery.Id, mentioned.Select(id => id.Value));
        Assert.Contains(bot.Cards(channel), c => c.Contains("の代理）", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("らいしゅう", "いつの代理か読み取れませんでした")]
    [InlineData("13/45", "いつの代理か読み取れませんでした")]
    public async Task DaysThatCannotBeRead_AreToldInWords(string days, string words)
    {
        var channel = await bot.NewCaseAsync();

        await CoverAsync(channel, days);

        Assert.Contains(bot.Cards(channel), c => c.Contains(words, StringComparison.Ordinal));
        Assert.Empty((await bot.StateAsync(channel)).Covers);
    }

    private async Task CoverAsync(TeamsChannel channel, string days)
    {
        Assert.Equal(200, await bot.SendChangedAsync(RunningBot.Nursery, channel, "@CareTeamBot 代理", a =>
        {
            var text = $"<at>{RunningBot.Health.Name}</at>";
            a["text"] = $"{a["text"]} {text} {days}";
            ((JsonArray)a["entities"]!).Add(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = text,
                ["mentioned"] = new JsonObject { ["id"] = RunningBot.Health.Id, ["name"] = RunningBot.Health.Name },
            });
        }));
        await bot.SettledAsync();
    }

    private string Day(int ahead) =>
        WorkingCalendar.Japan.DayOf(bot.Clock.GetUtcNow()).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A press as a client makes it from any card of the item, whatever buttons that card shows the presser.</summary>
    private JsonObject Press(TeamsMessage card, string verb, string? choice)
    {
        var any = bot.Teams.Buttons(RunningBot.Nursery, card).First(b => b.Verb.StartsWith("role.", StringComparison.Ordinal)).Press(null);
        any["verb"] = verb;
        var data = any["data"]!.AsObject();
        data.Remove("choice");
        if (choice is not null)
            data["choice"] = choice;
        data["toAgency"] = "a3";
        data["to"] = "a3";
        (data["reason"], data["because"]) = ("理由", "理由");
        return any;
    }

    private async Task<TeamsMessage> FormAsync(TeamsChannel channel)
    {
        await bot.CommandAsync(RunningBot.Coordinator, channel, "タスク 見学を申し込む");
        await bot.SettledAsync();
        return bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Coordinator, m).Any(b => b.Verb == "role.propose"));
    }

    /// <summary>Puts a task to the nursery section, and waits for its card.</summary>
    private async Task<TeamsMessage> ProposeAsync(TeamsChannel channel)
    {
        var form = await FormAsync(channel);
        Assert.Contains("見学を申し込む", form.Card?.GetRawText(), StringComparison.Ordinal);
        var to = (await bot.StateAsync(channel)).AgencyOf(new(RunningBot.Nursery.Id))!.Id.Value;
        await bot.Teams.PressAsync(RunningBot.Coordinator, form, "role.propose", new { to, until = Day(10) });
        await bot.SettledAsync();
        return bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "role.accept"));
    }

    private async Task<IEnumerable<string>> RolesAsync(TeamsChannel channel) =>
        (await bot.JournalAsync(channel)).Where(e => e.StartsWith("role.", StringComparison.Ordinal));
}

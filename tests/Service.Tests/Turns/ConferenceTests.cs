using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>A conference over the wire: from the form to its minutes.</summary>
public sealed class ConferenceTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task AConference_IsPlannedCalledDecidedAndClosed()
    {
        var channel = await bot.NewCaseAsync();
        await PlanAsync(channel);
        await bot.CommandAsync(RunningBot.Health, channel, "議題 冬の停電の備え");
        await bot.PassAsync(AfterItsStart);

        var conference = Assert.Single((await bot.StateAsync(channel)).Items.OfType<ConferenceItem>());
        Assert.Equal(ConferenceStage.Started, conference.Stage);
        var card = Card(channel, RunningBot.Coordinator, "決める", "話がついた");
        var settled = await PressAsync(card, RunningBot.Nursery, "p1:settled", new Dictionary<string, string> { ["text.p1"] = "乾電池を配る" });
        Assert.Contains("乾電池を配る", settled, StringComparison.Ordinal);
        Assert.Contains("乾電池を配る", await PressAsync(card, RunningBot.Health, "p1:settled", new { }), StringComparison.Ordinal);

        var minutes = await PressAsync(card, RunningBot.Coordinator, "conference.close", new { present = "a1,a2", note = "よく話せた" });
        await bot.SettledAsync();

        Assert.Contains("作戦会議の記録", minutes, StringComparison.Ordinal);
        Assert.Contains("よく話せた", bot.Teams.Now(card).Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Single((await bot.JournalAsync(channel)), e => e == "conference.pointDecided");
        Assert.Contains("もう終わっています", await PressAsync(card, RunningBot.Health, "p1:settled", new { }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APoint_WithoutAConference_IsKeptAndShown()
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.Mother, channel, "議題 送迎のこと");
        await bot.CommandAsync(RunningBot.Mother, channel, "議題");
        await bot.SettledAsync();

        Assert.Contains(bot.Cards(channel), c => c.Contains("議題に足しました", StringComparison.Ordinal));
        Assert.Contains(bot.Cards(channel), c => c.Contains("送迎のこと", StringComparison.Ordinal) && c.Contains("まだ予定されていません", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"day\":\"nonsense\",\"time\":\"14:00\"}", "日付を読み取れなかった")]
    [InlineData("{\"day\":\"2020-01-01\",\"time\":\"14:00\"}", "もう過ぎた日")]
    [InlineData("{\"day\":\"2026-12-09\",\"time\":{}}", "日と時刻を選んでください")]
    public async Task BadInput_IsToldInWords(string typed, string words)
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Mother, channel, "会議");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Title == "予定する"));

        var answer = await bot.Teams.PressAsync(RunningBot.Mother, form, "conference.plan", JsonNode.Parse(typed)!.AsObject());

        Assert.Contains(words, answer.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("conference.planned", await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task AStranger_PlansDecidesAndClosesNothing()
    {
        var (channel, card) = await StartedAsync();
        var before = await bot.JournalAsync(channel);

        foreach (var button in CardActions.Buttons(card.Card!.Value).Where(b => b.Verb != "card.refresh"))
        {
            var answer = (await bot.Teams.InvokeAsync(RunningBot.Stranger, card, button.Press(new() { ["point"] = "のぞき見", ["why"] = "いたずら" }))).Body;
            Assert.Contains("メンバーではない", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("冬の停電", answer, StringComparison.Ordinal);
        }

        Assert.Equal(before, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task TheCoordinatorWhoLeavesMidAction_IsFollowedByWhoeverStays()
    {
        var (channel, card) = await StartedAsync();
        var close = CardActions.Buttons(card.Card!.Value).Single(b => b.Title == "終えて、記録を作る").Press([]);

        await bot.LeaveAsync(RunningBot.Coordinator, channel);

        var state = await bot.StateAsync(channel);
        var conference = state.Items.OfType<ConferenceItem>().Single();
        Assert.DoesNotContain(RunningBot.Coordinator.Id, conference.Holder.Ids);
        Assert.Equal(200, (await bot.Teams.InvokeAsync(RunningBot.Coordinator, card, close)).Status);
        Assert.True((await bot.StateAsync(channel)).Items.OfType<ConferenceItem>().Single().IsOpen);
    }

    /// <summary>The clock goes on from test to test.</summary>
    private DateOnly Day => WorkingCalendar.Japan.DayOf(bot.Clock.GetUtcNow()).AddDays(7);

    /// <summary>Until half past two in the afternoon of the day on which it was planned to be at two.</summary>
    private TimeSpan AfterItsStart => new DateTimeOffset(Day, new TimeOnly(14, 30), TimeSpan.FromHours(9)) - bot.Clock.GetUtcNow();

    private async Task PlanAsync(TeamsChannel channel)
    {
        await bot.CommandAsync(RunningBot.Mother, channel, "会議");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Title == "予定する"));
        for (var twice = 0; twice < 2; twice++)
        {
            var button = CardActions.Buttons(form.Card!.Value).Single();
            var typed = new JsonObject { ["day"] = $"{Day:yyyy-MM-dd}", ["time"] = "14:00", ["place"] = "市役所" };
            var answer = await bot.Teams.InvokeAsync(RunningBot.Mother, form, button.Press(typed));
            Assert.Contains("作戦会議を予定しました", answer.Card?.GetRawText(), StringComparison.Ordinal);
        }

        await bot.SettledAsync();
    }

    /// <summary>A conference that goes on, and its card.</summary>
    private async Task<(TeamsChannel Channel, TeamsMessage Card)> StartedAsync()
    {
        var channel = await bot.NewCaseAsync();
        await PlanAsync(channel);
        await bot.CommandAsync(RunningBot.Health, channel, "議題 冬の停電の備え");
        await bot.PassAsync(AfterItsStart);
        return (channel, Card(channel, RunningBot.Coordinator, "決める", "話がついた"));
    }

    private TeamsMessage Card(TeamsChannel channel, TeamsMember who, params string[] words) =>
        bot.Teams.Messages(channel).Last(m => words.All(w => m.Card?.GetRawText().Contains(w, StringComparison.Ordinal) == true)
            && bot.Teams.Buttons(who, m).Any(b => b.Verb == "conference.decide"));

    /// <summary>Presses a button of the card as it was when it was found, so that the later presses are stale.</summary>
    private async Task<string> PressAsync(TeamsMessage card, TeamsMember who, string meaning, object typed)
    {
        var button = CardActions.Buttons(card.Card!.Value).First(b => b.Verb == meaning || (b.Data.TryGetProperty("choice", out var c) && c.GetString() == meaning));
        var answer = await bot.Teams.InvokeAsync(who, card, button.Press(JsonSerializer.SerializeToNode(typed) as JsonObject));
        await bot.SettledAsync();
        return answer.Card?.GetRawText() ?? answer.Body;
    }
}

using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Private advice over the wire: whom it reaches, and whom it must not.</summary>
public sealed class AdviceTests : IAsyncLifetime
{
    /// <summary>So many that no notice waits for the morning.</summary>
    private readonly RunningBot bot = new() { Settings = ["--Connector:LiftRateLimits=true", "--Personal:NoticesPerDay=50"] };

    private const string Worry = "実は対応に自信がありません";
    private const string Words = "まず一緒に訪ねましょう";

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task AdviceFromAPersonalCard_ReachesTheSupervisorAndComesBack_AndNobodyElseSeesAWord()
    {
        var channel = await SupervisedAsync();
        await bot.AskAsync(RunningBot.Mother, channel, "4月から預けられますか");
        await bot.PassAsync(TimeSpan.FromHours(5));
        var card = bot.Teams.Chat(RunningBot.Nursery).Last(m => Offers(RunningBot.Nursery, m, "advice.ask") && About(RunningBot.Nursery, m, channel));

        var asked = await bot.Teams.PressAsync(RunningBot.Nursery, card, "advice.ask", new { advice = Worry });
        await bot.SettledAsync();
        var request = Newest(RunningBot.Health, "advice.give", channel);
        var given = await bot.Teams.PressAsync(RunningBot.Health, request, "advice.give", new { words = Words });
        await bot.SettledAsync();
        var reply = Newest(RunningBot.Nursery, "advice.done", channel);

        Assert.Contains("スーパーバイザーに届けました", asked.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Words, given.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Words, reply.Card?.GetRawText(), StringComparison.Ordinal);
        await NobodyElseSeesAsync(channel);
        Assert.Contains((await bot.EntriesAsync(RunningBot.CaseId(channel))).Select(e => System.Text.Encoding.UTF8.GetString(e.Content.Span)), e => e.Contains(Worry, StringComparison.Ordinal));

        await bot.Teams.PressAsync(RunningBot.Nursery, reply, "advice.done");
        await bot.SettledAsync();
        Assert.Equal(["advice.asked", "advice.given", "advice.ended"], (await bot.JournalAsync(channel)).Where(k => k.StartsWith("advice.", StringComparison.Ordinal)));
        await NobodyElseSeesAsync(channel);
    }

    [Fact]
    public async Task TheForm_LetsOneChooseTheCase_AndADuplicateAsksOnce()
    {
        var channel = await SupervisedAsync();
        await bot.Teams.ChatAsync(RunningBot.Nursery, $"助言 {Worry}");
        await bot.SettledAsync();
        var form = bot.Teams.Chat(RunningBot.Nursery)[^1];
        var button = bot.Teams.Buttons(RunningBot.Nursery, form).Single(b => b.Verb == "advice.ask");

        var first = await bot.Teams.InvokeAsync(RunningBot.Nursery, form, button.Press(null));
        await bot.Teams.InvokeAsync(RunningBot.Nursery, form, button.Press(null));
        await bot.SettledAsync();

        Assert.Contains("スーパーバイザーに届けました", first.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Single(await bot.JournalAsync(channel), "advice.asked");
    }

    [Fact]
    public async Task OthersWhoForgeAPress_LearnNothing()
    {
        var channel = await SupervisedAsync();
        await bot.Teams.ChatAsync(RunningBot.Nursery, $"助言 {Worry}");
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Nursery, bot.Teams.Chat(RunningBot.Nursery)[^1], "advice.ask", new { aboutItem = RunningBot.CaseId(channel) });
        await bot.SettledAsync();
        var item = (await bot.StateAsync(channel)).Items[^1].Id;
        var card = bot.Teams.Messages(channel).First(m => m.FromBot);

        foreach (var (who, slot) in new[] { (RunningBot.Mother, $"{item}/card"), (RunningBot.Mother, $"{item}/p1-Advice"), (RunningBot.Mother, $"{item}/to/{RunningBot.Health.Id}"), (RunningBot.Health, $"{item}/p1-Advice") })
        {
            foreach (var verb in (string[])["card.refresh", "advice.give", "advice.done", "advice.ask"])
            {
                var action = new System.Text.Json.Nodes.JsonObject
                {
                    ["verb"] = verb,
                    ["data"] = new System.Text.Json.Nodes.JsonObject { ["case"] = RunningBot.CaseId(channel), ["item"] = item.Value, ["slot"] = slot },
                };
                Assert.DoesNotContain(Worry, (await bot.Teams.InvokeAsync(who, card, action)).Body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task InTheChannel_ItIsAskedForElsewhere_AndOnlyTheCoordinatorNames()
    {
        var channel = await bot.NewCaseAsync();

        await bot.CommandAsync(RunningBot.Nursery, channel, $"助言 {Worry}");
        await bot.SendChangedAsync(RunningBot.Nursery, channel, "スーパーバイザー", Mentioned);
        await bot.SettledAsync();

        Assert.Contains(bot.Cards(channel), c => c.Contains("1対1のチャット", StringComparison.Ordinal));
        Assert.Contains(bot.Cards(channel), c => c.Contains("コーディネーターだけ", StringComparison.Ordinal));
        Assert.Empty((await bot.StateAsync(channel)).Supervisors);
    }

    [Theory]
    [InlineData("スーパーバイザー なし")]
    [InlineData("supervisors none")]
    public async Task NobodyIsSupervisorAnyMore_WhereTheCoordinatorSaysSo(string text)
    {
        var channel = await SupervisedAsync();

        await bot.CommandAsync(RunningBot.Health, channel, text);
        Assert.NotEmpty((await bot.StateAsync(channel)).Supervisors);
        await bot.CommandAsync(RunningBot.Coordinator, channel, text);

        Assert.Empty((await bot.StateAsync(channel)).Supervisors);
    }

    private async Task<TeamsChannel> SupervisedAsync()
    {
        var channel = await bot.NewCaseAsync();
        await bot.SendChangedAsync(RunningBot.Coordinator, channel, "スーパーバイザー", Mentioned);
        await bot.SettledAsync();
        Assert.Equal([RunningBot.Health.Id], (await bot.StateAsync(channel)).Supervisors.Select(id => id.Value));
        await bot.Teams.PressAsync(RunningBot.Health, Newest(RunningBot.Health, "supervisor.accept", channel), "supervisor.accept");
        await bot.SettledAsync();
        return channel;
    }

    /// <summary>Mentions the bot and the health nurse.</summary>
    private static void Mentioned(System.Text.Json.Nodes.JsonObject activity)
    {
        var recipient = activity["recipient"]!;
        activity["text"] = $"<at>Bot</at> スーパーバイザー <at>{RunningBot.Health.Name}</at>";
        activity["entities"] = new System.Text.Json.Nodes.JsonArray(
            Mention(recipient["id"]!.GetValue<string>(), "Bot"), Mention(RunningBot.Health.Id, RunningBot.Health.Name));
    }

    private static System.Text.Json.Nodes.JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = id, ["name"] = name },
    };

    /// <summary>Every card in the channel, its status, and the chats and lists of everybody else.</summary>
    private async Task NobodyElseSeesAsync(TeamsChannel channel)
    {
        await bot.CommandAsync(RunningBot.Coordinator, channel, "状況");
        foreach (var other in (TeamsMember[])[RunningBot.Mother, RunningBot.Coordinator])
            await bot.Teams.ChatAsync(other, "状況");
        await bot.SettledAsync();

        var seen = bot.Cards(channel).Concat(new[] { RunningBot.Mother, RunningBot.Coordinator }.SelectMany(w => bot.Teams.Chat(w)).Select(m => m.Card?.GetRawText() ?? ""));
        Assert.All(seen, card => Assert.False(card.Contains(Worry, StringComparison.Ordinal) || card.Contains(Words, StringComparison.Ordinal), card));
    }

    private TeamsMessage Newest(TeamsMember who, string verb, TeamsChannel channel) =>
        bot.Teams.Chat(who).Last(m => Offers(who, m, verb) && About(who, m, channel));

    private bool Offers(TeamsMember who, TeamsMessage message, string verb) => bot.Teams.Buttons(who, message).Any(b => b.Verb == verb);

    private bool About(TeamsMember who, TeamsMessage message, TeamsChannel channel) =>
        bot.Teams.Buttons(who, message).Any(b => b.Data.TryGetProperty("case", out var id) && id.GetString() == RunningBot.CaseId(channel));
}

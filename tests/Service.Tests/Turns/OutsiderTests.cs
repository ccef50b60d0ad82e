using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>
/// Whoever is not in a case's channel and holds one of its cards, forwarded or forged: no verb shows them a word of the case,
/// and none changes it. What members say privately is as hidden from the other members.
/// </summary>
public sealed class OutsiderTests : IAsyncLifetime
{
    private const string Asked = "夜の吸引の相談です";
    private const string Worry = "実は対応に自信がありません";

    private readonly RunningBot bot = new() { Settings = ["--Connector:LiftRateLimits=true", "--Personal:NoticesPerDay=50"] };

    /// <summary>Where the press comes from.</summary>
    public static TheoryData<string> Places => ["their own chat", "a chat between two people", "a group chat", "another channel", "another tenant"];

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task NoVerbOfAnOutsider_ShowsOrChangesAnything(string place)
    {
        var channel = await AdvisedAsync();
        var elsewhere = await bot.NewChannelAsync();
        var before = await bot.StateAsync(channel);
        Assert.DoesNotContain(before.Participants, p => p.Id == RunningBot.Stranger.Id);
        var slots = (string[])["case", "status/1", "team/1", "q1/card", "q1/consult", "q1/p1-Nudge", $"q1/to/{RunningBot.Nursery.Id}", $"{Item(before)}/p1-Advice",
            $"{Item(before)}/card", "personalStatus/1", $"invite/1/{RunningBot.Stranger.Id}", $"trouble/{RunningBot.Coordinator.Id}", "agenda/1"];

        foreach (var verb in Verbs.All)
        {
            foreach (var slot in slots)
            {
                var item = slot.StartsWith('v') ? Item(before) : "q1";
                var (status, body) = await PressAsync(place, elsewhere, TeamPlay.Forged(verb, RunningBot.CaseId(channel), item, slot));
                Assert.Equal(place == "another tenant" ? 403 : 200, status);
                Assert.All([Asked, Worry, "友だちと遊びたい", RunningBot.Mother.Name, "保健センター"], text => Assert.DoesNotContain(text, body, StringComparison.Ordinal));
            }
        }

        await bot.SettledAsync();
        var after = await bot.StateAsync(channel);
        Assert.Equal(before.Revision, after.Revision);
        Assert.DoesNotContain(Worry, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, bot.InChatOf(RunningBot.Stranger), StringComparison.Ordinal);
    }

    /// <summary>To the other members, and on every card of the channel, private advice is not there.</summary>
    [Fact]
    public async Task NoVerbOfAnotherMember_ShowsPrivateAdvice()
    {
        var channel = await AdvisedAsync();
        var item = Item(await bot.StateAsync(channel));
        var card = bot.Teams.Messages(channel).First(m => m.FromBot);
        foreach (var who in (TeamsMember[])[RunningBot.Mother, RunningBot.Coordinator])
        {
            await bot.Teams.ChatAsync(who, "状況");
            await bot.SettledAsync();
            foreach (var verb in Verbs.All.Where(v => v is not ("case.open" or "intake.register" or "opening.again" or "opening.kept" or "opening.drop")))
            {
                foreach (var slot in (string[])[$"{item}/p1-Advice", $"{item}/card", $"{item}/to/{RunningBot.Health.Id}", $"{item}/to/{who.Id}", "status/1", "personalStatus/1"])
                {
                    foreach (var from in (TeamsMessage[])[card, bot.Teams.Chat(who)[^1]])
                    {
                        var answer = await bot.Teams.InvokeAsync(who, from, TeamPlay.Forged(verb, RunningBot.CaseId(channel), item, slot));
                        Assert.DoesNotContain(Worry, answer.Body, StringComparison.Ordinal);
                    }
                }
            }
        }

        await bot.SettledAsync();
        Assert.All(bot.Cards(channel), c => Assert.DoesNotContain(Worry, c, StringComparison.Ordinal));
    }

    /// <summary>A case with a question, in which the nursery section asks the health nurse for advice.</summary>
    private async Task<TeamsChannel> AdvisedAsync()
    {
        var channel = await bot.NewPrivateCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel, Asked);
        await bot.MentionAsync(RunningBot.Coordinator, channel, "スーパーバイザー", RunningBot.Health.Id, RunningBot.Health.Name);
        var invitation = bot.Teams.Chat(RunningBot.Health).Last(m => bot.Teams.Buttons(RunningBot.Health, m).Any(b => b.Verb == "supervisor.accept"));
        await bot.Teams.PressAsync(RunningBot.Health, invitation, "supervisor.accept");
        await bot.Teams.ChatAsync(RunningBot.Nursery, "助言");
        await bot.SettledAsync();
        await bot.Teams.PressAsync(RunningBot.Nursery, bot.Teams.Chat(RunningBot.Nursery)[^1], "advice.ask", new { advice = Worry });
        await bot.Teams.ChatAsync(RunningBot.Stranger, "ヘルプ");
        await bot.SettledAsync();
        Assert.Contains(Worry, bot.InChatOf(RunningBot.Health), StringComparison.Ordinal);
        return channel;
    }

    private static string Item(CareTeam.Cases.CaseState state) => state.Items.OfType<CareTeam.Advice.AdviceItem>().Single().Id;

    private async Task<(int Status, string Body)> PressAsync(string place, TeamsChannel elsewhere, JsonObject action)
    {
        if (place == "their own chat")
        {
            var own = await bot.Teams.InvokeAsync(RunningBot.Stranger, bot.Teams.Chat(RunningBot.Stranger)[0], action);
            return (own.Status, own.Body);
        }

        var activity = bot.Teams.Compose(RunningBot.Stranger, elsewhere, "");
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        var tenant = place == "another tenant" ? TeamPlay.ForeignTenant : bot.Teams.TenantId;
        if (place != "another channel")
        {
            activity["conversation"] = new JsonObject
            {
                ["id"] = place == "another tenant" ? "a:1foreign" : "19:11111111-2222_33333333-4444@unq.gbl.spaces",
                ["conversationType"] = place == "a group chat" ? "groupChat" : "personal",
                ["tenantId"] = tenant,
            };
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        }

        var answer = await bot.Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options));
        return (answer.Status, answer.Body);
    }
}

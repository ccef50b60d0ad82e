using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>What waits for a person over all their cases, in their own chat, and the buttons there.</summary>
public sealed class PersonalListTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task ARowsButton_ActsOnItsCase_AndIsAnsweredByTheListWithALineThatSaysSo()
    {
        var (one, two) = (await bot.NewCaseAsync(), await bot.NewCaseAsync());
        var nurse = await JoinedAsync(one, two);
        await bot.AskAsync(RunningBot.Mother, one, "一つめの質問です");
        await bot.AskAsync(RunningBot.Mother, two, "二つめの質問です");
        var list = await ListAsync(nurse);

        var answer = await PressRowAsync(nurse, list, two, "question.answer", "うちで預かれます");

        await bot.SettledAsync();
        Assert.Equal("うちで預かれます", Assert.Single((await bot.StateAsync(two)).Questions).Answer?.Text);
        Assert.Null(Assert.Single((await bot.StateAsync(one)).Questions).Answer);
        Assert.Contains("回答を届けました", answer, StringComparison.Ordinal);
        Assert.Contains("一つめの質問です", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("二つめの質問です", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondPress_AndAStaleRow_AreToldOnTheList()
    {
        var channel = await bot.NewCaseAsync();
        var nurse = await JoinedAsync(channel);
        await bot.AskAsync(RunningBot.Mother, channel, "送迎はありますか");
        var list = await ListAsync(nurse);
        var press = PressOf(nurse, list, channel, "question.answer", "あります");
        await bot.Teams.InvokeAsync(nurse, list, (JsonObject)press.DeepClone());
        await bot.SettledAsync();
        var card = bot.Teams.Messages(channel).First(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Verb == "question.solved"));
        await bot.Teams.PressAsync(RunningBot.Mother, card, "question.solved");

        var again = (await bot.Teams.InvokeAsync(nurse, list, press)).Body;

        Assert.Contains("もう終わっています", again, StringComparison.Ordinal);
        Assert.Contains("あなたの番になっているものはありません", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasLeft_SeesNothingOfTheCase_NeitherOnTheListNorOnItsCards()
    {
        var channel = await bot.NewCaseAsync();
        var nurse = await JoinedAsync(channel);
        await bot.AskAsync(RunningBot.Mother, channel, "夜の吸引の相談です");
        await bot.PassAsync(TimeSpan.FromHours(5));
        var list = await ListAsync(nurse);
        Assert.Contains(bot.Teams.Chat(nurse), m => m.Card?.GetRawText().Contains("夜の吸引", StringComparison.Ordinal) == true);

        await bot.SendChangedAsync(nurse, channel, "", activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["channelData"]!["eventType"] = "channelMemberRemoved";
            activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = nurse.Id });
        });
        await bot.SettledAsync();

        Assert.DoesNotContain("夜の吸引", (await ListAsync(nurse)).Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Chat(nurse).Where(m => m.Id != list.Id), m => m.Card?.GetRawText().Contains("夜の吸引", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task AListFromAnotherPlace_IsNotFilled()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel, "送迎の質問です");
        var action = new JsonObject
        {
            ["verb"] = "card.refresh",
            ["data"] = new JsonObject { ["case"] = RunningBot.CaseId(channel), ["slot"] = "personalStatus/1" },
        };

        var answer = await bot.Teams.InvokeAsync(RunningBot.Nursery, card, action);

        Assert.DoesNotContain("送迎の質問", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APressInAChatBetweenPeople_NeitherMovesThePersonsChat_NorShowsTheirLists()
    {
        var channel = await bot.NewCaseAsync();
        var nurse = await JoinedAsync(channel);
        await bot.CommandAsync(RunningBot.Mother, channel, "至急 夜間の送迎の質問です");
        await bot.SettledAsync();
        var list = await ListAsync(nurse);
        var between = $"19:{nurse.AadObjectId}_{RunningBot.Stranger.AadObjectId}@unq.gbl.spaces";

        var refreshed = await FromAsync(between, nurse, list, "card.refresh");
        var pressed = await FromAsync(between, nurse, list, "question.answer");
        var before = bot.Teams.ConnectorCalls.Count;
        await bot.PassAsync(TimeSpan.FromMinutes(11));

        Assert.All([refreshed, pressed], body => Assert.DoesNotContain("夜間の送迎", body, StringComparison.Ordinal));
        Assert.Contains(bot.Teams.Chat(nurse), m => m.FromBot && m.Id != list.Id && m.Card?.GetRawText().Contains("夜間の送迎", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(bot.Teams.ConnectorCalls.Skip(before), call => call.Path.Contains("unq.gbl.spaces", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnInvoke_TeachesNoChat_WhereverItComesFrom()
    {
        var channel = await bot.NewCaseAsync();
        var nurse = await JoinedAsync(channel);
        await bot.CommandAsync(RunningBot.Mother, channel, "至急 入浴の介助の質問です");
        await bot.SettledAsync();
        var list = await ListAsync(nurse);

        await FromAsync("a:a-chat-of-somebody-else", nurse, list, "card.refresh");
        await bot.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Contains(bot.Teams.Chat(nurse), m => m.FromBot && m.Id != list.Id && m.Card?.GetRawText().Contains("入浴の介助", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(bot.Teams.ConnectorCalls, call => call.Path.Contains("somebody-else", StringComparison.Ordinal));
    }

    /// <summary>Presses a card that was forwarded into another conversation, which Teams calls personal as well.</summary>
    private async Task<string> FromAsync(string conversation, TeamsMember who, TeamsMessage list, string verb)
    {
        var activity = bot.Teams.Compose(who, bot.Teams.DefaultChannel, "x");
        activity["type"] = "invoke";
        activity["id"] = $"f:{Guid.NewGuid()}";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = list.Id;
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = bot.Teams.TenantId };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = bot.Teams.TenantId } };
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["slot"] = "personalStatus/1" } },
        };
        var answer = await bot.Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options));
        Assert.Equal(200, answer.Status);
        return answer.Body;
    }

    private async Task<TeamsMember> JoinedAsync(params TeamsChannel[] channels)
    {
        var nurse = bot.Teams.Enrol($"看護 {Guid.NewGuid()}");
        foreach (var channel in channels)
            await bot.CommandAsync(nurse, channel, "参加 訪問看護");
        await bot.SettledAsync();
        return nurse;
    }

    private async Task<TeamsMessage> ListAsync(TeamsMember who)
    {
        await bot.Teams.ChatAsync(who, "状況");
        await bot.SettledAsync();
        return bot.Teams.Chat(who)[^1];
    }

    /// <summary>Presses a row's button with the words typed into that row's input.</summary>
    private async Task<string> PressRowAsync(TeamsMember who, TeamsMessage list, TeamsChannel channel, string verb, string typed)
    {
        var answer = await bot.Teams.InvokeAsync(who, list, PressOf(who, list, channel, verb, typed));
        return answer.Card?.GetRawText() ?? answer.Body;
    }

    private JsonObject PressOf(TeamsMember who, TeamsMessage list, TeamsChannel channel, string verb, string typed)
    {
        var id = RunningBot.CaseId(channel);
        var button = bot.Teams.Buttons(who, list).Single(b => b.Verb == verb && b.Data.GetProperty("case").GetString() == id);
        return button.Press(new JsonObject { [$"answer.{button.Data.GetProperty("item").GetString()}.{id[..8]}"] = typed });
    }
}

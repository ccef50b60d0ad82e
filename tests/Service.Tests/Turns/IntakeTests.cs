using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>A family's words over the wire: taken in, made a question, answered, and the answer brought back.</summary>
public sealed class IntakeTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Worry = "夜の吸引で眠れていません";

    [Fact]
    public async Task AConsultation_InAChannelWithoutACase_OpensOneThatItsRegistrarHolds()
    {
        var channel = await bot.NewChannelAsync();
        var form = await FormAsync(RunningBot.Health, channel);

        var answer = await RegisterAsync(RunningBot.Health, form);

        var state = await bot.StateAsync(channel);
        Assert.Contains("相談を登録しました", answer.Body, StringComparison.Ordinal);
        Assert.Equal((CaseStatus.Open, RunningBot.Health.Id, "友だちと遊ばせたい"), (state.Status, state.CoordinatorId, state.Goal));
        Assert.Equal(RunningBot.Health.Id, Assert.Single(state.Items.OfType<IntakeItem>()).Holder.Ids[0]);
        Assert.Single(bot.Cards(channel), card => card.Contains("intake.made", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFormThatIsRefused_StillHoldsWhatWasTyped()
    {
        var channel = await bot.NewCaseAsync();
        var form = await FormAsync(RunningBot.Health, channel);

        var answer = await bot.Teams.PressAsync(RunningBot.Health, form, "intake.register", new { worry = Worry, forWho = "お母さん", forDay = "2027-01-01", involved = "祖母" });

        Assert.Contains("まだ来ていない日でした", answer.Body, StringComparison.Ordinal);
        Assert.All([Worry, "お母さん", "祖母"], typed => Assert.Contains(typed, answer.Body, StringComparison.Ordinal));
        Assert.Empty((await bot.StateAsync(channel)).Items.OfType<IntakeItem>());
    }

    [Fact]
    public async Task AFormSentTwice_IsOneConsultation_AndAnEmptyOneIsNone()
    {
        var channel = await bot.NewCaseAsync();
        var form = await FormAsync(RunningBot.Health, channel);

        await bot.Teams.PressAsync(RunningBot.Health, form, "intake.register", new { worry = " " });
        var press = bot.Teams.Buttons(RunningBot.Health, form).First(b => b.Verb == "intake.register").Press(new JsonObject { ["worry"] = Worry });
        await bot.Teams.InvokeAsync(RunningBot.Health, form, (JsonObject)press.DeepClone());
        await bot.Teams.InvokeAsync(RunningBot.Health, form, press);

        Assert.Single((await bot.StateAsync(channel)).Items.OfType<IntakeItem>());
    }

    [Fact]
    public async Task InAPersonalChat_TheFormGoesToTheOnlyCase()
    {
        var channel = await bot.NewCaseAsync();
        var person = bot.Teams.Enrol($"受付の 人 {Guid.NewGuid()}");
        await bot.CommandAsync(person, channel, "参加 訪問看護");
        await bot.SettledAsync();
        await bot.Teams.ChatAsync(person, "相談受付");
        await bot.SettledAsync();

        await RegisterAsync(person, bot.Teams.Chat(person).Last(m => Has(m, "intake.register")));

        Assert.Equal(person.Id, Assert.Single((await bot.StateAsync(channel)).Items.OfType<IntakeItem>()).RegisteredBy);
    }

    [Fact]
    public async Task FromTheWordsToTheAnswerThatIsBroughtBack()
    {
        var channel = await bot.NewCaseAsync();
        await RegisterAsync(RunningBot.Health, await FormAsync(RunningBot.Health, channel));
        var card = Card(channel, "intake.made");

        await bot.Teams.PressAsync(RunningBot.Health, card, "intake.ask", new { text = "夜の吸引をだれができますか" });
        var reached = await bot.Teams.PressAsync(RunningBot.Health, card, "intake.made", new { how = "電話" });
        await bot.SettledAsync();
        Assert.Contains("質問にしてチームで考えています", reached.Body, StringComparison.Ordinal);
        await bot.Teams.PressAsync(RunningBot.Nursery, Card(channel, "question.answer"), "question.answer", new { answer = "訪問看護にお願いできます" });
        await bot.SettledAsync();

        var errand = Card(channel, "errand.done");
        Assert.Contains(bot.Teams.Chat(RunningBot.Coordinator), m => Has(m, "errand.done"));
        var told = await bot.Teams.PressAsync(RunningBot.Nursery, errand, "errand.done", new { how = "訪問" });
        Assert.Contains("に伝えました（訪問", told.Body, StringComparison.Ordinal);
        Assert.Empty((await bot.StateAsync(channel)).Items.OfType<ErrandItem>());
    }

    [Fact]
    public async Task AStaleCard_AStranger_AndBadInput_ChangeNothing()
    {
        var channel = await bot.NewCaseAsync();
        await RegisterAsync(RunningBot.Health, await FormAsync(RunningBot.Health, channel));
        var card = Card(channel, "intake.made");
        var press = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Title == "連絡がついた").Press(null);
        var forged = bot.Teams.Buttons(RunningBot.Health, card).First(b => b.Title == "連絡がついた").Press(null);
        (forged["verb"], forged["data"]!["choice"], forged["data"]!["how"]) = ("intake.contact", "explode", new JsonArray());

        Assert.Contains("このボタンは、いまは使えません", (await bot.Teams.InvokeAsync(RunningBot.Health, card, forged)).Body, StringComparison.Ordinal);
        Assert.Contains("このチャネルのメンバーではない", (await bot.Teams.InvokeAsync(RunningBot.Stranger, card, (JsonObject)press.DeepClone())).Body, StringComparison.Ordinal);
        var before = await bot.JournalAsync(channel);
        Assert.DoesNotContain("intake.contactMade", before);
        await bot.Teams.InvokeAsync(RunningBot.Nursery, card, (JsonObject)press.DeepClone());
        await bot.Teams.InvokeAsync(RunningBot.Nursery, card, (JsonObject)press.DeepClone());
        await bot.Teams.InvokeAsync(RunningBot.Health, card, (JsonObject)press.DeepClone());

        Assert.Equal([.. before, "intake.contactMade"], await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task TheCoordinatorWhoLeaves_IsFollowedByWhoeverStays()
    {
        var channel = await bot.NewChannelAsync();
        var leaver = bot.Teams.Enrol($"異動する 人 {Guid.NewGuid()}");
        await RegisterAsync(leaver, await FormAsync(leaver, channel));
        await bot.CommandAsync(RunningBot.Health, channel, "参加 保健センター");
        var card = Card(channel, "intake.made");

        await bot.Teams.RemoveMemberAsync(leaver);
        await bot.SettledAsync();
        Assert.Equal(RunningBot.Health.Id, Assert.Single((await bot.StateAsync(channel)).Items.OfType<IntakeItem>()).Holder.Ids[0]);

        await bot.Teams.PressAsync(RunningBot.Health, card, "intake.made");
        Assert.Equal(RunningBot.Health.Id, Assert.Single((await bot.StateAsync(channel)).Items.OfType<IntakeItem>()).FirstContact?.By);
    }

    [Fact]
    public async Task TheFamilysWords_AreInNoLogAndNoNotification()
    {
        var channel = await bot.NewCaseAsync();
        await RegisterAsync(RunningBot.Health, await FormAsync(RunningBot.Health, channel));
        await bot.PassAsync(TimeSpan.FromDays(7));

        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(Worry, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Teams.Messages(channel), m => m.FromBot && (m.Text ?? "").Contains(Worry, StringComparison.Ordinal));
    }

    private async Task<TeamsMessage> FormAsync(TeamsMember who, TeamsChannel channel)
    {
        await bot.CommandAsync(who, channel, "相談受付");
        await bot.SettledAsync();
        return bot.Teams.Messages(channel).Last(m => Has(m, "intake.register"));
    }

    private async Task<InvokeResult> RegisterAsync(TeamsMember who, TeamsMessage form)
    {
        var answer = await bot.Teams.PressAsync(who, form, "intake.register",
            new { worry = Worry, goal = "友だちと遊ばせたい", forWho = "お母さん", forDay = "2026-11-23", forHow = "電話" }, title: "相談を登録する");
        await bot.SettledAsync();
        return answer;
    }

    private TeamsMessage Card(TeamsChannel channel, string verb) => bot.Teams.Messages(channel).Last(m => m.FromBot && Has(m, verb));

    private bool Has(TeamsMessage message, string verb) =>
        message.FromBot && bot.Teams.Buttons(RunningBot.Health, message).Any(b => b.Verb == verb);
}

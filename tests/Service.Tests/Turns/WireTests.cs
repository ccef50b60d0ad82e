using System.Text.Json;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>
/// Bodies as Teams sends them, from files: threads as <c>;messageid=</c>, mentions and entities in the text, fields that
/// nobody knows. Only the addresses of this run are put in.
/// </summary>
public sealed class WireTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Nursery = "29:1nurseryNurseryNursery";

    [Fact]
    public async Task Open_TakesTheGoalFromTheText_AndAnswersInTheThread()
    {
        var place = await PlaceAsync();

        await SendAsync("open", place);

        await bot.SettledAsync();
        Assert.Equal("友だちと遊びたい", (await bot.StateAsync(place.Channel)).Goal);
        Assert.Equal(place.Root.Id, bot.Teams.Messages(place.Channel)[^1].RootId);
    }

    [Fact]
    public async Task Ask_KeepsTheWordsOfMentions_AndTheSignsOfEntities()
    {
        var place = await OpenAsync();

        await SendAsync("ask-mentioning-others", place);

        Assert.Equal("@浦和 花子 <4月> から入れますか？", Assert.Single((await bot.StateAsync(place.Channel)).Questions).Text);
    }

    [Theory]
    [InlineData("reply-that-answers")]
    [InlineData("edit")]
    [InlineData("delete")]
    public async Task AWatchedPost_IsSettledByAReply_AnEdit_OrItsDeletion(string file)
    {
        var place = await OpenAsync();
        await bot.Teams.SendRawAsync(Read("open", place).Replace("ケース開始&nbsp;友だちと遊びたい", "参加 保育課", StringComparison.Ordinal)
            .Replace("29:1motherMotherMotherMother", Nursery, StringComparison.Ordinal).Replace(place.Root.Id + "\"", place.Root.Id + "1\"", StringComparison.Ordinal));
        await SendAsync("post-that-asks", place);
        Assert.Single((await bot.StateAsync(place.Channel)).Questions);

        await SendAsync(file, place);

        Assert.Empty((await bot.StateAsync(place.Channel)).Questions);
    }

    [Fact]
    public async Task APress_IsAnsweredWithTheCard()
    {
        var place = await OpenAsync();
        bot.Teams.Enrol("浦和 花子（保育課）");
        await SendAsync("ask-mentioning-others", place);
        await bot.SettledAsync();
        var body = Read("press", place).Replace("CASE", RunningBot.CaseId(place.Channel), StringComparison.Ordinal)
            .Replace(Nursery, RunningBot.Nursery.Id, StringComparison.Ordinal);

        var answer = await bot.Teams.SendRawAsync(body);

        Assert.Equal(200, answer.Status);
        Assert.Contains("月曜から金曜まで。", answer.Body, StringComparison.Ordinal);
        Assert.Equal("保育課の窓口です。\n月曜から金曜まで。", (await bot.StateAsync(place.Channel)).Questions[0].Answer?.Text);
    }

    [Fact]
    public async Task AMessageAction_OpensTheFormWithTheMessagesWords()
    {
        var place = await OpenAsync();

        var answer = await SendAsync("fetch-task", place);

        using var body = JsonDocument.Parse(answer);
        var card = body.RootElement.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content").GetRawText();
        Assert.Contains("夜の<吸引>は\\nだれが？", card, StringComparison.Ordinal);
        Assert.Contains("Action.Submit", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddedAndInstalled_WelcomesOnce()
    {
        var place = await PlaceAsync();

        await SendAsync("bot-added", place);
        await SendAsync("installed", place);

        await bot.SettledAsync();
        Assert.Single(bot.Cards(place.Channel));
    }

    [Fact]
    public async Task AMemberRemovedFromTheTeam_LeavesItsCases()
    {
        var place = await OpenAsync();
        await bot.Teams.SendRawAsync(Read("open", place).Replace("ケース開始&nbsp;友だちと遊びたい", "参加 保育課", StringComparison.Ordinal)
            .Replace("29:1motherMotherMotherMother", Nursery, StringComparison.Ordinal).Replace(place.Root.Id + "\"", place.Root.Id + "1\"", StringComparison.Ordinal));

        await SendAsync("member-removed", place);

        Assert.True((await bot.StateAsync(place.Channel)).FindParticipant(new(Nursery))?.Left);
    }

    [Fact]
    public async Task StatusInAPersonalChat_IsAnsweredThere()
    {
        var place = await PlaceAsync();
        var chat = bot.Teams.ChatId(RunningBot.English);
        var before = bot.Teams.Chat(RunningBot.English).Count;

        await bot.Teams.SendRawAsync(Read("personal-status", place).Replace("a:1PersonalChatWithTheBot", chat, StringComparison.Ordinal));

        await bot.SettledAsync();
        Assert.Equal(before + 1, bot.Teams.Chat(RunningBot.English).Count);
    }

    private async Task<(TeamsChannel Channel, TeamsMessage Root)> PlaceAsync()
    {
        var channel = await bot.NewChannelAsync();
        return (channel, (await bot.Teams.PostAsync(RunningBot.Mother, channel, "おはようございます。")).Message);
    }

    private async Task<(TeamsChannel Channel, TeamsMessage Root)> OpenAsync()
    {
        var place = await PlaceAsync();
        await bot.CommandAsync(RunningBot.Coordinator, place.Channel, "ケース開始");
        await bot.SettledAsync();
        return place;
    }

    private async Task<string> SendAsync(string file, (TeamsChannel Channel, TeamsMessage Root) place)
    {
        var answer = await bot.Teams.SendRawAsync(Read(file, place));
        Assert.Equal(200, answer.Status);
        return answer.Body;
    }

    private string Read(string file, (TeamsChannel Channel, TeamsMessage Root) place) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Turns", "Wire", file + ".json"))
            .Replace("https://smba.trafficmanager.net/jp/", bot.Teams.ServiceUrl, StringComparison.Ordinal)
            .Replace("19:0b1c2d3e4f5061728394a5b6c7d8e9f0@thread.tacv2", place.Channel.Id, StringComparison.Ordinal)
            .Replace("19:ffeeddccbbaa99887766554433221100@thread.tacv2", bot.Teams.TeamId, StringComparison.Ordinal)
            .Replace("1763946000000", place.Root.Id, StringComparison.Ordinal);
}

using System.Text.Json;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>The resource directory over the wire: cards, Teams' own search, and the consult card. The tests share one tenant's directory.</summary>
public sealed class ResourceTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task AddedByTheForm_FoundByTheCard_AndVerifiedAgain()
    {
        var channel = await bot.NewCaseAsync();
        var name = Unique("保育園");
        await bot.CommandAsync(RunningBot.Nursery, channel, $"資源登録 {name}");
        var form = await CardAsync(channel, "resource.register");

        var added = await bot.Teams.PressAsync(RunningBot.Nursery, form, "resource.register", new { kind = "nursery", needs = "suction", more = "夜間、土日", where = "川口市" }, "登録する");

        Assert.Contains("登録しました", added.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(name, added.Card?.GetRawText(), StringComparison.Ordinal);
        var resource = Assert.Single((await DirectoryAsync()).Resources, r => r.Name == name);
        Assert.Equal(("nursery", "川口市", RunningBot.Nursery.Id, null, "保育課"), (resource.Kind, resource.Municipality, resource.Verified.By.Value, resource.Verified.Name, resource.Verified.Agency));
        Assert.Equal(["suction", "夜間", "土日"], resource.Needs);

        await bot.CommandAsync(RunningBot.Health, channel, $"資源 吸引 {name}");
        var found = await CardAsync(channel, "resource.find");
        Assert.Contains(name, found.Card?.GetRawText(), StringComparison.Ordinal);
        var verified = await bot.Teams.PressAsync(RunningBot.Health, found, "resource.verify");
        Assert.Contains("「いまも同じ」と記録しました", verified.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("保健センター", verified.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("川越 明美", verified.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("保健センター", Assert.Single((await DirectoryAsync()).Resources, r => r.Name == name).Verified.Agency);
        var gone = await bot.Teams.PressAsync(RunningBot.Health, found, "resource.gone");
        Assert.Contains("なくなったと記録し", gone.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain((await DirectoryAsync()).Resources, r => r.Name == name);

        await bot.CommandAsync(RunningBot.Nursery, channel, "なくなった資源");
        var retired = await bot.Teams.WaitForAsync(t => t.Messages(channel).LastOrDefault(m => m.Card is { } card && CardActions.Buttons(card).Any(b => b.Title == "一覧に戻す")));
        Assert.Contains(name, retired.Card?.GetRawText(), StringComparison.Ordinal);
        var back = await bot.Teams.PressAsync(RunningBot.Nursery, retired, "resource.back");
        Assert.Contains("一覧に戻しました", back.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("保育課", Assert.Single((await DirectoryAsync()).Resources, r => r.Name == name).Verified.Agency);
    }

    /// <summary>Everybody of the tenant may look; who is of no open case, or of the family, changes nothing.</summary>
    [Theory]
    [InlineData("family")]
    [InlineData("not joined")]
    [InlineData("left")]
    [InlineData("stranger")]
    [InlineData("closed case")]
    [InlineData("no case")]
    [InlineData("forged case")]
    [InlineData("own chat")]
    public async Task WhoTakesPartInNoOpenCase_ChangesNothing(string who)
    {
        var name = await AddAsync("診療所", "clinic", "oxygen");
        var channel = who == "no case" ? await bot.NewChannelAsync() : await bot.NewCaseAsync();
        var outsider = bot.Teams.Enrol($"外 {Guid.NewGuid():N}");
        var person = who switch { "family" => RunningBot.Mother, "not joined" or "own chat" or "forged case" => outsider, "left" or "closed case" => RunningBot.Health, "no case" => RunningBot.Nursery, _ => RunningBot.Stranger };
        if (who == "own chat")
            await bot.Teams.ChatAsync(person, $"資源 {name}");
        else
            await bot.CommandAsync(RunningBot.Coordinator, channel, $"資源 {name}");
        await bot.SettledAsync();
        var card = (who == "own chat" ? bot.Teams.Chat(person) : bot.Teams.Messages(channel)).Last(m => m.Card?.GetRawText().Contains(name, StringComparison.Ordinal) == true);
        if (who == "left")
            await bot.LeaveAsync(person, channel);
        if (who == "closed case")
            await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        var before = await DirectoryAsync();

        foreach (var title in (string[])["いまも同じ", "なくなった", "登録する", "記録する"])
        {
            var button = CardActions.Buttons(card.Card!.Value).First(b => b.Verb.StartsWith("resource.", StringComparison.Ordinal) && b.Title.Contains(title, StringComparison.Ordinal));
            var press = button.Press(new() { ["name"] = Unique("新"), ["what"] = Unique("要") });
            if (who == "forged case")
                press["data"]!["case"] = RunningBot.CaseId(await bot.NewChannelAsync());
            Assert.Equal(200, (await bot.Teams.InvokeAsync(person, card, press)).Status);
        }

        Assert.Equal((before.Count, before.Resources.Count, before.Retired.Count), await DirectoryAsync() is var now ? (now.Count, now.Resources.Count, now.Retired.Count) : default);
    }

    /// <summary>What earlier versions kept of persons is shown nowhere, nor in Teams' own search.</summary>
    [Fact]
    public async Task AnEntryThatNamesAPerson_ShowsTheirAgencyWhereTheCaseKnowsIt()
    {
        var channel = await bot.NewCaseAsync();
        var name = Unique("保育園");
        var cases = bot.Services.GetRequiredService<CaseRepository>();
        await bot.SettledAsync();
        var loaded = await cases.LoadHeadAsync(ResourceBook.AddressOf(bot.Teams.TenantId).CaseId, TestContext.Current.CancellationToken);
        var directory = (loaded.Head?.Directory ?? ResourceDirectory.Empty).Apply(new DirectoryEvent.Added(new(RunningBot.Nursery.Id), bot.Clock.GetUtcNow(), new Resource
        {
            Id = Unique("s"),
            Name = name,
            Kind = "nursery",
            Verified = new(new(RunningBot.Nursery.Id), "浦和 花子", bot.Clock.GetUtcNow()),
        }));
        await cases.CommitAsync(loaded, new CaseChange(new CaseHead { Address = ResourceBook.AddressOf(bot.Teams.TenantId), Directory = directory }), TestContext.Current.CancellationToken);

        await bot.CommandAsync(RunningBot.Health, channel, $"資源 {name}");
        var card = (await CardAsync(channel, "resource.find")).Card?.GetRawText();
        var found = Assert.Single(await SearchAsync(channel.Id, name, 0, 25)).GetRawText();

        Assert.Contains("保育課", card, StringComparison.Ordinal);
        Assert.All([card, found], text => Assert.DoesNotContain("浦和", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryChange_IsInTheDirectorysJournal_AndPressedTwiceOnce()
    {
        var channel = await bot.NewCaseAsync();
        var name = Unique("診療所");
        await bot.CommandAsync(RunningBot.English, channel, "join Clinic");
        await bot.CommandAsync(RunningBot.English, channel, $"add resource {name}");
        var form = await CardAsync(channel, "resource.register");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.Teams.PressAsync(RunningBot.English, form, "resource.register", new { kind = "clinic" }, "Add")));

        var id = Assert.Single((await DirectoryAsync()).Resources, r => r.Name == name).Id;
        var entries = await bot.EntriesAsync(ResourceBook.AddressOf(bot.Teams.TenantId).CaseId);
        Assert.Equal("resource.added", Assert.Single(entries, e => e.ItemId == id).Kind);
    }

    [Fact]
    public async Task AFormWithoutAName_SaysSo_AndKeepsWhatWasTyped()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Nursery, channel, "資源登録");
        var form = await CardAsync(channel, "resource.register");

        var refused = await bot.Teams.PressAsync(RunningBot.Nursery, form, "resource.register", new { name = " ", contact = "048-1" }, "登録する");

        Assert.Contains("資源の名前を書いてください", refused.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("048-1", refused.Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAPersonalChatToo()
    {
        var name = await AddAsync("訪問看護", "homeNursing", "oxygen");
        await bot.Teams.ChatAsync(RunningBot.Health, $"資源 {name}");

        var card = await bot.Teams.WaitForAsync(t => t.Chat(RunningBot.Health).LastOrDefault(m => m.Card?.GetRawText().Contains(name, StringComparison.Ordinal) == true));

        Assert.Contains(bot.Teams.Buttons(RunningBot.Health, card), b => b.Verb == "resource.find");
    }

    [Fact]
    public async Task TeamsOwnSearch_GivesCardsWithPreviews_PageByPage()
    {
        var channel = await bot.NewCaseAsync();
        var tag = Unique("区");
        for (var i = 0; i < 5; i++)
            await AddAsync("デイ", "afterSchool", tag);

        var first = await SearchAsync(channel.Id, tag, 0, 3);
        var second = await SearchAsync(channel.Id, tag, 3, 3);

        Assert.Equal((3, 2), (first.Count, second.Count));
        Assert.Equal(5, first.Concat(second).Select(a => a.GetRawText()).Distinct().Count());
        var attachment = first[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        Assert.Equal("AdaptiveCard", attachment.GetProperty("content").GetProperty("type").GetString());
        Assert.Equal("application/vnd.microsoft.card.thumbnail", attachment.GetProperty("preview").GetProperty("contentType").GetString());
        Assert.NotEmpty(attachment.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task TeamsOwnSearch_OpensWithWhatThereIs_InAnyConversation()
    {
        await AddAsync("短期入所", "shortStay", "overnight");

        Assert.NotEmpty(await SearchAsync("19:chat-of-two-people@unq.gbl.spaces", null, 0, 25));
        Assert.Empty(await SearchAsync("19:chat-of-two-people@unq.gbl.spaces", "そのようなものはありません", 0, 25));
    }

    [Fact]
    public async Task TeamsOwnSearch_OfACommandThatIsNotOurs_IsNotImplemented() =>
        Assert.Equal(501, (await bot.Teams.SearchAsync(RunningBot.Health, "19:x@thread.tacv2", "others", "a")).Status);

    [Theory]
    [InlineData("""{"commandId":"resources"}""")]
    [InlineData("""{"commandId":"resources","parameters":[null,{"name":null,"value":3},{"name":"query","value":{"a":1}}],"queryOptions":{"skip":-5,"count":99999}}""")]
    public async Task TeamsOwnSearch_WithOddParts_StillAnswers(string value)
    {
        var channel = await bot.NewChannelAsync();
        var activity = bot.Teams.Compose(RunningBot.Health, channel, "x");
        activity["type"] = "invoke";
        activity["name"] = "composeExtension/query";
        activity["value"] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var answer = await bot.Teams.SendRawAsync(activity.ToJsonString(TeamsJson.Options));

        Assert.Equal(200, answer.Status);
        Assert.Contains("\"type\":\"result\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherTenantsDirectory_IsNotSeen()
    {
        var name = await AddAsync("よその病院", "clinic", "insulin");
        var book = bot.Services.GetRequiredService<ResourceBook>();

        Assert.DoesNotContain((await book.LoadAsync(Guid.NewGuid().ToString(), TestContext.Current.CancellationToken)).Resources, r => r.Name == name);
    }

    [Fact]
    public async Task AskingFromTheComposeBox_AsksInTheChannel()
    {
        var channel = await bot.NewCaseAsync();

        var dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, channel.Id, "question");
        var closed = await bot.Teams.SubmitTaskAsync(RunningBot.Health, channel.Id, "question", dialog, new { text = "夜の吸引はだれができますか" });

        await bot.SettledAsync();
        Assert.Equal((200, ""), (closed.Status, closed.Body));
        Assert.Equal(RunningBot.Health.Id, Assert.Single((await bot.StateAsync(channel)).Questions).AskerId);
        Assert.Contains(bot.Teams.Messages(channel), m => bot.Teams.Buttons(RunningBot.Nursery, m).Any(b => b.Verb == "question.answer"));
    }

    [Fact]
    public async Task TheConsultCard_ProposesWhoCouldHelp_AndRecordsWhatIsMissing()
    {
        var channel = await bot.NewCaseAsync();
        var name = await AddAsync("短期入所", "shortStay", "ventilator");
        var question = await bot.AskAsync(RunningBot.Mother, channel, "人工呼吸器をつけて短期入所できるところはどこですか");
        await bot.Teams.PressAsync(RunningBot.Nursery, question, "question.pass");
        await bot.Teams.PressAsync(RunningBot.Health, question, "question.pass");
        await bot.SettledAsync();

        var consult = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Coordinator, m).Any(b => b.Verb == "consult.choose"));
        Assert.Contains(name, consult.Card?.GetRawText(), StringComparison.Ordinal);
        var what = Unique("浦和 花子さんが通える夜の預かり");
        var recorded = await bot.Teams.PressAsync(RunningBot.Coordinator, consult, "resource.missing", new { what, missingWhere = "川口市" });

        Assert.Contains("足りない資源として記録しました", recorded.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("consult.choose", recorded.Card?.GetRawText(), StringComparison.Ordinal);
        var missing = Assert.Single((await DirectoryAsync()).Missing, m => m.What.EndsWith(what[^6..], StringComparison.Ordinal));
        Assert.DoesNotContain("浦和", missing.What, StringComparison.Ordinal);
        Assert.Equal(RunningBot.CaseId(channel), Assert.Single(missing.Cases));
    }

    private static string Unique(string word) => $"{word}{Guid.NewGuid():N}"[..(word.Length + 10)];

    private async Task<string> AddAsync(string word, string kind, params string[] needs)
    {
        var name = Unique(word);
        var by = new CareTeam.Cases.Actor(new(RunningBot.Health.Id), "川越 明美", "ja");
        Assert.Null(await bot.Services.GetRequiredService<ResourceBook>().ChangeAsync(
            bot.Teams.TenantId, new DirectoryCommand.Add(by, bot.Clock.GetUtcNow(), name, kind, needs, null, null, null) { Agency = "保健センター" }, default));
        return name;
    }

    private async Task<List<JsonElement>> SearchAsync(string conversation, string? typed, int skip, int count)
    {
        var answer = await bot.Teams.SearchAsync(RunningBot.Health, conversation, "resources", typed, skip, count);
        Assert.Equal(200, answer.Status);
        var extension = JsonElement.Parse(answer.Body).GetProperty("composeExtension");
        Assert.Equal(("result", "list"), (extension.GetProperty("type").GetString(), extension.GetProperty("attachmentLayout").GetString()));
        return [.. extension.GetProperty("attachments").EnumerateArray()];
    }

    private ValueTask<ResourceDirectory> DirectoryAsync() => bot.Services.GetRequiredService<ResourceBook>().LoadAsync(bot.Teams.TenantId, default);

    private Task<TeamsMessage> CardAsync(TeamsChannel channel, string verb) => bot.Teams.WaitForAsync(
        t => t.Messages(channel).LastOrDefault(m => m is { FromBot: true, Card: { } card } && CardActions.Buttons(card).Any(b => b.Verb == verb)));
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Sandbox.Graph;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Graph;

/// <summary>What the bot does around a channel it made: who is in it, its conferences, their minutes, its archiving.</summary>
public sealed class CaseWorkTests
{
    [Fact]
    public async Task AMemberOfTheCaseWhoIsNotInTheChannel_IsAdded_Once()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        play.Bot.Graph.AnswerNext(1, 500, when: Adding, afterDoing: true);

        await JoinAsync(play, channel, RunningBot.Nursery);

        Assert.Equal([RunningBot.Health.AadObjectId, RunningBot.Nursery.AadObjectId], play.Bot.Graph.MembersOf(channel.Id).Select(m => m.UserId));
        Assert.Empty((await play.HeadAsync(channel)).Troubles ?? []);
    }

    [Theory]
    [InlineData("guest", null, "Shared", TroubleKind.GuestInShared, "ゲストなので")]
    [InlineData("user", "99999999-0b6e-4f6c-8d5b-3c1f5a9b7e20", "Private", TroubleKind.ExternalInPrivate, "ほかの組織")]
    [InlineData("outsider", null, "Private", TroubleKind.NotInTeam, "まだチームにいません")]
    public async Task WhoeverCannotBeAdded_IsNamedToTheCoordinator_WithWhatToDo(string role, string? tenant, string kind, TroubleKind trouble, string words)
    {
        await using var play = await GraphPlay.StartAsync($"--Graph:ChannelKind={kind}");
        var channel = await play.OpenAsync(RunningBot.Health);
        var person = TeamsMember.Named("訪問 する人") with { Role = role == "guest" ? "guest" : "user", TenantId = tenant };
        await play.Bot.Teams.AddMemberAsync(person);
        if (role == "outsider")
            play.Bot.Graph.Outsiders[person.AadObjectId] = true;

        await JoinAsync(play, channel, person);

        Assert.Equal(new ChannelTrouble(trouble, new(person.Id)), Assert.Single((await play.HeadAsync(channel)).Troubles!));
        Assert.Contains(play.Bot.Teams.Chat(person).Concat(play.Bot.Teams.Chat(RunningBot.Health)), m => m.Card?.GetRawText() is { } card
            && card.Contains(words, StringComparison.Ordinal) && card.Contains(person.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SomebodyOfAnotherTenant_IsAddedToASharedChannel_WithTheirTenant()
    {
        await using var play = await GraphPlay.StartAsync("--Graph:ChannelKind=Shared");
        var channel = await play.OpenAsync(RunningBot.Health);
        var partner = TeamsMember.Named("ほかの 組織の人") with { TenantId = "99999999-0b6e-4f6c-8d5b-3c1f5a9b7e20" };
        await play.Bot.Teams.AddMemberAsync(partner);

        await JoinAsync(play, channel, partner);

        Assert.Equal(partner.TenantId, play.Bot.Graph.MembersOf(channel.Id).Single(m => m.UserId == partner.AadObjectId).TenantId);
    }

    [Fact]
    public async Task SomebodyWhoLeaves_IsTakenOutOfTheChannel()
    {
        await using var play = await GraphPlay.StartAsync("--Graph:ChannelKind=Shared");
        var channel = await play.OpenAsync(RunningBot.Health);
        await JoinAsync(play, channel, RunningBot.Nursery);
        await play.Bot.CommandAsync(RunningBot.Nursery, channel, "参加 保育課");
        await play.SettledAsync();

        // Teams tells that somebody left the team; of a shared channel they stay a member.
        await play.Bot.Teams.TellAsync("membersRemoved", RunningBot.Nursery);
        await play.SettledAsync();

        Assert.DoesNotContain(play.Bot.Graph.MembersOf(channel.Id), m => m.UserId == RunningBot.Nursery.AadObjectId);
    }

    [Fact]
    public async Task TheOwnerWhoLeaves_IsSucceededByTheCoordinator()
    {
        await using var play = await GraphPlay.StartAsync("--Graph:ChannelKind=Shared");
        var channel = await play.OpenAsync(RunningBot.Health);
        await JoinAsync(play, channel, RunningBot.Nursery);

        await play.Bot.Teams.TellAsync("membersRemoved", RunningBot.Health);
        await play.SettledAsync();

        Assert.Equal((RunningBot.Nursery.AadObjectId, true), Assert.Single(play.Bot.Graph.MembersOf(channel.Id)) is var left ? (left.UserId, left.IsOwner) : default);
    }

    [Theory]
    [InlineData(400, TroubleKind.MemberRefused)]
    [InlineData(403, TroubleKind.MembersForbidden)]
    [InlineData(404, TroubleKind.MemberRefused)]
    [InlineData(423, TroubleKind.MemberRefused)]
    public async Task ARefusalOfAMember_IsToldToTheCoordinator_AndTheCaseGoesOn(int status, TroubleKind trouble)
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        play.Bot.Graph.AnswerNext(1, status, when: Adding);

        await JoinAsync(play, channel, RunningBot.Nursery);
        await play.Bot.CommandAsync(RunningBot.Health, channel, "質問 どこに聞けばいいですか");
        await play.SettledAsync();

        Assert.Equal(trouble, Assert.Single((await play.HeadAsync(channel)).Troubles!).Kind);
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("どこに聞けばいいですか", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AConference_IsInThePlannersCalendar_WithATeamsMeeting_AndMovesAndEndsWithIt()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);

        var conference = await PlanAsync(play, channel);
        var made = Assert.Single(play.Bot.Graph.Events);
        Assert.Equal((RunningBot.Health.AadObjectId, "there"), (made.UserId, made.State));
        var body = JsonDocument.Parse(made.Body).RootElement;
        Assert.Equal("2026-12-09T05:00:00", body.GetProperty("start").GetProperty("dateTime").GetString());
        Assert.Equal($"作戦会議（{channel.Name}）", body.GetProperty("subject").GetString());
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("会議に入る", StringComparison.Ordinal) && c.Contains("meetup-join", StringComparison.Ordinal));

        await PressAsync(play, channel, conference, new { day = "2026-12-10", time = "10:00", reason = "台風" }, "conference.move");
        made = Assert.Single(play.Bot.Graph.Events);
        Assert.Equal("2026-12-10T01:00:00", JsonDocument.Parse(made.Body).RootElement.GetProperty("start").GetProperty("dateTime").GetString());

        await PressAsync(play, channel, conference, new { why = "入院" }, "conference.cancel");
        Assert.Equal("cancelled", Assert.Single(play.Bot.Graph.Events).State);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task ALostAnswer_MakesNoSecondEvent(int status)
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        play.Bot.Graph.AnswerNext(2, status, when: Events, afterDoing: true, retryAfter: status == 429 ? TimeSpan.FromSeconds(7) : null);

        await PlanAsync(play, channel);

        Assert.Single(play.Bot.Graph.Events);
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("meetup-join", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APlannerWithoutAMailbox_LeavesItToTheCoordinator_AndWithoutEitherItIsTold()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        await JoinAsync(play, channel, RunningBot.Nursery);
        await play.Bot.CommandAsync(RunningBot.Health, channel, $"調整役 @{RunningBot.Nursery.Name}");
        await play.SettledAsync();
        play.Bot.Graph.WithoutMailbox[RunningBot.Health.AadObjectId] = true;
        await PlanAsync(play, channel);
        Assert.Equal(RunningBot.Nursery.AadObjectId, Assert.Single(play.Bot.Graph.Events).UserId);

        play.Bot.Graph.WithoutMailbox[RunningBot.Nursery.AadObjectId] = true;
        await PlanAsync(play, channel, "2026-12-16");

        Assert.Equal(TroubleKind.NoMailbox, Assert.Single((await play.HeadAsync(channel)).Troubles!).Kind);
    }

    [Fact]
    public async Task WithoutThePermissions_TheCoordinatorIsTold_OnOneCard()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        play.Bot.Graph.Rights.Take("Calendars.ReadWrite", "Files.ReadWrite.All");

        var conference = await PlanAsync(play, channel);
        await HoldAsync(play, channel, conference);

        Assert.Equal([TroubleKind.CalendarForbidden, TroubleKind.FilesForbidden], (await play.HeadAsync(channel)).Troubles!.Select(t => t.Kind).Order());
        var card = Assert.Single(play.Bot.Teams.Chat(RunningBot.Health), m => m.Card?.GetRawText().Contains("お願いがあります", StringComparison.Ordinal) == true);
        Assert.Contains("議事録を置く権限", card.Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMinutes_AreInTheChannelsFiles_AndOnTheCard()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);
        var conference = await PlanAsync(play, channel);
        play.Bot.Graph.AnswerNext(1, 404, when: c => c.Path.EndsWith("/filesFolder", StringComparison.Ordinal));
        play.Bot.Graph.AnswerNext(1, 503, when: c => c.Method == "PUT", afterDoing: true);

        await HoldAsync(play, channel, conference);

        Assert.Equal(["作戦会議 2026-12-09 (c2).docx", "作戦会議 2026-12-09 (c2).md"], play.Bot.Graph.Files.Select(f => f.Name).Order());
        Assert.Contains("よく話せた", Encoding.UTF8.GetString(play.Bot.Graph.Files.Single(f => f.Name.EndsWith(".md", StringComparison.Ordinal)).Content), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), play.Bot.Graph.Files.Single(f => f.Name.EndsWith(".docx", StringComparison.Ordinal)).Content[..2]);
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("議事録のファイルを開く", StringComparison.Ordinal) && c.Contains(".docx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AClosedCasesChannel_IsArchived_AfterItsLastCard_AndComesBackWhenItIsOpenedAgain()
    {
        await using var play = await GraphPlay.StartAsync();
        var channel = await play.OpenAsync(RunningBot.Health);

        await play.Bot.CommandAsync(RunningBot.Health, channel, "ケース終了");
        await play.SettledAsync();
        Assert.True(play.Bot.Teams.Channel(channel.Name).IsArchived);
        Assert.True((await play.HeadAsync(channel)).Made!.IsArchived);
        var told = play.Bot.Teams.Chat(RunningBot.Health).Last(m => m.Card?.GetRawText().Contains("アーカイブしました", StringComparison.Ordinal) == true);

        await play.Bot.Teams.PressAsync(RunningBot.Health, told, "case.open");
        await play.SettledAsync();

        Assert.False(play.Bot.Teams.Channel(channel.Name).IsArchived);
        Assert.Equal(CareTeam.Cases.CaseStatus.Open, (await play.StateAsync(channel)).Status);
        await play.Bot.CommandAsync(RunningBot.Health, channel, "質問 どこに聞けばいいですか");
        await play.SettledAsync();
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("どこに聞けばいいですか", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ArchivingThatIsRefused_IsTold_AndAChannelThatPeopleMade_IsLeftAsItIs()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.Rights.Take("ChannelSettings.ReadWrite.All");
        var channel = await play.OpenAsync(RunningBot.Health);
        await play.Bot.CommandAsync(RunningBot.Health, channel, "ケース終了");
        var others = await play.Bot.NewChannelAsync();
        await play.Bot.CommandAsync(RunningBot.Health, others, "ケース開始");
        await play.Bot.CommandAsync(RunningBot.Health, others, "ケース終了");
        await play.SettledAsync();

        Assert.Equal(TroubleKind.ArchiveForbidden, Assert.Single((await play.HeadAsync(channel)).Troubles!).Kind);
        Assert.DoesNotContain(play.Bot.Graph.Calls, c => c.Path.Contains(others.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallsOnOneTeam_KeepToFourASecond()
    {
        await using var play = await GraphPlay.StartAsync();
        await play.Bot.Teams.ChatAsync(RunningBot.Health, "ケース開始");
        await play.Bot.UntilAsync(() => new(play.Bot.Graph.Calls.Count >= 4));

        // The clock stands still, so the fifth call waits for its second.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(4, play.Bot.Graph.Calls.Count);
    }

    [Fact]
    public async Task WithGraphDown_ACaseInAChannelThatPeopleMade_WorksAsEver()
    {
        await using var play = await GraphPlay.StartAsync();
        play.Bot.Graph.AnswerNext(100_000, 503);
        var channel = await play.Bot.NewChannelAsync();
        await play.Bot.CommandAsync(RunningBot.Coordinator, channel, "ケース開始 友だちと遊びたい");
        await play.Bot.CommandAsync(RunningBot.Nursery, channel, "参加 保育課");
        await PlanAsync(play, channel, settled: false);
        await play.Bot.CommandAsync(RunningBot.Coordinator, channel, "質問 どこに聞けばいいですか");

        await play.UntilAsync(() => play.Bot.Cards(channel).Any(c => c.Contains("どこに聞けばいいですか", StringComparison.Ordinal)));
        Assert.Contains(play.Bot.Cards(channel), c => c.Contains("作戦会議", StringComparison.Ordinal));
    }

    private static bool Adding(GraphCall call) => call.Method == "POST" && call.Path.EndsWith("/members", StringComparison.Ordinal);

    private static bool Events(GraphCall call) => call.Method == "POST" && call.Path.EndsWith("/events", StringComparison.Ordinal);

    /// <summary>Somebody joins the case whom the channel's roster does not have yet.</summary>
    private static async Task JoinAsync(GraphPlay play, TeamsChannel channel, TeamsMember person)
    {
        await play.Bot.CommandAsync(person, channel, "参加 訪問看護ステーション");
        await play.SettledAsync();
        Assert.Contains((await play.StateAsync(channel)).Participants, p => p.Id == person.Id);
    }

    private static async Task<string> PlanAsync(GraphPlay play, TeamsChannel channel, string day = "2026-12-09", bool settled = true)
    {
        var known = (await play.StateAsync(channel)).Items.OfType<ConferenceItem>().Select(c => c.Id).ToHashSet();
        await play.Bot.CommandAsync(RunningBot.Health, channel, "会議");
        await play.UntilAsync(() => play.Bot.Teams.Messages(channel).Any(m => play.Bot.Teams.Buttons(RunningBot.Health, m).Any(b => b.Title == "予定する")));
        var form = play.Bot.Teams.Messages(channel).Last(m => play.Bot.Teams.Buttons(RunningBot.Health, m).Any(b => b.Title == "予定する"));
        await play.Bot.Teams.PressAsync(RunningBot.Health, form, "conference.plan", new { day, time = "14:00" });
        if (settled)
            await play.SettledAsync();
        return (await play.StateAsync(channel)).Items.OfType<ConferenceItem>().Select(c => c.Id).Single(id => !known.Contains(id));
    }

    private static async Task HoldAsync(GraphPlay play, TeamsChannel channel, string conference)
    {
        play.Bot.Clock.Jump += new DateTimeOffset(2026, 12, 9, 5, 1, 0, TimeSpan.Zero) - play.Bot.Clock.GetUtcNow();
        await play.UntilAsync(async () => ((await play.StateAsync(channel)).FindItem(new(conference)) as ConferenceItem)?.Stage == ConferenceStage.Started);
        await play.SettledAsync();
        await PressAsync(play, channel, conference, new { note = "よく話せた" }, "conference.close");
    }

    private static async Task PressAsync(GraphPlay play, TeamsChannel channel, string conference, object typed, string verb)
    {
        bool Is(CardButton button) => button.Verb == verb && button.Data.TryGetProperty("item", out var i) && i.GetString() == conference;
        var card = play.Bot.Teams.Messages(channel).Last(m => play.Bot.Teams.Buttons(RunningBot.Health, m).Any(Is));
        var press = play.Bot.Teams.Buttons(RunningBot.Health, card).First(Is).Press(JsonSerializer.SerializeToNode(typed) as JsonObject);
        await play.Bot.Teams.InvokeAsync(RunningBot.Health, card, press);
        await play.SettledAsync();
    }
}

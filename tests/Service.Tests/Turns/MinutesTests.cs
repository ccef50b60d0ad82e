using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Minutes as a file over the wire: the offer in one's own chat, the answer, the upload.</summary>
public sealed class MinutesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Note = "冬の停電の備えを決めた";
    private DateOnly day;

    [Fact]
    public async Task AnAllowedFile_IsSavedAndShown()
    {
        var (channel, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        Assert.Equal($"作戦会議の記録 {day:yyyy-MM-dd}.docx", offer.File!.Name);

        var saved = await AllowAsync(RunningBot.Mother, offer);

        using var document = new ZipArchive(new MemoryStream(saved.Content));
        using var text = new StreamReader(document.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        Assert.Contains(Note, await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotNull(bot.Teams.Now(offer).File!.Url);
        Assert.Single(await bot.JournalAsync(channel), "conference.minutesTaken");
        Assert.Contains($"\taudit.exported\t{RunningBot.Mother.Id}\tminutes", (await bot.AdministerAsync("audit", RunningBot.CaseId(channel))).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("/drive/", StringComparison.Ordinal) || line.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TextIsThereToo()
    {
        var (_, card) = await HeldAsync();

        var saved = await AllowAsync(RunningBot.Health, await TakeAsync(card, RunningBot.Health, "テキスト"));

        Assert.EndsWith(".md", saved.Name, StringComparison.Ordinal);
        Assert.Contains(Note, Encoding.UTF8.GetString(saved.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatComesTwice_SavesAndShowsOneFile()
    {
        var (channel, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        var before = bot.Teams.Drive.Files.Count;

        var upload = bot.Teams.Drive.Open(offer.File!.Name);
        await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true, upload);
        await bot.SettledAsync();
        await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true, upload);
        await bot.SettledAsync();

        Assert.Equal(before + 1, bot.Teams.Drive.Files.Count);
        Assert.NotNull(bot.Teams.Now(offer).File!.Url);
        Assert.Equal(1, await ExportsAsync(channel));
    }

    /// <summary>On record is what was saved, for whom it was offered; no wish, no forgery, no failure.</summary>
    [Theory]
    [InlineData("declined")]
    [InlineData("refused")]
    [InlineData("no address")]
    [InlineData("stranger")]
    [InlineData("stranger's own slot")]
    [InlineData("never offered")]
    public async Task AFileThatWasNotSaved_IsNotOnRecord(string what)
    {
        var (channel, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        string Context(TeamsMember who) => $$"""{"action":"accept","context":{"case":"{{RunningBot.CaseId(channel)}}","slot":"c2/file-Word/{{who.Id}}"},"uploadInfo":{{System.Text.Json.JsonSerializer.Serialize(bot.Teams.Drive.Open("x.docx"), TeamsJson.Options)}}}""";

        for (var times = 0; times < 3; times++)
        {
            if (what == "refused" && times == 0)
                bot.Teams.Drive.FailNext(404);
            var answer = what switch
            {
                "declined" => await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: false),
                "refused" => await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true),
                "no address" => await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true, new { uploadUrl = "nonsense" }),
                "stranger" => await bot.Teams.AnswerFileAsync(RunningBot.Stranger, offer, accept: true),
                "stranger's own slot" => await bot.Teams.AnswerFileAsync(RunningBot.Stranger, JsonNode.Parse(Context(RunningBot.Stranger))),
                _ => await bot.Teams.AnswerFileAsync(RunningBot.Nursery, JsonNode.Parse(Context(RunningBot.Nursery))),
            };
            Assert.Equal(200, answer.Status);
            await bot.SettledAsync();
        }

        Assert.Equal(0, await ExportsAsync(channel));
    }

    private async Task<int> ExportsAsync(TeamsChannel channel) =>
        (await bot.EntriesAsync(AuditJournal.IdOf(new(RunningBot.CaseId(channel))))).Count(e => e.Kind == AuditKinds.Exported);

    [Fact]
    public async Task ADeclinedFile_IsTakenBack()
    {
        var (_, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        var before = bot.Teams.Drive.Files.Count;

        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: false)).Status);
        await bot.SettledAsync();

        Assert.True(bot.Teams.Now(offer).Deleted);
        Assert.Equal(before, bot.Teams.Drive.Files.Count);
    }

    [Fact]
    public async Task ASaveThatFailsForAWhile_IsTriedAgain()
    {
        var (_, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        bot.Teams.Drive.FailNext(503);

        await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true);
        await bot.UntilAsync(() =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            return ValueTask.FromResult(bot.Teams.Now(offer).File?.Url is not null);
        });
    }

    [Fact]
    public async Task ASaveThatIsRefused_IsToldInWords()
    {
        var (_, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        bot.Teams.Drive.FailNext(404);

        await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true);
        await bot.SettledAsync();

        Assert.Contains("もう一度受け取ってください", bot.Teams.Now(offer).Card?.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>The context of an offer passes through a client, and the address to which a file goes comes from one.</summary>
    [Theory]
    [InlineData("https://evil.example/upload")]
    [InlineData("https://contoso.sharepoint.com.evil.example/upload")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task AnAddressThatIsNotTeams_GetsNothing(string? address)
    {
        var (_, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");

        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(RunningBot.Mother, offer, accept: true, new { uploadUrl = address, name = "x.docx" })).Status);
        await bot.SettledAsync();

        Assert.Contains("もう一度受け取ってください", bot.Teams.Now(offer).Card?.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStranger_GetsNoMinutes_EvenWithAForgedAnswer()
    {
        var (channel, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Mother, "Word");
        var (files, journal) = (bot.Teams.Drive.Files.Count, await bot.JournalAsync(channel));

        var answer = await bot.Teams.InvokeAsync(RunningBot.Stranger, card, Button(card, "Word").Press([]));
        Assert.Contains("メンバーではない", answer.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(RunningBot.Nursery, offer, accept: true)).Status);
        await bot.SettledAsync();

        Assert.Equal(files, bot.Teams.Drive.Files.Count);
        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Fact]
    public async Task WhoeverLeftBeforeTheAnswer_GetsNothing()
    {
        var (channel, card) = await HeldAsync();
        var offer = await TakeAsync(card, RunningBot.Health, "Word");
        var before = bot.Teams.Drive.Files.Count;

        await bot.LeaveAsync(RunningBot.Health, channel);
        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(RunningBot.Health, offer, accept: true)).Status);
        await bot.SettledAsync();

        Assert.Equal(before, bot.Teams.Drive.Files.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"action":"accept"}""")]
    [InlineData("""{"action":"accept","context":"words"}""")]
    [InlineData("""{"action":"accept","context":{"case":"nowhere","slot":"c2/file-Word/29:x"}}""")]
    [InlineData("""{"action":"accept","context":{"case":"nowhere","slot":"case"}}""")]
    public async Task AnAnswerThatCannotBeRead_ChangesNothing(string value) =>
        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(RunningBot.Mother, JsonNode.Parse(value))).Status);

    private async Task<TeamsFile> AllowAsync(TeamsMember who, TeamsMessage offer)
    {
        var before = bot.Teams.Drive.Files;
        Assert.Equal(200, (await bot.Teams.AnswerFileAsync(who, offer, accept: true)).Status);
        await bot.SettledAsync();
        return Assert.Single(bot.Teams.Drive.Files.Except(before));
    }

    private static CardButton Button(TeamsMessage card, string words) =>
        CardActions.Buttons(card.Card!.Value).Single(b => b.Title.Contains(words, StringComparison.Ordinal));

    private async Task<TeamsMessage> TakeAsync(TeamsMessage card, TeamsMember who, string words)
    {
        var answer = await bot.Teams.InvokeAsync(who, card, Button(card, words).Press([]));
        Assert.Contains("チャットに、ファイルをお届けします", answer.Body, StringComparison.Ordinal);
        await bot.SettledAsync();
        return bot.Teams.Chat(who).Last(m => m is { File: not null, Deleted: false });
    }

    /// <summary>A conference that was held, and its card with the minutes.</summary>
    private async Task<(TeamsChannel Channel, TeamsMessage Card)> HeldAsync()
    {
        var channel = await bot.NewCaseAsync();
        day = WorkingCalendar.Japan.DayOf(bot.Clock.GetUtcNow()).AddDays(7);
        await bot.CommandAsync(RunningBot.Mother, channel, "会議");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Mother, m).Any(b => b.Title == "予定する"));
        await bot.Teams.PressAsync(RunningBot.Mother, form, "conference.plan", new { day = $"{day:yyyy-MM-dd}", time = "14:00" });
        await bot.SettledAsync();
        await bot.PassAsync(TimeSpan.FromDays(7.5));
        var card = bot.Teams.Messages(channel).Last(m => bot.Teams.Buttons(RunningBot.Coordinator, m).Any(b => b.Title == "終えて、記録を作る"));
        await bot.Teams.PressAsync(RunningBot.Coordinator, card, "conference.close", new { note = Note });
        await bot.SettledAsync();
        Assert.NotNull((await bot.StateAsync(channel)).EndedItems.OfType<ConferenceItem>().Single().Minutes);
        return (channel, bot.Teams.Now(card));
    }
}

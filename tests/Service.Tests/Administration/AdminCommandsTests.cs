using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Tests.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Administration;

/// <summary>Commands at the console, beside a running service.</summary>
public sealed class AdminCommandsTests(RunningBot bot) : IClassFixture<RunningBot>, IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-admin-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("hold", "x")]
    [InlineData("hold", "x", "--reason")]
    [InlineData("hold", "--reason", "r")]
    [InlineData("release", "x", "--reason", "r", "--why", "r")]
    [InlineData("undelete")]
    [InlineData("audit")]
    [InlineData("cases", "all")]
    [InlineData("export", "x")]
    [InlineData("export", "x", "--to", "a", "--to", "b")]
    [InlineData("erase")]
    [InlineData("backup", "file.zip")]
    [InlineData("restore")]
    [InlineData("migrate", "--to", "Sqlite")]
    public async Task BadUsage_SaysHowToUseIt(params string[] args)
    {
        var (code, output, error) = await bot.AdministerAsync(args);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"usage: {args[0]} ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hold", "none", "--reason", "r")]
    [InlineData("undelete", "none")]
    [InlineData("export", "none", "--to", "nowhere")]
    [InlineData("audit", "none")]
    [InlineData("undelete", "audit-none")]
    [InlineData("erase", "29:nobody")]
    [InlineData("erase", "x")]
    [InlineData("restore", "--from", "nowhere.zip")]
    public async Task WhatIsNotThere_IsRefusedInALine(params string[] args)
    {
        var (code, output, error) = await bot.AdministerAsync(args);
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"{args[0]}: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists("nowhere"));
    }

    [Fact]
    public async Task AStoreThatIsNotThere_IsNotMade()
    {
        using var error = new StringWriter();
        var path = Path.Combine(folder, "typo.db");
        Assert.Equal(1, await ConsoleCommands.RunAsync(["cases", $"--Storage:Sqlite:Path={path}"], TextWriter.Null, error, bot.Clock, Cancellation));
        Assert.Contains("Storage:Sqlite:Path names no file", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task ASettingThatIsNone_IsNamed()
    {
        using var error = new StringWriter();
        Assert.Equal(1, await ConsoleCommands.RunAsync(["cases", $"--Storage:Sqlite:Path={Path.Combine(bot.Folder, "cases.db")}", "--Retention:Years=no"], TextWriter.Null, error, bot.Clock, Cancellation));
        Assert.StartsWith("Retention:Years must be", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMistypedCommand_IsBadUsage_AndNamesTheLikeliest()
    {
        var (code, output, error) = await bot.AdministerAsync("hodl", "29:someone");
        Assert.Equal(2, code);
        Assert.Contains("hold", output.Split('\n'));
        Assert.DoesNotContain("29:someone", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hold", "--reason=r", "none")]
    [InlineData("hold", "none", "--reason", "@r")]
    public async Task AnOption_IsReadAsPeopleWriteThem(params string[] args) => Assert.Equal(3, (await bot.AdministerAsync(args)).Code);

    [Theory]
    [InlineData("hold", "--help")]
    [InlineData("help", "hold")]
    public async Task Help_OfACommand_SaysWhatItTakes(params string[] args)
    {
        var (code, output, _) = await bot.AdministerAsync(args);
        Assert.Equal(0, code);
        Assert.All(["<CASE>", "--reason <TEXT>", "keeps a case from being deleted"], said => Assert.Contains(said, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("h", "hold")]
    [InlineData("export --t", "--to")]
    [InlineData("migrate --from ", "AzureBlobs")]
    public async Task Completion_IsGiven(string line, string completion)
    {
        var (code, output, _) = await bot.AdministerAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, code);
        Assert.Contains(completion, output.Split(Environment.NewLine));
    }

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        var (code, output, _) = await bot.AdministerAsync("help");
        Assert.Equal(0, code);
        Assert.All(["audit", "backup", "cases", "erase", "export", "hold", "migrate", "preflight", "recognise", "release", "restore", "undelete"],
            name => Assert.Single(output.Split('\n'), line => $"{line.TrimEnd()} ".StartsWith($"  {name} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cases_ListsThemWithoutNames()
    {
        var channel = await bot.NewCaseAsync();
        await bot.Teams.ChatAsync(RunningBot.Mother, "状況");
        Assert.Equal(0, (await bot.AdministerAsync("hold", RunningBot.CaseId(channel), "--reason", "監査")).Code);

        var (code, output, _) = await bot.AdministerAsync("cases");

        Assert.Equal(0, code);
        Assert.StartsWith("case\tstatus\tversion\tdue\tclosed\tkept until\tpurged at\theld\n", output, StringComparison.Ordinal);
        Assert.Contains($"{RunningBot.CaseId(channel)}\topen\t", output, StringComparison.Ordinal);
        Assert.EndsWith("\theld", output.Split('\n').Single(line => line.StartsWith(RunningBot.CaseId(channel), StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All([RunningBot.Mother.Name, RunningBot.Mother.Id, RunningBot.CaseIdOf(bot.Teams.ChatId(RunningBot.Mother)), "audit-", "監査"],
            secret => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_TakesAlong_WhatIsKeptWithAChatThatWasReplaced()
    {
        var person = $"29:{Guid.NewGuid()}";
        var chat = new CaseAddress { ServiceUrl = "http://localhost/", TenantId = "t", ChannelId = $"19:{Guid.NewGuid()}_x@unq.gbl.spaces", BotId = "28:b", IsPersonal = true };
        var cases = bot.Services.GetRequiredService<CaseRepository>();
        var head = new CaseHead { Address = chat, Desk = new PersonalDesk { MemberId = new(person) } };
        await cases.CommitAsync(await cases.LoadAsync(chat.CaseId, Cancellation), new CaseChange(head), Cancellation);

        var (code, output, _) = await bot.AdministerAsync("erase", person);

        Assert.Equal((0, "erased from 0 cases, 0 audit journals, 1 chats and 0 directories"), (code, output.Trim()));
        Assert.Null(await bot.Store.LoadAsync(chat.CaseId, Cancellation));
    }

    [Fact]
    public async Task HoldAndRelease_AreInTheJournalAndTheAudit_AndTwiceIsOnce()
    {
        var channel = await bot.NewCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        foreach (var args in (string[][])[["hold", "訴訟"], ["hold", "訴訟"], ["release", "済んだ"], ["release", "済んだ"]])
            Assert.Equal(0, (await bot.AdministerAsync(args[0], caseId, "--reason", args[1])).Code);
        Assert.Equal(3, (await bot.AdministerAsync("hold", caseId, "--reason", " ")).Code);
        Assert.Equal(3, (await bot.AdministerAsync("hold", caseId, "--reason", new string('x', 301))).Code);

        Assert.Equal(["case.held", "case.released"], (await bot.JournalAsync(channel)).TakeLast(2));
        var audit = (await bot.AdministerAsync("audit", caseId)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, audit.Length);
        Assert.Contains($"\t{AuditKinds.Held}\tadministrator:{Environment.UserName}\t", audit[1], StringComparison.Ordinal);
        // The service goes on with what the administrator left.
        await bot.CommandAsync(RunningBot.Coordinator, channel, "目標 外で遊びたい");
        Assert.Equal("外で遊びたい", (await bot.StateAsync(channel)).Goal);
    }

    [Fact]
    public async Task Export_IsReadable_Whole_AndOnRecord()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel, "吸引*でも*通えますか");
        await bot.Teams.PressAsync(RunningBot.Health, card, "question.answer", new { answer = "通えます|はい" });
        var (caseId, target) = (RunningBot.CaseId(channel), Path.Combine(folder, "export"));

        var (code, output, error) = await bot.AdministerAsync("export", caseId, "--to", target);

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain("通え", output, StringComparison.Ordinal);
        var record = await File.ReadAllTextAsync(Path.Combine(target, "record.md"), Cancellation);
        Assert.Contains("| 春日部 みのり | 家族 |", record, StringComparison.Ordinal);
        Assert.Contains("質問した", record, StringComparison.Ordinal);
        Assert.Contains(@"文: 吸引\*でも\*通えますか", record, StringComparison.Ordinal);
        Assert.Contains(@"通えます\|はい", record, StringComparison.Ordinal);
        Assert.Contains("川越 明美　q1　`question.answered`", record, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningBot.Health.Id, record, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(target, "journal.ndjson"), Cancellation);
        Assert.Equal(await bot.JournalAsync(channel), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        Assert.Contains("友だちと遊びたい", await File.ReadAllTextAsync(Path.Combine(target, "case.json"), Cancellation), StringComparison.Ordinal);
        Assert.Contains($"\t{AuditKinds.Exported}\tadministrator:", (await bot.AdministerAsync("audit", caseId)).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await bot.AdministerAsync("export", caseId, "--to", target)).Code);
    }

    [Fact]
    public async Task Export_IsItsOwnersAlone_ReplacesWhatAKilledOneLeft_AndFollowsNoLink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var channel = await bot.NewCaseAsync();
        var (caseId, target, elsewhere) = (RunningBot.CaseId(channel), Path.Combine(folder, "private"), Path.Combine(folder, "elsewhere"));
        Directory.CreateDirectory(elsewhere);
        Directory.CreateSymbolicLink(target, elsewhere);
        Assert.Equal(3, (await bot.AdministerAsync("export", caseId, "--to", target)).Code);
        Directory.Delete(target);
        Directory.CreateDirectory(target);
        StoreFiles.OpenToAll(target);
        Directory.CreateDirectory(target + ".careteambot-unfinished");
        File.CreateSymbolicLink(Path.Combine(target + ".careteambot-unfinished", "record.md"), Path.Combine(elsewhere, "record.md"));

        Assert.Equal(0, (await bot.AdministerAsync("export", caseId, "--to", target + Path.DirectorySeparatorChar)).Code);

        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.False(Directory.Exists(target + ".careteambot-unfinished"));
        Assert.Equal("700", StoreFiles.Rights(target));
        var files = Directory.GetFiles(target);
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.Equal("600", StoreFiles.Rights(file)));
    }

    [Fact]
    public async Task WhatNobodySees_IsInNoExportAndOnNoConsole()
    {
        var channel = await bot.NewCaseAsync();
        var deceiver = bot.Teams.Enrol("山田\u202Eoram\u001B[31m\u2066");
        await bot.CommandAsync(deceiver, channel, "参加 \u202E訪問看護\u001B[2J");
        var cases = bot.Services.GetRequiredService<CaseRepository>();
        var loaded = await cases.LoadAsync(new(RunningBot.CaseId(channel)), Cancellation);
        var state = loaded.Head!.State;
        // As an earlier version kept names.
        state = state with { Participants = state.Participants.ConvertAll(p => p.Id == deceiver.Id ? p with { Name = "\u3164\u202E" } : p with { Name = p.Name + "\u202E\u001B[31m" }) };
        await cases.CommitAsync(loaded, new CaseChange(loaded.Head with { State = state }), Cancellation);
        var target = Path.Combine(folder, "export-seen");

        Assert.Equal(0, (await bot.AdministerAsync("export", RunningBot.CaseId(channel), "--to", target)).Code);

        foreach (var file in Directory.GetFiles(target))
        {
            var text = await File.ReadAllTextAsync(file, Cancellation);
            Assert.DoesNotContain(text, c => c is '\u202E' or '\u001B' or '\u2066' or '\u3164');
        }

        Assert.Contains("| （名前なし） | 訪問看護", await File.ReadAllTextAsync(Path.Combine(target, "record.md"), Cancellation), StringComparison.Ordinal);
        Assert.Equal("\u3164\u202E", JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(target, "case.json"), Cancellation)).RootElement
            .GetProperty("state").GetProperty("participants").EnumerateArray().Single(p => p.GetProperty("id").GetString() == deceiver.Id).GetProperty("name").GetString());
        var (_, output, error) = await bot.AdministerAsync("audit", "\u001B[2Jnone\u202E");
        Assert.DoesNotContain(output + error, c => c is '\u202E' or '\u001B');
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("a\tb\nc", "a b c")]
    [InlineData("\u001B[31m", "\\u001B[31m")]
    [InlineData("29:1abc", "29:1abc")]
    public void ACell_IsOneCellAndNoFormula(string text, string cell) => Assert.Equal(cell, SeenText.Cell(text));

    [Fact]
    public async Task AnExportThatCannotBeWritten_IsNotOnRecord()
    {
        var channel = await bot.NewCaseAsync();
        var file = Path.Combine(folder, "a file");
        await File.WriteAllTextAsync(file, "x", Cancellation);

        Assert.Equal(3, (await bot.AdministerAsync("export", RunningBot.CaseId(channel), "--to", Path.Combine(file, "below"))).Code);

        Assert.DoesNotContain(AuditKinds.Exported, (await bot.AdministerAsync("audit", RunningBot.CaseId(channel))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKindOfEvent_HasWordsInAnExport() => Assert.All(
        StoredKinds(), kind => Assert.True(EventWords.Of.ContainsKey(kind), kind));

    [Fact]
    public async Task Erase_TakesAPersonOut_AndLeavesWhatWasDone()
    {
        var person = bot.Teams.Enrol($"春野 {Guid.NewGuid().ToString("N")[..6]}");
        var channel = await bot.NewCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        await bot.CommandAsync(person, channel, "参加 みどり課／保育士");
        await bot.Teams.ChatAsync(person, "状況");
        var card = await bot.AskAsync(RunningBot.Mother, channel, $"{person.Name}さんは来られますか。春野さんだけですか");
        await bot.Teams.PressAsync(person, card, "question.answer", new { answer = $"{person.Name.Replace(" ", "", StringComparison.Ordinal)}が行きます" });
        await bot.SettledAsync();
        await bot.Services.GetRequiredService<ResourceBook>().ChangeAsync(bot.Teams.TenantId, new DirectoryCommand.Miss(
            new Actor(new(person.Id), person.Name, "ja"), bot.Clock.GetUtcNow(), $"{person.Name}の代わりの方", null, null)
        { Agency = "みどり課" }, Cancellation);

        // Not while they are in the team, nor while the case is held.
        var there = await bot.AdministerAsync("erase", person.Id);
        Assert.Equal(3, there.Code);
        Assert.Contains(caseId, there.Error, StringComparison.Ordinal);
        await bot.Teams.RemoveMemberAsync(person);
        await bot.SettledAsync();
        await bot.AdministerAsync("hold", caseId, "--reason", "監査");
        Assert.Contains("held", (await bot.AdministerAsync("erase", person.Id)).Error, StringComparison.Ordinal);
        await bot.AdministerAsync("release", caseId, "--reason", "済んだ");
        var before = (await bot.EntriesAsync(caseId)).Count;

        var (code, output, error) = await bot.AdministerAsync("erase", person.Id, "--also", "春野");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("erased from 1 cases, 0 audit journals, 1 chats and 1 directories", output.Trim());
        var copy = (await bot.Store.ExportCaseAsync(caseId, Cancellation))!;
        var stored = System.Text.Encoding.UTF8.GetString(BackupLines.Write(copy)) + string.Concat(
            copy.Journal.Select(e => System.Text.Encoding.UTF8.GetString(e.Content.Span))) + System.Text.Encoding.UTF8.GetString(copy.State.Span);
        Assert.All([person.Id, person.Name, "春野"], mark => Assert.DoesNotContain(mark, stored, StringComparison.Ordinal));
        Assert.Contains("みどり課", stored, StringComparison.Ordinal);
        Assert.Contains($"{PersonEraser.Gone}さんだけですか", stored, StringComparison.Ordinal);
        Assert.Equal(before, copy.Journal.Count);
        var erased = Assert.Single(CaseJson.Read<CaseHead>(copy.State).State.Participants, p => p.Name == PersonEraser.Gone);
        Assert.Contains(copy.Journal, e => e.Kind == "question.answered" && EventCodec.Decode(e).By == erased.Id);
        Assert.Empty(await bot.Store.ListDocumentsAsync(Cancellation).Where(d => d.Key.Contains(person.Id, StringComparison.Ordinal)).ToListAsync(Cancellation));
        Assert.Contains(AuditKinds.PersonErased, (await bot.AdministerAsync("audit", caseId)).Output, StringComparison.Ordinal);
        var directory = (await bot.Store.ExportCaseAsync(ResourceBook.AddressOf(bot.Teams.TenantId).CaseId, Cancellation))!;
        var kept = System.Text.Encoding.UTF8.GetString(directory.State.Span) + string.Concat(
            directory.Journal.Select(e => System.Text.Encoding.UTF8.GetString(e.Content.Span)));
        Assert.All([person.Id, person.Name], mark => Assert.DoesNotContain(mark, kept, StringComparison.Ordinal));
        Assert.Contains("の代わりの方", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(directory.CaseId, (await bot.AdministerAsync("cases")).Output, StringComparison.Ordinal);
        // The service goes on with it.
        await bot.CommandAsync(RunningBot.Coordinator, channel, "状況");
        Assert.Equal(3, (await bot.AdministerAsync("erase", person.Id)).Code);
    }

    [Fact]
    public async Task APurgeThatWasBrokenOff_IsCompletedByTheNextTick()
    {
        var channel = await bot.NewCaseAsync();
        var caseId = RunningBot.CaseId(channel);
        var stored = (await bot.Store.LoadAsync(caseId, Cancellation))!;
        var head = CaseJson.Read<CaseHead>(stored.State);
        var now = bot.Clock.GetUtcNow();
        var purged = CaseFold.Apply(head.State, [new CaseEvent.CaseClosed(new("x"), now.AddYears(-6), now.AddYears(-1)), new CaseEvent.CaseDeleted(new("bot"), now.AddDays(-90), now), new CaseEvent.CasePurged(new("bot"), now)]);
        var left = head with { State = purged };
        await bot.Store.CommitAsync(new() { CaseId = caseId, ExpectedVersion = stored.Version, State = CaseJson.Write(left), Due = left.Due }, Cancellation);

        await bot.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Null(await bot.Store.LoadAsync(caseId, Cancellation));
        Assert.Contains(AuditKinds.Purged, (await bot.AdministerAsync("audit", caseId)).Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> StoredKinds() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Shapes", "events.txt"))
        .Select(line => line.Split(' ')[0]).Where(kind => kind.Length > 0).Distinct();
}

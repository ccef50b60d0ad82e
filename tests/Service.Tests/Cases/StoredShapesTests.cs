using System.Text;
using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Cases;

/// <summary>
/// Stored shapes stay readable for ever. A test that fails here means: an old journal could no longer be read. Shapes
/// may grow; then the file beside grows, and its old lines stay.
/// </summary>
public sealed class StoredShapesTests
{
    [Fact]
    public void EveryEvent_HasAName_AndComesBackAsItWas()
    {
        var samples = Samples.Events().ToList();
        var types = typeof(CaseEvent).GetNestedTypes().Where(t => !t.IsAbstract).Select(t => t.Name).Order();
        Assert.Equal(types, samples.Select(e => e.GetType().Name).Distinct().Order());

        foreach (var happened in samples)
        {
            var draft = EventCodec.Encode(happened);
            var back = EventCodec.Decode(new JournalEntry(1, draft.At, draft.Kind, draft.ItemId, draft.Content));
            Assert.Equal(Json(draft.Content), Json(EventCodec.Encode(back).Content));
            Assert.Equal((happened.GetType(), happened.By, happened.At, happened.ItemId), (back.GetType(), back.By, back.At, back.ItemId));
        }
    }

    [Fact]
    public void Events_KeepTheirShape() => AssertShape("events.txt", string.Join('\n', Samples.Events()
        .Select(EventCodec.Encode).Select(d => $"{d.Kind} {d.ItemId} {Json(d.Content)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void TheHead_KeepsItsShape() => AssertShape("head.txt", $"{string.Join('\n', Shape("head.txt").Split('\n')[..^1])}\n{Json(CaseJson.Write(Samples.Head()))}");

    [Fact]
    public void AnIntent_KeepsItsShape() => AssertShape("intent.txt", Json(CaseJson.Write(Samples.Intent())));

    [Fact]
    public void EveryDeed_KeepsItsShape()
    {
        Assert.Equal(typeof(Deed).GetNestedTypes().Select(t => t.Name).Order(), Samples.Deeds().Select(d => d.GetType().Name).Order());
        AssertShape("deeds.txt", string.Join('\n', Samples.Deeds().Select(DeedSlots.Draft).Select(d => $"{d.Slot} {Json(d.Intent)}")));
        Assert.All(Samples.Deeds(), deed => Assert.Equal(deed, CaseJson.Read<Intent>(DeedSlots.Draft(deed).Intent).Deed));
    }

    [Fact]
    public void TheDirectory_AndItsJournal_KeepTheirShape()
    {
        var (directory, events) = Samples.Directory();

        Assert.Equal(DirectoryCodec.Types.Values.Select(t => t.Name).Order(), events.Select(e => e.GetType().Name).Distinct().Order());
        AssertShape("directory.txt", string.Join('\n', events.Select(DirectoryCodec.Encode)
            .Select(d => $"{d.Kind} {d.ItemId} {Json(d.Content)}").Order(StringComparer.Ordinal).Append(Json(CaseJson.Write(directory)))));
    }

    [Fact]
    public void AStoredDirectory_IsReadAsItWas()
    {
        var stored = Encoding.UTF8.GetBytes(Shape("directory.txt").Split('\n')[^1]);
        Assert.Equal(Json(stored), Json(CaseJson.Write(CaseJson.Read<ResourceDirectory>(stored))));
        foreach (var parts in Shape("directory.txt").Split('\n')[..^1].Select(line => line.Split(' ', 3)))
        {
            var type = DirectoryCodec.Types[parts[0]];
            Assert.Equal(parts[2], Json(CaseJson.Write(CaseJson.Read(Encoding.UTF8.GetBytes(parts[2]), type)!, type)));
        }
    }

    /// <summary>As it was kept when entries named persons, and those taken out were gone.</summary>
    [Fact]
    public void ADirectoryOfAnEarlierVersion_IsRead()
    {
        var lines = Shape("directory-before.txt").Split('\n');
        var directory = CaseJson.Read<ResourceDirectory>(Encoding.UTF8.GetBytes(lines[^1]));
        Assert.Empty(directory.Retired);
        Assert.All(directory.Resources, r => Assert.Equal(("川越 明美", null), (r.Verified.Name, r.Verified.Agency)));
        Assert.All(lines[..^1].Select(line => line.Split(' ', 3)), parts => Assert.NotNull(CaseJson.Read(Encoding.UTF8.GetBytes(parts[2]), DirectoryCodec.Types[parts[0]])));
    }

    [Fact]
    public void WhatAHeadHasSeen_KeepsItsShape()
    {
        var head = Samples.Head().See("1764000000001", new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        var json = Json(CaseJson.Write(head));
        Assert.Contains("""
            "seen":[],"recent":"lxcFqd41kxuQ4QRrDz7sHxMoYQ+Q4QRr"
            """, json, StringComparison.Ordinal);
        Assert.Equal(json, Json(CaseJson.Write(CaseJson.Read<CaseHead>(Encoding.UTF8.GetBytes(json)))));
    }

    /// <summary>The first line is of a time when hours that nobody had told were written too, the second of one when questions stood apart from the items.</summary>
    [Fact]
    public void AStoredHead_IsReadAsItWas()
    {
        var lines = Shape("head.txt").Split('\n');
        Assert.Equal(3, lines.Distinct().Count());
        Assert.Equal(lines[^1], Json(CaseJson.Write(Read(lines[^1]))));
        Assert.All(lines, line => Assert.Equal(Ordered(lines[^1]), Ordered(line)));

        static CaseHead Read(string line) => CaseJson.Read<CaseHead>(Encoding.UTF8.GetBytes(line));
        // Where questions stood apart, nothing told what had begun before them.
        static string Ordered(string line) => Read(line) is { State: var state } head
            ? Json(CaseJson.Write(head with { State = state with { Items = [.. state.Items.OrderBy(i => i.Id, StringComparer.Ordinal)] } }))
            : "";
    }

    [Fact]
    public void StoredEvents_AreReadAsTheyWere()
    {
        foreach (var line in Shape("events.txt").Split('\n'))
        {
            var parts = line.Split(' ', 3);
            var happened = EventCodec.Decode(new JournalEntry(1, default, parts[0], parts[1], Encoding.UTF8.GetBytes(parts[2])));
            Assert.Equal(parts[2], Json(EventCodec.Encode(happened).Content));
        }
    }

    [Fact]
    public void SupervisorsOfABuildThatAskedNobody_AreReadAsThere()
    {
        var line = "{\"members\":[\"29:coordinator\",\"29:doctor\"],\"by\":\"29:health\",\"at\":\"2027-02-14T15:00:00+00:00\"}"u8.ToArray();
        var named = Assert.IsType<CaseEvent.SupervisorsNamed>(EventCodec.Decode(new JournalEntry(1, default, "team.supervisorsNamed", null, line)));
        var state = CaseFold.Apply(CaseJson.Read<CaseHead>(Encoding.UTF8.GetBytes(Shape("head.txt").Split('\n')[0])).State, named);

        Assert.Equal(Encoding.UTF8.GetString(line), Json(EventCodec.Encode(named).Content));
        Assert.Empty(state.Invitations);
        Assert.True(state.IsSupervisor(new("29:coordinator")));
        Assert.False(state.IsSupervisor(new("29:doctor")));
    }

    [Fact]
    public void AnUnknownKind_IsNamed() => Assert.Contains(
        "question.invented", Assert.Throws<JsonException>(() => EventCodec.Decode(new JournalEntry(7, default, "question.invented", null, "{}"u8.ToArray()))).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEntryOfTheDirectory_OfAnUnknownKind_IsNamed() => Assert.Contains(
        "directory.invented", Assert.Throws<JsonException>(() => DirectoryCodec.Decode(new JournalEntry(7, default, "directory.invented", null, "{}"u8.ToArray()))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task AReplayOfTheJournal_GivesTheHeadsState()
    {
        await using var bot = new RunningBot();
        await bot.InitializeAsync();
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        await bot.Teams.PressAsync(RunningBot.Nursery, card, "question.pass");
        await bot.Teams.PressAsync(RunningBot.Health, card, "question.promise", new { day = "2026-11-27" });
        await bot.PassAsync(TimeSpan.FromDays(7));
        await bot.Teams.PressAsync(RunningBot.Health, card, "question.answer", new { answer = "ここです" });
        await bot.Teams.PostAsync(RunningBot.Mother, channel, "保育園の見学はどこに申し込めばいいですか？");

        var events = (await bot.EntriesAsync(RunningBot.CaseId(channel))).Select(EventCodec.Decode);

        var state = await bot.StateAsync(channel);
        Assert.Equal(Text(state), Text(CaseFold.Apply(CaseState.None, events)));
    }

    private static string Text(CaseState state) =>
        Json(CaseJson.Write(new CaseHead { State = state, Address = new CaseAddress { ServiceUrl = "", ChannelId = "" } }));

    private static string Json(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    private static string Shape(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "Shapes", file)).TrimEnd('\n');

    /// <summary>On a difference the new shape is written beside the test's own files, to be looked at and taken over.</summary>
    private static void AssertShape(string file, string now)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", "Shapes", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || Shape(file) != now)
            File.WriteAllText(path + ".new", now + "\n");
        Assert.Equal(File.Exists(path) ? Shape(file) : "", now);
    }

    /// <summary>One of everything that is stored, come about by playing.</summary>
    private static class Samples
    {
        public static IEnumerable<CaseEvent> Events() => SampleHistory.Play().Events
            .GroupBy(e => e.GetType()).Select(g => g.MaxBy(e => EventCodec.Encode(e).Content.Length)!);

        public static CaseHead Head() => new()
        {
            State = SampleHistory.Play().AtCouncil,
            Address = new CaseAddress
            {
                ServiceUrl = "https://smba.trafficmanager.net/jp/",
                TenantId = "t",
                ChannelId = "19:c@thread.tacv2",
                ChannelName = "こども",
                TeamId = "19:t@thread.tacv2",
                BotId = "28:b",
                BotName = "CareTeamBot",
                IsThreaded = true,
            },
            Seen = ["1764000000000"],
        };

        public static (ResourceDirectory Directory, List<DirectoryEvent> Events) Directory()
        {
            var (now, by) = (new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero), new Actor(new("29:m"), "川越 明美", "ja"));
            DirectoryCommand[] played =
            [
                new DirectoryCommand.Add(by, now, "みなみ保育園", "nursery", ["suction", "夜間"], "川口市", "048-000-0000", "看護師2名"),
                new DirectoryCommand.Add(by, now, "みなみ保育園", "nursery", ["suction"], "川口市", "048-000-0001", null),
                new DirectoryCommand.Verify(by, now + TimeSpan.FromDays(2), "s1"),
                new DirectoryCommand.Retire(by, now, "s1"),
                new DirectoryCommand.Restore(by, now + TimeSpan.FromDays(3), "s1"),
                new DirectoryCommand.Retire(by, now + TimeSpan.FromDays(4), "s1"),
                new DirectoryCommand.Miss(by, now, "夜の訪問", "越谷市", new("c1")),
            ];
            var (directory, events) = (ResourceDirectory.Empty, new List<DirectoryEvent>());
            foreach (var command in played)
            {
                var happened = DirectoryDecider.Decide(directory, command with { Agency = "保健センター" }).Event!;
                events.Add(happened);
                directory = directory.Apply(happened);
            }

            return (directory.Apply(events[0]), events);
        }

        public static IReadOnlyList<Deed> Deeds() =>
        [
            new Deed.KeepChat(new("29:m"), new("https://smba.example/", "a:1", "t", "28:bot", "CareTeamBot")),
            new Deed.NoteRead(new("29:m"), "refresh Case", new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero)),
            new Deed.EndOpening(new("c1"), "o1"),
        ];

        public static Intent Intent() => new()
        {
            Place = Place.Thread,
            ThreadId = "1764000000000",
            MemberId = new("29:m"),
            OnlyIfPosted = true,
            Language = "ja",
            Notice = new Notice(RefusalReason.DayTooFar, "92"),
            Text = "文",
        };
    }
}

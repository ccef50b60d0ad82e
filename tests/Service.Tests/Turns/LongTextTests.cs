using System.Text;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>
/// As many letters as a request can hold, up to 200,000, in every place that takes a text. What is too long is refused before
/// it is read, so that it costs no more whatever it holds; the limit of <see cref="Forgery.Patience"/> is there for what would
/// go over a text again and again.
/// </summary>
public sealed class LongTextTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const int MostLetters = 200_000;

    /// <summary>The largest body that is read, less what else an activity holds.</summary>
    private const int MostBytes = 240 * 1024;

    private static readonly string[] Fields =
    [
        "text", "answer", "goal", "hint", "note", "reason", "why", "title", "worry", "result", "draft", "advice", "words", "point", "place", "people", "forWho", "birth", "hours",
        "closures", "newAgency", "agency", "profession", "name", "more", "needs", "what", "links", "addressed", "invited", "present", "parts", "toAgency", "toPerson", "to", "from",
        "item", "case", "caseId", "slot", "choice", "aboutItem", "day", "until", "time", "repeat", "member", "cover",
    ];

    private readonly Forgery forgery = new(bot);

    public static TheoryData<string> Units =>
    [
        "a", "か", "カ", "漢", "\u0301", "\u0327\u0301\u0300", " ", "\u3000", "\n", "-\n", "(", "「", "<", "<at>", "&", "{{", "7", "7-", "😀", "!?", "。", "a,", "@a ", "誰か", "家族", "春日部 ", "https://a ",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public async Task EveryInputOfEveryVerb_IsRefusedBeforeItIsRead_AndKeepsTheForm(string unit)
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        var (journal, text) = (await bot.JournalAsync(channel), Forgery.Json(Long(unit)));
        foreach (var (verb, index) in Verbs.All.Select((verb, index) => (verb, index)))
        {
            // One field after the other with each verb in turn: what refuses does so before it knows either.
            foreach (var field in Fields.Where((_, at) => at % Verbs.All.Count == index || at == index % Fields.Length))
            {
                var answer = await forgery.PressAsync(RunningBot.Nursery, channel, verb, $$"""{"choice":"missing","item":"q1","slot":"q1/card","{{field}}":{{text}}}""");
                Assert.Equal(200, answer.Status);
                Assert.Contains("activity.message", answer.Body, StringComparison.Ordinal);
                Assert.Contains("4000文字まで", answer.Body, StringComparison.Ordinal);
            }
        }

        Assert.Equal(journal, await bot.JournalAsync(channel));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public async Task EveryCommand_IsRefusedInWords(string unit)
    {
        var channel = await bot.NewCaseAsync();
        var (journal, text) = (await bot.JournalAsync(channel), Long(unit));
        foreach (var word in TextCommand.Known.Select(known => known.Words[0]).Append(""))
            Assert.Equal(200, (await forgery.CommandAsync(RunningBot.Mother, channel, $"{word} {text}")).Status);

        await bot.SettledAsync();
        Assert.Equal(journal, await bot.JournalAsync(channel));
        Assert.Contains("4000文字まで", bot.Cards(channel)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public async Task PostsRepliesEditsMessageActionsAndSearches_AreReadByTheirBeginning(string unit)
    {
        var channel = await bot.NewCaseAsync();
        var text = Long(unit);
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "だれに聞けばいいですか？")).Message;

        foreach (var type in (string[])["message", "messageUpdate"])
        {
            Assert.Equal(200, (await forgery.SayAsync(RunningBot.Mother, channel, text, type)).Status);
            Assert.Equal(200, (await forgery.SayAsync(RunningBot.Health, channel, text, type, post)).Status);
        }

        foreach (var (name, value) in new[]
        {
            ("composeExtension/fetchTask", $"{{\"commandId\":\"ask\",\"messagePayload\":{{\"id\":\"1\",\"body\":{{\"content\":{Forgery.Json(text)}}}}}}}"),
            ("composeExtension/fetchTask", $"{{\"commandId\":\"share\",\"messagePayload\":{{\"id\":{Forgery.Json(text)},\"replyToId\":\"x\"}}}}"),
            ("composeExtension/submitAction", $"{{\"commandId\":\"ask\",\"data\":{{\"text\":{Forgery.Json(text)}}}}}"),
            ("composeExtension/submitAction", $"{{\"commandId\":\"share\",\"data\":{{\"addressed\":{Forgery.Json(text)}}}}}"),
            ("composeExtension/query", $"{{\"commandId\":\"resources\",\"parameters\":[{{\"name\":\"q\",\"value\":{Forgery.Json(text)}}}]}}"),
            ("fileConsent/invoke", $"{{\"action\":\"accept\",\"context\":{{\"case\":{Forgery.Json(text)},\"slot\":\"x\"}}}}"),
        })
        {
            Assert.Equal(200, (await forgery.InvokeAsync(RunningBot.Mother, channel, name, value)).Status);
        }

        await bot.SettledAsync();
        Assert.False(bot.Log.Has(1001));
    }

    [Fact]
    public async Task ADialogThatIsTooLong_StaysOpenWithTheBeginningOfWhatWasTyped()
    {
        var channel = await bot.NewCaseAsync();

        var answer = await forgery.InvokeAsync(RunningBot.Mother, channel, "composeExtension/submitAction", $"{{\"commandId\":\"ask\",\"data\":{{\"text\":\"{new string('吸', 20_000)}\"}}}}");

        Assert.Contains("4000文字まで", answer.Body, StringComparison.Ordinal);
        Assert.Contains(new string('吸', 3_000), answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongReply_IsAnAnswerByItsBeginning()
    {
        var channel = await bot.NewCaseAsync();
        var post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "夜の吸引はだれができますか？")).Message;
        await bot.SettledAsync();

        await forgery.SayAsync(RunningBot.Health, channel, "訪問看護ステーションに頼めます。" + string.Concat(Enumerable.Repeat("週に三回まで来てもらえます。", 2_000)), replyTo: post);

        Assert.Empty((await bot.StateAsync(channel)).Questions);
    }

    private static string Long(string unit)
    {
        var bytes = Encoding.UTF8.GetByteCount(Forgery.Json(unit)) - 2;
        return string.Concat(Enumerable.Repeat(unit, Math.Min(MostLetters / unit.Length, MostBytes / bytes)));
    }
}

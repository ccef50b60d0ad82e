using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

public sealed class ScratchTests(RunningBot bot) : IClassFixture<RunningBot>
{
    internal static readonly string[] Kinds = ["a", "か", "\u0301", "\u0327\u0301\u0300", " ", "\n", "(", "「", "7", "😀", "!?", "<", "&", "@a ", "{{", "-\n", "誰か", "https://a ", "。", "\uD83D"];

    internal static string Long(string unit, int bytes)
    {
        var per = System.Text.Encoding.UTF8.GetByteCount(Forgery.Json(unit)) - 2;
        var n = Math.Min(200_000 / unit.Length, bytes / per);
        return string.Concat(Enumerable.Repeat(unit, n));
    }

    [Fact]
    public async Task Slow()
    {
        var channel = await bot.NewCaseAsync();
        await bot.AskAsync(RunningBot.Mother, channel);
        var forgery = new Forgery(bot);
        var times = new List<(double, string)>();
        async Task Time(string name, Func<Task<BotAnswer>> f)
        {
            var w = Stopwatch.StartNew();
            string s;
            try { s = (await f()).Status.ToString(); } catch (Exception e) { s = e.GetType().Name; }
            if (w.Elapsed.TotalSeconds > 0.15 || s.StartsWith('5')) Console.Error.WriteLine($"{w.Elapsed.TotalSeconds:F2} {name} {s}");
        }
        var only = Environment.GetEnvironmentVariable("KINDS");
        foreach (var (kind, k) in Kinds.Select((x, i) => (x, i)))
        {
            if (kind == "\uD83D") continue;
            var text = Long(kind, int.Parse(Environment.GetEnvironmentVariable("BYTES") ?? "60000"));
            var json = Forgery.Json(text);
            foreach (var (verb, extra, inputs) in new (string, string, string[])[] {
                ("stage.plan", "\"choice\":\"birth\",", ["birth"]), ("team.join", "", ["newAgency", "agency", "profession", "hours", "closures"]),
                ("resource.add", "\"choice\":\"add\",\"name\":\"x\",", ["needs", "more", "where", "name"]), ("resource.add", "\"choice\":\"missing\",", ["what"]),
                ("resource.find", "\"slot\":\"resources/1\",", ["text"]), ("conference.plan", "\"day\":\"2026-12-12\",\"time\":\"10:00\",", ["invited", "point", "place", "repeat", "choice", "day", "time"]),
                ("conference.decide", "", ["choice"]), ("handoff.start", "", ["toPerson", "newAgency", "from"]), ("advice.ask", "", ["aboutItem", "advice"]), ("case.open", "\"choice\":\"intake\",", ["worry", "forWho"]), ("role.propose", "", ["title", "to"]), ("update.share", "", ["text", "addressed", "links", "about"]), ("question.pass", "\"item\":\"q1\",", ["toAgency", "hint"]), ("card.refresh", "", ["slot", "case", "caseId"]), ("question.answer", "\"slot\":\"q1/card\",", ["item"]) })
                foreach (var input in inputs)
                    await Time($"{k} {verb} {input} {text.Length}", () => forgery.PressAsync(RunningBot.Nursery, channel, verb, "{" + extra + "\"" + input + "\":" + json + "}"));
            await Time($"{k} post", () => forgery.SayAsync(RunningBot.Mother, channel, text));
            await Time($"{k} cmd", () => forgery.CommandAsync(RunningBot.Mother, channel, "質問 " + text));
            await Time($"{k} cmd help", () => forgery.CommandAsync(RunningBot.Mother, channel, text));
            await Time($"{k} birth", () => forgery.CommandAsync(RunningBot.Mother, channel, "生年月 " + text));
            await Time($"{k} cover", () => forgery.CommandAsync(RunningBot.Mother, channel, "代理 " + text));
            await Time($"{k} closures", () => forgery.CommandAsync(RunningBot.Mother, channel, "休業日 " + text));
            await Time($"{k} resources", () => forgery.CommandAsync(RunningBot.Mother, channel, "資源 " + text));
            await Time($"{k} role", () => forgery.CommandAsync(RunningBot.Mother, channel, "役割 " + text));
            await Time($"{k} fetch", () => forgery.InvokeAsync(RunningBot.Mother, channel, "composeExtension/fetchTask", "{\"commandId\":\"ask\",\"messagePayload\":{\"id\":\"1\",\"body\":{\"content\":" + json + "}}}"));
            await Time($"{k} query", () => forgery.InvokeAsync(RunningBot.Mother, channel, "composeExtension/query", "{\"commandId\":\"resources\",\"parameters\":[{\"name\":\"q\",\"value\":" + json + "}]}"));
        }
    }
}

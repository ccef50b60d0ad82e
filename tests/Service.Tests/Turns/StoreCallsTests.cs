using System.Collections.Concurrent;
using System.Reflection;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>
/// What each kind of turn asks of a store that other processes write to as well: it loads a case once, and writes once. What is
/// sent afterwards is no part of the turn, and not counted. One row has a second write: the thread that a question gets when it
/// has been posted, which is the bot's own turn; and one a second load: the directory, which is shown as it is after the change.
/// </summary>
public sealed class StoreCallsTests : IAsyncLifetime
{
    private readonly Calls calls = new();
    private readonly RunningBot bot;

    public StoreCallsTests() => bot = new RunningBot { Also = calls.Count };

    public ValueTask InitializeAsync() => bot.InitializeAsync();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task ATurn_LoadsItsCaseOnce_AndWritesOnce()
    {
        var channel = await bot.NewCaseAsync();
        var card = await bot.AskAsync(RunningBot.Mother, channel);
        var (post, dialog, rows) = ((TeamsMessage?)null, (TaskResult?)null, new List<string>());

        async Task In(string kind, Func<Task> turn)
        {
            calls.Begin();
            await turn();
            await bot.SettledAsync();
            rows.Add($"{kind}: {calls}");
        }

        await In("message", () => bot.Teams.PostAsync(RunningBot.Health, channel, "来月は連休です。"));
        await In("watched message", async () => post = (await bot.Teams.PostAsync(RunningBot.Mother, channel, "保育園の見学はどこに申し込めばいいですか？")).Message);
        await In("edit", () => bot.Teams.EditAsync(RunningBot.Mother, post!, "保育園の見学は、どこに申し込めばいいのでしょうか？"));
        await In("deletion", () => bot.Teams.DeleteAsync(RunningBot.Mother, post!));
        await In("command", () => bot.CommandAsync(RunningBot.Mother, channel, "質問 送迎はありますか"));
        await In("view", () => bot.CommandAsync(RunningBot.Mother, channel, "状況"));
        await In("people named", () => bot.MentionAsync(RunningBot.Coordinator, channel, "コーディネーター", RunningBot.Health.Id, RunningBot.Health.Name, ""));
        await In("dialog", async () => dialog = await bot.Teams.OpenTaskAsync(RunningBot.Health, card, "ask"));
        await In("dialog sent", () => bot.Teams.SubmitTaskAsync(RunningBot.Health, card, "ask", dialog!, new { text = "夜の吸引はだれができますか" }));
        await In("refresh", () => bot.Teams.ShowAsync(RunningBot.Nursery, card));
        await In("press", () => bot.Teams.PressAsync(RunningBot.Nursery, card, "question.answer", new { answer = "ここです" }));
        await In("solved", () => bot.Teams.PressAsync(RunningBot.Mother, card, "question.solved"));
        await In("own chat, the first time", () => bot.Teams.ChatAsync(RunningBot.Nursery, "状況"));
        await In("own chat", () => bot.Teams.ChatAsync(RunningBot.Nursery, "状況"));
        await In("asked in one's own chat", () => bot.Teams.ChatAsync(RunningBot.Nursery, "質問 夜はだれがいますか"));
        await In("somebody leaves", () => bot.LeaveAsync(RunningBot.Health, channel));
        await ForgetEndedAsync(channel);
        await In("old card", () => bot.Teams.ShowAsync(RunningBot.Nursery, card));
        await bot.CommandAsync(RunningBot.Nursery, channel, "資源登録 送迎の会");
        await bot.SettledAsync();
        var form = bot.Teams.Messages(channel).Last(m => m.Card is not null);
        await In("resource added", () => bot.Teams.PressAsync(RunningBot.Nursery, form, "resource.register", new { kind = "transport" }, "登録する"));
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await bot.SettledAsync();
        await In("look at a closed case", () => bot.CommandAsync(RunningBot.Nursery, channel, "チーム"));
        await In("stranger's look", () => bot.Teams.ShowAsync(RunningBot.Stranger, card));

        var found = string.Join('\n', rows);
        Assert.True(found == """
            message: loads 0, writes 0
            watched message: loads 1, writes 1
            edit: loads 1, writes 1
            deletion: loads 1, writes 1
            command: loads 1, writes 1
            view: loads 1, writes 1
            people named: loads 1, writes 1
            dialog: loads 1, writes 0
            dialog sent: loads 1, writes 1
            refresh: loads 1, writes 0
            press: loads 1, writes 1
            solved: loads 1, writes 1
            own chat, the first time: loads 1, writes 1
            own chat: loads 1, writes 1
            asked in one's own chat: loads 2, writes 2
            somebody leaves: loads 1, writes 1
            old card: loads 1, writes 0
            resource added: loads 2, writes 1
            look at a closed case: loads 1, writes 1
            stranger's look: loads 1, writes 0
            """, found);
    }

    /// <summary>So many questions end that the first is no longer at hand.</summary>
    private async Task ForgetEndedAsync(TeamsChannel channel)
    {
        for (var i = 0; i <= CaseState.MaxEnded; i++)
        {
            var post = await bot.Teams.PostAsync(RunningBot.Mother, channel, $"見学 {i} はどこに申し込めばいいですか？");
            await bot.Teams.DeleteAsync(RunningBot.Mother, post.Message);
        }

        Assert.Null((await bot.StateAsync(channel)).FindItem(new("q1")));
    }

    /// <summary>Counts what is asked of the store while a request is answered.</summary>
    private sealed class Calls : IStartupFilter
    {
        private readonly AsyncLocal<bool> inTurn = new();
        private readonly ConcurrentBag<(string Method, string? Case)> seen = [];

        public void Count(IServiceCollection services)
        {
            var store = services.Single(s => s.ServiceType == typeof(ICaseStore));
            services.Remove(store);
            services.AddSingleton(made => CountedStore.Around((ICaseStore)store.ImplementationFactory!(made), Note));
            services.AddSingleton<IStartupFilter>(this);
        }

        public void Begin() => seen.Clear();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                inTurn.Value = true;
                await rest(context);
            });
            next(app);
        };

        private void Note(string method, string? id)
        {
            if (!inTurn.Value)
                return;
            seen.Add((method, id));
            // What is sent of a turn begins in its flow: it loads its case, asks whether its row is still there, and goes on by itself.
            inTurn.Value = method != nameof(ICaseStore.HoldsAsync);
        }

        /// <summary>The most loads of one case, and all writes of the turn.</summary>
        public override string ToString()
        {
            Assert.DoesNotContain(seen, c => c.Method == nameof(ICaseStore.ReadJournalAsync));
            var loads = seen.GroupBy(c => c.Case).Max(g => (int?)Count(g, nameof(ICaseStore.LoadAsync)) - Count(g, nameof(ICaseStore.HoldsAsync))) ?? 0;
            return $"loads {loads}, writes {Count(seen, nameof(ICaseStore.CommitAsync)) + Count(seen, nameof(ICaseStore.SaveDocumentAsync))}";
        }

        private static int Count(IEnumerable<(string Method, string? Case)> calls, string method) => calls.Count(c => c.Method == method);
    }

    /// <summary>A store that tells what is asked of it, and says that others write to it too.</summary>
#pragma warning disable CA1852 // What DispatchProxy makes derives from it.
    private class CountedStore : DispatchProxy
#pragma warning restore CA1852
    {
        private ICaseStore inner = null!;
        private Action<string, string?> note = null!;

        public static ICaseStore Around(ICaseStore inner, Action<string, string?> note)
        {
            var proxy = Create<ICaseStore, CountedStore>();
            (((CountedStore)(object)proxy).inner, ((CountedStore)(object)proxy).note) = (inner, note);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            note(targetMethod!.Name, args is [string id, ..] ? id : args is [CaseCommit commit, ..] ? commit.CaseId : args is [OutboxRow row, ..] ? row.CaseId : null);
            return targetMethod.Name == $"get_{nameof(ICaseStore.IsShared)}" ? true : targetMethod.Invoke(inner, args);
        }
    }
}

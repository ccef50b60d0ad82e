using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>Within Teams' limits, who asked something just now is answered before what the bot has to say on its own account.</summary>
public sealed class FairnessTests : IAsyncLifetime
{
    /// <summary>What Teams takes of one app in one tenant in a second.</summary>
    private const int PerSecond = 50;

    private readonly FakeTimeProvider clock = new(RunningBot.Morning);
    private readonly CallCount begun = new();
    private FakeConnector connector = null!;
    private PostOffice post = null!;

    public async ValueTask InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        post = new PostOffice(begun.Count(connector.Client(clock)), clock);
    }

    public async ValueTask DisposeAsync()
    {
        await post.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task WithTwoThousandPromptsDue_WhoAsksForTheStatus_HasItInFiveSeconds_AndPromptsGoBeforeCards()
    {
        var due = await DueAsync(2000);
        var asker = post.Open(PostOffice.Address("19:asker@thread.tacv2", connector.Url));
        await post.CommitAsync(asker, []);
        post.Outbox.Send(due);

        // All wait in one line before time passes. A machine that is slow beside this clock would let cards go that are there first.
        await PostOffice.UntilAsync(() => begun.Calls == due.Count);
        await LeftAsync(PerSecond);
        for (var second = 1; second <= 3; second++)
            await PassSecondAsync();
        var before = connector.Calls.Count;

        post.Outbox.Send(await post.CommitAsync(asker, [Asked(View.Status, "1", "29:a")]));
        for (var second = 1; second <= 5 && !connector.Calls.Any(IsAnswer); second++)
            await PassSecondAsync();

        var calls = connector.Calls.ToList();
        Assert.InRange(calls.FindIndex(IsAnswer), before, before + (5 * PerSecond) - 1);
        var prompts = calls.Count(c => c.Method == "POST") - 1;
        Assert.True(prompts >= calls.Count * 2 / 3, $"{prompts} of {calls.Count} calls were prompts.");
        Assert.Contains(calls, c => c.Method == "PUT");
    }

    [Fact]
    public async Task AThousandTimesHelp_HoldsUpNobodysQuestion()
    {
        var head = post.Open(PostOffice.Address("19:asker@thread.tacv2", connector.Url));
        post.Outbox.Send(await post.CommitAsync(head, [.. Enumerable.Range(0, 1000).Select(n => Asked(View.Help, $"{n}", "29:a"))]));
        await LeftAsync(1);
        var before = connector.Calls.Count;
        var (asked, says) = PostOffice.Play(head, post.Question("900"));

        post.Outbox.Send(await post.CommitAsync(asked, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]));
        await post.PassUntilAsync(post.IsAllWrittenDown);

        var calls = connector.Calls.ToList();
        var question = calls.FindIndex(c => c.Body.Contains("question.answer", StringComparison.Ordinal));
        Assert.InRange(question, before, before + 1);
        Assert.InRange(calls.Count, 2, 4);
    }

    [Fact]
    public async Task ACardThatTeamsDoesNotTake_HoldsUpNoAnswer()
    {
        var head = post.Open(PostOffice.Address("19:asker@thread.tacv2", connector.Url));
        var (asked, says) = PostOffice.Play(head, post.Question("900"));
        var card = (await post.CommitAsync(asked, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]))[0];
        await post.Store.SettleAsync(new Settlement(card.Sequence, card.CaseId, card.Slot, new PostedMessage(asked.Address.ChannelId + ";messageid=900", "1")), TestContext.Current.CancellationToken);
        var hanging = new TaskCompletionSource();
        connector.Answer = async (call, response) =>
        {
            if (call.Method == "PUT")
                await hanging.Task;
            await response.Body.WriteAsync("""{"id":"5"}"""u8.ToArray());
        };

        post.Outbox.Send(await post.CommitAsync(asked, [.. says.Where(s => s.Slot == Slots.Card(new("q1")))]));
        await LeftAsync(1);
        post.Outbox.Send(await post.CommitAsync(asked, [Asked(View.Status, "1", "29:a")]));
        await LeftAsync(2);
        hanging.SetResult();

        Assert.Equal(["PUT", "POST"], connector.Calls.Select(c => c.Method));
    }

    private static bool IsAnswer(SeenCall call) => call.RawTarget.Contains("asker", StringComparison.Ordinal);

    /// <summary>So many cases, in each of which a question's nudge is due: its prompt, and the change of its card.</summary>
    private async Task<IReadOnlyList<OutboxRow>> DueAsync(int cases)
    {
        var (asked, shown) = PostOffice.Play(post.Open(PostOffice.Address("19:0@thread.tacv2", connector.Url)), post.Question("900"));
        var (due, says) = PostOffice.Play(asked, new CaseCommand.Tick(clock.GetUtcNow().AddHours(4)));
        OutboxDraft[] card = [.. shown.Where(s => s.Slot == Slots.Card(new("q1")))];
        OutboxDraft[] now = [.. says.Where(s => Slots.Read(s.Slot) is { View: View.Item or View.Call })];
        Assert.Equal(["q1/card", "q1/p1-Nudge"], now.Select(s => s.Slot));
        var rows = new OutboxRow[cases][];
        await Parallel.ForAsync(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (n, _) =>
        {
            var address = PostOffice.Address($"19:{n}@thread.tacv2", connector.Url);
            var row = (await post.CommitAsync(asked with { Address = address }, card))[0];
            await post.Store.SettleAsync(new Settlement(row.Sequence, row.CaseId, row.Slot, new PostedMessage(address.ChannelId + ";messageid=900", "1")), default);
            rows[n] = [.. await post.CommitAsync(due with { Address = address }, now)];
        });
        return [.. rows.SelectMany(r => r)];
    }

    private static OutboxDraft Asked(View view, string message, string member) =>
        Effects.Draft(Slots.Answer(view, message), new Intent { Place = Place.Thread, ThreadId = "900", MemberId = new(member), Language = "ja" });

    /// <summary>Time passes no faster than what may leave in it leaves.</summary>
    private async Task PassSecondAsync()
    {
        var left = connector.Calls.Count;
        clock.Advance(TimeSpan.FromSeconds(1));
        await LeftAsync(left + PerSecond);
    }

    private async Task LeftAsync(int calls)
    {
        await PostOffice.UntilAsync(() => connector.Calls.Count >= calls);
        Assert.True(connector.Calls.Count >= calls, $"{connector.Calls.Count} of {calls} calls have left.");
    }
}

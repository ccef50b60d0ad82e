using System.Reflection;
using System.Runtime.ExceptionServices;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using CareTeamBot.Service.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>The outbox at work between a real store that may fail and a channel of the test's. Time passes when the test says so.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private static readonly CareRules Rules = CareSetup.ReadRules(new ConfigurationBuilder().Build());
    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-test-").FullName;
    private readonly SqliteCaseStore inner;
    private readonly CaseGates gates = new();
    private readonly ServiceProvider services;
    private readonly LoggerFactory loggers;

    public PostOffice(ITeamsConnector channel, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider(RunningBot.Morning);
        inner = SqliteCaseStore.Open(Path.Combine(folder, "cases.db"));
        Store = FaultyStore.Around(inner, name => Fault(name));
        Cases = new CaseRepository(Store, gates, Queue);
        loggers = new LoggerFactory([Log]);
        services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var graph = new GraphRules(false, TimeSpan.FromMinutes(10));
        var changes = new CaseChanges(Cases, Rules, new Sayings(new GraphEffects(graph)), Clock, loggers.CreateLogger<CaseChanges>());
        var (personal, chats) = (new PersonalCases(Store, Cases, new ChannelNames(channel, Clock).OfAsync), new Chats(new ChatBook(Store), channel, NullLogger<Chats>.Instance));
        var desks = new Desks(Cases, personal, chats, Rules, new PersonalRules(), Clock);
        var renderer = new CardRenderer(Store, personal, new ResourceBook(Store, gates), Rules, graph, Clock);
        var delivery = new Delivery(Store, Cases, renderer, chats, desks, new Files(renderer, null!, chats, new AuditJournal(Store, Clock), channel), null!, async (row, _, cancellation) => await Store.FindPostedAsync(row.CaseId, row.Slot, cancellation), new ChannelWatch(channel, changes, Clock), changes, channel);
        var meters = services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>();
        Lanes = new LaneWatch(Clock, meters);
        Outbox = new OutboxSender(Store, Queue, delivery, new OutboxWatch(Clock, meters), Lanes, Clock, loggers.CreateLogger<OutboxSender>());
        Queue.ReadBy(Outbox.Send);
    }

    public FakeTimeProvider Clock { get; }
    public ICaseStore Store { get; }
    public CaseRepository Cases { get; }
    public LaneWatch Lanes { get; }
    public OutboxQueue Queue { get; } = new();
    public OutboxSender Outbox { get; }
    public LogSink Log { get; } = new();

    /// <summary>What a call to the store by this name throws; null for nothing.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    public static CaseAddress Address(string channel, string serviceUrl = "http://localhost/") =>
        new() { ServiceUrl = serviceUrl, TenantId = "t", ChannelId = channel, BotId = "28:bot", IsThreaded = true };

    /// <summary>An open case with two agencies; nothing of it is stored or said.</summary>
    public CaseHead Open(CaseAddress address)
    {
        var now = Clock.GetUtcNow();
        return Play(
            new CaseHead { Address = address },
            new CaseCommand.Open(Sender.Nurse, now, null),
            new CaseCommand.Join(Sender.Nurse, now, "訪問看護", null),
            new CaseCommand.Join(new Actor(new("29:teacher"), "高橋 直子", "ja"), now, "保育園", null)).Head;
    }

    public CaseCommand.Ask Question(string? threadId) =>
        new(Sender.Nurse, Clock.GetUtcNow(), "吸引はどなたが行いますか", [], false, QuestionSource.Command, threadId, "m1");

    public static (CaseHead Head, IReadOnlyList<OutboxDraft> Says) Play(CaseHead head, params CaseCommand[] commands)
    {
        IReadOnlyList<OutboxDraft> says = [];
        foreach (var command in commands)
        {
            var before = head.State;
            var events = CaseDecider.Decide(before, command, Rules).Events;
            head = head with { State = CaseFold.Apply(before, events) };
            says = Effects.DraftAll(before, head.State, events, null);
        }

        return (head, says);
    }

    /// <summary>Written and not sent: when it goes is the test's to say.</summary>
    public async Task<IReadOnlyList<OutboxRow>> CommitAsync(CaseHead head, IReadOnlyList<OutboxDraft> says)
    {
        IReadOnlyList<OutboxRow> committed = [];
        var aside = new OutboxQueue();
        aside.ReadBy(rows => committed = rows);
        using var cases = new CaseRepository(Store, gates, aside);
        await cases.CommitAsync(await cases.LoadAsync(head.Address.CaseId, default), new CaseChange(head) { Says = says }, default);
        Cases.Forget(head.Address.CaseId);
        return committed;
    }

    /// <summary>Waits in real time, while the clock stands.</summary>
    public static async Task UntilAsync(Func<bool> isDone, int milliseconds = 30_000)
    {
        for (var look = 0; look < milliseconds / 10 && !isDone(); look++)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    /// <summary>Time passes a second at a time, until it is so.</summary>
    public async Task PassUntilAsync(Func<bool> isDone)
    {
        for (var look = 0; look < 3000 && !isDone(); look++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(isDone());
    }

    public bool IsAllWrittenDown() => Fault("") is null && inner.ListOutboxAsync(1, default).AsTask().Result.Count == 0;

    public async ValueTask DisposeAsync()
    {
        // What is under way is cut off: a test that leaves something has seen what it wanted.
        await Outbox.StopAsync(new CancellationToken(canceled: true));
        Outbox.Dispose();
        loggers.Dispose();
        await services.DisposeAsync();
        Cases.Dispose();
        gates.Dispose();
        await inner.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A store whose calls fail when a test wants it.</summary>
public class FaultyStore : DispatchProxy
{
    private object inner = null!;
    private Func<string, Exception?> fault = null!;

    internal static ICaseStore Around(ICaseStore inner, Func<string, Exception?> fault)
    {
        var store = Create<ICaseStore, FaultyStore>();
        var proxy = (FaultyStore)(object)store;
        (proxy.inner, proxy.fault) = (inner, fault);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (fault(targetMethod!.Name) is { } failure)
            throw failure;
        try
        {
            return targetMethod.Invoke(inner, args);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }
}

using System.Runtime.CompilerServices;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>An open case in a real store with one agency to ask, and what sends its messages to a channel that only remembers.</summary>
internal sealed class Sender : IAsyncDisposable
{
    public static readonly Actor Nurse = new(new("29:nurse"), "森 美咲", "ja");

    private static readonly CareRules Rules = CareSetup.ReadRules(new ConfigurationBuilder().Build());
    private readonly string folder = Directory.CreateTempSubdirectory("careteambot-test-").FullName;
    private readonly CaseRepository cases;
    private readonly CaseGates gates = new();
    private readonly OutboxQueue queue = new();
    private IReadOnlyList<OutboxRow> committed = [];

    public Sender()
    {
        Store = SqliteCaseStore.Open(Path.Combine(folder, "cases.db"));
        cases = new CaseRepository(Store, gates, queue);
        queue.ReadBy(rows => committed = rows);
        var (personal, chats) = (new PersonalCases(Store, cases, new ChannelNames(Channel, Clock).OfAsync), new Chats(new ChatBook(Store), Channel, NullLogger<Chats>.Instance));
        var desks = new Desks(cases, personal, chats, Rules, new PersonalRules(), Clock);
        var graph = new GraphRules(false, TimeSpan.FromMinutes(10));
        var changes = new CaseChanges(cases, Rules, new Sayings(new GraphEffects(graph)), Clock, NullLogger<CaseChanges>.Instance);
        var renderer = new CardRenderer(Store, personal, new ResourceBook(Store, gates), Rules, graph, Clock);
        Delivery = new Delivery(Store, cases, renderer, chats, desks, new Files(renderer, null!, chats, new AuditJournal(Store, Clock), Channel), null!, async (row, _, cancellation) => await Store.FindPostedAsync(row.CaseId, row.Slot, cancellation), new ChannelWatch(Channel, changes, Clock), changes, Channel);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
    public SqliteCaseStore Store { get; }
    public Delivery Delivery { get; }
    public RememberingChannel Channel { get; } = new();
    public CaseAddress Address { get; } = new() { ServiceUrl = "http://localhost/", TenantId = "t", ChannelId = "19:case@thread.tacv2", BotId = "28:bot", IsThreaded = true };

    public CaseCommand.Ask Question(string? threadId) =>
        new(Nurse, Clock.GetUtcNow(), "吸引はどなたが行いますか", [], false, QuestionSource.Command, threadId, "m1");

    public async Task OpenAsync()
    {
        var teacher = new Actor(new("29:teacher"), "高橋 直子", "ja");
        await CommitAsync(new CaseCommand.Open(Nurse, Clock.GetUtcNow(), null));
        await CommitAsync(new CaseCommand.Join(Nurse, Clock.GetUtcNow(), "訪問看護", null));
        await CommitAsync(new CaseCommand.Join(teacher, Clock.GetUtcNow(), "保育園", null));
    }

    /// <summary>Decides and commits, as a turn does, and returns what is to be sent.</summary>
    public async Task<IReadOnlyList<OutboxRow>> CommitAsync(CaseCommand command)
    {
        var loaded = await cases.LoadAsync(Address.CaseId, CancellationToken.None);
        var before = loaded.Head ?? new CaseHead { Address = Address };
        var events = CaseDecider.Decide(before.State, command, Rules).Events;
        var head = before with { State = CaseFold.Apply(before.State, events) };
        await cases.CommitAsync(loaded, new CaseChange(head) { Events = events, Says = Effects.DraftAll(before.State, head.State, events, null) }, CancellationToken.None);
        return committed;
    }

    public Task<LoadedCase> LoadAsync() => cases.LoadAsync(Address.CaseId, CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        cases.Dispose();
        gates.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A channel that does what it is asked and remembers it, a word and an id each.</summary>
internal sealed class RememberingChannel : ITeamsConnector
{
    private int posts;

    public List<string> Calls { get; } = [];

    /// <summary>Conversations that take no message, and why.</summary>
    public Dictionary<string, UpstreamFault> Refuses { get; } = [];

    public Task<string?> SendAsync(TeamsConversation conversation, Activity activity, CancellationToken cancellation)
    {
        if (!Refuses.TryGetValue(conversation.ConversationId, out var fault))
            return Task.FromResult<string?>(Note("post", $"{1000 + ++posts}"));
        Note("refused", conversation.ConversationId);
        throw new UpstreamException(fault);
    }

    public Task UpdateAsync(TeamsConversation conversation, string activityId, Activity activity, CancellationToken cancellation) =>
        Task.FromResult(Note("update", activityId));

    public Task DeleteAsync(TeamsConversation conversation, string activityId, CancellationToken cancellation) =>
        Task.FromResult(Note("delete", activityId));

    public Task<TeamsConversation> CreatePersonalChatAsync(TeamsConversation origin, string memberId, CancellationToken cancellation) =>
        Task.FromResult(origin with { ConversationId = "a:" + Note("chat", memberId) });

    public Task<NewThread> CreateThreadAsync(TeamsConversation origin, string channelId, Activity activity, CancellationToken cancellation)
    {
        var id = Note("thread", $"{1000 + ++posts}");
        return Task.FromResult(new NewThread(origin with { ConversationId = $"{channelId};messageid={id}" }, id));
    }

    public async IAsyncEnumerable<TeamsChannelAccount> GetMembersAsync(TeamsConversation conversation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<TeamsChannelAccount?> GetMemberAsync(TeamsConversation conversation, string memberId, CancellationToken cancellation) =>
        Task.FromResult<TeamsChannelAccount?>(null);

    public Task<TeamDetails> GetTeamAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(TeamsConversation conversation, string teamId, CancellationToken cancellation) =>
        throw new NotSupportedException();

    private string Note(string what, string id)
    {
        lock (Calls)
            Calls.Add($"{what} {id}");
        return id;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>
/// What the stand-in remembers: roster, channels, personal chats, messages, and per person the cards that only this
/// person sees. Thread-safe: one lock, and what leaves it is immutable.
/// </summary>
internal sealed class TeamsWorld
{
    private readonly Lock gate = new();
    private readonly List<TeamsMember> members = [];
    private readonly List<TeamsChannel> channels = [];
    private readonly Dictionary<string, List<string>> order = [];
    private readonly Dictionary<(string Conversation, string Id), TeamsMessage> messages = [];
    private readonly Dictionary<string, string> chats = [];
    private readonly Dictionary<(string Message, string Member), PersonalView> views = [];
    private readonly List<Channel<TeamsEvent>> readers = [];
    private TaskCompletionSource changed = NewSignal();
    private readonly TimeProvider clock;
    private long lastId;

    public TeamsWorld(FakeTeamsOptions options)
    {
        clock = options.Clock;
        Team = ThreadId(options.TeamName);
        channels.Add(new TeamsChannel(Team, "一般", IsGeneral: true));
        foreach (var name in options.Channels)
            AddChannel(name);
        members.AddRange(options.Members);
    }

    public string Team { get; }

    /// <summary>Completes at the next change; take it before looking, so that no change is missed.</summary>
    public Task NextChange
    {
        get
        {
            lock (gate)
                return changed.Task;
        }
    }

    public IReadOnlyList<TeamsMember> Members
    {
        get
        {
            lock (gate)
                return [.. members];
        }
    }

    public IReadOnlyList<TeamsChannel> Channels
    {
        get
        {
            lock (gate)
                return [.. channels];
        }
    }

    public TeamsChannel AddChannel(string name)
    {
        var channel = new TeamsChannel(ThreadId(name), name, IsGeneral: false);
        Change(new TeamsEvent("channels"), () => channels.Add(channel));
        return channel;
    }

    /// <summary>A new channel under an id of its own.</summary>
    public static TeamsChannel NewChannel(string name) => new(ThreadId($"{name}\n{Guid.NewGuid()}"), name, IsGeneral: false);

    /// <summary>Adds a channel, or puts a changed one in its place.</summary>
    public void SetChannel(TeamsChannel channel) => Change(new TeamsEvent("channels"), () =>
    {
        var index = channels.FindIndex(one => one.Id == channel.Id);
        if (index < 0)
            channels.Add(channel);
        else
            channels[index] = channel;
    });

    public void RemoveChannel(string id) => Change(new TeamsEvent("channels"), () => channels.RemoveAll(one => one.Id == id));

    public void AddMember(TeamsMember member) =>
        Change(new TeamsEvent("members", MemberId: member.Id), () =>
        {
            members.RemoveAll(other => other.Id == member.Id);
            members.Add(member);
        });

    public void RemoveMember(TeamsMember member) =>
        Change(new TeamsEvent("members", MemberId: member.Id), () => members.RemoveAll(other => other.Id == member.Id));

    /// <summary>A member by account id or directory object id.</summary>
    public TeamsMember? FindMember(string id) =>
        Members.FirstOrDefault(member => member.Id == id || string.Equals(member.AadObjectId, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one personal chat of a member with the bot; it is created on first use.</summary>
    public string ChatOf(TeamsMember member)
    {
        lock (gate)
        {
            if (!chats.TryGetValue(member.Id, out var chat))
                chats[member.Id] = chat = "a:1" + member.Id[4..];
            return chat;
        }
    }

    public TeamsMember? MemberOfChat(string chatId)
    {
        lock (gate)
            return chats.FirstOrDefault(pair => pair.Value == chatId).Key is { } id ? members.Find(member => member.Id == id) : null;
    }

    public IReadOnlyList<TeamsMessage> Messages(string conversationId)
    {
        lock (gate)
            return order.TryGetValue(conversationId, out var ids) ? [.. ids.Select(id => messages[(conversationId, id)])] : [];
    }

    public IReadOnlyList<TeamsMessage> AllMessages()
    {
        lock (gate)
            return [.. messages.Values.OrderBy(message => message.Id, StringComparer.Ordinal)];
    }

    public TeamsMessage? Find(string conversationId, string messageId)
    {
        lock (gate)
            return messages.GetValueOrDefault((conversationId, messageId));
    }

    /// <summary>Adds a message under the next id. <paramref name="rootId"/> null starts a thread.</summary>
    public TeamsMessage Add(string conversationId, string? rootId, Func<string, DateTimeOffset, TeamsMessage> build)
    {
        TeamsMessage added = null!;
        Change(() =>
        {
            var now = clock.GetUtcNow();
            var id = NextId(now);
            added = build(id, now) with { Id = id, ConversationId = conversationId, RootId = rootId ?? id };
            messages[(conversationId, id)] = added;
            (order.TryGetValue(conversationId, out var ids) ? ids : order[conversationId] = []).Add(id);
            return new TeamsEvent("message", conversationId, id);
        });
        return added;
    }

    /// <summary>Replaces a message for everybody: what single people saw of it is gone.</summary>
    public TeamsMessage Edit(TeamsMessage message, Func<TeamsMessage, TeamsMessage> edit)
    {
        TeamsMessage edited = null!;
        Change(() =>
        {
            var key = (message.ConversationId, message.Id);
            var current = messages[key];
            edited = edit(current) with { Version = current.Version + 1, EditedAt = clock.GetUtcNow() };
            messages[key] = edited;
            foreach (var view in views.Keys.Where(view => view.Message == message.Id).ToList())
                views.Remove(view);
            return new TeamsEvent("message", message.ConversationId, message.Id);
        });
        return edited;
    }

    /// <summary>The card that one person sees in a message: their own, or everybody's.</summary>
    public JsonElement? CardSeenBy(TeamsMember member, TeamsMessage message)
    {
        lock (gate)
            return views.GetValueOrDefault((message.Id, member.Id))?.Card ?? Find(message.ConversationId, message.Id)?.Card;
    }

    public void SetView(TeamsMember member, TeamsMessage message, JsonElement card) =>
        Change(new TeamsEvent("view", message.ConversationId, message.Id, member.Id), () =>
        {
            var view = views.GetValueOrDefault((message.Id, member.Id));
            views[(message.Id, member.Id)] = new PersonalView(card, clock.GetUtcNow(), (view?.Count ?? 0) + 1);
        });

    /// <summary>How often this person's own view changed since the last edit for all; 0 for none.</summary>
    public int ViewCount(TeamsMember member, TeamsMessage message)
    {
        lock (gate)
            return views.GetValueOrDefault((message.Id, member.Id))?.Count ?? 0;
    }

    /// <summary>True once a minute per person and card, and at once after an edit: the client may ask for a fresh card now.</summary>
    public bool TryStartRefresh(TeamsMember member, TeamsMessage message)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var key = (message.Id, member.Id);
            var view = views.GetValueOrDefault(key);
            if (view is not null && now - view.RefreshedAt < TimeSpan.FromMinutes(1))
                return false;
            views[key] = (view ?? new PersonalView(null, now, 0)) with { RefreshedAt = now };
            return true;
        }
    }

    public void Announce(TeamsEvent change) => Change(change, () => { });

    public async IAsyncEnumerable<TeamsEvent> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = Channel.CreateUnbounded<TeamsEvent>();
        lock (gate)
            readers.Add(reader);
        try
        {
            await foreach (var change in reader.Reader.ReadAllAsync(cancellation))
                yield return change;
        }
        finally
        {
            lock (gate)
                readers.Remove(reader);
        }
    }

    private void Change(TeamsEvent change, Action apply) => Change(() =>
    {
        apply();
        return change;
    });

    private void Change(Func<TeamsEvent> apply)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            var change = apply();
            foreach (var reader in readers)
                reader.Writer.TryWrite(change);
            signal = changed;
            changed = NewSignal();
        }
        signal.SetResult();
    }

    /// <summary>Teams' message ids are milliseconds since 1970; two in one millisecond get neighbouring ids.</summary>
    private string NextId(DateTimeOffset now)
    {
        lastId = Math.Max(lastId + 1, now.ToUnixTimeMilliseconds());
        return lastId.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string ThreadId(string name) => $"19:{TeamsMember.Named(name).AadObjectId.Replace("-", "", StringComparison.Ordinal)}@thread.tacv2";

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record PersonalView(JsonElement? Card, DateTimeOffset RefreshedAt, int Count);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>What people do, and what they see.</summary>
internal sealed partial class FakeTeams
{
    public IReadOnlyList<TeamsMember> Members => world.Members;
    public IReadOnlyList<TeamsChannel> Channels => world.Channels;

    /// <summary>The first channel besides General.</summary>
    public TeamsChannel DefaultChannel => world.Channels[1];

    public TeamsChannel Channel(string name) => world.Channels.First(channel => channel.Name == name);
    public TeamsMember Member(string name) => world.Members.First(member => member.Name == name);

    /// <summary>Puts somebody into the team without telling the bot (who was there before it).</summary>
    public TeamsMember Enrol(string name, string agency = "", string profession = "", string locale = "ja-JP")
    {
        var member = TeamsMember.Named(name, agency, profession, locale);
        world.AddMember(member);
        return member;
    }

    /// <summary>Adds somebody to the team and tells the bot (<c>teamMemberAdded</c>).</summary>
    public Task<BotAnswer> AddMemberAsync(TeamsMember member)
    {
        world.AddMember(member);
        return bot.DeliverAsync(activities.Roster(member, "membersAdded", "teamMemberAdded"));
    }

    /// <summary>Takes somebody out of the team and tells the bot (<c>teamMemberRemoved</c>).</summary>
    public Task<BotAnswer> RemoveMemberAsync(TeamsMember member)
    {
        world.RemoveMember(member);
        return bot.DeliverAsync(activities.Roster(member, "membersRemoved", "teamMemberRemoved"));
    }

    /// <summary>Tells the bot of a change of the roster alone.</summary>
    internal Task<BotAnswer> TellAsync(string list, TeamsMember member) =>
        bot.DeliverAsync(activities.Roster(member, list, list == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved"));

    /// <summary>Takes somebody out of one channel and tells the bot (<c>channelMemberRemoved</c>).</summary>
    public Task<BotAnswer> RemoveFromChannelAsync(TeamsMember member, TeamsChannel channel)
    {
        var now = world.Channels.First(one => one.Id == channel.Id);
        world.SetChannel(now with { MemberIds = [.. world.Members.Where(one => now.IsSeenBy(one) && one.Id != member.Id).Select(one => one.Id)] });
        return bot.DeliverAsync(activities.Roster(member, "membersRemoved", "channelMemberRemoved", channel));
    }

    /// <summary>Adds a channel and tells the bot (<c>channelCreated</c>).</summary>
    public async Task<TeamsChannel> AddChannelAsync(TeamsMember by, string name)
    {
        var channel = world.AddChannel(name);
        await bot.DeliverAsync(activities.ChannelCreated(by, channel));
        return channel;
    }

    /// <summary>A channel that is not there yet.</summary>
    internal static TeamsChannel NewChannel(string name) => TeamsWorld.NewChannel(name);

    /// <summary>Adds or changes a channel without telling the bot.</summary>
    internal void SetChannel(TeamsChannel channel) => world.SetChannel(channel);

    internal void RemoveChannel(string id) => world.RemoveChannel(id);

    /// <summary>Tells the bot that it was installed in the team, in the given channel.</summary>
    public Task<BotAnswer> InstallBotAsync(TeamsMember by, TeamsChannel channel) => bot.DeliverAsync(activities.BotAdded(by, channel));

    /// <summary>
    /// Takes the bot out of a channel: from now on the connector answers 403 there, and nothing of the channel is delivered.
    /// </summary>
    /// <param name="by">Who does so.</param>
    /// <param name="channel">Where.</param>
    /// <param name="tell">Whether the bot is told; Teams does not always.</param>
    public Task<BotAnswer?> RemoveBotAsync(TeamsMember by, TeamsChannel channel, bool tell = true) =>
        SetBotAsync(channel, hasBot: false, tell ? activities.BotRemoved(by, channel) : null);

    /// <summary>Puts it back.</summary>
    public Task<BotAnswer?> AddBotAsync(TeamsMember by, TeamsChannel channel, bool tell = true) =>
        SetBotAsync(channel, hasBot: true, tell ? activities.BotAdded(by, channel) : null);

    /// <summary>Tells the bot of an event of the team, or of one of its channels.</summary>
    public Task<BotAnswer> TellTeamAsync(TeamsMember by, string eventType, TeamsChannel? channel = null) =>
        bot.DeliverAsync(activities.TeamEvent(by, eventType, channel));

    /// <summary>Tells the bot that the app was put into the team, or taken out of it.</summary>
    public Task<BotAnswer> TellInstallationAsync(TeamsMember by, string action) => bot.DeliverAsync(activities.TeamInstallation(by, action));

    private async Task<BotAnswer?> SetBotAsync(TeamsChannel channel, bool hasBot, JsonObject? told)
    {
        world.SetChannel(world.Channels.First(one => one.Id == channel.Id) with { HasBot = hasBot });
        return told is null ? null : await bot.DeliverAsync(told);
    }

    /// <summary>
    /// Posts in a channel, or replies in the thread of <paramref name="replyTo"/>. Every <c>@Name</c> of the bot or a member
    /// in the text is a mention; <paramref name="mentionBot"/> puts the bot's in front where it is missing. The task ends
    /// with the bot's HTTP answer.
    /// </summary>
    public async Task<PostResult> PostAsync(TeamsMember who, TeamsChannel channel, string text, bool mentionBot = false, TeamsMessage? replyTo = null)
    {
        var typed = mentionBot && !text.Contains("@" + BotName, StringComparison.Ordinal) ? $"@{BotName} {text}" : text;
        var message = Say(who, channel.Id, replyTo?.RootId, typed);
        var there = world.Channels.FirstOrDefault(one => one.Id == channel.Id)?.HasBot != false;
        var heard = there && (options.ChannelMessagesConsented || typed.Contains("@" + BotName, StringComparison.Ordinal));
        return new PostResult(message, heard ? await DeliverAsync(message) : new BotAnswer(0, "", there ? "not delivered: no mention" : "not delivered: no bot"));
    }

    /// <summary>Writes to the bot in the personal chat.</summary>
    public async Task<PostResult> ChatAsync(TeamsMember who, string text)
    {
        var message = Say(who, world.ChatOf(who), null, text);
        return new PostResult(message, await DeliverAsync(message));
    }

    /// <summary>Delivers a person's message once more; <paramref name="newId"/> as Teams' late repeats do, with another activity id.</summary>
    public Task<BotAnswer> RedeliverAsync(TeamsMember who, TeamsMessage message, bool newId = false)
    {
        var activity = JsonObject.Create(message.Activity.Clone())!;
        if (newId)
            activity["id"] = message.Id + "7";
        return bot.DeliverAsync(activity);
    }

    /// <summary>Changes a person's own message and tells the bot (<c>messageUpdate</c>, <c>editMessage</c>).</summary>
    public Task<BotAnswer> EditAsync(TeamsMember who, TeamsMessage message, string text)
    {
        var edited = world.Edit(message, current => current with { Text = activities.MarkMentions(text) });
        return bot.DeliverAsync(activities.Changed(who, edited, "messageUpdate", "editMessage", text));
    }

    /// <summary>Deletes a person's own message and tells the bot (<c>messageDelete</c>, <c>softDeleteMessage</c>).</summary>
    public Task<BotAnswer> DeleteAsync(TeamsMember who, TeamsMessage message)
    {
        var deleted = world.Edit(message, current => current with { Text = "", Deleted = true });
        return bot.DeliverAsync(activities.Changed(who, deleted, "messageDelete", "softDeleteMessage", ""));
    }

    /// <summary>
    /// Presses the <c>Action.Execute</c> with this verb in the card as this person sees it. <paramref name="inputs"/> (an
    /// object whose property names are input ids) lies over the values that the card holds; <paramref name="title"/>
    /// chooses where a verb stands on several buttons. A card in the answer replaces what this person sees.
    /// </summary>
    /// <exception cref="InvalidOperationException">The card has no such button; the message lists those it has.</exception>
    public Task<InvokeResult> PressAsync(TeamsMember who, TeamsMessage message, string verb, object? inputs = null, string? title = null)
    {
        var buttons = CardSeenBy(who, message) is { } card ? CardActions.Buttons(card) : [];
        var button = buttons.FirstOrDefault(one => one.Verb == verb && (title is null || one.Title.Contains(title, StringComparison.Ordinal)))
            ?? throw new InvalidOperationException($"No button '{verb}' {title}; the card has: {string.Join(", ", buttons.Select(one => $"{one.Verb} ({one.Title})"))}");
        return InvokeAsync(who, message, button.Press(JsonSerializer.SerializeToNode(inputs, TeamsJson.Options) as JsonObject));
    }

    /// <summary>Sends an <c>adaptiveCard/action</c> with any action, whether or not the card has it (stale cards, forged data).</summary>
    public async Task<InvokeResult> InvokeAsync(TeamsMember who, TeamsMessage message, JsonObject action, string trigger = "manual")
    {
        var result = InvokeResult.From(await InvokeAsync(activities.CardAction(who, message, action, trigger)));
        if (result.Card is { } card)
            world.SetView(who, message, card);
        return result;
    }

    /// <summary>
    /// Allows or declines a file that the bot offers in this person's chat (<c>fileConsent/invoke</c>).
    /// <paramref name="upload"/> stands for the <c>uploadInfo</c> that Teams would send.
    /// </summary>
    public Task<BotAnswer> AnswerFileAsync(TeamsMember who, TeamsMessage offer, bool accept, object? upload = null)
    {
        var file = offer.File ?? throw new InvalidOperationException("The message offers no file.");
        return InvokeAsync(activities.FileConsent(who, offer.Id, world.ChatOf(who), JsonSerializer.SerializeToNode(new
        {
            type = "fileUpload",
            action = accept ? "accept" : "decline",
            context = accept ? file.AcceptContext : file.DeclineContext,
            uploadInfo = accept ? upload ?? Drive.Open(file.Name) : null,
        }, TeamsJson.Options)));
    }

    /// <summary>An answer to a file's offer with anything in it.</summary>
    public Task<BotAnswer> AnswerFileAsync(TeamsMember who, JsonNode? value) => InvokeAsync(activities.FileConsent(who, "0", world.ChatOf(who), value));

    /// <summary>Chooses a message action (from the manifest's <c>composeExtensions</c>) on a message.</summary>
    public async Task<TaskResult> OpenTaskAsync(TeamsMember who, TeamsMessage on, string commandId) =>
        TaskResult.From(await InvokeAsync(activities.MessageAction(who, on, "composeExtension/fetchTask", commandId, null)));

    /// <summary>
    /// Presses the dialog's first <c>Action.Submit</c>; <paramref name="inputs"/> (an object whose property names are input
    /// ids) lies over the values that the card holds.
    /// </summary>
    public Task<TaskResult> SubmitTaskAsync(TeamsMember who, TeamsMessage on, string commandId, TaskResult dialog, object? inputs = null)
    {
        var button = CardActions.Buttons(dialog.Card ?? throw new InvalidOperationException("The bot showed no dialog."), "Action.Submit")[0];
        return SubmitTaskAsync(who, on, commandId, button.Merge(JsonSerializer.SerializeToNode(inputs, TeamsJson.Options) as JsonObject));
    }

    /// <summary>Submits a dialog with any data.</summary>
    public async Task<TaskResult> SubmitTaskAsync(TeamsMember who, TeamsMessage on, string commandId, JsonObject data) =>
        TaskResult.From(await InvokeAsync(activities.MessageAction(who, on, "composeExtension/submitAction", commandId, data)));

    /// <summary>
    /// Searches with the message extension from a conversation: what was typed, or null for having just opened it. The task ends
    /// with the bot's HTTP answer.
    /// </summary>
    public Task<BotAnswer> SearchAsync(TeamsMember who, string conversationId, string commandId, string? typed, int skip = 0, int count = 25)
    {
        var parameter = typed is null
            ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
            : new JsonObject { ["name"] = "query", ["value"] = typed };
        return InvokeAsync(activities.FromCompose(who, conversationId, "composeExtension/query", new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(parameter),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        }));
    }

    /// <summary>Opens a dialog from the box in which one writes.</summary>
    public async Task<TaskResult> OpenTaskAsync(TeamsMember who, string conversationId, string commandId) => TaskResult.From(await InvokeAsync(
        activities.FromCompose(who, conversationId, "composeExtension/fetchTask", new JsonObject { ["commandId"] = commandId, ["commandContext"] = "compose" })));

    /// <summary>Presses that dialog's first <c>Action.Submit</c>.</summary>
    public async Task<TaskResult> SubmitTaskAsync(TeamsMember who, string conversationId, string commandId, TaskResult dialog, object? inputs = null)
    {
        var button = CardActions.Buttons(dialog.Card ?? throw new InvalidOperationException("The bot showed no dialog."), "Action.Submit")[0];
        return TaskResult.From(await InvokeAsync(activities.FromCompose(who, conversationId, "composeExtension/submitAction", new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "compose",
            ["data"] = button.Merge(JsonSerializer.SerializeToNode(inputs, TeamsJson.Options) as JsonObject),
        })));
    }

    /// <summary>
    /// Shows a message to a person, as a client does on opening or scrolling: a card with <c>refresh</c> asks the bot for
    /// this person's own view, at most once a minute. Null where the client did not ask.
    /// </summary>
    public async Task<InvokeResult?> ShowAsync(TeamsMember who, TeamsMessage message)
    {
        if (CardSeenBy(who, message) is not { } card || CardActions.Refresh(card, who, world.Members.Count) is not { } refresh)
            return null;
        return world.TryStartRefresh(who, message) ? await InvokeAsync(who, message, refresh, "automatic") : null;
    }

    /// <summary>Sends the bot any body with any token (null signs properly, empty sends none).</summary>
    public Task<BotAnswer> SendRawAsync(string body, string? token = null, string mediaType = "application/json") => bot.SendAsync(body, token, mediaType);

    /// <summary>The activity that Teams would send for such a message now; for tests that change it before <see cref="SendRawAsync"/>.</summary>
    public JsonObject Compose(TeamsMember who, TeamsChannel channel, string text, TeamsMessage? replyTo = null) =>
        JsonObject.Create(Say(who, channel.Id, replyTo?.RootId, text).Activity.Clone())!;

    /// <summary>Messages of a channel in order, posts and replies; pass a thread's root to get that thread alone.</summary>
    public IReadOnlyList<TeamsMessage> Messages(TeamsChannel channel, TeamsMessage? thread = null) =>
        [.. world.Messages(channel.Id).Where(message => thread is null || message.RootId == thread.RootId)];

    /// <summary>Messages of a person's chat with the bot, in order.</summary>
    public IReadOnlyList<TeamsMessage> Chat(TeamsMember who) => world.Messages(world.ChatOf(who));

    /// <summary>A message as it stands now.</summary>
    public TeamsMessage Now(TeamsMessage message) => world.Find(message.ConversationId, message.Id)!;

    public JsonElement? CardSeenBy(TeamsMember who, TeamsMessage message) => world.CardSeenBy(who, message);

    /// <summary>The buttons of the card as this person sees it.</summary>
    public IReadOnlyList<CardButton> Buttons(TeamsMember who, TeamsMessage message) =>
        CardSeenBy(who, message) is { } card ? CardActions.Buttons(card) : [];

    /// <summary>Waits until <paramref name="look"/> finds something; looks again after every change. Default limit 20 s of real time.</summary>
    /// <exception cref="TimeoutException">Nothing was found; the message lists what was said so far.</exception>
    public async Task<T> WaitForAsync<T>(Func<FakeTeams, T?> look, TimeSpan? limit = null) where T : class
    {
        using var timeout = new CancellationTokenSource(limit ?? TimeSpan.FromSeconds(20));
        while (true)
        {
            var changed = world.NextChange;
            if (look(this) is { } found)
                return found;
            try
            {
                await changed.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("Did not happen in Teams. Said so far:\n" + Transcript());
            }
        }
    }

    /// <summary>Waits for a message anywhere that fits.</summary>
    public Task<TeamsMessage> WaitForMessageAsync(Func<TeamsMessage, bool> fits, TimeSpan? limit = null) =>
        WaitForAsync(_ => world.AllMessages().FirstOrDefault(fits), limit);

    /// <summary>Waits for a message of the bot whose card has a button with this verb.</summary>
    public Task<TeamsMessage> WaitForButtonAsync(string verb, TimeSpan? limit = null) =>
        WaitForMessageAsync(message => message.Card is { } card && CardActions.Buttons(card).Any(button => button.Verb == verb), limit);

    /// <summary>Everything said so far, a line each: for messages of failing tests.</summary>
    public string Transcript() => string.Join('\n', world.AllMessages().Select(message =>
        $"{message.ThreadId} {message.FromName} v{message.Version}: {message.Text}{(message.Card is { } card ? " " + card.GetRawText() : "")}"));

    /// <summary>Changes as they happen; for pages.</summary>
    public IAsyncEnumerable<TeamsEvent> ReadEventsAsync(CancellationToken cancellation) => world.ReadEventsAsync(cancellation);

    /// <summary>Tells the pages that the clock was moved.</summary>
    public void AnnounceClock() => world.Announce(new TeamsEvent("clock"));

    /// <summary>How often this person's own view of the card changed since the last edit for all.</summary>
    public int ViewCount(TeamsMember who, TeamsMessage message) => world.ViewCount(who, message);

    /// <summary>The id of a person's chat with the bot.</summary>
    public string ChatId(TeamsMember who) => world.ChatOf(who);

    /// <summary>Invokes are delivered once: a person who gets no answer presses again.</summary>
    private Task<BotAnswer> InvokeAsync(JsonObject invoke) => bot.SendAsync(invoke.ToJsonString(TeamsJson.Options));

    private TeamsMessage Say(TeamsMember who, string conversation, string? root, string typed) =>
        world.Add(conversation, root, (id, now) =>
        {
            var message = new TeamsMessage
            {
                Id = id,
                ConversationId = conversation,
                RootId = root ?? id,
                FromId = who.Id,
                FromName = who.Name,
                FromBot = false,
                CreatedAt = now,
                Text = activities.MarkMentions(typed),
            };
            return message with { Activity = JsonSerializer.SerializeToElement(activities.Message(who, message, typed), TeamsJson.Options) };
        });

    private Task<BotAnswer> DeliverAsync(TeamsMessage message) => bot.DeliverAsync(JsonObject.Create(message.Activity.Clone())!);
}

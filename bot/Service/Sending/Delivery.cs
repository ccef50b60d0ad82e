using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Protocol.Schema;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Sends one outbox row: renders its card from the state of now, changes the slot's message or posts one, and settles
/// the row with the message's id.
/// </summary>
internal sealed class Delivery(
    ICaseStore store, CaseRepository cases, CardRenderer renderer, Chats chats, Desks desks, Files files, GraphDelivery graph,
    IConnectorClient connector, IServiceProvider services)
{
    /// <summary>Messages that must keep their order share a lane.</summary>
    public static string LaneOf(OutboxRow row) =>
        GraphSlots.LaneOf(row) ?? (Slots.Read(row.Slot) is { View: View.Personal or View.Listing, MemberId: { } member } ? $"{row.CaseId}/{member}" : row.CaseId);

    /// <param name="row">What to send.</param>
    /// <param name="superseded">
    /// A later row of the same slot waits behind, so a message that is there need not be changed now. One that is not
    /// there is posted all the same: the later row may only change what it finds.
    /// </param>
    /// <param name="cancellation">Stops the attempt; the row stays in the store.</param>
    /// <returns>Further rows of the case that have become this process's to send.</returns>
    public async Task<IReadOnlyList<OutboxRow>> DeliverAsync(OutboxRow row, bool superseded, CancellationToken cancellation)
    {
        var intent = CaseJson.Read<Intent>(row.Intent);
        var loaded = await cases.LoadAsync(row.CaseId, cancellation).ConfigureAwait(false);
        if (!await store.HoldsAsync(row, cancellation).ConfigureAwait(false))
        {
            return [];
        }

        if (GraphSlots.Is(row.Slot))
        {
            var made = await graph.DeliverAsync(row, superseded, cancellation).ConfigureAwait(false);
            return await store.SettleAsync(new Settlement(row.Sequence, row.CaseId, row.Slot, made), cancellation).ConfigureAwait(false);
        }

        var posted = await store.FindPostedAsync(row.CaseId, row.Slot, cancellation).ConfigureAwait(false)
            ?? Placed(row, intent, loaded.Head);
        if (loaded.Head is not null && Slots.Read(row.Slot) is { } slot
            && (posted is null ? !intent.OnlyIfPosted && await MayPostAsync(row, intent, slot, loaded.Head, cancellation).ConfigureAwait(false) : !superseded))
        {
            posted = await SendAsync(row, intent, slot, loaded, posted, cancellation).ConfigureAwait(false);
        }

        return await store.SettleAsync(new Settlement(row.Sequence, row.CaseId, row.Slot, posted), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether a message that is not there yet may be posted. On its own account the bot says only so much to one person:
    /// answers to what they did are free, and so is what is urgent.
    /// </summary>
    private async ValueTask<bool> MayPostAsync(OutboxRow row, Intent intent, SlotView slot, CaseHead head, CancellationToken cancellation)
    {
        if (slot is { View: View.Listing, Item: { } listed })
        {
            await desks.ListAsync(head, intent.MemberId!, listed, cancellation).ConfigureAwait(false);
            return false;
        }

        if (intent.Place != Place.Personal || head.Address.IsPersonal || slot is not { View: View.Personal or View.Call, Item: { } item })
        {
            return true;
        }

        return head.State.IsThere(intent.MemberId)
            && (intent.Answers || head.State.FindItem(item)?.IsUrgent == true
                || await desks.MayTellAsync(head, intent.MemberId!, row.Slot, item, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// The card that started a thread for an item that began elsewhere, where the service ended between the thread's
    /// placing and the row's settling: the thread's root is that card.
    /// </summary>
    private static PostedMessage? Placed(OutboxRow row, Intent intent, CaseHead? head) =>
        head is not null && intent.ThreadId is null && Slots.Read(row.Slot) is { View: View.Question or View.Item, Item: { } item }
            && head.State.FindItem(item)?.ThreadId is { } root
            ? new PostedMessage(head.Address.Thread(root).ConversationId, root)
            : null;

    private async Task<PostedMessage?> SendAsync(
        OutboxRow row, Intent intent, SlotView slot, LoadedCase loaded, PostedMessage? posted, CancellationToken cancellation)
    {
        if (slot.View == View.File)
        {
            return await files.SendAsync(loaded, intent, Request(row, intent, slot, loaded), posted, cancellation).ConfigureAwait(false);
        }

        var address = loaded.Head!.Address;
        var card = await renderer.RenderAsync(loaded, Request(row, intent, slot, loaded), cancellation).ConfigureAwait(false);
        var activity = ActivityInput.Card(card.Json, card.Summary);
        if (posted is not null)
        {
            try
            {
                var there = address.Thread(null) with { ConversationId = posted.ConversationId };
                await connector.UpdateAsync(there, posted.ActivityId, activity, cancellation).ConfigureAwait(false);
                return posted;
            }
            catch (UpstreamException e) when (e.Fault == UpstreamFault.Gone)
            {
                // Somebody deleted it. What is still open must be seen, so it is posted anew.
            }
        }

        return intent.Place == Place.Personal
            ? await PostToPersonAsync(address, intent, activity, cancellation).ConfigureAwait(false)
            : await PostToThreadAsync(row, intent, slot, loaded, activity, cancellation).ConfigureAwait(false);
    }

    private async Task<PostedMessage?> PostToPersonAsync(
        CaseAddress address, Intent intent, ActivityInput activity, CancellationToken cancellation)
    {
        if (intent.MemberId is { } member)
        {
            return await chats.SendAsync(address, member, activity, cancellation).ConfigureAwait(false);
        }

        var chat = address.Thread(null);
        var id = await connector.SendAsync(chat, activity, cancellation).ConfigureAwait(false);
        return id is null ? null : new PostedMessage(chat.ConversationId, id);
    }

    private async Task<PostedMessage?> PostToThreadAsync(
        OutboxRow row, Intent intent, SlotView slot, LoadedCase loaded, ActivityInput activity, CancellationToken cancellation)
    {
        var address = loaded.Head!.Address;
        var thread = await ThreadAsync(row, intent, slot, loaded.Head, cancellation).ConfigureAwait(false);
        if (thread is not null || !address.IsThreaded)
        {
            var conversation = thread ?? address.Thread(null);
            var id = await connector.SendAsync(conversation, activity, cancellation).ConfigureAwait(false);
            return id is null ? null : new PostedMessage(conversation.ConversationId, id);
        }

        var started = await connector.CreateThreadAsync(address.Thread(null), address.ChannelId, activity, cancellation).ConfigureAwait(false);
        var root = TeamsConversationId.Parse(started.Conversation.ConversationId).RootId ?? started.ActivityId;
        if (slot is { View: View.Question or View.Item, Item: { } item } && root is not null)
        {
            // The turn is reached late, because turns send through here.
            await services.GetRequiredService<CaseChanges>().PlaceAsync(row.CaseId, item, root, cancellation).ConfigureAwait(false);
        }

        return started.ActivityId is { } first ? new PostedMessage(started.Conversation.ConversationId, first) : null;
    }

    /// <summary>The thread to speak in: the intent's own, else the item's or that of its card; null to start one.</summary>
    private async ValueTask<ConversationReference?> ThreadAsync(
        OutboxRow row, Intent intent, SlotView slot, CaseHead head, CancellationToken cancellation)
    {
        if ((intent.ThreadId ?? head.State.FindItem(slot.Item)?.ThreadId) is { } root)
        {
            return head.Address.Thread(root);
        }

        var card = slot.Item is { } item
            ? await store.FindPostedAsync(row.CaseId, Slots.Card(item), cancellation).ConfigureAwait(false)
            : null;
        return card is null ? null : head.Address.Thread(null) with { ConversationId = card.ConversationId };
    }

    private static RenderRequest Request(OutboxRow row, Intent intent, SlotView slot, LoadedCase loaded) => new()
    {
        SlotName = row.Slot,
        Slot = slot,
        Locale = Locale.Parse(intent.Language ?? loaded.Head!.State.FindParticipant(intent.MemberId)?.Language ?? loaded.Head!.State.Language),
        ViewerId = intent.Place == Place.Personal || slot.View is View.AskForm or View.ShareForm or View.IntakeForm ? intent.MemberId : null,
        IsInPersonal = intent.Place == Place.Personal,
        Notice = intent.Notice,
        Text = intent.Text,
        TenantId = loaded.Head!.Address.TenantId,
    };
}

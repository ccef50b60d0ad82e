using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;

using Activity = Microsoft.Bot.Schema.Activity;

namespace CareTeamBot.Service.Sending;

/// <summary>Does what a row asks for that is no message.</summary>
/// <returns>What the row's slot is to remember.</returns>
internal delegate Task<PostedMessage?> DeliverElsewhere(OutboxRow row, bool superseded, CancellationToken cancellation);

/// <summary>
/// Sends one outbox row: renders its card from the state of now, changes the slot's message or posts one, and settles
/// the row with the message's id.
/// </summary>
internal sealed class Delivery(
    ICaseStore store, CaseRepository cases, CardRenderer renderer, Chats chats, Desks desks, Files files, Deeds deeds, DeliverElsewhere elsewhere,
    ChannelWatch watch, CaseChanges changes, ITeamsConnector connector)
{
    /// <summary>Sends a letter, unless that is done already, and writes down how it ended.</summary>
    /// <param name="letter">What to send. What became of it is kept there, so that a repeat goes on where this one failed.</param>
    /// <param name="superseded">
    /// A later row of the same slot waits behind, so a message that is there need not be changed now. One that is not
    /// there is posted all the same: the later row may only change what it finds.
    /// </param>
    /// <param name="cancellation">Stops the attempt; the row stays in the store.</param>
    /// <returns>Further rows of the case that have become this process's to send.</returns>
    public async Task<IReadOnlyList<OutboxRow>> DeliverAsync(Letter letter, bool superseded, CancellationToken cancellation)
    {
        if (letter.Outcome is null && !await SendAsync(letter, superseded, cancellation))
            return [];

        if (letter.Started is var (item, root))
        {
            await changes.SetThreadAsync(new(letter.Row.CaseId), item, root, cancellation);
            letter.Started = null;
        }

        return await store.SettleAsync(letter.Outcome!, cancellation);
    }

    /// <summary>It can't be sent. A message that is there stays there, and stays known, even if this change of it was refused.</summary>
    public async Task<IReadOnlyList<OutboxRow>> GiveUpAsync(Letter letter, CancellationToken cancellation)
    {
        letter.End(await store.FindPostedAsync(letter.Row.CaseId, letter.Row.Slot, cancellation));
        return await store.SettleAsync(letter.Outcome!, cancellation);
    }

    /// <returns>False where the row is no longer this process's, and is to be forgotten.</returns>
    private async Task<bool> SendAsync(Letter letter, bool superseded, CancellationToken cancellation)
    {
        var (row, intent) = (letter.Row, letter.Intent ?? CaseJson.Read<Intent>(letter.Row.Intent));
        var loaded = await cases.LoadAsync(new(row.CaseId), cancellation);
        if (!await store.HoldsAsync(row, cancellation))
            return false;

        if (GraphSlots.Is(row.Slot))
        {
            letter.End(await elsewhere(row, superseded, cancellation));
            return true;
        }

        if (intent.Deed is { } deed)
        {
            await deeds.DoAsync(deed, row, cancellation);
            letter.End(null);
            return true;
        }

        // An empty id is what an earlier version remembered where Teams told none.
        var posted = await store.FindPostedAsync(row.CaseId, row.Slot, cancellation) is { ActivityId.Length: > 0 } known
            ? known
            : Placed(row, intent, loaded.Head);
        if (posted is not null)
            letter.StepBack();

        if (loaded.Head is not null && letter.Slot is { } slot && !IsHeldBack(intent, loaded.Head)
            && (posted is null ? !intent.OnlyIfPosted && await MayPostAsync(row, intent, slot, loaded.Head, cancellation) : !superseded))
        {
            posted = await SendUnlessLostAsync(letter, intent, slot, loaded, posted, cancellation);
        }

        letter.End(posted);
        return true;
    }

    /// <summary>Nothing is said in a channel that is lost: what is open is shown there, as it is then, when it is found.</summary>
    private static bool IsHeldBack(Intent intent, CaseHead head) => IsForChannel(intent, head) && head.State.Lost is not null;

    private static bool IsForChannel(Intent intent, CaseHead head) => intent.Place == Place.Thread && !head.Address.IsPersonal;

    private async Task<PostedMessage?> SendUnlessLostAsync(
        Letter letter, Intent intent, SlotView slot, LoadedCase loaded, PostedMessage? posted, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(letter, intent, slot, loaded, posted, cancellation);
        }
        catch (UpstreamException e) when (e.Fault is UpstreamFault.Blocked or UpstreamFault.Gone && IsForChannel(intent, loaded.Head!)
            && loaded.Head!.State.Status == CareTeam.Cases.CaseStatus.Open)
        {
            if (!await watch.IsLostAsync(loaded.Head!.Address, e, cancellation))
                throw;

            return posted;
        }
    }

    /// <summary>
    /// Whether a message that is not there yet may be posted. On its own account the bot says only so much to one person:
    /// answers to what they did are free, and so is what is urgent.
    /// </summary>
    private async ValueTask<bool> MayPostAsync(OutboxRow row, Intent intent, SlotView slot, CaseHead head, CancellationToken cancellation)
    {
        if (slot is { View: View.Listing, Item: { } listed })
        {
            await desks.ListAsync(head, intent.MemberId!.Value, listed, cancellation);
            return false;
        }

        if (slot.View == View.Invitation)
            return head.State.FindInvitation(intent.MemberId) is { AcceptedAt: null } invitation && invitation.Number == slot.Number;

        if (intent.Place != Place.Personal || head.Address.IsPersonal || slot is not { View: View.Personal or View.Call, Item: { } item })
            return true;

        var mayKnow = head.State.FindItem(item) is { Parties: not null }
            ? head.State.MaySeeWhatTheyWereTold(intent.MemberId)
            : head.State.IsThere(intent.MemberId);
        return mayKnow
            && (intent.Answers || head.State.FindItem(item)?.IsUrgent == true
                || await desks.MayTellAsync(head, intent.MemberId!.Value, row.Slot, item, cancellation));
    }

    /// <summary>
    /// The card that started a thread for an item that began elsewhere, where the service ended between the thread's
    /// placing and the row's settling: the thread's root is that card.
    /// </summary>
    private static PostedMessage? Placed(OutboxRow row, Intent intent, CaseHead? head) =>
        head is not null && intent.ThreadId is null && Slots.Read(row.Slot) is { View: View.Item, Item: { } item }
            && head.State.FindItem(item)?.ThreadId is { } root
            ? new PostedMessage(head.Address.Thread(root).ConversationId, root)
            : null;

    private async Task<PostedMessage?> SendAsync(
        Letter letter, Intent intent, SlotView slot, LoadedCase loaded, PostedMessage? posted, CancellationToken cancellation)
    {
        var row = letter.Row;
        if (slot.View == View.File)
            return await files.SendAsync(loaded, intent, Request(row, intent, slot, loaded), posted, cancellation);

        var address = loaded.Head!.Address;
        var card = await renderer.RenderAsync(loaded, Request(row, intent, slot, loaded), cancellation);
        var activity = BotMessages.Card(card.Json, card.Summary);
        if (posted is not null)
        {
            try
            {
                var there = address.Thread(null) with { ConversationId = posted.ConversationId };
                await connector.UpdateAsync(there, posted.ActivityId, activity, cancellation);
                return posted;
            }
            catch (UpstreamException e) when (e.Fault == UpstreamFault.Gone)
            {
                // Somebody deleted it. What is still open must be seen, so it is posted anew.
            }
        }

        return intent.Place == Place.Personal
            ? await PostToPersonAsync(address, intent, activity, cancellation)
            : await PostToThreadAsync(letter, intent, slot, loaded, activity, cancellation);
    }

    private async Task<PostedMessage?> PostToPersonAsync(
        CaseAddress address, Intent intent, Activity activity, CancellationToken cancellation)
    {
        if (intent.MemberId is { } member)
            return await chats.SendAsync(address, member, activity, cancellation);

        var chat = address.Thread(null);
        var id = await connector.SendAsync(chat, activity, cancellation);
        return id is null ? null : new PostedMessage(chat.ConversationId, id);
    }

    private async Task<PostedMessage?> PostToThreadAsync(
        Letter letter, Intent intent, SlotView slot, LoadedCase loaded, Activity activity, CancellationToken cancellation)
    {
        var address = loaded.Head!.Address;
        var thread = await ThreadAsync(letter.Row, intent, slot, loaded.Head, cancellation);
        if (thread is not null || !address.IsThreaded)
        {
            var conversation = thread ?? address.Thread(null);
            var id = await connector.SendAsync(conversation, activity, cancellation);
            return id is null ? null : new PostedMessage(conversation.ConversationId, id);
        }

        var started = await connector.CreateThreadAsync(address.Thread(null), address.ChannelId, activity, cancellation);
        var root = TeamsConversationId.Parse(started.Conversation.ConversationId).RootId ?? started.ActivityId;
        letter.Started = slot is { View: View.Item, Item: { } item } && root is not null ? (item, root) : null;
        return started.ActivityId is { } first ? new PostedMessage(started.Conversation.ConversationId, first) : null;
    }

    /// <summary>The thread to speak in: the intent's own, else the item's or that of its card; null to start one.</summary>
    private async ValueTask<TeamsConversation?> ThreadAsync(
        OutboxRow row, Intent intent, SlotView slot, CaseHead head, CancellationToken cancellation)
    {
        if ((intent.ThreadId ?? head.State.FindItem(slot.Item)?.ThreadId) is { } root)
            return head.Address.Thread(root);

        var card = slot.Item is { } item
            ? await store.FindPostedAsync(row.CaseId, Slots.Card(item), cancellation)
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
        AsSupervisor = intent.Place == Place.Personal && loaded.Head!.State.IsOnlySupervisor(intent.MemberId),
        Notice = intent.Notice,
        Text = intent.Text,
        TenantId = loaded.Head!.Address.TenantId,
    };
}

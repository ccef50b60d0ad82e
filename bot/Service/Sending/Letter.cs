using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// An outbox row on its way, with what this process knows of it: its place in its lane, its tries, and how it ended, which
/// is kept until the store has it. Changed by its lane, and by the one try that is under way.
/// </summary>
internal sealed class Letter
{
    private Letter(OutboxRow row, Intent? intent)
    {
        (Row, Intent, Slot) = (row, intent, Slots.Read(row.Slot));
        Lane = WorkLane(row) ?? (Slot is { View: not View.File, MemberId: { } member } ? $"{row.CaseId}/{member}" : row.CaseId);
        Rank = intent is null ? Rank.Update : Ranks.RankOf(row.Slot, Slot, intent);
        Purpose = new CallPurpose(Ranks.UrgencyOf(Rank));
        Node = new LinkedListNode<Letter>(this);
    }

    public OutboxRow Row { get; }

    /// <summary>Null where it can't be read.</summary>
    public Intent? Intent { get; }

    public SlotView? Slot { get; }
    public Rank Rank { get; private set; }
    public CallPurpose Purpose { get; }

    /// <summary>Its place among those that wait in its lane.</summary>
    public LinkedListNode<Letter> Node { get; }

    /// <summary>In which order it came into its lane.</summary>
    public long Order { get; set; }

    /// <summary>When it came into its lane, as a timestamp.</summary>
    public long CameAt { get; set; }

    /// <summary>The letter before it, and after it, that concerns the same message and is still on its way.</summary>
    public Letter? Earlier { get; set; }

    public Letter? Later { get; set; }

    /// <summary>How many letters must have gone before it, where it waits for all of them.</summary>
    public int Awaits { get; set; }

    public int Tries { get; set; }

    /// <summary>
    /// How it ended. From then on nothing is sent any more, only written down: what is posted is never posted again because
    /// the store was away.
    /// </summary>
    public Settlement? Outcome { get; private set; }

    /// <summary>The thread that it started for an item, to be written down too.</summary>
    public (ItemId Item, string Root)? Started { get; set; }

    /// <summary>Called when a card that may have been a new message turns out to be there already.</summary>
    public Action? SteppedBack { get; set; }

    /// <summary>Messages that must keep their order share a lane.</summary>
    public string Lane { get; }

    /// <summary>Whether it is a piece of work that nothing else waits for.</summary>
    public bool IsAlone => WorkLane(Row) is not null;

    /// <summary>All that came before it goes before it, and all that comes later after it.</summary>
    public bool IsBarrier => Row.Slot == GraphSlots.Archive;

    /// <summary>What one person asked to see: asked for again while it waits, it is shown once. Null for what is no such thing.</summary>
    public AskedCard? Asked => Outcome is null && Intent is { OnlyIfPosted: false, File: null } intent && Slot is { } slot && Ranks.IsOfOneMessage(Row.Slot, slot)
        ? new AskedCard(slot.View, intent.Place, intent.MemberId, intent.Language, intent.Notice, intent.Text)
        : null;

    private static string? WorkLane(OutboxRow row) => DeedSlots.LaneOf(row) ?? GraphSlots.LaneOf(row);

    public static Letter Read(OutboxRow row)
    {
        try
        {
            return new Letter(row, CaseJson.Read<Intent>(row.Intent));
        }
        catch (JsonException)
        {
            // Told when it is tried.
            return new Letter(row, null);
        }
    }

    /// <summary>It is done, and what the slot holds now is to be written down.</summary>
    public void End(PostedMessage? posted) => Outcome = new Settlement(Row.Sequence, Row.CaseId, Row.Slot, posted);

    public void Become(Rank rank)
    {
        Rank = rank;
        Purpose.Urgency = Ranks.UrgencyOf(rank);
    }

    /// <summary>The message is there, so that it is only brought up to date: what is new goes before it.</summary>
    public void StepBack()
    {
        if (Rank != Rank.Update && Slot is { View: not (View.File or View.Opening) })
            SteppedBack?.Invoke();
    }
}

/// <summary>A card that one person asked for, by what is on it.</summary>
internal readonly record struct AskedCard(View View, Place Place, MemberId? MemberId, string? Language, Notice? Notice, string? Text);

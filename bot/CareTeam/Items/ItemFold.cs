using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>What an event makes of the items: one begins, changes, or ends and moves to the few that stay at hand.</summary>
internal static class ItemFold
{
    public static CaseState Apply(CaseState state, CaseEvent.OfItem happened)
    {
        if (happened.Begun is { } begun)
            return begun.CountedIn(state) with { Items = state.Items.Add(begun) };

        if (happened is CaseEvent.MinutesTaken taken)
            return ConferenceFold.Take(state, taken);

        var index = state.Items.FindIndex(i => i.Id == happened.Item);
        return index < 0 ? Later(state, happened) : Replaced(state, index, Change(state.Items[index], happened));
    }

    /// <summary>The item with one more line in its history.</summary>
    public static T Remember<T>(T item, ItemActKind kind, CaseEvent e, string? note = null) where T : CareItem => item with
    {
        Acts = item.Acts.Remember(
            new ItemAct(kind, e.By, e.At, note), static (last, act) => last == act with { At = last.At }, CareItem.MaxActs),
    };

    public static T Stand<T>(T item, Standing standing) where T : CareItem =>
        item with { Holder = standing.Holder, Due = standing.Due };

    /// <summary>The bot called people in the thread.</summary>
    public static T Prompted<T>(T item, ImmutableList<MemberId> mentioned) where T : CareItem
    {
        var number = item.Prompts.IsEmpty ? 1 : item.Prompts[^1].Number + 1;
        var prompts = item.Prompts.Add(new Prompting(number, mentioned));
        return item with { Prompts = prompts.Count > CareItem.MaxPrompts ? prompts.RemoveAt(0) : prompts };
    }

    /// <summary>The bot called people in the thread; they get the card in their personal chats too.</summary>
    public static T Called<T>(T item, ImmutableList<MemberId> mentioned) where T : CareItem =>
        Prompted(item, mentioned) with { Noticed = [.. item.Noticed.Union(mentioned)] };

    public static T Ended<T>(T item, CaseEvent e, EndingReason? reason = null) where T : CareItem =>
        item with { Ending = new Ending(e.By, e.At, reason) };

    private static CareItem Change(CareItem item, CaseEvent.OfItem happened)
    {
        var next = item with { Revision = item.Revision + 1 };
        return happened switch
        {
            CaseEvent.ItemReheld e => next with { Holder = e.Holder },
            CaseEvent.ItemPlaced e => next with { ThreadId = e.ThreadId },
            CaseEvent.ItemDropped e => Ended(next, e),
            _ => next.Apply(happened),
        };
    }

    /// <summary>Something happened to an item that had ended: it changes where it is, or opens again.</summary>
    private static CaseState Later(CaseState state, CaseEvent.OfItem happened)
    {
        var index = state.EndedItems.FindIndex(i => i.Id == happened.Item);
        if (index < 0)
            return state;

        var item = Change(state.EndedItems[index], happened);
        return item.IsOpen
            ? state with { EndedItems = state.EndedItems.RemoveAt(index), Items = state.Items.Add(item) }
            : state with { EndedItems = state.EndedItems.SetItem(index, item) };
    }

    private static CaseState Replaced(CaseState state, int index, CareItem item)
    {
        if (item.IsOpen)
            return state with { Items = state.Items.SetItem(index, item) };

        // Questions end far more often than anything else, and must not push the rest out.
        var ended = state.EndedItems.Add(item);
        var alike = ended.FindAll(i => i is Question == item is Question);
        return state with
        {
            Items = state.Items.RemoveAt(index),
            EndedItems = alike.Count > CaseState.MaxEnded ? ended.Remove(alike[0]) : ended,
        };
    }
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Items;

/// <summary>What an event makes of the items: one begins, changes, or ends and moves to the few that stay at hand.</summary>
internal static class ItemFold
{
    public static CaseState Apply(CaseState state, CaseEvent.OfItem happened)
    {
        if (happened.Begun is { } begun)
        {
            return state with { Items = state.Items.Add(begun), ItemCount = begun.IsCounted ? state.ItemCount + 1 : state.ItemCount };
        }

        if (happened is CaseEvent.MinutesTaken taken)
        {
            return ConferenceFold.Take(state, taken);
        }

        var index = state.Items.FindIndex(i => i.Id == happened.Item);
        return index < 0 ? Later(state, happened) : Replaced(state, index, Change(state.Items[index], happened));
    }

    /// <summary>The item with one more line in its history.</summary>
    public static T Remember<T>(T item, ItemActKind kind, CaseEvent e, string? note = null) where T : CareItem => item with
    {
        Acts = item.Acts.Remember(
            new ItemAct(kind, e.By, e.At, note), static (last, act) => last == act with { At = last.At }, CareItem.MaxActs),
    };

    public static T Stand<T>(T item, ItemStanding standing) where T : CareItem =>
        item with { Holder = standing.Holder, Due = standing.Due };

    /// <summary>The bot called people in the thread; they get the card in their personal chats too.</summary>
    public static T Called<T>(T item, ImmutableList<string> mentioned) where T : CareItem
    {
        var number = item.Prompts.IsEmpty ? 1 : item.Prompts[^1].Number + 1;
        var prompts = item.Prompts.Add(new Prompting(number, mentioned));
        return item with
        {
            Prompts = prompts.Count > CareItem.MaxPrompts ? prompts.RemoveAt(0) : prompts,
            Noticed = [.. item.Noticed.Union(mentioned)],
        };
    }

    public static T Ended<T>(T item, CaseEvent e) where T : CareItem => item with { Ending = new ItemEnding(e.By, e.At) };

    private static CareItem Change(CareItem item, CaseEvent.OfItem happened)
    {
        var next = item with { Revision = item.Revision + 1 };
        return (next, happened) switch
        {
            (_, CaseEvent.ItemReheld e) => next with { Holder = e.Holder },
            (_, CaseEvent.ItemPlaced e) => next with { ThreadId = e.ThreadId },
            (_, CaseEvent.ItemDropped e) => Ended(next, e),
            (RoleItem role, _) => RoleFold.Apply(role, happened),
            (ConferenceItem conference, _) => ConferenceFold.Apply(conference, happened),
            (ConferenceCheck check, _) => ConferenceFold.Apply(check, happened),
            (GoalCheck check, _) => GoalFold.Apply(check, happened),
            (UpdateItem update, _) => UpdateFold.Apply(update, happened),
            (AdviceItem advice, _) => AdviceFold.Apply(advice, happened),
            (IntakeItem intake, _) => IntakeFold.Apply(intake, happened),
            (ErrandItem errand, _) => ErrandFold.Apply(errand, happened),
            (HandoffItem handoff, _) => HandoffFold.Apply(handoff, happened),
            (LifeStagePrompt stage, _) => LifeStageFold.Apply(stage, happened),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
        };
    }

    /// <summary>Something happened to an item that had ended: it changes where it is, or opens again.</summary>
    private static CaseState Later(CaseState state, CaseEvent.OfItem happened)
    {
        var index = state.EndedItems.FindIndex(i => i.Id == happened.Item);
        if (index < 0)
        {
            return state;
        }

        var item = Change(state.EndedItems[index], happened);
        return item.IsOpen
            ? state with { EndedItems = state.EndedItems.RemoveAt(index), Items = state.Items.Add(item) }
            : state with { EndedItems = state.EndedItems.SetItem(index, item) };
    }

    private static CaseState Replaced(CaseState state, int index, CareItem item)
    {
        if (item.IsOpen)
        {
            return state with { Items = state.Items.SetItem(index, item) };
        }

        var ended = state.EndedItems.Add(item);
        return state with
        {
            Items = state.Items.RemoveAt(index),
            EndedItems = ended.Count > CaseState.MaxRecentlyClosed ? ended.RemoveAt(0) : ended,
        };
    }
}

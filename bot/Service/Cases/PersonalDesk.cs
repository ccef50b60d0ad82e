using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// What the bot keeps with a person's chat: how much it has said there on its own account, and what waits to be told in
/// the morning. Immutable; every change gives the same desk back where there is nothing to change.
/// </summary>
internal sealed record PersonalDesk
{
    /// <summary>How many waiting items are remembered. The digest lists whatever waits; these only decide whether it comes.</summary>
    public const int MaxWaiting = 200;

    public required MemberId MemberId { get; init; }

    /// <summary>The working day on which <see cref="Told"/> counts.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The day's notices by case and slot, so that one that is sent twice counts once.</summary>
    public ImmutableList<string> Told { get; init; } = [];

    /// <summary>Items by case, that were held back or came onto the person's list without a card of their own.</summary>
    public ImmutableList<DeskItem> Waiting { get; init; } = [];

    /// <summary>When the next digest is due; null while nothing waits for it.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether one more notice may be posted on a working day, and the desk with it.</summary>
    public (PersonalDesk Desk, bool Allowed) Tell(string notice, DateOnly day, int limit)
    {
        var told = day > Day ? [] : Told;
        return told.Contains(notice) ? (this, true)
            : told.Count >= limit ? (this, false)
            : (this with { Day = day > Day ? day : Day, Told = told.Add(notice) }, true);
    }

    /// <summary>Forgets a case that is gone.</summary>
    public PersonalDesk Forget(CaseId caseId)
    {
        var told = Told.RemoveAll(notice => notice.StartsWith(caseId + "/", StringComparison.Ordinal));
        var waiting = Waiting.RemoveAll(item => item.CaseId == caseId);
        return told.Count == Told.Count && waiting.Count == Waiting.Count ? this : this with { Told = told, Waiting = waiting };
    }

    /// <summary>Leaves an item for the digest that is due at <paramref name="morning"/>, unless one is due already.</summary>
    public PersonalDesk Leave(DeskItem item, DateTimeOffset morning)
    {
        if (Waiting.Contains(item) && Due is not null)
            return this;

        var waiting = Waiting.Remove(item).Add(item);
        return this with { Waiting = waiting.Count > MaxWaiting ? waiting.RemoveAt(0) : waiting, Due = Due ?? morning };
    }
}

internal sealed record DeskItem(CaseId CaseId, ItemId Item);

using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Items;

/// <summary>How one kind of item shows itself: its card, its line on lists, what is done about it there, its calls and notifications.</summary>
/// <param name="kind">The type of its items.</param>
/// <param name="letter">The one that the ids of its items begin with.</param>
/// <param name="calls">The calls that are about it.</param>
internal abstract class Face(Type kind, char letter, IReadOnlyList<CallKind> calls)
{
    public Type Kind => kind;

    public char Letter => letter;

    public bool Has(CallKind call) => calls.Contains(call);

    /// <summary>The notification's words: short, and nothing about the child.</summary>
    public abstract string Summary(Locale locale);

    /// <summary>The same for a call; null where it is that of the item.</summary>
    public virtual string? Summary(CallKind kind, Locale locale) => null;

    public abstract AdaptiveCard Card(CardContext c, CareItem item, Room room);

    /// <summary>The item as a line of the status.</summary>
    public abstract ItemLine Line(CardContext c, CareItem item, Room room);

    /// <summary>
    /// What the viewer can do about an item right in the list of what waits for them: at most three buttons or forms, those
    /// that settle it most often. Empty for a kind that needs its whole card.
    /// </summary>
    public abstract IReadOnlyList<AdaptiveAction> Quick(CardContext c, CareItem item, Room room);

    /// <summary>What one of its calls says.</summary>
    public abstract ItemCall Call(CardContext c, CareItem item, CallKind kind, Room room);

    /// <summary>What it is about, as a call repeats it.</summary>
    public abstract string About(CardContext c, CareItem item, Room room);
}

/// <inheritdoc/>
internal abstract class Face<T>(char letter, IReadOnlyList<CallKind> calls) : Face(typeof(T), letter, calls)
    where T : CareItem
{
    public abstract AdaptiveCard Card(CardContext c, T item, Room room);

    public abstract ItemLine Line(CardContext c, T item, Room room);

    public virtual IReadOnlyList<AdaptiveAction> Quick(CardContext c, T item, Room room) => [];

    public abstract ItemCall Call(CardContext c, T item, CallKind kind, Room room);

    public virtual string About(CardContext c, T item, Room room) => Line(c, item, room).Text;

    public sealed override AdaptiveCard Card(CardContext c, CareItem item, Room room) => Card(c, (T)item, room);

    public sealed override ItemLine Line(CardContext c, CareItem item, Room room) => Line(c, (T)item, room);

    public sealed override IReadOnlyList<AdaptiveAction> Quick(CardContext c, CareItem item, Room room) => Quick(c, (T)item, room);

    public sealed override ItemCall Call(CardContext c, CareItem item, CallKind kind, Room room) => Call(c, (T)item, kind, room);

    public sealed override string About(CardContext c, CareItem item, Room room) => About(c, (T)item, room);
}

/// <summary>What a call says, how to act on it, and whether it tells until when.</summary>
internal sealed record ItemCall(string Text, string How, bool HasDue = true);

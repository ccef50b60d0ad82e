using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary>An event of one item that is no question.</summary>
    public abstract record OfItem : CaseEvent
    {
        private protected OfItem(MemberId by, DateTimeOffset at, ItemId item)
            : base(by, at) => Item = item;

        public ItemId Item { get; init; }

        public override ItemId? ItemId => Item;

        /// <summary>The item that begins with this event; null for one that is there.</summary>
        public virtual CareItem? Begun => null;

        /// <summary>Whether the item's cards must be in sight after it: posted where they are not.</summary>
        public virtual bool Shows => false;

        /// <summary>Why people are called to the item, if they are.</summary>
        public virtual CallKind? Call => null;
    }

    /// <summary>The holder changed because somebody left, another coordinator was named, or it was handed over.</summary>
    [StoredAs("item.reheld")]
    public sealed record ItemReheld(MemberId By, DateTimeOffset At, ItemId Item, Holder Holder) : OfItem(By, At, Item);

    /// <summary>An item that began elsewhere has got its own thread in the channel.</summary>
    [StoredAs("item.placed")]
    public sealed record ItemPlaced(MemberId By, DateTimeOffset At, ItemId Item, string ThreadId) : OfItem(By, At, Item);

    /// <summary>It ended with the case, having waited in the background.</summary>
    [StoredAs("item.dropped")]
    public sealed record ItemDropped(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item);
}

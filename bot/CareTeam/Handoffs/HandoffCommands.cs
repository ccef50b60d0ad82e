using System.Collections.Immutable;
using CareTeamBot.CareTeam.Handoffs;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about a handoff.</summary>
    public abstract record OfHandoff : CaseCommand
    {
        private protected OfHandoff(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new HandoffDecider(state, rules).Decide(this);
    }

    /// <summary>
    /// <c>From</c> and <c>To</c> are ids of agencies or members, or an agency's name; no <c>From</c> means the actor's own
    /// agency. <c>Stage</c> is the life stage that it is made for.
    /// </summary>
    public sealed record StartHandoff(
        Actor By, DateTimeOffset Now, string? From, string? To, HandoffReason? Reason, DateOnly? Until = null, string? People = null,
        string? Note = null, string? ThreadId = null, ItemId? Stage = null) : OfHandoff(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Until);

        /// <summary>Whether <c>To</c> was chosen and not written: who is not of the case then is nobody, rather than an agency to be invited.</summary>
        public bool IsChosen { get; init; }
    }

    /// <summary>Offers a draft, or what came back, to the same side or another; null keeps what is.</summary>
    public sealed record OfferHandoff(
        Actor By, DateTimeOffset Now, ItemId Item, string? To, DateOnly? Until = null, string? People = null, string? Note = null)
        : OfHandoff(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Until);

        /// <inheritdoc cref="StartHandoff.IsChosen"/>
        public bool IsChosen { get; init; }
    }

    /// <summary>No <c>Parts</c> means all that is open.</summary>
    public sealed record AcceptHandoff(Actor By, DateTimeOffset Now, ItemId Item, ImmutableList<ItemId> Parts) : OfHandoff(By, Now);

    /// <inheritdoc cref="AcceptHandoff"/>
    public sealed record ReturnHandoff(Actor By, DateTimeOffset Now, ItemId Item, ImmutableList<ItemId> Parts, string? Reason)
        : OfHandoff(By, Now);

    /// <summary>What came back stays with the outgoing side.</summary>
    public sealed record KeepReturned(Actor By, DateTimeOffset Now, ItemId Item) : OfHandoff(By, Now);

    public sealed record DropHandoff(Actor By, DateTimeOffset Now, ItemId Item, string? Reason) : OfHandoff(By, Now);
}

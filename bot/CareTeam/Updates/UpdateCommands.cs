using System.Collections.Immutable;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about one update that was shared.</summary>
    public abstract record OfUpdate : CaseCommand
    {
        private protected OfUpdate(Actor by, DateTimeOffset now, ItemId item)
            : base(by, now) => Item = item;

        public ItemId Item { get; init; }

        internal override Decision Decide(CaseState state, CareRules rules) => new UpdateDecider(state, rules).Decide(this);
    }

    /// <summary><c>Addressed</c> holds ids or names of agencies, or ids of members; strangers are ignored, and none means all.</summary>
    public sealed record ShareUpdate(
        Actor By, DateTimeOffset Now, string Text, UpdateAbout About, ImmutableList<string> Addressed, bool Confirm,
        ImmutableList<string> Links, string? ThreadId, string? MessageId, OnBehalf? For = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new UpdateDecider(state, rules).Share(this);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }

    /// <summary>Other words for the same update; the agencies are asked to confirm again. A null subject stays as it is.</summary>
    public sealed record CorrectUpdate(
        Actor By, DateTimeOffset Now, ItemId Item, string Text, UpdateAbout? About, ImmutableList<string> Links)
        : OfUpdate(By, Now, Item);

    public sealed record WithdrawUpdate(Actor By, DateTimeOffset Now, ItemId Item) : OfUpdate(By, Now, Item);

    /// <summary>
    /// 確認しました, in the name of the actor's agency. <c>Corrections</c>: how often the words that were read had been
    /// corrected, where that is known; words that have changed since are not confirmed.
    /// </summary>
    public sealed record ConfirmUpdate(Actor By, DateTimeOffset Now, ItemId Item, int? Corrections = null) : OfUpdate(By, Now, Item);

    /// <summary>The coordinator knows by other means that it has arrived.</summary>
    public sealed record CloseUpdate(Actor By, DateTimeOffset Now, ItemId Item) : OfUpdate(By, Now, Item);
}

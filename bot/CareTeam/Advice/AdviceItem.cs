using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Advice;

/// <summary>
/// A question that a member put to the case's supervisors alone. Nobody else in the case learns of it: its cards are in the
/// personal chats of the asker and of those who were asked. The supervisor holds it, then the next one, then the asker.
/// </summary>
[StoredAs("advice")]
public sealed record AdviceItem : CareItem
{
    /// <summary>The longest question or advice, in UTF-16 code units.</summary>
    public const int MaxText = 2000;

    /// <summary>How many supervisors a case names.</summary>
    public const int MaxSupervisors = 3;

    /// <summary>How many may be open in a case.</summary>
    public static OpenLimit Open { get; } = new(InCase: 50, OfOne: 10);

    /// <summary>How many pieces of advice the card remembers; older ones are in the journal.</summary>
    public const int MaxWords = 3;

    public required MemberId AskerId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string Text { get; init; }

    /// <summary>The item that it is about; null for the case as a whole.</summary>
    public ItemId? About { get; init; }

    public AdviceStep Step { get; init; }

    /// <summary>Everybody who was asked so far, the latest last. Any of them may still answer.</summary>
    public required ImmutableList<MemberId> Asked { get; init; }

    public ImmutableList<AdviceWord> Words { get; init; } = [];

    public override bool IsVisible => false;
    public override bool IsListed => false;
    public override ImmutableList<MemberId>? Parties => Asked.Insert(0, AskerId);

    /// <summary>What somebody asked a supervisor is theirs alone.</summary>
    internal override bool MayChangeHands => false;

    internal override AdviceItem Apply(CaseEvent.OfItem happened) => AdviceFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        [new AdviceDecider(state, rules).FallDue(this, now)];

    internal override CaseEvent? Reseat(CaseState state, CareRules rules, DateTimeOffset now) => new AdviceDecider(state, rules).Reseat(this, now);
}

public enum AdviceStep
{
    Asked,
    Nudged,

    /// <summary>Nobody answered: the asker closes it, or asks the coordinator.</summary>
    Unanswered,
    Answered,
}

/// <summary>A piece of advice, in the words of who gave it.</summary>
public sealed record AdviceWord(MemberId By, string Text, DateTimeOffset At);

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Intakes;

/// <summary>
/// A consultation as it was heard, before anybody decides whose it is. The coordinator holds it: first until somebody has
/// been in touch with the family, then until what worries them has become a question or needs none.
/// </summary>
[StoredAs("intake")]
public sealed record IntakeItem : CareItem
{
    /// <summary>The longest listening notes, in UTF-16 code units.</summary>
    public const int MaxWorry = 4000;

    /// <summary>The longest of the other texts.</summary>
    public const int MaxLine = 1000;

    /// <summary>How many may be open at once; a further one is refused with words that say so.</summary>
    public static OpenLimit Open { get; } = new(InCase: 20, OfOne: 12);

    /// <summary>How many tries to reach the family are remembered; older ones are in the journal.</summary>
    public const int MaxTries = 5;

    public required MemberId RegisteredBy { get; init; }
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Who called, when and how; null where it was not written.</summary>
    public OnBehalf? Caller { get; init; }

    /// <summary>What worries them, as it was heard.</summary>
    public required string Worry { get; init; }

    /// <summary>What life they want, in their words.</summary>
    public string? Wish { get; init; }

    /// <summary>Who is involved today.</summary>
    public string? Involved { get; init; }

    /// <summary>Until when somebody is to be in touch; it stays where it is, whatever is tried.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The times that they were not reached, oldest first.</summary>
    public ImmutableList<Contact> Tries { get; init; } = [];

    /// <summary>The first contact; null until then.</summary>
    public Contact? FirstContact { get; init; }

    /// <summary>Ids of the questions that were made of it.</summary>
    public ImmutableList<ItemId> Questions { get; init; } = [];

    internal override IntakeItem Apply(CaseEvent.OfItem happened) => IntakeFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new IntakeDecider(state, rules).FallDue(this, now);
}

/// <summary>A contact with the family, or a try at one.</summary>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When it was written.</param>
/// <param name="Day">The day of the contact, in the case's time zone.</param>
/// <param name="How">Such as 電話; null where it was not written.</param>
/// <param name="Note">A word about it.</param>
public sealed record Contact(MemberId By, DateTimeOffset At, DateOnly Day, string? How, string? Note);

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Updates;

/// <summary>
/// Something shared with other agencies, 情報共有. Where its confirmation is asked for, it stays open until each addressed
/// agency has said 確認しました, by any one of its members; else it ends as it begins, and its card stays.
/// </summary>
[StoredAs("update")]
public sealed record UpdateItem : CareItem
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxText = 2000;

    public const int MaxLinks = 5;

    /// <summary>The longest link or file name, in UTF-16 code units.</summary>
    public const int MaxLink = 500;

    /// <summary>How many updates of a case may wait for confirmation at once; one more is refused with words that say so.</summary>
    public static OpenLimit Open { get; } = new(InCase: 100, OfOne: 40);

    public required string Text { get; init; }
    public UpdateAbout About { get; init; }

    /// <summary>Each an <c>https</c> address, or the name of a file of the channel.</summary>
    public ImmutableList<string> Links { get; init; } = [];

    public required MemberId SharedBy { get; init; }

    /// <summary>The agency that the sharer spoke for then.</summary>
    public AgencyId? SharedByAgency { get; init; }

    /// <summary>Who of the family says it, where the sharer recorded it for them.</summary>
    public OnBehalf? For { get; init; }

    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>The agencies that were named; empty means every supporter but the sharer's.</summary>
    public ImmutableList<AgencyId> Addressed { get; init; } = [];

    public bool NeedsConfirming { get; init; }

    /// <summary>An entry for each addressed agency; empty where no confirmation is asked for.</summary>
    public ImmutableList<Confirmation> Ledger { get; init; } = [];

    public UpdateStage Stage { get; init; }

    /// <summary>The message that was shared, so that a second delivery is known.</summary>
    public string? MessageId { get; init; }

    /// <summary>The latest correction; the words before it are in the journal.</summary>
    public Correction? Correction { get; init; }

    public int Corrections => Correction?.Count ?? 0;

    /// <summary>Why it ended; null while it is open.</summary>
    public UpdateEnd? End { get; init; }

    public Confirmation? EntryOf(AgencyId? agencyId) => Ledger.Find(e => e.AgencyId == agencyId);

    internal override AgendaPoint? OnAgenda(DateTimeOffset now, CareRules rules) =>
        IsOpen && Holder.Kind == HolderKind.Coordinator ? new(Id.Value, AgendaGroup.Unconfirmed, Text) : null;

    /// <summary>Each agency confirms it for itself; the incoming side reads it on the card.</summary>
    internal override bool MayChangeHands => false;

    internal override UpdateItem Apply(CaseEvent.OfItem happened) => UpdateFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        [new UpdateDecider(state, rules).FallDue(this, now)];

    internal override CaseEvent? Reseat(CaseState state, CareRules rules, DateTimeOffset now) => new UpdateDecider(state, rules).Reseat(this, now);
}

/// <summary>What part of life an update is about. Names are stored, and are the form's values in camel case.</summary>
public enum UpdateAbout
{
    Health,
    MedicalCare,
    Life,
    NurseryOrSchool,
    Family,
    Procedure,
}

public enum UpdateStage
{
    /// <summary>The addressed agencies are waited for.</summary>
    Asked,

    /// <summary>Those that had not confirmed were called once.</summary>
    Nudged,

    /// <summary>The coordinator looks after the rest. The agencies may still confirm.</summary>
    WithCoordinator,
}

/// <summary>One agency's line: since when its word is waited for, and who gave it when; null and null while nobody has.</summary>
public sealed record Confirmation(AgencyId AgencyId, DateTimeOffset Since, MemberId? By = null, DateTimeOffset? At = null)
{
    public bool IsGiven => By is not null;
}

/// <summary>How often it was corrected, and who did last, when.</summary>
public sealed record Correction(int Count, MemberId By, DateTimeOffset At);

public enum UpdateEnd
{
    /// <summary>No confirmation was asked for.</summary>
    ForInformation,

    /// <summary>Every agency that is still there has confirmed.</summary>
    AllConfirmed,

    /// <summary>The coordinator found out otherwise, by telephone perhaps.</summary>
    ClosedByCoordinator,

    Withdrawn,
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>
/// Watches that the team meets: it waits in the background until there was no conference for longer than the interval, and
/// then asks the coordinator. It also keeps points that no conference is planned for yet. One per case.
/// </summary>
[StoredAs("conferenceCheck")]
public sealed record ConferenceCheck : CareItem
{
    /// <summary>The id that it has in every case. It stands apart from the items that people begin, and is not counted among them.</summary>
    public static ItemId TheId { get; } = new("k0");

    /// <summary>Since when there was no conference: the last one, the word that none is needed, or the case's beginning.</summary>
    public required DateTimeOffset Since { get; init; }

    public bool Asking { get; init; }

    /// <summary>Points for the next conference, where none is planned.</summary>
    public ImmutableList<AddedPoint> Kept { get; init; } = [];

    /// <summary>Why none was needed, the last time somebody said so.</summary>
    public string? NotNeeded { get; init; }

    internal override CaseState CountedIn(CaseState state) => state;

    public override bool IsVisible => !Prompts.IsEmpty;

    public override bool IsListed => IsOpen && Asking;

    internal override ConferenceCheck Apply(CaseEvent.OfItem happened) => ConferenceFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new ConferenceCheckDecider(state, rules).FallDue(this, now);
}

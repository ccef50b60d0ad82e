using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("update.shared")]
    public sealed record UpdateShared(MemberId By, DateTimeOffset At, UpdateItem Update) : OfItem(By, At, Update.Id)
    {
        public override CareItem Begun => Update;
    }

    [StoredAs("update.confirmed")]
    public sealed record UpdateConfirmed(MemberId By, DateTimeOffset At, ItemId Item, AgencyId AgencyId, Standing Standing)
        : OfItem(By, At, Item);

    /// <summary><c>Mentioned</c>: members of the agencies that have not confirmed.</summary>
    [StoredAs("update.nudged")]
    public sealed record UpdateNudged(
        MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.UpdateNudge;
    }

    /// <summary>The coordinator looks after those that have not confirmed, and after some weeks again. Said to nobody.</summary>
    [StoredAs("update.leftToCoordinator")]
    public sealed record UpdateLeftToCoordinator(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing) : OfItem(By, At, Item);

    /// <summary>
    /// Other words, and everybody's confirmation anew. <c>Mentioned</c>: members of the agencies that had confirmed the
    /// words before. <c>Standing</c> is null where nobody's confirmation is waited for.
    /// </summary>
    [StoredAs("update.corrected")]
    public sealed record UpdateCorrected(
        MemberId By, DateTimeOffset At, ItemId Item, string Text, UpdateAbout About, ImmutableList<string> Links,
        Standing? Standing, ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.UpdateCorrected;
    }

    /// <summary>It ended; a correction may open it again while it is at hand.</summary>
    [StoredAs("update.ended")]
    public sealed record UpdateEnded(MemberId By, DateTimeOffset At, ItemId Item, UpdateEnd Reason) : OfItem(By, At, Item);
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("role.proposed")]
    public sealed record RoleProposed(MemberId By, DateTimeOffset At, RoleItem Role) : OfItem(By, At, Role.Id)
    {
        public override CareItem Begun => Role;
    }

    [StoredAs("role.nudged")]
    public sealed record RoleNudged(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNudge;
    }

    [StoredAs("role.declined")]
    public sealed record RoleDeclined(MemberId By, DateTimeOffset At, ItemId Item, RoleDecline Decline) : OfItem(By, At, Item);

    /// <summary>It was put to somebody else. <c>Next</c> is who would be asked after them; <c>Noticed</c> get its card.</summary>
    [StoredAs("role.putTo")]
    public sealed record RolePutTo(
        MemberId By, DateTimeOffset At, ItemId Item, RoleMove Reason, Standing Standing, Holder? Next, ImmutableList<MemberId> Noticed)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
    }

    [StoredAs("role.gapped")]
    public sealed record RoleGapped(
        MemberId By, DateTimeOffset At, ItemId Item, GapReason Reason, Standing Standing, ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGap;
    }

    [StoredAs("role.gapReminded")]
    public sealed record RoleGapReminded(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGapReminder;
    }

    /// <summary><c>Mentioned</c> holds the doer where somebody else said that they will do it.</summary>
    [StoredAs("role.accepted")]
    public sealed record RoleAccepted(
        MemberId By, DateTimeOffset At, ItemId Item, MemberId DoerId, AgencyId? AgencyId, DateTimeOffset? Deadline, Standing Standing,
        ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => !Mentioned.IsEmpty;
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.RoleNamed;
    }

    [StoredAs("role.kept")]
    public sealed record RoleKept(MemberId By, DateTimeOffset At, ItemId Item, DateOnly? Until, DateTimeOffset? Deadline, Standing Standing)
        : OfItem(By, At, Item);

    /// <summary>Its day is over, or it was not spoken of for long: the doer is asked how it goes.</summary>
    [StoredAs("role.reminded")]
    public sealed record RoleReminded(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing, ImmutableList<MemberId> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReminder;
    }

    [StoredAs("role.reported")]
    public sealed record RoleReported(
        MemberId By, DateTimeOffset At, ItemId Item, string? Result, Standing Standing, ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReported;
    }

    /// <summary>"Not yet": it goes on with who did it.</summary>
    [StoredAs("role.reopened")]
    public sealed record RoleReopened(
        MemberId By, DateTimeOffset At, ItemId Item, string? Note, Standing Standing, ImmutableList<MemberId> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNotYet;
    }

    [StoredAs("role.ended")]
    public sealed record RoleEnded(MemberId By, DateTimeOffset At, ItemId Item, RoleOutcome Outcome, string? Note) : OfItem(By, At, Item);
}

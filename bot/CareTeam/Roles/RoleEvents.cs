using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    [StoredAs("role.proposed")]
    public sealed record RoleProposed(string By, DateTimeOffset At, RoleItem Role) : OfItem(By, At, Role.Id)
    {
        public override CareItem Begun => Role;
    }

    [StoredAs("role.nudged")]
    public sealed record RoleNudged(string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNudge;
    }

    [StoredAs("role.declined")]
    public sealed record RoleDeclined(string By, DateTimeOffset At, string Item, RoleDecline Decline) : OfItem(By, At, Item);

    /// <summary>It was put to somebody else. <c>Next</c> is who would be asked after them; <c>Noticed</c> get its card.</summary>
    [StoredAs("role.putTo")]
    public sealed record RolePutTo(
        string By, DateTimeOffset At, string Item, RoleMove Reason, Standing Standing, Holder? Next, ImmutableList<string> Noticed)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
    }

    [StoredAs("role.gapped")]
    public sealed record RoleGapped(
        string By, DateTimeOffset At, string Item, GapReason Reason, Standing Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGap;
    }

    [StoredAs("role.gapReminded")]
    public sealed record RoleGapReminded(string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGapReminder;
    }

    /// <summary><c>Mentioned</c> holds the doer where somebody else said that they will do it.</summary>
    [StoredAs("role.accepted")]
    public sealed record RoleAccepted(
        string By, DateTimeOffset At, string Item, string DoerId, string? AgencyId, DateTimeOffset? Deadline, Standing Standing,
        ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => !Mentioned.IsEmpty;
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.RoleNamed;
    }

    [StoredAs("role.kept")]
    public sealed record RoleKept(string By, DateTimeOffset At, string Item, DateOnly? Until, DateTimeOffset? Deadline, Standing Standing)
        : OfItem(By, At, Item);

    /// <summary>Its day is over, or it was not spoken of for long: the doer is asked how it goes.</summary>
    [StoredAs("role.reminded")]
    public sealed record RoleReminded(string By, DateTimeOffset At, string Item, Standing Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReminder;
    }

    [StoredAs("role.reported")]
    public sealed record RoleReported(
        string By, DateTimeOffset At, string Item, string? Result, Standing Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReported;
    }

    /// <summary>"Not yet": it goes on with who did it.</summary>
    [StoredAs("role.reopened")]
    public sealed record RoleReopened(
        string By, DateTimeOffset At, string Item, string? Note, Standing Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNotYet;
    }

    [StoredAs("role.ended")]
    public sealed record RoleEnded(string By, DateTimeOffset At, string Item, RoleOutcome Outcome, string? Note) : OfItem(By, At, Item);
}

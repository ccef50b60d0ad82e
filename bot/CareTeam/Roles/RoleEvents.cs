using System.Collections.Immutable;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    public sealed record RoleProposed(string By, DateTimeOffset At, RoleItem Role) : OfItem(By, At, Role.Id)
    {
        public override CareItem Begun => Role;
    }

    public sealed record RoleNudged(string By, DateTimeOffset At, string Item, ItemStanding Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNudge;
    }

    public sealed record RoleDeclined(string By, DateTimeOffset At, string Item, RoleDecline Decline) : OfItem(By, At, Item);

    /// <summary>It was put to somebody else. <c>Next</c> is who would be asked after them; <c>Noticed</c> get its card.</summary>
    public sealed record RolePutTo(
        string By, DateTimeOffset At, string Item, RoleMove Reason, ItemStanding Standing, Holder? Next, ImmutableList<string> Noticed)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
    }

    public sealed record RoleGapped(
        string By, DateTimeOffset At, string Item, GapReason Reason, ItemStanding Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGap;
    }

    public sealed record RoleGapReminded(string By, DateTimeOffset At, string Item, ItemStanding Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleGapReminder;
    }

    /// <summary><c>Mentioned</c> holds the doer where somebody else said that they will do it.</summary>
    public sealed record RoleAccepted(
        string By, DateTimeOffset At, string Item, string DoerId, string? AgencyId, DateTimeOffset? Deadline, ItemStanding Standing,
        ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => !Mentioned.IsEmpty;
        public override CallKind? Call => Mentioned.IsEmpty ? null : CallKind.RoleNamed;
    }

    public sealed record RoleKept(string By, DateTimeOffset At, string Item, DateOnly? Until, DateTimeOffset? Deadline, ItemStanding Standing)
        : OfItem(By, At, Item);

    /// <summary>Its day is over, or it was not spoken of for long: the doer is asked how it goes.</summary>
    public sealed record RoleReminded(string By, DateTimeOffset At, string Item, ItemStanding Standing, ImmutableList<string> Mentioned)
        : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReminder;
    }

    public sealed record RoleReported(
        string By, DateTimeOffset At, string Item, string? Result, ItemStanding Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleReported;
    }

    /// <summary>"Not yet": it goes on with who did it.</summary>
    public sealed record RoleReopened(
        string By, DateTimeOffset At, string Item, string? Note, ItemStanding Standing, ImmutableList<string> Mentioned) : OfItem(By, At, Item)
    {
        public override bool Shows => true;
        public override CallKind? Call => CallKind.RoleNotYet;
    }

    public sealed record RoleEnded(string By, DateTimeOffset At, string Item, RoleOutcome Outcome, string? Note) : OfItem(By, At, Item);
}

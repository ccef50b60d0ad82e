using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Situations of a role or task, reached by playing. Its id is <see cref="Id"/>; the goal's check is the first item.</summary>
internal static class RoleCases
{
    public static ItemId Id => new("r2");
    public const string Title = "園に見学を申し込む";
    public static readonly DateOnly Day = new(2026, 11, 27);

    public static Play Proposed() => OpenCase().Propose(Mother, RoleKind.Task, Title, Health, until: Day);

    public static Play ProposedToPerson() => OpenCase().Propose(Mother, RoleKind.Task, Title, HealthNurse.Id, until: Day);

    public static Play ProposedWithNext() => OpenCase().Propose(Mother, RoleKind.Task, Title, Health, NurseryLine, Day);

    public static Play Nudged() => Proposed().UntilDue();

    /// <summary>Nobody answered.</summary>
    public static Play Gap() => Nudged().UntilDue();

    public static Play Declined() => Proposed().Decline(HealthNurse, "人手が足りません");

    /// <summary>From the health centre to the nursery section.</summary>
    public static Play PassedOn() => Proposed().PassRole(HealthNurse, NurseryLine);

    public static Play Accepted() => Proposed().Accept(HealthNurse);

    public static Play Stalled() => Accepted().UntilDue();

    public static Play LastingRole() => OpenCase().Propose(Mother, RoleKind.Role, "連絡のまとめ役", Health).Accept(HealthNurse);

    public static Play Reported() => Accepted().Done(HealthNurse, "申し込みました");

    public static Play Confirmed() => Reported().Judge(Mother, true);
}

using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> RolesAndTasks() =>
    [
        Role("proposed", RoleSituations.Proposed),
        Role("proposed.asked", RoleSituations.Proposed, Situations.Health),
        Role("proposed.colleagues", RoleSituations.Colleagues, Situations.Health),
        Role("proposed.other", RoleSituations.Proposed, Situations.Welfare),
        Role("nudged", RoleSituations.Nudged, Situations.Coordinator),
        Role("passedOn", RoleSituations.PassedOn),
        Role("gap", RoleSituations.Gap),
        Role("gap.other", RoleSituations.Gap, Situations.Welfare),
        Role("accepted", RoleSituations.Accepted),
        Role("stalled.doer", RoleSituations.Stalled, Situations.Health),
        Role("reported", RoleSituations.Reported, Situations.Coordinator),
        Role("confirmed", RoleSituations.Confirmed),
        Role("notYet", RoleSituations.NotYet),
        Role("dropped", RoleSituations.Dropped),
        Role("lasting.reviewed", RoleSituations.Reviewed, Situations.Health),
        Role("lasting.handedBack", RoleSituations.HandedBack),
        RoleCall(CallKind.RoleNudge, RoleSituations.Nudged, Situations.Health),
        RoleCall(CallKind.RoleGap, RoleSituations.Gap, Situations.Coordinator),
        RoleCall(CallKind.RoleGapReminder, RoleSituations.Gap, Situations.Coordinator),
        RoleCall(CallKind.RoleNamed, RoleSituations.Accepted, Situations.Health),
        RoleCall(CallKind.RoleReminder, RoleSituations.Stalled, Situations.Health),
        RoleCall(CallKind.RoleReported, RoleSituations.Reported, Situations.Coordinator),
        RoleCall(CallKind.RoleNotYet, RoleSituations.NotYet, Situations.Health),
        RoleCall(CallKind.RoleReminder, RoleSituations.Covered, "29:nurse", ".cover"),
        ("role.status", l => CareCards.Status(RoleSituations.Stalled(l).Context())),
        ("role.team", l => CareCards.Team(RoleSituations.Covered(l).Context(Situations.Health))),
        ("role.form.task", l => CareCards.RoleForm(Situations.WholeTeam(l).Context(Situations.Coordinator), RoleKind.Task, l.Of("見学に付き添う", "Go along to the visit"))),
        ("role.form.role", l => CareCards.RoleForm(Situations.WholeTeam(l).Context(), RoleKind.Role, null)),
        Fold("role.fold.accept", 0, l => Find(l, "role.proposed.colleagues")),
        Fold("role.fold.decline", 0, l => Find(l, "role.proposed")),
        Fold("role.fold.pass", 1, l => Find(l, "role.proposed")),
        Fold("role.fold.change", 0, l => Find(l, "role.gap")),
        Fold("role.fold.done", 0, l => Find(l, "role.accepted")),
        Fold("role.fold.keep", 1, l => Find(l, "role.accepted")),
        Fold("role.fold.cover", 0, l => Find(l, "role.team")),
    ];

    private static (string, Func<Locale, AdaptiveCard>) Role(string name, Func<Locale, Situation> situation, string? viewer = null) =>
        Item($"role.{name}", situation, RoleSituations.Id, viewer);

    private static (string, Func<Locale, AdaptiveCard>) RoleCall(CallKind kind, Func<Locale, Situation> situation, string member, string suffix = "") =>
        Call($"role.call.{kind}{suffix}", situation, RoleSituations.Id, kind, member);
}

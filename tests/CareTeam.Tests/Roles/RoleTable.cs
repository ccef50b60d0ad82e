using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Roles and tasks, and who stands in for whom. The mother's side proposes, the health centre is asked.</summary>
internal static class RoleTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["nothing proposed"] = () => Gone(OpenCase()),
        ["task proposed"] = () => Gone(RoleCases.Proposed()),
        ["task proposed to a person"] = () => Gone(RoleCases.ProposedToPerson()),
        ["task with a next candidate"] = () => Gone(RoleCases.ProposedWithNext()),
        ["nudged"] = () => Gone(RoleCases.Nudged()),
        ["gap, no answer"] = () => Gone(RoleCases.Gap()),
        ["gap, declined"] = () => Gone(RoleCases.Declined()),
        ["passed on"] = () => Gone(RoleCases.PassedOn()),
        ["task accepted"] = () => Gone(RoleCases.Accepted()),
        ["task past its day"] = () => Gone(RoleCases.Stalled()),
        ["lasting role accepted"] = () => Gone(RoleCases.LastingRole()),
        ["reported"] = () => Gone(RoleCases.Reported()),
        ["confirmed"] = () => Gone(RoleCases.Confirmed()),
        ["health nurse away, teacher covers"] = () => Gone(RoleCases.Proposed().Cover(HealthNurse, Teacher, new(2026, 11, 19), new(2026, 11, 25))),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("propose a task", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Task, "園の見学に行く", null, null, new(2026, 12, 4), Hospital, null, "t1")),
        ("propose a role to oneself", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Role, "まとめ役", null, null, null, by.Id, null, "t1")),
        ("propose without a title", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Task, " ", null, null, null, Hospital, null, "t1")),
        ("propose to nobody", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Task, "見学", null, null, null, "", null, "t1")),
        ("propose to somebody outside", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Task, "見学", null, null, null, "県庁", null, "t1")),
        ("propose for a day that is over", (by, p) => new CaseCommand.ProposeRole(by, p.Now, RoleKind.Task, "見学", null, null, new(2026, 11, 1), Hospital, null, "t1")),
        ("propose to the hospital instead", (by, p) => new CaseCommand.ReproposeRole(by, p.Now, RoleCases.Id, Hospital, null)),
        ("accept", (by, p) => new CaseCommand.AcceptRole(by, p.Now, RoleCases.Id, null)),
        ("accept for a colleague", (by, p) => new CaseCommand.AcceptRole(by, p.Now, RoleCases.Id, HealthColleague.Id)),
        ("accept what is gone", (by, p) => new CaseCommand.AcceptRole(by, p.Now, new("r999"), null)),
        ("decline", (by, p) => new CaseCommand.DeclineRole(by, p.Now, RoleCases.Id, "人手が足りません")),
        ("decline without a reason", (by, p) => new CaseCommand.DeclineRole(by, p.Now, RoleCases.Id, null)),
        ("pass to the nursery", (by, p) => new CaseCommand.PassRole(by, p.Now, RoleCases.Id, Nursery, null)),
        ("pass to nobody", (by, p) => new CaseCommand.PassRole(by, p.Now, RoleCases.Id, null, null)),
        ("keep until another day", (by, p) => new CaseCommand.KeepRole(by, p.Now, RoleCases.Id, p.Rules.Calendar.DayOf(p.Now).AddDays(14))),
        ("keep as it is", (by, p) => new CaseCommand.KeepRole(by, p.Now, RoleCases.Id, null)),
        ("report", (by, p) => new CaseCommand.ReportRole(by, p.Now, RoleCases.Id, "行きました")),
        ("confirm", (by, p) => new CaseCommand.JudgeRole(by, p.Now, RoleCases.Id, true, null)),
        ("not yet", (by, p) => new CaseCommand.JudgeRole(by, p.Now, RoleCases.Id, false, "もう一か所")),
        ("drop", (by, p) => new CaseCommand.DropRole(by, p.Now, RoleCases.Id, "もういりません")),
        ("drop without a reason", (by, p) => new CaseCommand.DropRole(by, p.Now, RoleCases.Id, " ")),
        ("raise a barrier", (by, p) => new CaseCommand.RaiseBarrier(by, p.Now, "", RoleCases.Id, "t1")),
        ("name a cover", (by, p) => new CaseCommand.SetCover(by, p.Now, Clerk.Here(), new Closure(new(2026, 12, 1), new(2026, 12, 5)))),
        ("name nobody as cover", (by, p) => new CaseCommand.SetCover(by, p.Now, null, new Closure(new(2026, 12, 1), new(2026, 12, 5)))),
        ("name a cover from outside", (by, p) => new CaseCommand.SetCover(by, p.Now, new NamedPerson.Outside(new Actor(new("u-new"), "新しい 人", "ja")), new Closure(new(2026, 12, 1), new(2026, 12, 5)))),
        ("name a cover without days", (by, p) => new CaseCommand.SetCover(by, p.Now, Clerk.Here(), null)),
        ("be there again", (by, p) => new CaseCommand.EndCover(by, p.Now)),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Roles", Situations, Commands, Standing);

    private static string Standing(CaseState state) => string.Concat(state.Items.OfType<RoleItem>().Select(r =>
        $" -> {r.Id} {r.Step}, held by {r.Holder.Kind} {string.Join(' ', r.Holder.Ids)}, due {TimeZoneInfo.ConvertTime(r.Due, WorkingCalendar.Japan.Zone):MM-dd HH:mm}"));
}

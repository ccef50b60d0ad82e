using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>Presses about roles, tasks and covers to commands.</summary>
internal static class RolePresses
{
    /// <summary>The command, or null for a press that is about something else.</summary>
    public static CaseCommand? Decode(string? verb, CardInputs inputs, TurnInput turn, DateTimeOffset now)
    {
        var (by, item, choice) = (turn.By, inputs.Item, inputs.Text("choice"));
        return (verb, choice) switch
        {
            (Verbs.RolePropose, _) when item is null => Propose(inputs, turn, now),
            (Verbs.RolePropose, _) => new CaseCommand.ReproposeRole(by, now, item.Value, inputs.Text("to") ?? "", inputs.Text("next")),
            (Verbs.RoleAccept, "keep") => new CaseCommand.KeepRole(by, now, item ?? default, inputs.Day("day")),
            (Verbs.RoleAccept, _) => new CaseCommand.AcceptRole(by, now, item ?? default, inputs.Text("member")),
            (Verbs.RoleDecline, "pass") => new CaseCommand.PassRole(by, now, item ?? default, inputs.Text("toAgency"), inputs.Text("note")),
            (Verbs.RoleDecline, "drop") => new CaseCommand.DropRole(by, now, item ?? default, inputs.Text("because")),
            (Verbs.RoleDecline, _) => new CaseCommand.DeclineRole(by, now, item ?? default, inputs.Text("reason")),
            (Verbs.RoleDone, "confirmed" or "notYet") => new CaseCommand.JudgeRole(by, now, item ?? default, choice == "confirmed", inputs.Text("note")),
            (Verbs.RoleDone, _) => new CaseCommand.ReportRole(by, now, item ?? default, inputs.Text("result")),
            (Verbs.CouncilDraft, "barrier") => new CaseCommand.RaiseBarrier(by, now, "", item, turn.ThreadId),
            (Verbs.TeamJoin, "cover") => new CaseCommand.SetCover(by, now, Cover(inputs), Days(inputs)),
            (Verbs.TeamJoin, "back") => new CaseCommand.EndCover(by, now),
            _ => null,
        };
    }

    private static CaseCommand.ProposeRole Propose(CardInputs inputs, TurnInput turn, DateTimeOffset now) => new(
        turn.By, now, inputs.Text("choice") == "role" ? RoleKind.Role : RoleKind.Task, inputs.Text("title") ?? "", inputs.Text("why"),
        inputs.Text("expected"), inputs.Day("until"), inputs.Text("to") ?? "", inputs.Text("next"), turn.ThreadId);

    /// <summary>A form tells an id; the channel knows the name.</summary>
    private static NamedPerson.Unasked? Cover(CardInputs inputs) => inputs.Text("cover") is { } id ? new NamedPerson.Unasked(new(id), "") : null;

    private static Closure? Days(CardInputs inputs) => (inputs.Day("first"), inputs.Day("last")) switch
    {
        ({ } first, { } last) when first <= last => new Closure(first, last),
        ({ } only, null) => new Closure(only, only),
        _ => null,
    };
}

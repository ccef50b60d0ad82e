using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>Keeps every open role held: as time passes, and as people come and go.</summary>
internal sealed class RoleKeeper(CaseState state, CareRules rules)
{
    private readonly RoleSteps steps = new(state, rules);

    public IEnumerable<CaseEvent> FallDue(RoleItem role, DateTimeOffset now) =>
    [
        role.Step switch
        {
            RoleStep.Proposed => steps.Nudged(role, now),
            RoleStep.Nudged => steps.Onward(role, RoleMove.NoAnswer, GapReason.NoAnswer, new CaseCommand.Tick(now)),
            RoleStep.Gap => steps.GapReminded(role, now),
            RoleStep.Accepted => steps.Reminded(role, now),
            _ => new CaseEvent.RoleEnded(Actor.Bot.Id, now, role.Id, RoleOutcome.Silence, null),
        },
    ];

    /// <summary>What becomes of a role whose holder is gone.</summary>
    public CaseEvent Reseated(RoleItem role, Holder next, DateTimeOffset now) => (role.Step, next.Kind) switch
    {
        (RoleStep.Proposed or RoleStep.Nudged, HolderKind.Agencies) => new CaseEvent.ItemReheld(Actor.Bot.Id, now, role.Id, next),
        (RoleStep.Proposed or RoleStep.Nudged, _) => steps.Onward(role, RoleMove.NoAnswer, GapReason.NobodyThere, new CaseCommand.Tick(now)),
        (RoleStep.Accepted, HolderKind.Agencies) => steps.PutTo(role, next, null, RoleMove.DoerLeft, new CaseCommand.Tick(now)),
        (RoleStep.Accepted, _) => steps.Gapped(role, GapReason.NobodyThere, new CaseCommand.Tick(now)),
        _ => new CaseEvent.ItemReheld(Actor.Bot.Id, now, role.Id, state.Coordinator),
    };
}

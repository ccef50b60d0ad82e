using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Items;

/// <summary>Keeps every open item held: as time passes, and as people come and go.</summary>
internal sealed class ItemKeeper(CaseState state, CareRules rules)
{
    /// <summary>What the clock brings about for one item; at least one event that moves its due moment, or ends it.</summary>
    public IEnumerable<CaseEvent> Due(CareItem item, DateTimeOffset now) => item switch
    {
        { Due: var due } when due > now => [],
        RoleItem role => new RoleKeeper(state, rules).Due(role, now),
        ConferenceItem conference => new ConferenceDecider(state, rules).Due(conference, now),
        ConferenceCheck check => new ConferenceCheckDecider(state, rules).Due(check, now),
        GoalCheck check => new GoalDecider(state, rules).Due(check, now),
        UpdateItem update => [new UpdateDecider(state, rules).Due(update, now)],
        AdviceItem advice => [new AdviceDecider(state, rules).Due(advice, now)],
        IntakeItem intake => new IntakeDecider(state, rules).Due(intake, now),
        ErrandItem errand => new ErrandDecider(state, rules).Due(errand, now),
        HandoffItem handoff => new HandoffKeeper(state, rules).Due(handoff, now),
        LifeStagePrompt stage => new LifeStageDecider(state, rules).Due(stage, now),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "Unknown kind of item."),
    };

    /// <summary>Finds a holder again after somebody left, moved or became coordinator; null where all is well.</summary>
    public CaseEvent? Reseat(CareItem item, DateTimeOffset now) => item is UpdateItem update ? new UpdateDecider(state, rules).Reseat(update, now)
        : item is AdviceItem advice ? new AdviceDecider(state, rules).Reseat(advice, now)
        : IsThere(item.Holder) ? null
        : item is RoleItem role ? new RoleKeeper(state, rules).Reseated(role, Next(item.Holder), now)
        : new CaseEvent.ItemReheld(Actor.Bot.Id, now, item.Id, Next(item.Holder));

    /// <summary>
    /// Who takes over from a holder that is gone: those of its agencies that are still there, a leaver's agency, else
    /// the coordinator.
    /// </summary>
    private Holder Next(Holder gone)
    {
        var agencies = gone.Kind switch
        {
            HolderKind.Agencies => gone.Ids,
            HolderKind.Member or HolderKind.Asker => [.. gone.Ids.Select(id => state.AgencyOf(id)?.Id).OfType<string>()],
            _ => [],
        };
        var left = agencies.FindAll(id => state.ActiveMembersOf(id).Any());
        return left.IsEmpty ? state.Coordinator : Holder.Of(left);
    }

    private bool IsThere(Holder holder) => holder switch
    {
        { Kind: HolderKind.Agencies } => holder.Ids.TrueForAll(id => state.ActiveMembersOf(id).Any()),
        { Kind: HolderKind.EveryAgency } => state.AskableAgencies(null).Any(),
        { Kind: HolderKind.Coordinator } => holder.Ids[0] == state.Coordinator.Ids[0],
        _ => state.FindParticipant(holder.Ids[0]) is { Left: false },
    };
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What is to be done at Teams about what happened: further outbox rows, beside what is said. Pure; nothing where Graph is off.</summary>
internal sealed class GraphEffects(GraphRules rules)
{
    /// <summary>A channel is brought back before, and archived after, all that is said in it.</summary>
    public IReadOnlyList<OutboxDraft> With(IReadOnlyList<OutboxDraft> says, CaseState before, CaseState after, IReadOnlyList<CaseEvent> events) =>
        !rules.Enabled || events.Count == 0 ? says :
        [
            .. before.Status == CaseStatus.Closed && after.Status == CaseStatus.Open ? [Draft(GraphSlots.Archive)] : (OutboxDraft[])[],
            .. says,
            .. Work(after, events).Distinct().Select(Draft),
            .. before.Status == CaseStatus.Open && after.Status == CaseStatus.Closed ? [Draft(GraphSlots.Archive)] : (OutboxDraft[])[],
        ];

    private static IEnumerable<string> Work(CaseState after, IReadOnlyList<CaseEvent> events)
    {
        if (events.Any(e => e is CaseEvent.ParticipantSet))
            yield return GraphSlots.Members;
        foreach (var happened in events)
        {
            if (happened is CaseEvent.ParticipantLeft left)
                yield return GraphSlots.Leave(left.MemberId);
            if (happened is CaseEvent.ConferencePlanned or CaseEvent.ConferenceMoved or CaseEvent.ConferenceCancelled or CaseEvent.ItemDropped
                && after.FindItem(happened.ItemId) is ConferenceItem)
            {
                yield return GraphSlots.Event(happened.ItemId!);
            }

            if (happened is CaseEvent.ConferenceClosed closed)
                yield return GraphSlots.Files(closed.Item);
        }
    }

    private static OutboxDraft Draft(string slot) => Effects.Draft(slot, new Intent { Place = Place.Thread });
}

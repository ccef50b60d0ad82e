using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>What goes into the outbox when a case changes.</summary>
internal sealed class Sayings(GraphEffects graph)
{
    /// <summary>What happened, told to whom it concerns, and to the channel's surroundings where Graph is on.</summary>
    public IReadOnlyList<OutboxDraft> Make(CaseState before, CaseState after, IReadOnlyList<CaseEvent> events, string? threadId) =>
        graph.With(Effects.DraftAll(before, after, events, threadId), before, after, events);
}

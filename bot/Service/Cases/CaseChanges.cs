using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Cases;

/// <summary>Changes a case by a command: loads it, decides, and commits what happened with what is to be said of it.</summary>
internal sealed class CaseChanges(
    CaseRepository cases, CareRules rules, Sayings sayings, TimeProvider clock, ILogger<CaseChanges> log)
{
    /// <summary>The bot's own turn after it gave an item a thread.</summary>
    public Task SetThreadAsync(CaseId caseId, ItemId item, string threadId, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.SetThread(clock.GetUtcNow(), item, threadId), cancellation);

    /// <summary>The bot's own turn after it made something for a conference elsewhere.</summary>
    public Task LinkAsync(CaseId caseId, ItemId item, ConferenceLink kind, Uri link, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.LinkConference(clock.GetUtcNow(), item, kind, link), cancellation);

    /// <summary>A turn whose answer nobody waits for: people hear of it by what goes into the outbox.</summary>
    /// <returns>The case after it.</returns>
    public async Task<LoadedCase> ChangeAsync(CaseId caseId, CaseCommand command, CancellationToken cancellation, LoadedCase? loaded = null)
    {
        var events = ImmutableList<CaseEvent>.Empty;
        var after = await cases.ChangeAsync(caseId, now =>
        {
            events = now.Head is null ? [] : Decide(now.Head.State, command).Events;
            if (events.IsEmpty)
                return null;

            var head = now.Head! with { State = CaseFold.Apply(now.Head.State, events) };
            return new CaseChange(head) { Events = events, Says = sayings.Make(now.Head.State, head.State, events, null) };
        }, cancellation, loaded: loaded);
        Tell(caseId, events);
        return after;
    }

    /// <summary>Step 4 of the turn.</summary>
    public Decision Decide(CaseState state, CaseCommand command)
    {
        using var span = Spans.Step("decide");
        var decision = CaseDecider.Decide(state, command, rules);
        if (decision.Refusal is { } refusal)
            BotMetrics.Refused(refusal.Reason);

        return decision;
    }

    /// <summary>Logs what an administrator has to know of what was committed.</summary>
    public void Tell(CaseId caseId, IReadOnlyList<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            if (happened is CaseEvent.ChannelLost { Loss.Reason: var reason })
                log.ChannelLost(caseId, reason);
            else if (happened is CaseEvent.ChannelFound)
                log.ChannelFound(caseId);
        }
    }
}

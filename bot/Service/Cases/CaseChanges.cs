using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Steps 3 to 5 of the turn: loads a case, decides, and commits what happened with what is to be said of it.
/// </summary>
internal sealed class CaseChanges(
    CaseRepository cases, CareRules rules, Sayings sayings, TimeProvider clock, ILogger<CaseChanges> log)
{
    /// <summary>The bot's own turn after it gave a question a thread.</summary>
    public Task PlaceAsync(string caseId, string item, string threadId, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.Place(clock.GetUtcNow(), item, threadId), cancellation);

    /// <summary>The bot's own turn after it made something for a conference elsewhere.</summary>
    public Task LinkAsync(string caseId, string item, ConferenceLink kind, Uri link, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.LinkConference(clock.GetUtcNow(), item, kind, link), cancellation);

    /// <summary>A turn that nobody waits for the answer of: what is decided is said by itself.</summary>
    public async Task ChangeAsync(string caseId, CaseCommand command, CancellationToken cancellation)
    {
        var events = ImmutableList<CaseEvent>.Empty;
        await cases.ChangeAsync(caseId, loaded =>
        {
            events = loaded.Head is null ? [] : Decide(loaded.Head.State, command).Events;
            if (events.IsEmpty)
            {
                return null;
            }

            var head = loaded.Head! with { State = CaseFold.Apply(loaded.Head.State, events) };
            return new CaseChange(head) { Events = events, Says = sayings.Of(loaded.Head.State, head.State, events, null) };
        }, cancellation).ConfigureAwait(false);
        Tell(caseId, events);
    }

    /// <summary>A turn that somebody waits for. What it has to say is queued when this ends, in the order of the commits.</summary>
    public async ValueTask<(LoadedCase Case, Notice? Refusal)> CommitAsync(TurnInput input, LoadedCase? loaded, CancellationToken cancellation)
    {
        try
        {
            return await CommitAsync(input, loaded, isFull: false, cancellation).ConfigureAwait(false);
        }
        catch (CaseFullException)
        {
            BotMetrics.Refused(RefusalReason.CaseFull);
            return await CommitAsync(input, loaded, isFull: true, cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask<(LoadedCase Case, Notice? Refusal)> CommitAsync(TurnInput input, LoadedCase? loaded, bool isFull, CancellationToken cancellation)
    {
        var made = new Made(null, null, []);
        var after = await cases.ChangeAsync(
            input.CaseId, stored => (made = Make(stored, input, isFull)).Change, cancellation, loaded: loaded).ConfigureAwait(false);
        Tell(input.CaseId, made.Events);
        return (after, made.Refusal);
    }

    private Made Make(LoadedCase loaded, TurnInput input, bool isFull)
    {
        var head = HeadFor(loaded, input);

        // 4 decide
        var repeated = input.ActivityId is { } id && head.HasSeen(id);
        var found = repeated ? [] : FoundBy(input, head.State);
        var before = CaseFold.Apply(head.State, found);
        var decision = repeated || input.Command is null || input.Problem is not null
            ? Decision.Unchanged
            : isFull ? Full
            : Decide(before, Personalised(input.Command, before));
        decision = decision with { Events = found.AddRange(decision.Events) };
        var notice = input.Problem ?? (decision.Refusal is { } r ? new Notice(r.Reason, r.Detail) : null);

        // 5 commit
        var state = CaseFold.Apply(head.State, decision.Events);
        var says = repeated ? [] : sayings.Of(input, head.State, state, decision, notice);
        if (says.Count == 0 && decision.Events.IsEmpty && (repeated || !input.IsNoted || loaded.Head is null))
        {
            return new Made(null, notice, []);
        }

        return new Made(new CaseChange(head.See(input.ActivityId, clock.GetUtcNow()) with { State = state })
        {
            Events = decision.Events,
            Says = says,
            Most = isFull || decision.Events.IsEmpty ? int.MaxValue : HeadLimit.Of(input.Command),
        }, notice, decision.Events);
    }

    /// <summary>What an input makes of a case, where anything, and why not what was asked for.</summary>
    private readonly record struct Made(CaseChange? Change, Notice? Refusal, ImmutableList<CaseEvent> Events);

    private static Decision Full { get; } = Decision.Refused(RefusalReason.CaseFull);

    private Decision Decide(CaseState state, CaseCommand command)
    {
        using var span = Spans.Step("decide");
        var decision = CaseDecider.Decide(state, command, rules);
        if (decision.Refusal is { } refusal)
        {
            BotMetrics.Refused(refusal.Reason);
        }

        return decision;
    }

    /// <summary>Whatever comes from a channel that was lost says that it is there again.</summary>
    private ImmutableList<CaseEvent> FoundBy(TurnInput input, CaseState state) =>
        state.Lost is null || input.Where.IsPersonal || input.CaseId != input.Where.CaseId || input.Command is CaseCommand.LoseChannel or CaseCommand.FindChannel
            ? []
            : Decide(state, new CaseCommand.FindChannel(clock.GetUtcNow())).Events;

    private void Tell(string caseId, ImmutableList<CaseEvent> events)
    {
        foreach (var happened in events)
        {
            if (happened is CaseEvent.ChannelLost { Loss.Reason: var reason })
            {
                log.ChannelLost(caseId, reason);
            }
            else if (happened is CaseEvent.ChannelFound)
            {
                log.ChannelFound(caseId);
            }
        }
    }

    /// <summary>The case's head, at its newest address; a fresh one where nothing is stored for this place yet.</summary>
    private static CaseHead HeadFor(LoadedCase loaded, TurnInput input) =>
        loaded.Head is null ? new CaseHead { Address = input.Where, Made = input.Made }
        : input.CaseId == input.Where.CaseId ? loaded.Head with { Address = loaded.Head.Address.Updated(input.Where), Made = loaded.Head.Made ?? input.Made }
        : loaded.Head;

    /// <summary>A client that tells no name or language is taken for who the case knows it to be.</summary>
    private static CaseCommand Personalised(CaseCommand command, CaseState state)
    {
        var by = command.By;
        if (by.Name.Length > 0 && by.Language.Length > 0)
        {
            return command;
        }

        var known = state.FindParticipant(by.Id);
        return command with
        {
            By = by with
            {
                Name = by.Name.Length > 0 ? by.Name : known?.Name ?? state.FindInvitation(by.Id)?.Name ?? "？",
                Language = by.Language.Length > 0 ? by.Language : known?.Language ?? state.Language,
            },
        };
    }
}

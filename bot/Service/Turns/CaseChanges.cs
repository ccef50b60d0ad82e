using System.Collections.Immutable;
using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Steps 3 to 5 of the turn: loads a case, decides, and commits what happened with what is to be said of it. Where another
/// process wrote first, it loads and decides anew.
/// </summary>
internal sealed class CaseChanges(
    CaseRepository cases, CaseGates gates, CareRules rules, Sayings sayings, Outbox outbox, TimeProvider clock, ILogger<CaseChanges> log)
{
    /// <summary>How often it is decided anew when another process changed the case meanwhile.</summary>
    private const int MaxAttempts = 4;

    /// <summary>The bot's own turn after it gave a question a thread.</summary>
    public Task PlaceAsync(string caseId, string item, string threadId, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.Place(clock.GetUtcNow(), item, threadId), cancellation);

    /// <summary>The bot's own turn after it made something for a conference elsewhere.</summary>
    public Task LinkAsync(string caseId, string item, ConferenceLink kind, Uri link, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.LinkConference(clock.GetUtcNow(), item, kind, link), cancellation);

    /// <summary>A turn that nobody waits for the answer of: what is decided is said by itself.</summary>
    public async Task ChangeAsync(string caseId, CaseCommand command, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var pass = await gates.EnterAsync(caseId, cancellation).ConfigureAwait(false);
            var loaded = await cases.LoadAsync(caseId, cancellation).ConfigureAwait(false);
            var decision = loaded.Head is null ? Decision.Unchanged : Decide(loaded.Head.State, command);
            if (decision.Events.IsEmpty)
            {
                return;
            }

            try
            {
                var head = loaded.Head! with { State = CaseFold.Apply(loaded.Head.State, decision.Events) };
                var says = sayings.Of(loaded.Head.State, head.State, decision.Events, null);
                var (_, rows) = await cases.CommitAsync(loaded, head, decision.Events, says, cancellation).ConfigureAwait(false);
                Tell(caseId, decision.Events);
                outbox.Send(rows);
                return;
            }
            catch (CaseConflictException) when (attempt < MaxAttempts)
            {
                // Another process acted on the case; decide on what it left.
            }
        }
    }

    /// <summary>A turn that somebody waits for. What it has to say is in its lanes when this ends, in the order of the commits.</summary>
    public async ValueTask<(LoadedCase Case, Notice? Refusal)> CommitAsync(TurnInput input, CancellationToken cancellation)
    {
        var isFull = false;
        for (var attempt = 1; ; attempt++)
        {
            using var pass = await gates.EnterAsync(input.CaseId, cancellation).ConfigureAwait(false);

            // 3 load
            var loaded = await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false);
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
                return (loaded, notice);
            }

            try
            {
                var most = isFull || decision.Events.IsEmpty ? int.MaxValue : HeadLimit.Of(input.Command);
                var (committed, rows) = await cases.CommitAsync(loaded, head.See(input.ActivityId, clock.GetUtcNow()) with { State = state }, decision.Events, says, cancellation, most).ConfigureAwait(false);
                Tell(input.CaseId, decision.Events);
                outbox.Send(rows);
                return (committed, notice);
            }
            catch (CaseFullException)
            {
                isFull = true;
                BotMetrics.Refused(RefusalReason.CaseFull);
            }
            catch (CaseConflictException) when (attempt < MaxAttempts)
            {
                // Another process acted on the case; decide on what it left.
            }
        }
    }

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

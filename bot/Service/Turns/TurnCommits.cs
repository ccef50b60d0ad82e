using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Steps 4 and 5 of the turn: decides, and commits what happened with what is to be said of it.
/// </summary>
internal sealed class TurnCommits(CaseRepository cases, CaseChanges changes, TurnSayings sayings, TimeProvider clock)
{
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
        changes.Tell(input.CaseId, made.Events);
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
            : changes.Decide(before, Personalised(input.Command, before));
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

    /// <summary>Whatever comes from a channel that was lost says that it is there again.</summary>
    private ImmutableList<CaseEvent> FoundBy(TurnInput input, CaseState state) =>
        state.Lost is null || input.Where.IsPersonal || input.CaseId != input.Where.CaseId || input.Command is CaseCommand.LoseChannel or CaseCommand.FindChannel
            ? []
            : changes.Decide(state, new CaseCommand.FindChannel(clock.GetUtcNow())).Events;

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

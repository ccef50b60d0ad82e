using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What came of an input: what is left of it to be answered, what is to be committed, if anything, and why not what was asked for.</summary>
internal readonly record struct Decided(TurnInput Input, CaseChange? Change, Notice? Refusal);

/// <summary>Step 4 of the turn: what comes of an input by how the case is now, and what is to be said of that.</summary>
internal sealed class TurnDecisions(CaseChanges changes, TurnSayings sayings, OpeningDesk openings, TimeProvider clock)
{
    /// <param name="asked">What is asked for.</param>
    /// <param name="loaded">The case, or a place of which nothing is stored yet.</param>
    /// <param name="isFull">The case has no room for what the command would add.</param>
    public Decided Decide(TurnInput asked, LoadedCase loaded, bool isFull)
    {
        var stored = HeadFor(loaded, asked);
        var (input, head, begun) = openings.Take(asked, stored);
        var repeated = input.ActivityId is { } id && head.HasSeen(id);
        var decision = repeated ? Decision.Unchanged : Decide(input, head.State, isFull);
        var notice = input.Problem ?? (decision.Refusal is { } r ? new Notice(r.Reason, r.Detail) : null);
        var state = CaseFold.Apply(head.State, decision.Events);
        IReadOnlyList<OutboxDraft> says = repeated ? begun : [.. begun, .. sayings.Make(input, head, state, decision, notice)];

        var isNoted = !repeated && loaded.Head is not null && input is TurnInput.Message { IsNoted: true };
        return new Decided(input, says.Count == 0 && decision.Events.IsEmpty && head == stored && !isNoted ? null : new(head.See(input.ActivityId, clock.GetUtcNow()) with { State = state })
        {
            Events = decision.Events,
            Says = says,
            Most = isFull || decision.Events.IsEmpty ? int.MaxValue : HeadLimit.For(input.Command),
        }, notice);
    }

    private Decision Decide(TurnInput input, CaseState state, bool isFull)
    {
        var found = FoundBy(input, state);
        var before = CaseFold.Apply(state, found);
        var decision = input.Command is null || input.Problem is not null ? Decision.Unchanged
            : isFull ? Decision.Refused(RefusalReason.CaseFull)
            : changes.Decide(before, Personalised(input.Command, before));
        return decision with { Events = found.AddRange(decision.Events) };
    }

    /// <summary>Whatever comes from a channel that was lost says that it is there again.</summary>
    private ImmutableList<CaseEvent> FoundBy(TurnInput input, CaseState state) =>
        state.Lost is null || input.Where.IsPersonal || input.CaseId != input.Where.CaseId || input.Command is CaseCommand.LoseChannel or CaseCommand.FindChannel
            ? []
            : changes.Decide(state, new CaseCommand.FindChannel(clock.GetUtcNow())).Events;

    /// <summary>The case's head, at its newest address; a fresh one where nothing is stored for this place yet.</summary>
    private static CaseHead HeadFor(LoadedCase loaded, TurnInput input)
    {
        var made = (input as TurnInput.Message)?.Made;
        return loaded.Head is null ? new CaseHead { Address = input.Where, Made = made }
            : input.CaseId == input.Where.CaseId ? loaded.Head with { Address = loaded.Head.Address.Updated(input.Where), Made = loaded.Head.Made ?? made }
            : loaded.Head;
    }

    /// <summary>A client that tells no name or language is taken for who the case knows it to be.</summary>
    private static CaseCommand Personalised(CaseCommand command, CaseState state)
    {
        var by = command.By;
        if (by.Name.Length > 0 && by.Language.Length > 0)
            return command;

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

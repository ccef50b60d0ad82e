using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Keeps what is begun in personal chats until it has a channel: in the head of the chat, whose version decides between
/// processes and whose due moment brings the word that it has to be done by hand.
/// </summary>
internal sealed class OpeningDesk(CaseRepository cases, CareRules rules, GraphOptions options, TimeProvider clock)
{
    /// <summary>Whether the bot makes channels at all.</summary>
    public bool IsOpen => options.Enabled;

    /// <summary>Whether somebody begins a case in a place that can't hold one.</summary>
    public static bool Begins(TurnInput input) =>
        input.Where.IsPersonal && input.CaseId == input.Where.CaseId && input.Command is CaseCommand.Open or CaseCommand.RegisterIntake
        || Step(input) is not null;

    /// <summary>Takes it in, or acts on a card of one that was. What is left of the input is its answer.</summary>
    public async ValueTask<TurnInput> TakeAsync(TurnInput input, CaseHead? desk, CancellationToken cancellation)
    {
        if (Step(input) is { } step)
        {
            return await ActAsync(input, desk, step, cancellation).ConfigureAwait(false);
        }

        if (!IsOpen || !input.Where.IsOwnChat)
        {
            return input with { Command = null, Problem = new Notice(RefusalReason.ChannelOnly, null) };
        }

        // Words that no case would take are refused here and now.
        if (CaseDecider.Decide(CaseState.None, input.Command!, rules).Refusal is { } refusal)
        {
            return input with { Problem = new Notice(refusal.Reason, refusal.Detail) };
        }

        var opening = Opening.Of(input.CaseId, input.ActivityId, input.Command!, options.GiveUpAfter);
        if (desk?.Openings is { Count: >= Opening.MaxKept } kept && !kept.Exists(o => o.IsOver))
        {
            return input with { Problem = new Notice(RefusalReason.TooManyIntakes, $"{Opening.MaxKept}") };
        }

        await ChangeAsync(input.CaseId, input.Where, openings => openings.Any(o => o.Id == opening.Id || (!o.IsOver && o.IsSame(opening)))
            ? (openings, [])
            : (Room(openings).Add(opening), [Card(opening, input), Draft(opening)]), cancellation).ConfigureAwait(false);
        return Answered(input);
    }

    /// <summary>What became of one that is being made. Null leaves it as it is.</summary>
    /// <param name="chat">The chat's case id.</param>
    /// <param name="id">The opening's.</param>
    /// <param name="change">From how it stands now.</param>
    /// <param name="shows">Whether its card changes.</param>
    /// <param name="cancellation">Nothing is changed then.</param>
    public Task ChangeAsync(
        string chat, string id, Func<Opening, Opening?> change, bool shows, CancellationToken cancellation) =>
        ChangeAsync(chat, null, openings =>
        {
            var index = openings.FindIndex(o => o.Id == id);
            return index < 0 || change(openings[index]) is not { } changed || changed == openings[index]
                ? (openings, [])
                : (openings.SetItem(index, changed), shows ? [Card(changed, null)] : []);
        }, cancellation);

    /// <summary>What did not come about in time has to be done by hand.</summary>
    public Task TickAsync(string chat, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(chat, null, openings =>
        {
            var late = openings.FindAll(o => o.Stand == OpeningStand.Making && o.Deadline <= now);
            return late.IsEmpty ? (openings, [])
                : (openings.ConvertAll(o => late.Contains(o) ? ByHand(o, OpeningFault.Time) : o), [.. late.Select(o => Card(o, null))]);
        }, cancellation);
    }

    /// <summary>What was typed is in a case.</summary>
    public Task EndAsync(string chat, string id, CancellationToken cancellation) =>
        ChangeAsync(chat, id, o => o with { Stand = OpeningStand.Settled }, shows: true, cancellation);

    public static Opening ByHand(Opening opening, OpeningFault fault) => opening with { Stand = OpeningStand.ByHand, Fault = fault, Operation = null };

    private static string? Step(TurnInput input) =>
        input is { Where.IsOwnChat: true, OpeningStep: { } step, Slot: { View: View.Opening, Item: not null } } ? step : null;

    private async ValueTask<TurnInput> ActAsync(TurnInput input, CaseHead? desk, string step, CancellationToken cancellation)
    {
        var (chat, id, now) = (input.Where.CaseId, input.Slot!.Item!, clock.GetUtcNow());
        var plain = input with { CaseId = chat, Command = null, Done = null, Problem = null };
        if (desk?.Openings?.Find(o => o.Id == id) is not { Stand: OpeningStand.ByHand } opening)
        {
            return plain;
        }

        if (step == "kept")
        {
            // The command goes to the case that was chosen; the opening ends once that has taken it.
            return input.CaseId == chat ? plain : input with { Command = Kept(opening, input.By, now), Problem = null, Ends = id };
        }

        await ChangeAsync(chat, null, openings => openings.FindIndex(o => o.Id == id) is var index && step == "again" && IsOpen
            ? Again(openings, index, now)
            : (openings.SetItem(index, openings[index] with { Stand = OpeningStand.Settled }), []), cancellation).ConfigureAwait(false);
        return plain;
    }

    private (ImmutableList<Opening>, OutboxDraft[]) Again(ImmutableList<Opening> openings, int index, DateTimeOffset now)
    {
        var again = openings[index] with { Stand = OpeningStand.Making, Deadline = now + options.GiveUpAfter, Fault = null, Refused = null };
        return (openings.SetItem(index, again), [Draft(again)]);
    }

    /// <summary>What was typed, for a case that is there: an intake, or the goal.</summary>
    private static CaseCommand Kept(Opening opening, Actor by, DateTimeOffset now) => opening.Command(now) switch
    {
        CaseCommand.RegisterIntake intake => intake with { By = by },
        _ => new CaseCommand.SetGoal(by, now, opening.Goal ?? "", opening.For),
    };

    private static ImmutableList<Opening> Room(ImmutableList<Opening> openings) =>
        openings.Count < Opening.MaxKept ? openings
        : openings.Find(o => o.IsOver) is { } over ? openings.Remove(over)
        : openings;

    private static OutboxDraft Draft(Opening opening) => Effects.Draft(GraphSlots.Channel(opening.Id), new Intent { Place = Place.Personal });

    private static OutboxDraft Card(Opening opening, TurnInput? input) => Effects.Draft(Slots.Opening(opening.Id), new Intent
    {
        Place = Place.Personal,
        MemberId = opening.By.Id,
        Language = (input?.By ?? opening.By).Language is { Length: > 0 } language ? language : null,
    });

    /// <summary>A message is answered by the opening's own card; a form that was sent says that it was taken.</summary>
    private static TurnInput Answered(TurnInput input) => input with
    {
        Command = null,
        Problem = null,
        Done = new Notice(null, null, NoticeKind.ChannelAsked),
        Answer = input.Answer is Answer.Invoke or Answer.DialogClosed ? input.Answer : Answer.None,
    };

    private Task<LoadedCase> ChangeAsync(
        string chat, CaseAddress? where, Func<ImmutableList<Opening>, (ImmutableList<Opening> After, OutboxDraft[] Says)> change, CancellationToken cancellation) =>
        cases.ChangeAsync(chat, loaded =>
        {
            if ((loaded.Head ?? (where is null ? null : new CaseHead { Address = where })) is not { } head)
            {
                return null;
            }

            var before = head.Openings ?? [];
            var (after, says) = change(before);
            var address = where is null ? head.Address : head.Address.Updated(where);
            return ReferenceEquals(before, after) ? null : new CaseChange(head with { Address = address, Openings = after }) { Says = says };
        }, cancellation).AsTask();
}

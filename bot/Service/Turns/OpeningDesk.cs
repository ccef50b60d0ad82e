using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What people ask for in personal chats that needs a channel first: it is taken in, and what its card offers is done.</summary>
internal sealed class OpeningDesk(OpeningBook book, CareRules rules, GraphRules graph, TimeProvider clock)
{
    /// <summary>Whether the bot makes channels at all.</summary>
    public bool IsOpen => graph.Enabled;

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

        var opening = Opening.Of(input.CaseId, input.ActivityId, input.Command!, graph.GiveUpAfter);
        if (desk?.Openings is { Count: >= Opening.MaxKept } kept && !kept.Exists(o => o.IsOver))
        {
            return input with { Problem = new Notice(RefusalReason.TooManyIntakes, $"{Opening.MaxKept}") };
        }

        await book.ChangeAsync(input.CaseId, input.Where, openings => openings.Any(o => o.Id == opening.Id || (!o.IsOver && o.IsSame(opening)))
            ? (openings, [])
            : (Room(openings).Add(opening), [OpeningBook.Card(opening, input.By), OpeningBook.Draft(opening)]), cancellation).ConfigureAwait(false);
        return Answered(input);
    }

    /// <summary>What was typed is in a case.</summary>
    public Task EndAsync(CaseId chat, string id, CancellationToken cancellation) =>
        book.ChangeAsync(chat, id, o => o with { Stand = OpeningStand.Settled }, shows: true, cancellation);

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

        await book.ChangeAsync(chat, null, openings => openings.FindIndex(o => o.Id == id) is var index && step == "again" && IsOpen
            ? Again(openings, index, now)
            : (openings.SetItem(index, openings[index] with { Stand = OpeningStand.Settled }), []), cancellation).ConfigureAwait(false);
        return plain;
    }

    private (ImmutableList<Opening>, OutboxDraft[]) Again(ImmutableList<Opening> openings, int index, DateTimeOffset now)
    {
        var again = openings[index] with { Stand = OpeningStand.Making, Deadline = now + graph.GiveUpAfter, Fault = null, Refused = null };
        return (openings.SetItem(index, again), [OpeningBook.Draft(again)]);
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

    /// <summary>A message is answered by the opening's own card; a form that was sent says that it was taken.</summary>
    private static TurnInput Answered(TurnInput input) => input with
    {
        Command = null,
        Problem = null,
        Done = new Notice(null, null, NoticeKind.ChannelAsked),
        Answer = input.Answer is Answer.Invoke or Answer.DialogClosed ? input.Answer : Answer.None,
    };
}

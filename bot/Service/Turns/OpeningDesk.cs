using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What people ask for in personal chats that needs a channel first: it is taken into the chat's head, and what its card offers
/// is done. Part of step 4 of the turn.
/// </summary>
internal sealed class OpeningDesk(CareRules rules, GraphRules graph, TimeProvider clock)
{
    /// <summary>Whether somebody chose something on the card of a case that waits for its channel.</summary>
    public static bool IsStep(TurnInput input) => Step(input) is not null;

    /// <summary>
    /// Part of step 3. Where a case was chosen for what was typed, the command goes to that case, and the opening ends once
    /// it has taken it; everything else is a matter of the chat.
    /// </summary>
    public TurnInput Settle(TurnInput input, CaseHead? chat)
    {
        if (Step(input) is not { } press)
            return input;

        return press.OpeningStep == "kept" && input.CaseId != input.Where.CaseId && Waiting(chat, press.Slot!.Item!) is { } opening
            ? press with { Command = Kept(opening, input.By, clock.GetUtcNow()), Problem = null, Ends = opening.Id }
            : press with { CaseId = input.Where.CaseId, Command = null, Done = null, Problem = null };
    }

    /// <summary>Takes in what somebody begins in a place that can't hold a case, or does what was chosen on such a card.</summary>
    /// <param name="input">Any. What this is not about comes back as it is.</param>
    /// <param name="chat">The chat's head.</param>
    public Taken Take(TurnInput input, CaseHead chat) =>
        Step(input) is { Ends: null } press ? Act(press, chat)
        : input.Where.IsPersonal && input.CaseId == input.Where.CaseId && input.Command is CaseCommand.Open or CaseCommand.RegisterIntake ? Begin(input, chat)
        : new Taken(input, chat, []);

    private Taken Begin(TurnInput input, CaseHead chat)
    {
        Taken Refused(RefusalReason reason, string? detail) => new(input with { Problem = new Notice(reason, detail) }, chat, []);

        if (!graph.Enabled || !input.Where.IsOwnChat)
            return new Taken(input with { Command = null, Problem = new Notice(RefusalReason.ChannelOnly, null) }, chat, []);

        // Words that no case would take are refused here and now.
        if (CaseDecider.Decide(CaseState.None, input.Command!, rules).Refusal is { } refusal)
            return Refused(refusal.Reason, refusal.Detail);

        var (opening, kept) = (Opening.Begin(input.CaseId, input.ActivityId, input.Command!, graph.GiveUpAfter), chat.Openings ?? []);
        if (kept.Exists(o => o.Id == opening.Id || (!o.IsOver && o.IsSame(opening))))
            return new Taken(Answered(input), chat, []);

        return kept.Count >= Opening.MaxKept && !kept.Exists(o => o.IsOver)
            ? Refused(RefusalReason.TooManyIntakes, $"{Opening.MaxKept}")
            : new Taken(Answered(input), chat with { Openings = Room(kept).Add(opening) }, [OpeningBook.Card(opening, input.By), OpeningBook.Draft(opening)]);
    }

    private Taken Act(TurnInput.Press press, CaseHead chat)
    {
        if (press.OpeningStep == "kept" || Waiting(chat, press.Slot!.Item!) is not { } opening)
            return new Taken(press, chat, []);

        var isAgain = press.OpeningStep == "again" && graph.Enabled;
        var acted = isAgain
            ? opening with { Stand = OpeningStand.Making, Deadline = clock.GetUtcNow() + graph.GiveUpAfter, Fault = null, Refused = null }
            : opening with { Stand = OpeningStand.Settled };
        return new Taken(press, chat with { Openings = chat.Openings!.Replace(opening, acted) }, isAgain ? [OpeningBook.Draft(acted)] : []);
    }

    private static TurnInput.Press? Step(TurnInput input) =>
        input is TurnInput.Press { Where.IsOwnChat: true, OpeningStep: not null, Slot: { View: View.Opening, Item: not null } } press ? press : null;

    /// <summary>The opening, while it waits for somebody to do it by hand.</summary>
    private static Opening? Waiting(CaseHead? chat, string id) => chat?.Openings?.Find(o => o.Id == id && o.Stand == OpeningStand.ByHand);

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
    private static TurnInput Answered(TurnInput input) =>
        (input is TurnInput.Message message ? message with { Answer = Answer.None } : input) with
        {
            Command = null,
            Problem = null,
            Done = new Notice(null, null, NoticeKind.ChannelAsked),
        };

    /// <summary>What is left of an input, the chat's head from now on, and what is to be said of that.</summary>
    public readonly record struct Taken(TurnInput Input, CaseHead Head, IReadOnlyList<OutboxDraft> Says);
}

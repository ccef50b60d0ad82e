using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>A handoff is started, offered again or dropped: by the outgoing side or the coordinator.</summary>
internal sealed class HandoffDecider(CaseState state, CareRules rules)
{
    private readonly HandoffSides sides = new(state);

    public Decision Decide(CaseCommand.OfHandoff command) => command switch
    {
        CaseCommand.StartHandoff c => Start(c),
        CaseCommand.OfferHandoff c => On(c.Item, h => Offer(h, c), h => h.Step == HandoffStep.Complete),
        CaseCommand.AcceptHandoff c => On(c.Item, h => new HandoffAnswerDecider(state, rules).Accept(h, c), h => h.Step == HandoffStep.Complete && sides.Speaks(c.By.Id, h.To)),
        CaseCommand.ReturnHandoff c => On(c.Item, h => new HandoffAnswerDecider(state, rules).Return(h, c), _ => false),
        CaseCommand.KeepReturned c => On(c.Item, h => new HandoffAnswerDecider(state, rules).Keep(h, c), h => h.Step == HandoffStep.Complete),
        CaseCommand.DropHandoff c => On(c.Item, h => Drop(h, c), h => h.Step == HandoffStep.Dropped),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>The outgoing side and the coordinator lead it; a draft is the coordinator's alone.</summary>
    internal static Decision? NotLeading(CaseState state, HandoffItem handoff, MemberId memberId) =>
        memberId == state.CoordinatorId ? null
        : handoff.Step == HandoffStep.Draft ? Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name)
        : new HandoffSides(state).Speaks(memberId, handoff.From) ? null
        : Decision.Refused(RefusalReason.HandoffNotYours, new HandoffSides(state).NameOf(handoff.From));

    /// <summary>Where a handoff stands when it is put to somebody, whom it goes to, and why they are called.</summary>
    internal Putting Put(HandoffSide from, HandoffSide to, DateTimeOffset now)
    {
        if (sides.HolderOf(to) is { } holder)
        {
            var calendar = (to.AgencyId is { } id ? state.FindAgency(id) : state.AgencyOf(to.MemberId))?.Calendar ?? AgencyCalendar.Default;
            return new Putting(HandoffStep.Offered, new Standing(holder, rules.Calendar.Add(now, rules.Ladder.Nudge, calendar)), state.Reached(sides.MembersOf(to), now, rules), []);
        }

        // The outgoing side keeps it while the coordinator is asked to invite the other.
        var waiting = new Standing(sides.HolderOf(from) ?? state.Coordinator, state.After(state.CoordinatorId, now, rules.Ladder.Consult, rules));
        return new Putting(HandoffStep.Waiting, waiting, [], state.CoordinatorReached(now, rules));
    }

    private Decision Start(CaseCommand.StartHandoff command)
    {
        if ((command.From is null ? Own(command.By.Id) : sides.FindKnown(command.From)) is not { } from)
            return Decision.Refused(RefusalReason.ItemGone);

        var to = command.IsChosen ? sides.FindKnown(command.To) : sides.Find(command.To);
        if (Fault(command, from, to) is { } fault)
            return fault;

        return state.Items.OfType<HandoffItem>().Any(h => sides.MeansTheSame(h.From, from) && sides.MeansTheSame(h.To, to!)) ? Decision.Unchanged
            : HandoffItem.Open.Refusal(state.Items.OfType<HandoffItem>().Select(h => h.StartedBy), command.By.Id, RefusalReason.HandoffsTooMany)
            ?? Decision.Accepted(Begin(command, from, to!));
    }

    private IEnumerable<CaseEvent> Begin(CaseCommand.StartHandoff command, HandoffSide from, HandoffSide to)
    {
        var putting = Put(from, to, command.Now);
        var handoff = new HandoffItem
        {
            Id = state.NextItemId('h'),
            Step = putting.Step,
            Holder = putting.Standing.Holder,
            Due = putting.Standing.Due,
            Reason = command.Reason!.Value,
            From = from,
            To = to,
            Until = command.Until,
            People = QuestionDecider.Trimmed(command.People),
            Note = QuestionDecider.Trimmed(command.Note),
            StartedBy = command.By.Id,
            Parts = sides.PartsOf(from),
            Stage = command.Stage,
            ThreadId = command.ThreadId,
            Told = putting.Step == HandoffStep.Offered,
            Noticed = [.. putting.Noticed.Union(putting.Mentioned)],
            Prompts = [new Prompting(1, putting.Mentioned)],
            Acts = [new ItemAct(ItemActKind.HandoffStarted, command.By.Id, command.Now)],
        };
        yield return new CaseEvent.HandoffStarted(command.By.Id, command.Now, handoff);
        if (state.Items.Find(i => i.Id == command.Stage) is LifeStagePrompt stage)
            yield return new LifeStageDecider(state, rules).HandedOn(stage, handoff.Id, command);
    }

    private Decision? Fault(CaseCommand.StartHandoff command, HandoffSide from, HandoffSide? to) =>
        command.By.Id != state.CoordinatorId && !sides.Speaks(command.By.Id, from) ? Decision.Refused(RefusalReason.HandoffNotYours, sides.NameOf(from))
        : command.Stage is not null && state.Items.Find(i => i.Id == command.Stage) is not LifeStagePrompt ? Decision.Refused(RefusalReason.ItemGone)
        : command.Reason is null ? Decision.Refused(RefusalReason.ChoiceMissing)
        : Fault(command, from, to, command.Until, command.People, command.Note);

    private Decision? Fault(CaseCommand command, HandoffSide from, HandoffSide? to, DateOnly? until, string? people, string? note) =>
        to is null ? Decision.Refused(RefusalReason.HandoffToMissing)
        : to.Name?.Length > TeamDecider.MaxName ? TooLong(TeamDecider.MaxName)
        : HandoffSides.IsSame(from, to) ? Decision.Refused(RefusalReason.HandoffToItself)
        : until < rules.Calendar.DayOf(command.Now) ? Decision.Refused(RefusalReason.DayPast)
        : people?.Length > HandoffItem.MaxText || note?.Length > HandoffItem.MaxText ? TooLong(HandoffItem.MaxText)
        : null;

    private HandoffSide Own(MemberId memberId) =>
        state.AgencyOf(memberId) is { } agency ? new HandoffSide(agency.Id) : new HandoffSide(null, memberId);

    private Decision Offer(HandoffItem handoff, CaseCommand.OfferHandoff command)
    {
        if (NotLeading(state, handoff, command.By.Id) is { } refusal)
            return refusal;

        var to = command.To is null ? handoff.To : command.IsChosen ? sides.FindKnown(command.To) : sides.Find(command.To) ?? handoff.To;
        var until = command.Until ?? handoff.Until;
        var (people, note) = (QuestionDecider.Trimmed(command.People) ?? handoff.People, QuestionDecider.Trimmed(command.Note) ?? handoff.Note);
        if (Fault(command, handoff.From, to, command.Until, people, note) is { } fault)
            return fault;

        var isOut = handoff.Step is HandoffStep.Offered or HandoffStep.Waiting;
        return isOut && (to, until, people, note) == (handoff.To, handoff.Until, handoff.People, handoff.Note)
            ? Decision.Unchanged
            : Decision.Accepted(Offered(handoff, to!, until, people, note, command));
    }

    internal CaseEvent.HandoffOffered Offered(
        HandoffItem handoff, HandoffSide to, DateOnly? until, string? people, string? note, CaseCommand command)
    {
        var putting = Put(handoff.From, to, command.Now);
        var why = putting.Step == HandoffStep.Waiting ? CallKind.HandoffInvite : handoff.Told ? CallKind.HandoffNudge : CallKind.HandoffStarted;
        return new CaseEvent.HandoffOffered(
            command.By.Id, command.Now, handoff.Id, to, putting.Step, until, people, note, putting.Standing, putting.Noticed,
            why == CallKind.HandoffNudge ? putting.Noticed : putting.Mentioned, why);
    }

    private Decision Drop(HandoffItem handoff, CaseCommand.DropHandoff command)
    {
        var reason = QuestionDecider.Trimmed(command.Reason);
        return NotLeading(state, handoff, command.By.Id)
            ?? (reason is null ? Decision.Refused(RefusalReason.ReasonMissing)
                : reason.Length > HandoffItem.MaxText ? TooLong(HandoffItem.MaxText)
                : Decision.Accepted(new CaseEvent.HandoffDropped(command.By.Id, command.Now, handoff.Id, reason, handoff.Told)));
    }

    private Decision On(ItemId item, Func<HandoffItem, Decision> decide, Func<HandoffItem, bool> isDoneAlready) =>
        (state.FindItem(item) as HandoffItem) switch
        {
            null => Decision.Refused(RefusalReason.ItemGone),
            { IsOpen: false } ended => isDoneAlready(ended) ? Decision.Unchanged : Decision.Refused(RefusalReason.ItemClosed),
            var open => decide(open),
        };

    internal static Decision TooLong(int max) => Decision.Refused(RefusalReason.TextTooLong, max.ToString(CultureInfo.InvariantCulture));
}

/// <summary>What putting a handoff to somebody means; <c>Mentioned</c> are called by name.</summary>
internal sealed record Putting(HandoffStep Step, Standing Standing, ImmutableList<MemberId> Noticed, ImmutableList<MemberId> Mentioned);

using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Roles;

/// <summary>Decisions about roles and tasks. This part proposes; the other parts answer, and see to what was taken.</summary>
internal sealed class RoleDecider(CaseState state, CareRules rules)
{
    /// <summary>How far ahead a last day may lie, in days.</summary>
    public const int MaxDaysAhead = 366;

    private readonly RoleSteps steps = new(state, rules);

    public Decision Decide(CaseCommand.OfRole command) => command switch
    {
        CaseCommand.ProposeRole c => Propose(c),
        CaseCommand.ReproposeRole c => OnOpen(c.Item, role => Repropose(role, c)),
        CaseCommand.AcceptRole c => OnOpen(c.Item, role => new RoleAnswerDecider(state, rules).Accept(role, c)),
        CaseCommand.DeclineRole c => OnOpen(c.Item, role => new RoleAnswerDecider(state, rules).Decline(role, c)),
        CaseCommand.PassRole c => OnOpen(c.Item, role => new RoleAnswerDecider(state, rules).Pass(role, c)),
        CaseCommand.KeepRole c => OnOpen(c.Item, role => new RoleWorkDecider(state, rules).Keep(role, c)),
        CaseCommand.ReportRole c => OnOpen(c.Item, role => new RoleWorkDecider(state, rules).Report(role, c)),
        CaseCommand.JudgeRole c => OnOpen(c.Item, role => new RoleWorkDecider(state, rules).Judge(role, c)),
        CaseCommand.DropRole c => OnOpen(c.Item, role => new RoleWorkDecider(state, rules).Drop(role, c)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    public Decision Propose(CaseCommand.ProposeRole command)
    {
        if (Fault(command) is { } fault)
            return fault;

        if (steps.Receivers.Find(command.To) is not { } to)
            return Decision.Refused(RefusalReason.ReceiverUnknown);

        if (IsThere(command, to))
            return Decision.Unchanged;

        if (RoleItem.Open.Refusal(state.Items.OfType<RoleItem>().Select(r => r.ProposerId), command.By.Id, RefusalReason.TooManyRoles) is { } full)
            return full;

        var role = New(command, to);
        var proposed = new CaseEvent.RoleProposed(command.By.Id, command.Now, role);
        return to.Kind == HolderKind.Member && to.Member == command.By.Id && state.FindParticipant(command.By.Id) is { } oneself
            ? Decision.Accepted(proposed, steps.Accepted(role, oneself, command))
            : Decision.Accepted(proposed);
    }

    /// <summary>What nobody takes goes before the council as a barrier, and is a gap no longer.</summary>
    public Decision Barrier(RoleItem role, CaseCommand.RaiseBarrier command)
    {
        var text = string.IsNullOrWhiteSpace(command.Text) ? string.Join('\n', new[] { role.Title, role.Expected }.OfType<string>()) : command.Text;
        var raised = new BarrierDecider(state, new Ladder(state, rules)).Raise(command with { Text = text });
        return role.IsGap && !raised.Events.IsEmpty
            ? raised with { Events = raised.Events.Add(new CaseEvent.RoleEnded(command.By.Id, command.Now, role.Id, RoleOutcome.Barrier, null)) }
            : raised;
    }

    internal static Decision? DayFault(DateOnly? day, DateTimeOffset now, CareRules rules)
    {
        var today = rules.Calendar.DayOf(now);
        return day < today ? Decision.Refused(RefusalReason.DayPast)
            : day > today.AddDays(MaxDaysAhead) ? Decision.Refused(RefusalReason.DayTooFar, MaxDaysAhead.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    internal static Decision TooLong(int max) => Decision.Refused(RefusalReason.TextTooLong, max.ToString(CultureInfo.InvariantCulture));

    /// <summary>The coordinator, or the side that proposed it, asks somebody else as long as nobody has taken it.</summary>
    private Decision Repropose(RoleItem role, CaseCommand.ReproposeRole command)
    {
        if (!RoleWorkDecider.MayJudge(state, rules, role, command))
            return Decision.Refused(RefusalReason.NotTheProposer, state.FindParticipant(role.ProposerId)?.Name);

        if (steps.Receivers.Find(command.To) is not { } to)
            return Decision.Refused(RefusalReason.ReceiverUnknown);

        return role.Step switch
        {
            RoleStep.Accepted or RoleStep.Reported => Decision.Refused(RefusalReason.RoleTaken, state.FindParticipant(role.DoerId)?.Name),
            RoleStep.Proposed or RoleStep.Nudged when Same(role.Holder, to) => Decision.Unchanged,
            _ => Decision.Accepted(steps.PutTo(role, to, Following(to, command.Next), RoleMove.AskedAnew, command)),
        };
    }

    private RoleItem New(CaseCommand.ProposeRole command, Holder to)
    {
        var standing = steps.Asked(to, command.Now);
        return new RoleItem
        {
            Id = state.NextItemId('r'),
            RoleKind = command.Kind,
            Title = command.Title.Trim(),
            Why = QuestionDecider.Trimmed(command.Why),
            Expected = QuestionDecider.Trimmed(command.Expected),
            Until = command.Until,
            ProposerId = command.By.Id,
            ProposerAgencyId = state.AgencyOf(command.By.Id)?.Id,
            ProposedAt = command.Now,
            AskedAt = command.Now,
            To = to,
            Next = Following(to, command.Next),
            Holder = standing.Holder,
            Due = standing.Due,
            ThreadId = command.ThreadId,
            Noticed = steps.Receivers.Members(to, command.Now),
            Acts = [new Items.ItemAct(Items.ItemActKind.RoleProposed, command.By.Id, command.Now)],
        };
    }

    private Decision? Fault(CaseCommand.ProposeRole command) =>
        string.IsNullOrWhiteSpace(command.Title) ? Decision.Refused(RefusalReason.RoleTitleMissing)
        : command.Title.Trim().Length > RoleItem.MaxTitle ? TooLong(RoleItem.MaxTitle)
        : command.Why?.Trim().Length > RoleItem.MaxText || command.Expected?.Trim().Length > RoleItem.MaxText ? TooLong(RoleItem.MaxText)
        : DayFault(command.Until, command.Now, rules)
        ?? (string.IsNullOrWhiteSpace(command.To) ? Decision.Refused(RefusalReason.ReceiverMissing) : null);

    /// <summary>The same words from the same person to the same receiver within a while are one proposal, delivered twice.</summary>
    private bool IsThere(CaseCommand.ProposeRole command, Holder to) => state.Items.Concat(state.EndedItems).OfType<RoleItem>().Any(role =>
        role.ProposerId == command.By.Id && role.Title == command.Title.Trim() && role.RoleKind == command.Kind && Same(role.To, to)
        && command.Now - role.ProposedAt < QuestionDecider.SameWords);

    /// <summary>Who is asked after the first: somebody else than the first.</summary>
    private Holder? Following(Holder to, string? next) =>
        steps.Receivers.Find(next) is { } following && !Same(following, to) ? following : null;

    private static bool Same(Holder a, Holder b) => a.Kind == b.Kind && a.Ids.SequenceEqual(b.Ids);

    private Decision OnOpen(ItemId item, Func<RoleItem, Decision> decide) => state.FindItem(item) switch
    {
        RoleItem { IsOpen: true } role => decide(role),
        RoleItem => Decision.Refused(RefusalReason.RoleOver),
        _ => Decision.Refused(RefusalReason.ItemGone),
    };
}

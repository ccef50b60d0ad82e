using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Updates;

/// <summary>Decisions about what is shared: who has confirmed it, and who may still change it.</summary>
internal sealed class UpdateDecider(CaseState state, CareRules rules)
{
    /// <summary>How many people one call mentions at most.</summary>
    private const int MaxMentions = 20;

    public Decision Share(CaseCommand.ShareUpdate command)
    {
        var text = command.Text.Trim();
        if (state.UpdatesAtHand().Any(u => IsSame(u, command, text)))
            return Decision.Unchanged;

        if ((UpdateText.Fault(text, command.Links) ?? OnBehalf.Refusal(command.For, command.Now, rules)) is { } fault)
            return fault;

        if (command.Confirm
            && UpdateItem.Open.Refusal(state.Items.OfType<UpdateItem>().Select(u => u.SharedBy), command.By.Id, RefusalReason.TooManyUpdates) is { } full)
        {
            return full;
        }

        var update = New(command, text);
        var end = !update.NeedsConfirming ? UpdateEnd.ForInformation : update.Ledger.IsEmpty ? UpdateEnd.AllConfirmed : (UpdateEnd?)null;
        var shared = new CaseEvent.UpdateShared(command.By.Id, command.Now, update);
        return end is { } reason
            ? Decision.Accepted(shared, new CaseEvent.UpdateEnded(command.By.Id, command.Now, update.Id, reason))
            : Decision.Accepted(shared);
    }

    public Decision Decide(CaseCommand.OfUpdate command) => state.FindItem(command.Item) is not UpdateItem update
        ? Decision.Refused(RefusalReason.ItemGone)
        : (update, command) switch
        {
            ({ End: UpdateEnd.Withdrawn }, CaseCommand.WithdrawUpdate) => Decision.Unchanged,
            ({ End: UpdateEnd.Withdrawn }, _) => Decision.Refused(RefusalReason.UpdateWithdrawn),
            (_, CaseCommand.ConfirmUpdate c) => Confirm(update, c),
            (_, CaseCommand.CorrectUpdate c) => Correct(update, c),
            (_, CaseCommand.WithdrawUpdate c) => MayChange(update, c.By.Id) ? Ended(update, c, UpdateEnd.Withdrawn) : NotTheirs(update),
            (_, CaseCommand.CloseUpdate c) when c.By.Id != state.CoordinatorId =>
                Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name),
            (_, CaseCommand.CloseUpdate c) => update.IsOpen ? Ended(update, c, UpdateEnd.ClosedByCoordinator) : Decision.Unchanged,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
        };

    /// <summary>One call to those that have not confirmed; then the coordinator looks after it, again and again, and nobody is told.</summary>
    public CaseEvent FallDue(UpdateItem update, DateTimeOffset now) => update.Stage == UpdateStage.Asked
        ? new CaseEvent.UpdateNudged(Actor.Bot.Id, now, update.Id,
            Waiting(Pending(update), now, rules.Care.UpdateCoordinator), Members(Pending(update), now))
        : new CaseEvent.UpdateLeftToCoordinator(Actor.Bot.Id, now, update.Id,
            new Standing(state.Coordinator, state.After(state.CoordinatorId, now, rules.Ladder.Review, rules)));

    /// <summary>Agencies that nobody is left of are not waited for; null where that changes nothing.</summary>
    public CaseEvent? Reseat(UpdateItem update, DateTimeOffset now)
    {
        var pending = Pending(update);
        var holder = update.Stage == UpdateStage.WithCoordinator ? state.Coordinator : Holder.Of(pending.Select(a => a.Id));
        return pending.IsEmpty ? new CaseEvent.UpdateEnded(Actor.Bot.Id, now, update.Id, UpdateEnd.AllConfirmed)
            : holder.Kind == update.Holder.Kind && holder.Ids.SequenceEqual(update.Holder.Ids) ? null
            : new CaseEvent.ItemReheld(Actor.Bot.Id, now, update.Id, holder);
    }

    private Decision Confirm(UpdateItem update, CaseCommand.ConfirmUpdate command)
    {
        if (state.AgencyOf(command.By.Id) is not { } agency)
            return Decision.Refused(RefusalReason.JoinFirst);

        if (update.EntryOf(agency.Id) is not { } entry)
            return Decision.Refused(RefusalReason.NotAskedToConfirm);

        if (entry.IsGiven || !update.IsOpen)
            return entry.IsGiven ? Decision.Unchanged : Decision.Refused(RefusalReason.UpdateOver);

        if (command.Corrections is { } read && read != update.Corrections)
            return Decision.Refused(RefusalReason.UpdateChanged);

        var pending = Pending(update).FindAll(a => a.Id != agency.Id);
        var standing = pending.IsEmpty || update.Stage == UpdateStage.WithCoordinator
            ? new Standing(state.Coordinator, update.Due)
            : new Standing(Holder.Of(pending.Select(a => a.Id)), update.Due);
        var confirmed = new CaseEvent.UpdateConfirmed(command.By.Id, command.Now, update.Id, agency.Id, standing);
        return pending.IsEmpty
            ? Decision.Accepted(confirmed, new CaseEvent.UpdateEnded(command.By.Id, command.Now, update.Id, UpdateEnd.AllConfirmed))
            : Decision.Accepted(confirmed);
    }

    private Decision Correct(UpdateItem update, CaseCommand.CorrectUpdate command)
    {
        if (!MayChange(update, command.By.Id))
            return NotTheirs(update);

        var (text, about) = (command.Text.Trim(), command.About ?? update.About);
        if (text == update.Text && about == update.About && command.Links.SequenceEqual(update.Links))
            return Decision.Unchanged;

        if (UpdateText.Fault(text, command.Links) is { } fault)
            return fault;

        var asked = Present(update.Ledger);
        return Decision.Accepted(new CaseEvent.UpdateCorrected(
            command.By.Id, command.Now, update.Id, text, about, command.Links,
            asked.IsEmpty ? null : Waiting(asked, command.Now, rules.Care.UpdateNudge),
            Members(Present(update.Ledger.FindAll(e => e.IsGiven)), command.Now)));
    }

    private UpdateItem New(CaseCommand.ShareUpdate command, string text)
    {
        var own = state.AgencyOf(command.By.Id)?.Id;
        var named = Named(command.Addressed, own);
        var asked = named.IsEmpty ? [.. state.AskableAgencies(own)] : named;
        var standing = command.Confirm && !asked.IsEmpty
            ? Waiting(asked, command.Now, rules.Care.UpdateNudge)
            : new Standing(state.Coordinator, command.Now);
        return new UpdateItem
        {
            Id = state.NextItemId('u'),
            Text = text,
            About = command.About,
            Links = command.Links,
            SharedBy = command.By.Id,
            SharedByAgency = own,
            For = command.For,
            SharedAt = command.Now,
            Addressed = [.. named.Select(a => a.Id)],
            NeedsConfirming = command.Confirm,
            Ledger = command.Confirm ? [.. asked.Select(a => new Confirmation(a.Id, command.Now))] : [],
            Holder = standing.Holder,
            Due = standing.Due,
            ThreadId = command.ThreadId,
            MessageId = command.MessageId,
        };
    }

    /// <summary>One message is shared once, and so are the same words from the same person within a while.</summary>
    private static bool IsSame(UpdateItem update, CaseCommand.ShareUpdate command, string text) => update.End != UpdateEnd.Withdrawn
        && ((command.MessageId is not null && update.MessageId == command.MessageId)
            || (update.SharedBy == command.By.Id && update.Text == text && command.Now - update.SharedAt < QuestionDecider.SameWords));

    private bool MayChange(UpdateItem update, MemberId memberId) => state.MayChange(update, memberId);

    private Decision NotTheirs(UpdateItem update) =>
        Decision.Refused(RefusalReason.NotTheSharer, state.FindParticipant(update.SharedBy)?.Name);

    private static Decision Ended(UpdateItem update, CaseCommand command, UpdateEnd reason) =>
        Decision.Accepted(new CaseEvent.UpdateEnded(command.By.Id, command.Now, update.Id, reason));

    /// <summary>Held by the agencies, until the first of them has had its own working time.</summary>
    private Standing Waiting(ImmutableList<Agency> agencies, DateTimeOffset now, TimeSpan wait) =>
        new(Holder.Of(agencies.Select(a => a.Id)), agencies.Min(a => rules.Calendar.Add(now, wait, a.Calendar)));

    private ImmutableList<Agency> Pending(UpdateItem update) => Present(update.Ledger.FindAll(e => !e.IsGiven));

    private ImmutableList<Agency> Present(ImmutableList<Confirmation> entries) =>
        [.. entries.Select(e => state.FindAgency(e.AgencyId)).OfType<Agency>().Where(a => state.ActiveMembersOf(a.Id).Any())];

    private ImmutableList<MemberId> Members(ImmutableList<Agency> agencies, DateTimeOffset now) =>
        [.. state.Reached(agencies.SelectMany(a => state.ActiveMembersOf(a.Id)).Select(p => p.Id), now, rules).Take(MaxMentions)];

    /// <summary>The agencies named, by id, by name or by a member of theirs, that have somebody there; not the sharer's own.</summary>
    private ImmutableList<Agency> Named(ImmutableList<string> named, AgencyId? own) =>
        [.. named
            .Select(id => state.FindAgency(new(id)) ?? state.AgencyOf(new(id)) ?? TeamDecider.FindAddressed(state, id))
            .OfType<Agency>()
            .Where(a => a.Id != own && state.ActiveMembersOf(a.Id).Any())
            .DistinctBy(a => a.Id)];
}

using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Advice;

/// <summary>
/// Decisions about private advice. To everybody but the asker and those who were asked it is not there: whatever they
/// press is refused in the words for an item that does not exist.
/// </summary>
internal sealed class AdviceDecider(CaseState state, CareRules rules)
{
    public Decision Decide(CaseCommand.OfAdvice command) => command switch
    {
        CaseCommand.NameSupervisors or CaseCommand.ClearSupervisors when command.By.Id != state.CoordinatorId =>
            Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name),
        CaseCommand.NameSupervisors c => Name(c),
        CaseCommand.ClearSupervisors => state.Supervisors.IsEmpty
            ? Decision.Unchanged
            : Reseated(new CaseEvent.SupervisorsNamed(command.By.Id, command.Now, []), command),
        CaseCommand.AnswerInvitation c => Answer(c),
        CaseCommand.AskAdvice c => Ask(c),
        CaseCommand.AskCoordinatorsAdvice c => Find(c.Item, c.By) is { } a ? ToCoordinator(a, c) : Gone,
        CaseCommand.GiveAdvice c => Find(c.Item, c.By) is { } a ? Give(a, c) : Gone,
        CaseCommand.EndAdvice c => Find(c.Item, c.By) is { } a ? End(a, c) : Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>The clock: a nudge, then the next supervisor, then word to the asker, whose silence ends it.</summary>
    public CaseEvent FallDue(AdviceItem advice, DateTimeOffset now) => advice.Step switch
    {
        AdviceStep.Asked => new CaseEvent.AdviceNudged(Actor.Bot.Id, now, advice.Id, HeldBy(advice.Holder.FindMembers()[0], now)),
        AdviceStep.Nudged => OnTo(advice, now),
        _ => new CaseEvent.AdviceEnded(Actor.Bot.Id, now, advice.Id),
    };

    /// <summary>Somebody left. Never to a colleague, as with other items: it was said to one person.</summary>
    public CaseEvent? Reseat(AdviceItem advice, DateTimeOffset now) =>
        !state.IsThere(advice.AskerId) ? new CaseEvent.AdviceEnded(Actor.Bot.Id, now, advice.Id)
        : !state.MaySeeWhatTheyWereTold(advice.Holder.Member) ? OnTo(advice, now)
        : null;

    private static Decision Gone { get; } = Decision.Refused(RefusalReason.ItemGone);

    private Decision Name(CaseCommand.NameSupervisors command)
    {
        var members = command.Members.DistinctBy(m => m.Id).ToList();
        if (members.Count is 0 or > AdviceItem.MaxSupervisors)
        {
            return members.Count == 0 ? Decision.Refused(RefusalReason.NobodyNamed)
                : Decision.Refused(RefusalReason.TooManySupervisors, AdviceItem.MaxSupervisors.ToString(CultureInfo.InvariantCulture));
        }

        // They may be outside the channel, but the channel must have said who they are.
        if (members.Find(m => m is NamedPerson.NotServed or NamedPerson.Unasked) is { } unknown)
            return unknown.Refusal!;

        return state.Supervisors.SequenceEqual(members.Select(m => m.Id))
            ? Decision.Unchanged
            : Reseated(new CaseEvent.SupervisorsNamed(command.By.Id, command.Now, [.. members.Select(m => m.Id)], Invited(command, members)), command);
    }

    /// <summary>Everybody who is new is asked whether they will. Whoever names themselves has said so.</summary>
    private ImmutableList<Invitation> Invited(CaseCommand.NameSupervisors command, List<NamedPerson> members) =>
    [
        .. members.Where(m => !state.Supervisors.Contains(m.Id) && m.Id != command.By.Id)
            .Select((m, index) => Invitation(Person(m), command, state.Revision + 1 + index)),
    ];

    private static Actor Person(NamedPerson named) => named switch
    {
        NamedPerson.Member { Person: var person } => person,
        NamedPerson.Outside { Person: var person } => person,
        _ => throw new ArgumentOutOfRangeException(nameof(named), named.GetType().Name, "Unknown kind of named person."),
    };

    private static Invitation Invitation(Actor person, CaseCommand command, int number) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Language = person.Language,
        By = command.By.Id,
        At = command.Now,
        Number = number,
    };

    /// <summary>
    /// Members who are taken out of the case because they are not in the channel, and who are its supervisors: those who have
    /// said that they will stay so, those whom nobody ever asked are asked.
    /// </summary>
    public static CaseEvent.SupervisorsNamed Kept(CaseState state, IEnumerable<Participant> gone, DateTimeOffset now) => new(
        Actor.Bot.Id, now, state.Supervisors,
        [
            .. gone.Where(p => state.Supervisors.Contains(p.Id)).Select((p, index) => state.FindInvitation(p.Id) ?? new Invitation
            {
                Id = p.Id,
                Name = p.Name,
                Language = p.Language,
                By = state.CoordinatorId ?? Actor.Bot.Id,
                At = now,
                Number = state.Revision + 1 + index,
            }),
        ]);

    private Decision Answer(CaseCommand.AnswerInvitation command)
    {
        var invitation = state.FindInvitation(command.By.Id);
        return !state.Supervisors.Contains(command.By.Id) ? Gone
            : command.Accepts && invitation is not { AcceptedAt: null } ? Decision.Unchanged
            : Reseated(new CaseEvent.InvitationAnswered(command.By.Id, command.Now, command.Accepts, command.By.Name), command);
    }

    /// <summary>Who is no supervisor any more, and not of the team, gets nothing further: what they were asked goes on.</summary>
    private Decision Reseated(CaseEvent happened, CaseCommand command) =>
        Decision.Accepted([happened, .. CaseFold.Apply(state, happened).Reseated(rules, command.Now)]);

    private Decision Ask(CaseCommand.AskAdvice command)
    {
        var text = command.Text?.Trim() ?? "";
        if (Unfit(text) is { } refused)
            return refused;

        var open = state.Items.OfType<AdviceItem>().ToList();
        return command.About is { } about && state.FindItem(about) is not { IsVisible: true } ? Gone
            : open.Exists(a => (a.AskerId, a.Text, a.About) == (command.By.Id, text, command.About)) ? Decision.Unchanged
            : AdviceItem.Open.Refusal(open.Select(a => a.AskerId), command.By.Id, RefusalReason.TooManyOpen) is { } full ? full
            : Next([], command.By.Id) is not { } first ? Nobody(command.By.Id)
            : Decision.Accepted(new CaseEvent.AdviceAsked(command.By.Id, command.Now, Begun(command, text, first)));
    }

    private AdviceItem Begun(CaseCommand.AskAdvice command, string text, MemberId first)
    {
        var standing = HeldBy(first, command.Now);
        return new AdviceItem
        {
            Id = state.NextItemId('v'),
            AskerId = command.By.Id,
            AskedAt = command.Now,
            Text = text,
            About = command.About,
            Asked = [first],
            Holder = standing.Holder,
            Due = standing.Due,
            Prompts = [new Prompting(1, [first])],
            Noticed = [first],
        };
    }

    private Decision ToCoordinator(AdviceItem advice, CaseCommand.AskCoordinatorsAdvice command) =>
        command.By.Id != advice.AskerId ? Gone
        : !advice.IsOpen ? Decision.Refused(RefusalReason.ItemClosed)
        : state.CoordinatorId is { } asked && advice.Asked.Contains(asked) ? Decision.Unchanged
        : state.CoordinatorId is { } id && id != advice.AskerId && state.IsThere(id)
            ? Decision.Accepted(new CaseEvent.AdvicePassed(command.By.Id, command.Now, advice.Id, HeldBy(id, command.Now)))
        : Decision.Refused(RefusalReason.NoSupervisor);

    private Decision Nobody(MemberId askerId) => state.Invitations.Find(i => i.AcceptedAt is null && i.Id != askerId) is { } waiting
        ? Decision.Refused(RefusalReason.SupervisorNotYet, waiting.Name)
        : Decision.Refused(RefusalReason.NoSupervisor);

    private Decision Give(AdviceItem advice, CaseCommand.GiveAdvice command)
    {
        var text = command.Text?.Trim() ?? "";
        return !advice.Asked.Contains(command.By.Id) || !state.MaySeeWhatTheyWereTold(command.By.Id) ? Gone
            : Unfit(text) is { } refused ? refused
            : advice.Words.Exists(w => w.By == command.By.Id && w.Text == text) ? Decision.Unchanged
            : !advice.IsOpen ? Decision.Refused(RefusalReason.ItemClosed)
            : Decision.Accepted(new CaseEvent.AdviceGiven(command.By.Id, command.Now, advice.Id,
                new AdviceWord(command.By.Id, text, command.Now), WithAsker(advice, command.Now)));
    }

    private static Decision End(AdviceItem advice, CaseCommand.EndAdvice command) =>
        command.By.Id != advice.AskerId ? Gone
        : advice.IsOpen ? Decision.Accepted(new CaseEvent.AdviceEnded(command.By.Id, command.Now, advice.Id))
        : Decision.Unchanged;

    /// <summary>To the next supervisor, or back to the asker with word that nobody answered.</summary>
    private CaseEvent OnTo(AdviceItem advice, DateTimeOffset now) => Next(advice.Asked, advice.AskerId) is { } next
        ? new CaseEvent.AdvicePassed(Actor.Bot.Id, now, advice.Id, HeldBy(next, now))
        : new CaseEvent.AdviceUnanswered(Actor.Bot.Id, now, advice.Id, WithAsker(advice, now));

    private MemberId? Next(IReadOnlyCollection<MemberId> asked, MemberId askerId) =>
        state.Supervisors.Where(s => s != askerId && !asked.Contains(s) && state.IsSupervisor(s)).Cast<MemberId?>().FirstOrDefault();

    private AdviceItem? Find(ItemId item, Actor by) => state.FindItem(item) is AdviceItem advice && advice.IsShownTo(by.Id) ? advice : null;

    private static Decision? Unfit(string text) => text.Length switch
    {
        0 => Decision.Refused(RefusalReason.TextMissing),
        > AdviceItem.MaxText => Decision.Refused(RefusalReason.TextTooLong, AdviceItem.MaxText.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    private Standing HeldBy(MemberId memberId, DateTimeOffset now) => new(
        Holder.Person(HolderKind.Member, memberId), state.After(memberId, now, rules.Ladder.Nudge, rules));

    private Standing WithAsker(AdviceItem advice, DateTimeOffset now) => new(
        Holder.Person(HolderKind.Asker, advice.AskerId), state.After(advice.AskerId, now, rules.Ladder.CloseAnswered, rules));
}

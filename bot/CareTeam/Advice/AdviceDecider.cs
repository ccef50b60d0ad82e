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
            : Decision.Accepted(new CaseEvent.SupervisorsNamed(command.By.Id, command.Now, [])),
        CaseCommand.AskAdvice c => Ask(c),
        CaseCommand.AskCoordinatorsAdvice c => Find(c.Item, c.By) is { } a ? ToCoordinator(a, c) : Gone,
        CaseCommand.GiveAdvice c => Find(c.Item, c.By) is { } a ? Give(a, c) : Gone,
        CaseCommand.EndAdvice c => Find(c.Item, c.By) is { } a ? End(a, c) : Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
    };

    /// <summary>The clock: a nudge, then the next supervisor, then word to the asker, whose silence ends it.</summary>
    public CaseEvent Due(AdviceItem advice, DateTimeOffset now) => advice.Step switch
    {
        AdviceStep.Asked => new CaseEvent.AdviceNudged(Actor.Bot.Id, now, advice.Id, HeldBy(advice.Holder.Ids[0], now)),
        AdviceStep.Nudged => OnTo(advice, now),
        _ => new CaseEvent.AdviceEnded(Actor.Bot.Id, now, advice.Id),
    };

    /// <summary>Somebody left. Never to a colleague, as with other items: it was said to one person.</summary>
    public CaseEvent? Reseat(AdviceItem advice, DateTimeOffset now) =>
        !state.IsThere(advice.AskerId) ? new CaseEvent.AdviceEnded(Actor.Bot.Id, now, advice.Id)
        : !state.IsThere(advice.Holder.Ids[0]) ? OnTo(advice, now)
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

        var strangers = members.Where(m => !state.IsThere(m.Id)).Select(m => new CaseEvent.ParticipantSet(
            command.By.Id, command.Now, TeamDecider.Introduce(state.FindParticipant(m.Id), m, command.Now)));
        return state.Supervisors.SequenceEqual(members.Select(m => m.Id))
            ? Decision.Accepted(strangers)
            : Decision.Accepted([.. strangers, new CaseEvent.SupervisorsNamed(command.By.Id, command.Now, [.. members.Select(m => m.Id)])]);
    }

    private Decision Ask(CaseCommand.AskAdvice command)
    {
        var text = command.Text?.Trim() ?? "";
        if (Unfit(text) is { } refused)
        {
            return refused;
        }

        var open = state.Items.OfType<AdviceItem>().ToList();
        return command.About is { } about && state.FindItem(about) is not { IsVisible: true } ? Gone
            : open.Exists(a => (a.AskerId, a.Text, a.About) == (command.By.Id, text, command.About)) ? Decision.Unchanged
            : AdviceItem.Open.Refusal(open.Select(a => a.AskerId), command.By.Id, RefusalReason.TooManyOpen) is { } full ? full
            : Next([], command.By.Id) is not { } first ? Decision.Refused(RefusalReason.NoSupervisor)
            : Decision.Accepted(new CaseEvent.AdviceAsked(command.By.Id, command.Now, Begun(command, text, first)));
    }

    private AdviceItem Begun(CaseCommand.AskAdvice command, string text, string first)
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
        : advice.Asked.Contains(state.CoordinatorId ?? "") ? Decision.Unchanged
        : state.CoordinatorId is { } id && id != advice.AskerId && state.IsThere(id)
            ? Decision.Accepted(new CaseEvent.AdvicePassed(command.By.Id, command.Now, advice.Id, HeldBy(id, command.Now)))
        : Decision.Refused(RefusalReason.NoSupervisor);

    private Decision Give(AdviceItem advice, CaseCommand.GiveAdvice command)
    {
        var text = command.Text?.Trim() ?? "";
        return !advice.Asked.Contains(command.By.Id) ? Gone
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

    private string? Next(IReadOnlyCollection<string> asked, string askerId) =>
        state.Supervisors.Find(s => s != askerId && !asked.Contains(s) && state.IsThere(s));

    private AdviceItem? Find(string item, Actor by) => state.FindItem(item) is AdviceItem advice && advice.IsShownTo(by.Id) ? advice : null;

    private static Decision? Unfit(string text) => text.Length switch
    {
        0 => Decision.Refused(RefusalReason.TextMissing),
        > AdviceItem.MaxText => Decision.Refused(RefusalReason.TextTooLong, AdviceItem.MaxText.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    private ItemStanding HeldBy(string memberId, DateTimeOffset now) => new(
        Holder.Person(HolderKind.Member, memberId), state.After(memberId, now, rules.Ladder.Nudge, rules));

    private ItemStanding WithAsker(AdviceItem advice, DateTimeOffset now) => new(
        Holder.Person(HolderKind.Asker, advice.AskerId), state.After(advice.AskerId, now, rules.Ladder.CloseAnswered, rules));
}

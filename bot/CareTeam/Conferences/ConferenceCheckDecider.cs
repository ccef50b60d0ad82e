using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>Decisions about the watch over "no conference for long", which also keeps points that wait for one.</summary>
internal sealed class ConferenceCheckDecider(CaseState state, CareRules rules)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    private ConferenceCheck? Check => state.Items.OfType<ConferenceCheck>().FirstOrDefault();

    /// <summary>Points that no conference is planned for yet.</summary>
    public ImmutableList<AddedPoint> Kept => Check?.Kept ?? [];

    /// <summary>A case begins.</summary>
    public CaseEvent Begin(CaseCommand command) => new CaseEvent.ConferenceCheckPlanned(command.By.Id, command.Now, new ConferenceCheck
    {
        Id = ConferenceCheck.TheId,
        Holder = state.Coordinator,
        Since = command.Now,
        Due = NextCheck(command.Now, command.Now),
    });

    /// <summary>A conference will be at <paramref name="start"/>; it takes the kept points with it.</summary>
    public CaseEvent Planned(CaseCommand command, DateTimeOffset start) =>
        Moved(command, Check?.Since ?? command.Now, start, []);

    /// <summary>One was held or cancelled: its open points are kept where no other is planned.</summary>
    public CaseEvent After(CaseCommand command, DateTimeOffset since, DateTimeOffset? next, ImmutableList<AddedPoint> kept) =>
        Moved(command, since, next ?? since, kept);

    public DateTimeOffset Since(DateTimeOffset otherwise) => Check?.Since ?? otherwise;

    public CaseEvent Keep(CaseCommand command, AddedPoint point) => Check is { } check
        ? new CaseEvent.ConferenceCheckMoved(command.By.Id, command.Now, check.Id, new Standing(check.Holder, check.Due), check.Since,
            check.Kept.Add(point), check.NotNeeded, check.Asking)
        : Moved(command, command.Now, command.Now, [point]);

    /// <summary>None is needed now; the coordinator says why.</summary>
    public Decision Skip(CaseCommand.SkipConference command)
    {
        var reason = ConferenceDecider.Trimmed(command.Reason);
        return command.By.Id != state.CoordinatorId
            ? Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name)
            : ConferenceDecider.ReasonFault(reason) is { } fault ? fault
            : Check is { Asking: false } check && check.NotNeeded == reason ? Decision.Unchanged
            : Decision.Accepted(Moved(command, command.Now, command.Now, Kept, reason));
    }

    /// <summary>Asks the coordinator, and again after some weeks; not where there is nobody to meet, or a conference is planned.</summary>
    public IEnumerable<CaseEvent> FallDue(ConferenceCheck check, DateTimeOffset now) =>
    [
        state.Items.Exists(i => i is ConferenceItem) || state.Participants.Count(p => !p.Left) < 2
            ? new CaseEvent.ConferenceCheckMoved(Actor.Bot.Id, now, check.Id,
                new Standing(state.Coordinator, NextCheck(now, now)), check.Since, check.Kept, check.NotNeeded)
            : new CaseEvent.ConferenceCheckAsked(Actor.Bot.Id, now, check.Id,
                new Standing(state.Coordinator, state.After(state.CoordinatorId, now, rules.Ladder.Review, rules)), state.CoordinatorReached(now, rules)),
    ];

    private CaseEvent Moved(
        CaseCommand command, DateTimeOffset since, DateTimeOffset from, ImmutableList<AddedPoint> kept, string? notNeeded = null)
    {
        var standing = new Standing(state.Coordinator, NextCheck(from, command.Now));
        return Check is { } check
            ? new CaseEvent.ConferenceCheckMoved(command.By.Id, command.Now, check.Id, standing, since, kept, notNeeded)
            : new CaseEvent.ConferenceCheckPlanned(command.By.Id, command.Now, new ConferenceCheck
            {
                Id = ConferenceCheck.TheId,
                Holder = standing.Holder,
                Due = standing.Due,
                Since = since,
                Kept = kept,
                NotNeeded = notNeeded,
            });
    }

    /// <summary>The interval later, at a moment when the coordinator works; tomorrow where that is over.</summary>
    private DateTimeOffset NextCheck(DateTimeOffset from, DateTimeOffset now) => from + rules.Care.ConferenceInterval is var next && next > now
        ? state.After(state.CoordinatorId, next, TimeSpan.Zero, rules)
        : state.After(state.CoordinatorId, now, OneDay, rules);
}

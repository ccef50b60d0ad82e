using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Retention;

/// <summary>Decisions about how long a case is kept.</summary>
internal sealed class RetentionDecider(CaseState state, CareRules rules)
{
    public Decision Set(CaseCommand.SetMunicipality command) => command.Name.Trim() switch
    {
        _ when command.By.Id != state.CoordinatorId =>
            Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name),
        "" => Decision.Refused(RefusalReason.TextMissing),
        { Length: > TeamDecider.MaxName } =>
            Decision.Refused(RefusalReason.TextTooLong, TeamDecider.MaxName.ToString(CultureInfo.InvariantCulture)),
        var name when name == state.Municipality => Decision.Unchanged,
        var name => Decision.Accepted(new CaseEvent.MunicipalitySet(command.By.Id, command.Now, name)),
    };

    public Decision Decide(CaseCommand.OfRetention command) => (state.Status, command) switch
    {
        (CaseStatus.None, _) => Decision.Refused(RefusalReason.NoCase),
        (CaseStatus.Purged, _) => Decision.Refused(RefusalReason.CaseDeleted),
        (_, CaseCommand.Hold c) => WithReason(c.Reason, reason => state.Hold?.Reason == reason
            ? Decision.Unchanged
            : Decision.Accepted(new CaseEvent.CaseHeld(c.By.Id, c.Now, reason))),
        (_, CaseCommand.Release c) => WithReason(c.Reason, reason => state.Hold is null
            ? Decision.Unchanged
            : Decision.Accepted(new CaseEvent.CaseReleased(c.By.Id, c.Now, reason))),
        (CaseStatus.Deleted, CaseCommand.Undelete c) =>
            Decision.Accepted(new CaseEvent.CaseKept(c.By.Id, c.Now, c.Now.AddDays(rules.Retention.DeletedDays))),
        _ => Decision.Unchanged,
    };

    /// <summary>
    /// The clock: first it is deleted, and at the second moment purged. A policy that has become longer since the closing
    /// holds; one that has become shorter does not reach back.
    /// </summary>
    public Decision Tick(DateTimeOffset now) => state is { Due: { } due, Retention: { } kept } && due <= now
        ? Decision.Accepted(state.Status == CaseStatus.Deleted ? new CaseEvent.CasePurged(Actor.Bot.Id, now)
            : rules.Retention.KeepUntil(state.Municipality, kept.ClosedAt) is var until && until > now
                ? new CaseEvent.CaseKept(Actor.Bot.Id, now, until)
                : new CaseEvent.CaseDeleted(Actor.Bot.Id, now, now.AddDays(rules.Retention.DeletedDays)))
        : Decision.Unchanged;

    private static Decision WithReason(string reason, Func<string, Decision> decide) => reason.Trim() switch
    {
        "" => Decision.Refused(RefusalReason.TextMissing),
        { Length: > LegalHold.MaxReason } =>
            Decision.Refused(RefusalReason.TextTooLong, LegalHold.MaxReason.ToString(CultureInfo.InvariantCulture)),
        var told => decide(told),
    };
}

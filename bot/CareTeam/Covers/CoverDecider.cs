using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Covers;

/// <summary>Decisions about who stands in for whom.</summary>
internal sealed class CoverDecider(CaseState state, CareRules rules)
{
    public Decision Set(CaseCommand.SetCover command)
    {
        var today = rules.Calendar.DayOf(command.Now);
        return command switch
        {
            { Member: null } => Decision.Refused(RefusalReason.NobodyNamed),
            _ when command.Member.Id == command.By.Id => Decision.Refused(RefusalReason.CoverIsOneself),
            { Member.Refusal: { } refusal } => refusal,
            { Days: null } => Decision.Refused(RefusalReason.CoverDaysMissing),
            { Days: { } days } when days.Last < today => Decision.Refused(RefusalReason.DayPast),
            { Days: { } days } when days.Last > today.AddDays(Cover.MaxDaysAhead) =>
                Decision.Refused(RefusalReason.DayTooFar, Cover.MaxDaysAhead.ToString(CultureInfo.InvariantCulture)),
            { Member: NamedPerson.Member { Person: var person }, Days: { } days } =>
                Named(command, person, new Cover(command.By.Id, person.Id, days.First, days.Last)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.Member.GetType().Name, "Unknown kind of named person."),
        };
    }

    public Decision End(CaseCommand.EndCover command) => state.Covers.Exists(c => c.MemberId == command.By.Id)
        ? Decision.Accepted(new CaseEvent.CoverEnded(command.By.Id, command.Now, command.By.Id))
        : Decision.Unchanged;

    /// <summary>What the two events make of the covers, without a clock: those that were over when another was named go.</summary>
    internal static CaseState Apply(CaseState state, CaseEvent happened) => happened switch
    {
        CaseEvent.CoverSet e => state with { Covers = [.. Kept(state, e), e.Cover] },
        CaseEvent.CoverEnded e => state with { Covers = state.Covers.RemoveAll(c => c.MemberId == e.MemberId) },
        _ => state,
    };

    private static ImmutableList<Cover> Kept(CaseState state, CaseEvent.CoverSet e)
    {
        var yesterday = DateOnly.FromDateTime(e.At.UtcDateTime).AddDays(-1);
        var kept = state.Covers.RemoveAll(c => c.Overlaps(e.Cover) || c.Last < yesterday);
        var own = kept.FindAll(c => c.MemberId == e.Cover.MemberId);
        return own.Count < Cover.MaxOfOne ? kept : kept.Remove(own[0]);
    }

    private Decision Named(CaseCommand.SetCover command, Actor person, Cover cover)
    {
        var known = state.FindParticipant(cover.CoverId);
        var set = new CaseEvent.CoverSet(command.By.Id, command.Now, cover);
        return state.Covers.Contains(cover) && known is { Left: false } ? Decision.Unchanged
            : known is { Left: false } ? Decision.Accepted(set)
            : Decision.Accepted(
                new CaseEvent.ParticipantSet(command.By.Id, command.Now, TeamDecider.Introduce(known, person, command.Now)), set);
    }
}

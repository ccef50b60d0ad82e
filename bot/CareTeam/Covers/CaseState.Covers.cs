using System.Collections.Immutable;
using CareTeamBot.CareTeam.Covers;

namespace CareTeamBot.CareTeam.Cases;

public sealed partial record CaseState
{
    /// <summary>Who is reached in whose place, and when; those that are over go when their member names another.</summary>
    public ImmutableList<Cover> Covers { get; init; } = [];

    /// <summary>Who is reached in a member's place now; null where they are there themselves, or their cover is not.</summary>
    public Participant? CoverOf(MemberId? memberId, DateTimeOffset now, CareRules rules)
    {
        var day = rules.Calendar.DayOf(now);
        return Covers.FindLast(c => c.MemberId == memberId && c.Holds(day)) is { } cover
            && FindParticipant(cover.CoverId) is { Left: false } there ? there : null;
    }

    /// <summary>
    /// Whom a call to these members reaches now: a cover in the place of who is away. A cover who is away too is followed
    /// to theirs; covers that lead in a circle reach the member themselves.
    /// </summary>
    public ImmutableList<MemberId> Reached(IEnumerable<MemberId> memberIds, DateTimeOffset now, CareRules rules) =>
        [.. memberIds.Select(id => Reached(id, now, rules)).Distinct()];

    /// <summary>Whom a call to the coordinator reaches now.</summary>
    public ImmutableList<MemberId> CoordinatorReached(DateTimeOffset now, CareRules rules) => Reached(Coordinator.FindMembers(), now, rules);

    /// <summary>Those in whose place this person is reached now.</summary>
    public IEnumerable<MemberId> CoveredBy(MemberId memberId, DateTimeOffset now, CareRules rules) => Covers.IsEmpty
        ? []
        : Participants.Where(p => !p.Left && p.Id != memberId && Reached(p.Id, now, rules) == memberId).Select(p => p.Id);

    /// <summary>Whether a person acts as the member: they are the member, or their cover now.</summary>
    public bool ActsAs(MemberId personId, MemberId? memberId, DateTimeOffset now, CareRules rules) =>
        personId == memberId || (memberId is { } id && Reached(id, now, rules) == personId);

    private MemberId Reached(MemberId memberId, DateTimeOffset now, CareRules rules)
    {
        var seen = new HashSet<MemberId>();
        var reached = memberId;
        while (seen.Add(reached))
        {
            if (CoverOf(reached, now, rules) is not { } cover)
                return reached;

            reached = cover.Id;
        }

        return memberId;
    }
}

using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Who is in the channel at the moment of a command, as the channel itself tells, and who of them is a guest of the organisation.</summary>
public sealed record Presence(ImmutableHashSet<MemberId> Members, ImmutableHashSet<MemberId> Guests)
{
    public bool Has(MemberId? memberId) => memberId is { } id && Members.Contains(id);

    public bool IsGuest(MemberId? memberId) => memberId is { } id && Guests.Contains(id);
}

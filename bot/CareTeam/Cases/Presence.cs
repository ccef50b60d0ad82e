using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Who is in the channel at the moment of a command, as the channel itself tells, and who of them is a guest of the organisation.</summary>
public sealed record Presence(ImmutableHashSet<string> Members, ImmutableHashSet<string> Guests)
{
    public bool Has(string? memberId) => memberId is not null && Members.Contains(memberId);

    public bool IsGuest(string? memberId) => memberId is not null && Guests.Contains(memberId);
}

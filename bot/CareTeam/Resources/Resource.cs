using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>Somebody outside a team who can help: what they are, what they can do and where, and when that was last known to be so.</summary>
public sealed record Resource
{
    public const int MaxName = 80;
    public const int MaxLine = 200;
    public const int MaxNote = 500;
    public const int MaxNeeds = 20;

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>A code of <see cref="ResourceTerms.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What they can do: codes of <see cref="ResourceTerms.Needs"/>, and words of somebody's own.</summary>
    public ImmutableList<string> Needs { get; init; } = [];

    public string? Municipality { get; init; }

    /// <summary>How they are reached: an office's telephone, a window, a page.</summary>
    public string? Contact { get; init; }

    public string? Note { get; init; }
    public required Verification Verified { get; init; }

    /// <summary>Whether nobody has looked for so long that it should be asked about before it is relied on.</summary>
    public bool IsStale(DateTimeOffset now, TimeSpan after) => now - Verified.At > after;
}

/// <summary>
/// Who last knew it to be so, and when. Shown is the agency alone, as the directory goes beyond every case; <c>Name</c> is a
/// person's, which earlier versions kept and nothing shows.
/// </summary>
public sealed record Verification(MemberId By, string? Name, DateTimeOffset At, string? Agency = null);

/// <summary>An entry that somebody took out, for which agency and when. It can be brought back.</summary>
public sealed record RetiredResource(Resource Resource, DateTimeOffset At, string? Agency = null);

/// <summary>A need that nobody could meet, counted over cases and without a name of any.</summary>
public sealed record MissingResource
{
    public const int MaxCases = 100;

    public required string Id { get; init; }
    public required string What { get; init; }
    public string? Municipality { get; init; }

    /// <summary>Ids of the cases that met with it; at most <see cref="MaxCases"/>.</summary>
    public ImmutableList<CaseId> Cases { get; init; } = [];

    public required DateTimeOffset First { get; init; }
    public required DateTimeOffset Last { get; init; }
}

using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Retention;

/// <summary>How long a closed case is kept. Set in section <c>Retention</c>.</summary>
public sealed record RetentionRules
{
    /// <summary>Years after its closing until a case is deleted. 1 to 100; default 5.</summary>
    public int Years { get; init; } = 5;

    /// <summary>Days for which a deleted case is shown to nobody, and can be restored, before it is purged. 1 to 3650; default 90.</summary>
    public int DeletedDays { get; init; } = 90;

    /// <summary>Other years by the municipality's name, as cases bear it. Default none.</summary>
    public ImmutableDictionary<string, int> Municipalities { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The end of the keeping of a case that was closed then.</summary>
    public DateTimeOffset KeepUntil(string? municipality, DateTimeOffset closedAt) =>
        closedAt.AddYears(municipality is not null && Municipalities.TryGetValue(municipality, out var years) ? years : Years);
}

using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Advice;

/// <summary>
/// Somebody whom the coordinator named as supervisor. They may be outside the channel, so they are told nothing of the case
/// before they have said in their own chat that they will; and then only what they are asked.
/// </summary>
public sealed record Invitation
{
    public required MemberId Id { get; init; }

    /// <summary>The team's roster's name for them, until they answer under their own.</summary>
    public required string Name { get; init; }

    public string Language { get; init; } = "ja";

    /// <summary>Who named them.</summary>
    public required MemberId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Unique in the case, so that somebody who is named again gets a card anew.</summary>
    public required int Number { get; init; }

    /// <summary>Null until they have said yes.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }
}

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>What a valid inbound token says, for comparison with the activity that came with it.</summary>
/// <param name="ServiceUrl">The serviceurl claim; null where the token has none.</param>
/// <param name="Endorsements">The channels for which the signing key may speak; empty where the key names none.</param>
/// <param name="ExpiresAt">End of the token's life, without any skew.</param>
internal sealed record VerifiedToken(string? ServiceUrl, IReadOnlyCollection<string> Endorsements, DateTimeOffset ExpiresAt);

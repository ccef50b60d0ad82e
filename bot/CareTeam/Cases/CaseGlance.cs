namespace CareTeamBot.CareTeam.Cases;

/// <summary>One of a person's cases, for views in their personal chat.</summary>
public sealed record CaseGlance(CaseId CaseId, string? Name, CaseState State);

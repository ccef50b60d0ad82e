namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Why a text was not understood, for the person who typed it. Quotes at most 30 characters of it.</summary>
public sealed record TextFault(string Ja, string En);

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>A day off by Japanese law and its name in both languages.</summary>
/// <param name="Date">The day in Japan.</param>
/// <param name="Ja">The name in the law; 「振替休日」 and 「国民の休日」 are the customary names of the two unnamed kinds.</param>
/// <param name="En">The customary English name.</param>
public sealed record Holiday(DateOnly Date, string Ja, string En);

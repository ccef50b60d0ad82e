namespace CareTeamBot.CareTeam.Resources;

/// <summary>A word of the trade under a stored code, as it is shown in each language, and what else people call it.</summary>
public sealed record Term(string Code, string Ja, string En, params string[] Also)
{
    /// <summary>Every way to say it.</summary>
    public IEnumerable<string> Ways => [Ja, En, .. Also];
}

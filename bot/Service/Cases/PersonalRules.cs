namespace CareTeamBot.Service.Cases;

/// <summary>Section <c>Personal</c>: how much the bot may say to one person, over all their cases, and do for them.</summary>
internal sealed class PersonalRules
{
    internal const string Section = "Personal";

    /// <summary>How many notices a person gets on one working day; the rest waits for the morning's digest. Urgent ones are apart. Default 5; 1 to 100.</summary>
    public int NoticesPerDay { get; set; } = 5;

    /// <summary>When the digest comes, in the calendar's zone, on working days of the person's agency. Default 08:30; below 24:00.</summary>
    public TimeSpan DigestAt { get; set; } = new(8, 30, 0);

    /// <summary>
    /// How much one person may make the bot do: so many commands, presses and searches at once, and then as many a minute.
    /// Answers have as many apart, urgent questions a third. Each process counts for itself. Default 30; 6 to 1000. In
    /// Development 300, as programs play people there, and none (0) with <c>Connector:LiftRateLimits</c>.
    /// </summary>
    public int ActsPerMinute { get; set; } = 30;
}

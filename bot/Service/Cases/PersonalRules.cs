using CareTeamBot.CareTeam.Settings;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Cases;

/// <summary>Section <c>Personal</c>: how much the bot may say to one person, over all their cases, and do for them.</summary>
internal sealed class PersonalRules
{
    internal const string Section = "Personal";

    private const string FromTo = "{0} must be {1} to {2}.";

    /// <summary>How many notices a person gets on one working day; the rest waits for the morning's digest. Urgent ones are apart. Default 5; 1 to 100.</summary>
    [Within(1, 100, ErrorMessage = FromTo)]
    public int NoticesPerDay { get; set; } = 5;

    /// <summary>When the digest comes, in the calendar's zone, on working days of the person's agency. Default 08:30; below 24:00.</summary>
    [Within("00:00:00", "23:59:59.9999999", ErrorMessage = "{0} must be a time of day such as 08:30.")]
    public TimeSpan DigestAt { get; set; } = new(8, 30, 0);

    /// <summary>
    /// How much one person may make the bot do: so many commands, presses and searches at once, and then as many a minute.
    /// Answers have as many apart, urgent questions a third. Each process counts for itself. Default 30; 6 to 1000. In
    /// Development 300, as programs play people there, and none (0) with <c>Connector:LiftRateLimits</c>.
    /// </summary>
    [Within(6, 1000, ErrorMessage = FromTo)]
    public int ActsPerMinute { get; set; } = 30;
}

[OptionsValidator]
internal sealed partial class PersonalRulesValidator : IValidateOptions<PersonalRules>;

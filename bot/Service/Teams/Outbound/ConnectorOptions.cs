using CareTeamBot.CareTeam.Settings;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>How the bot calls the channel; section <c>Connector</c>. The defaults are those that Teams publishes.</summary>
internal sealed class ConnectorOptions
{
    public const string Section = "Connector";

    private const string FromTo = "{0} must be from {1} to {2}.";

    /// <summary>Repeats after 412, 429, 502, 503, 504 or a connection that could not be made. Default 3; 0 for none.</summary>
    [Within(0, 10, ErrorMessage = FromTo)]
    public int Retries { get; set; } = 3;

    /// <summary>First wait between tries, doubled each time, with jitter. Default 2 s. A Retry-After of a second or more replaces it.</summary>
    [Within("00:00:00.001", "00:01:00", ErrorMessage = "{0} must be from 00:00:00.001 to {2}.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest such wait. Default 20 s. A longer Retry-After ends the call as throttled, for a later attempt.</summary>
    [Within("00:00:00.001", "00:10:00", ErrorMessage = "{0} must be from 00:00:00.001 to {2}.")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for one try, with its token and its whole answer. Default 15 s.</summary>
    [Within("00:00:01", "00:05:00", ErrorMessage = FromTo)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Ignores Teams' rate limits, and lifts that of one person's acts: for load tests against a stand-in. Refused outside Development, where it would only
    /// turn waiting into 429s. Default false.
    /// </summary>
    public bool LiftRateLimits { get; set; }
}

[OptionsValidator]
internal sealed partial class ConnectorValidator : IValidateOptions<ConnectorOptions>;

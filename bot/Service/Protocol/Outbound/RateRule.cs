namespace CareTeamBot.Service.Protocol.Outbound;

/// <summary>At most <paramref name="Calls"/> in any stretch of <paramref name="Window"/>.</summary>
internal readonly record struct RateRule(int Calls, TimeSpan Window)
{
    public static RateRule PerSeconds(int calls, int seconds) => new(calls, TimeSpan.FromSeconds(seconds));
}

/// <summary>
/// What Teams allows, from its published table ("Optimize your bot with rate limiting in Teams"), which calls the
/// numbers estimates. A thread there is a channel, a group chat or a personal chat.
/// </summary>
internal static class TeamsRateLimits
{
    /// <summary>Messages to one thread. Updates and deletes are not in the table and counted here, to be safe.</summary>
    public static IReadOnlyList<RateRule> SendsPerThread { get; } =
        [RateRule.PerSeconds(7, 1), RateRule.PerSeconds(8, 2), RateRule.PerSeconds(60, 30), RateRule.PerSeconds(1800, 3600)];

    /// <summary>Questions about one thread: members, team, channels.</summary>
    public static IReadOnlyList<RateRule> ReadsPerThread { get; } =
        [RateRule.PerSeconds(14, 1), RateRule.PerSeconds(16, 2), RateRule.PerSeconds(120, 30), RateRule.PerSeconds(3600, 3600)];

    /// <summary>All calls in one tenant: the lower of the two figures in circulation (30 and 50).</summary>
    public static IReadOnlyList<RateRule> CallsPerTenant { get; } = [RateRule.PerSeconds(30, 1)];
}

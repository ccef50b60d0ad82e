namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// At most <paramref name="Calls"/> in any stretch of <paramref name="Window"/>, of which <paramref name="Kept"/> are kept
/// for answers: however much the bot has to say on its own account, who asks something is answered at once.
/// </summary>
internal readonly record struct RateRule(int Calls, TimeSpan Window, int Kept = 0)
{
    public static RateRule PerSeconds(int calls, int seconds, int kept = 0) => new(calls, TimeSpan.FromSeconds(seconds), kept);
}

/// <summary>
/// What Teams allows, from its published table ("Optimize your bot with rate limiting in Teams"), which calls the
/// numbers estimates. A thread there is a channel, a group chat or a personal chat.
/// </summary>
internal static class TeamsRateLimits
{
    /// <summary>Messages to one thread. Updates and deletes are not in the table and counted here, to be safe.</summary>
    public static IReadOnlyList<RateRule> SendsPerThread { get; } =
    [
        RateRule.PerSeconds(7, 1, kept: 2), RateRule.PerSeconds(8, 2, kept: 2), RateRule.PerSeconds(60, 30, kept: 12), RateRule.PerSeconds(1800, 3600, kept: 300),
    ];

    /// <summary>Questions about one thread: members, team, channels.</summary>
    public static IReadOnlyList<RateRule> ReadsPerThread { get; } =
        [RateRule.PerSeconds(14, 1), RateRule.PerSeconds(16, 2), RateRule.PerSeconds(120, 30), RateRule.PerSeconds(3600, 3600)];

    /// <summary>All calls of one app in one tenant.</summary>
    public static IReadOnlyList<RateRule> CallsPerTenant { get; } = [RateRule.PerSeconds(50, 1)];
}

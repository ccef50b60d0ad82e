namespace CareTeamBot.Service.Hosting;

/// <summary>
/// What may be logged at all, whatever <c>Logging</c> says. The service's own messages carry no personal data and follow
/// the configuration. What libraries say below a warning may quote addresses, tokens and bodies, so it is never written;
/// a few are silent altogether.
/// </summary>
internal static class LogRules
{
    private const string Ours = "CareTeamBot";

    /// <summary>Starting and stopping, and where it listens.</summary>
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    private static readonly string[] Silent =
    [
        // The trace and the log scope that are made for each request where this one may log at all.
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        // Exceptions of checks with their messages; the service says in its own words which check failed.
        "Microsoft.Extensions.Diagnostics.HealthChecks",
    ];

    /// <summary>After all configuration, and again whenever it is read anew.</summary>
    public static void AddLogRules(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(Restrain);

    private static void Restrain(LoggerFilterOptions options)
    {
        foreach (var (rule, index) in options.Rules.Select((rule, index) => (rule, index)).ToList())
            options.Rules[index] = new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, Restrained(rule.Filter));
        // Where no rule fits, one does now.
        options.Rules.Insert(0, new LoggerFilterRule(null, null, options.MinLevel, Restrained(null)));
    }

    private static Func<string?, string?, LogLevel, bool> Restrained(Func<string?, string?, LogLevel, bool>? rule) =>
        (provider, category, level) => level >= Least(category) && (rule is null || rule(provider, category, level));

    private static LogLevel Least(string? category) => category switch
    {
        null => LogLevel.Warning,
        _ when category.StartsWith(Ours, StringComparison.Ordinal) => LogLevel.Trace,
        Lifetime => LogLevel.Information,
        _ when Array.Exists(Silent, s => category.StartsWith(s, StringComparison.Ordinal)) => LogLevel.None,
        _ => LogLevel.Warning,
    };
}

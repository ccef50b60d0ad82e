namespace CareTeamBot.Service.Storage;

/// <summary>The one policy for writes that another one came before.</summary>
internal static class Conflicts
{
    /// <summary>Each conflict means that somebody else got on. So many in a row mean a fault.</summary>
    private const int MaxAttempts = 64;

    /// <summary>
    /// Does something again, at once, as long as somebody else's write came before its own. What is tried has to load anew each time.
    /// </summary>
    /// <exception cref="CaseConflictException">It came to nothing 64 times in a row.</exception>
    public static async ValueTask<T> RetryAsync<T>(Func<ValueTask<T>> attempt)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await attempt();
            }
            catch (CaseConflictException) when (tried < MaxAttempts)
            {
                // What was loaded is old; the next attempt loads what the other one has left.
            }
        }
    }
}

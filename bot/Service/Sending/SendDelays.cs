using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Sending;

/// <summary>How long a letter rests before it is tried again.</summary>
internal static class SendDelays
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>What can't be rendered: somebody has to do something about it first, so it comes back seldom.</summary>
    private static readonly TimeSpan FirstAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestAfterFailure = TimeSpan.FromMinutes(5);

    /// <summary>The store is away: what waits for it is to be sent within three seconds of its return.</summary>
    private static readonly TimeSpan FirstOfStore = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOfStore = TimeSpan.FromSeconds(2);

    /// <summary>As long as Teams asked for, which is a minute at most; where it did not, longer from try to try, up to that.</summary>
    public static TimeSpan AfterRefusal(UpstreamException fault, int tries) => fault.RetryAfter ?? Grow(First, tries, UpstreamFaults.LongestWait);

    public static TimeSpan AfterStoreFault(int tries) => Grow(FirstOfStore, tries, LongestOfStore);

    public static TimeSpan AfterFailure(int tries) => Grow(FirstAfterFailure, tries, LongestAfterFailure);

    private static TimeSpan Grow(TimeSpan first, int tries, TimeSpan longest)
    {
        var delay = first * Math.Pow(2, Math.Clamp(tries - 1, 0, 10));
        return delay < longest ? delay : longest;
    }
}

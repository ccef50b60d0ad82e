using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Items;

/// <summary>
/// How many things of a kind may be open at once: in the case, so that it stays small, and of one person, so that nobody
/// uses up what the others need. However much others have open, everybody has room for a few.
/// </summary>
/// <param name="InCase">How many may be open in the case.</param>
/// <param name="OfOne">How many one person may have opened of them; a fraction of the case's, and more than anybody's daily work.</param>
public sealed record OpenLimit(int InCase, int OfOne)
{
    /// <summary>How many a person may have opened in a case that is full.</summary>
    public const int Always = 3;

    /// <summary>Why one more can't be opened; null where it can.</summary>
    /// <param name="openers">Who opened each that is open.</param>
    /// <param name="by">Who wants to open one more.</param>
    /// <param name="whenFull">The words for a case that is full.</param>
    internal Decision? Refusal(IEnumerable<MemberId> openers, MemberId by, RefusalReason whenFull)
    {
        var (all, own) = (0, 0);
        foreach (var opener in openers)
        {
            all++;
            own += opener == by ? 1 : 0;
        }

        return own >= OfOne ? Refused(RefusalReason.TooManyOfYours, OfOne)
            : all >= InCase && own >= Always ? Refused(whenFull, InCase)
            : null;
    }

    private static Decision Refused(RefusalReason reason, int limit) => Decision.Refused(reason, limit.ToString(CultureInfo.InvariantCulture));
}

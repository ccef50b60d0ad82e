using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Items;

/// <summary>The lines of a card's history, which are few.</summary>
internal static class ActList
{
    /// <summary>
    /// One line more. The same done by the same person once more, such as another day for a promise, takes the place of the
    /// line before.
    /// </summary>
    /// <param name="acts">The lines, the oldest first.</param>
    /// <param name="act">The new line.</param>
    /// <param name="isAgain">Whether the new line (second) says the same as the last (first), but for the moment.</param>
    /// <param name="most">How many lines are kept.</param>
    public static ImmutableList<T> Remember<T>(this ImmutableList<T> acts, T act, Func<T, T, bool> isAgain, int most)
    {
        if (acts is [.., var last] && isAgain(last, act))
            return acts.SetItem(acts.Count - 1, act);

        return (acts.Count < most ? acts : acts.RemoveAt(0)).Add(act);
    }
}

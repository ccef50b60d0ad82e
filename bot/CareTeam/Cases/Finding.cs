using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Looking up in the short lists of a case.</summary>
internal static class Finding
{
    /// <summary>The element of that id; null where there is none. Allocates nothing: a turn asks often.</summary>
    public static T? With<T>(this ImmutableList<T> list, string? id, Func<T, string> idOf) where T : class
    {
        for (var i = 0; i < list.Count; i++)
        {
            var element = list[i];
            if (idOf(element) == id)
            {
                return element;
            }
        }

        return null;
    }
}

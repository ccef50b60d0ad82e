using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Looking up in the short lists of a case.</summary>
internal static class Finding
{
    /// <summary>The element of that id; null where there is none. Allocates nothing: a turn asks often.</summary>
    public static T? With<T, TId>(this ImmutableList<T> list, TId? id, Func<T, TId> idOf) where T : class where TId : struct, IId<TId>
    {
        if (id is not { } wanted)
            return null;

        for (var i = 0; i < list.Count; i++)
        {
            var element = list[i];
            if (idOf(element).Equals(wanted))
                return element;
        }

        return null;
    }
}

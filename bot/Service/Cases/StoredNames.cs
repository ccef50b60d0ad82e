using System.Collections.Frozen;
using System.Reflection;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>The types of a closed family by the names that they are stored under, which stand on the types.</summary>
internal sealed class StoredNames
{
    private readonly FrozenDictionary<string, Type> types;
    private readonly FrozenDictionary<Type, string> names;

    private StoredNames(Type family)
    {
        names = family.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(family))
            .ToFrozenDictionary(t => t, t => t.GetCustomAttribute<StoredAsAttribute>()?.Name
                ?? throw new InvalidOperationException($"{t.Name} has no stored name."));
        types = names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, Type> Types => types;

    public string this[Type type] => names[type];

    public static StoredNames Of<TFamily>() where TFamily : class => new(typeof(TFamily));
}

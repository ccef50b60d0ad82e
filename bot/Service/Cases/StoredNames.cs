using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

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

    /// <exception cref="JsonException">The entry's kind is not known to this version, or its content is not of the kind.</exception>
    public object Read(JournalEntry entry) =>
        types.TryGetValue(entry.Kind, out var type)
            ? CaseJson.Read(entry.Content, type) ?? throw new JsonException($"Journal entry {entry.Sequence} is null.")
            : throw new JsonException($"Journal entry {entry.Sequence} is of the unknown kind '{entry.Kind}'.");

    public static StoredNames Of<TFamily>() where TFamily : class => new(typeof(TFamily));
}

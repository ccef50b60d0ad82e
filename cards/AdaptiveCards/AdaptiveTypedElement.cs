namespace AdaptiveCards;

/// <summary>A card, or anything in it that has a type of its own.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object>? additional;

    public abstract string Type { get; set; }

    /// <summary>Unique in the card. An input's id is the field that it fills.</summary>
    public string? Id { get; set; }

    /// <summary>Members that the model has no property for, by their wire names. They stand last in the JSON.</summary>
    public SerializableDictionary<string, object> AdditionalProperties
    {
        get => additional ??= new(StringComparer.OrdinalIgnoreCase);
        set => additional = value;
    }

    /// <summary>The same, without making a dictionary for the many that have none.</summary>
    internal IReadOnlyDictionary<string, object>? Additional => additional;
}

/// <summary>The library's name for a dictionary; its XML is not drawn here.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull
{
    public SerializableDictionary()
    {
    }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}

namespace CareTeamBot.CareTeam.Cases;

/// <summary>An item of a case: its kind's letter and a number, such as <c>q3</c>, unique in the case.</summary>
public readonly record struct ItemId(string Value) : IId<ItemId>
{
    /// <summary>The id as it is stored; empty, and so nobody's, in a value that was never given one.</summary>
    public string Value { get => field ?? ""; } = Value;

    public static ItemId Of(string value) => new(value);

    public static implicit operator string(ItemId id) => id.Value;

    public override string ToString() => Value;
}

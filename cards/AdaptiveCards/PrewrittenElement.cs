namespace AdaptiveCards;

/// <summary>
/// Not in the official library: an element that many cards have in common. Its JSON is written once, and copied into each.
/// </summary>
internal sealed class PrewrittenElement(string type, ReadOnlyMemory<byte> json) : AdaptiveElement
{
    public override string Type { get; set; } = type;

    public ReadOnlyMemory<byte> Json { get; } = json;
}

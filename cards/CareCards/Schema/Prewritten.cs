namespace CareTeamBot.Cards.Schema;

/// <summary>An element that many cards have in common: its JSON is written once, and copied into each. Immutable.</summary>
internal sealed record Prewritten : CardElement
{
    public Prewritten(CardElement element)
        : base(element.Type) => (Element, Json) = (element, RelaxedJson.Write(element, CardWriter.Write));

    public CardElement Element { get; }

    public ReadOnlyMemory<byte> Json { get; }
}

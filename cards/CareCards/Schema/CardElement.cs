using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>Anything that may stand in a card's body. The union is closed; each record hands its wire name down.</summary>
[JsonConverter(typeof(CardElementJson))]
public abstract record CardElement
{
    private protected CardElement(string type) => Type = type;

    [JsonPropertyOrder(-3)]
    public string Type { get; }

    /// <summary>Unique in the card. An input's id is the command's field it fills.</summary>
    public string? Id { get; init; }

    /// <summary>Absent means visible; false waits for an <see cref="ActionToggleVisibility"/>.</summary>
    public bool? IsVisible { get; init; }

    public Spacing Spacing { get; init; }

    /// <summary>Draws a line above the element.</summary>
    public bool Separator { get; init; }
}

using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>Anything that may stand in a card's body. The union is closed; the wire names stand in the attributes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>Unique in the card. An input's id is the command's field it fills.</summary>
    public string? Id { get; init; }

    /// <summary>Absent means visible; false waits for an <see cref="ActionToggleVisibility"/>.</summary>
    public bool? IsVisible { get; init; }

    public Spacing Spacing { get; init; }

    /// <summary>Draws a line above the element.</summary>
    public bool Separator { get; init; }
}

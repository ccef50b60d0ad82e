namespace AdaptiveCards;

/// <summary>Anything that may stand in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>False waits for an <see cref="AdaptiveToggleVisibilityAction"/>.</summary>
    public bool IsVisible { get; set; } = true;

    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Draws a line above the element.</summary>
    public bool Separator { get; set; }
}

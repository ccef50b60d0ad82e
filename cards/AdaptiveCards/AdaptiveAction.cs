namespace AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>Plain text, short: a telephone shows some 20 Japanese letters.</summary>
    public string? Title { get; set; }

    public string? Tooltip { get; set; }

    /// <summary>
    /// <c>default</c>, <c>positive</c> or <c>destructive</c>. Teams draws the latter two like the first on some clients, so the
    /// title must say it all.
    /// </summary>
    public string Style { get; set; } = "default";

    /// <summary>Secondary actions go to the overflow menu.</summary>
    public AdaptiveActionMode Mode { get; set; }

    public bool IsEnabled { get; set; } = true;
}

/// <summary>The button that reaches the bot (<c>adaptiveCard/action</c>) and may be answered with a new card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public string Verb { get; set; } = "";

    /// <summary>What goes with the press: a dictionary by wire names.</summary>
    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>For dialogs, and for clients before 1.4 as a fallback: its answer cannot replace a card.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>What goes with the press: a dictionary by wire names.</summary>
    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}

/// <summary>Unfolds a card below the buttons. Its inputs are sent by its own actions only.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard Card { get; set; } = null!;
}

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri Url { get; set; } = null!;
}

public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element to show or hide.</summary>
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => IsVisible = isVisible;

    public string ElementId { get; set; } = null!;

    /// <summary>Absent means: turn it round.</summary>
    public bool? IsVisible { get; set; }
}

using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>A button. The union is closed; each record hands its wire name down. (The schema's "Action" would hide System.Action.)</summary>
[JsonConverter(typeof(CardActionJson))]
public abstract record CardAction
{
    private protected CardAction(string type) => Type = type;

    [JsonPropertyOrder(-3)]
    public string Type { get; }

    public string? Id { get; init; }

    /// <summary>Plain text, short: a telephone shows some 20 Japanese letters.</summary>
    public string? Title { get; init; }

    public string? Tooltip { get; init; }

    /// <summary>Teams draws Positive and Destructive like Default on some clients, so the title must say it all.</summary>
    public ActionStyle Style { get; init; }

    /// <summary>Secondary actions go to the overflow menu.</summary>
    public ActionMode Mode { get; init; }

    /// <summary>Absent means enabled.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>What a client draws that does not know this action.</summary>
    public CardAction? Fallback { get; init; }
}

/// <summary>The button that reaches the bot (<c>adaptiveCard/action</c>) and may be answered with a new card.</summary>
public sealed record ActionExecute() : CardAction("Action.Execute")
{
    /// <summary>One of <see cref="Verbs"/>.</summary>
    public required string Verb { get; init; }

    public ActionData? Data { get; init; }
    public AssociatedInputs AssociatedInputs { get; init; }
}

/// <summary>For dialogs, and for clients before 1.4 as a fallback: its answer cannot replace a card.</summary>
public sealed record ActionSubmit() : CardAction("Action.Submit")
{
    public ActionData? Data { get; init; }
    public AssociatedInputs AssociatedInputs { get; init; }
}

/// <summary>Unfolds a card below the buttons. Its inputs are sent by its own actions only.</summary>
public sealed record ActionShowCard() : CardAction("Action.ShowCard")
{
    public required AdaptiveCard Card { get; init; }
}

public sealed record ActionOpenUrl() : CardAction("Action.OpenUrl")
{
    public required Uri Url { get; init; }
}

public sealed record ActionToggleVisibility() : CardAction("Action.ToggleVisibility")
{
    public required IReadOnlyList<TargetElement> TargetElements { get; init; }
}

/// <param name="ElementId">The id of the element to show or hide.</param>
/// <param name="IsVisible">Absent means: turn it round.</param>
public sealed record TargetElement(string ElementId, bool? IsVisible = null)
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "TargetElement";
}

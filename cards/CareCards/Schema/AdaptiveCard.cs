using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// A card as the Adaptive Card schema 1.5 describes it, plus Teams' documented <c>msteams</c> extension.
/// Type and member names are the schema's own, so that its documentation is ours. Immutable; only the part of the
/// schema that this product draws is here. Source: adaptivecards.io, schema 1.5.0.
/// </summary>
public sealed record AdaptiveCard
{
    /// <summary>The highest version that Teams shows for cards sent by a bot.</summary>
    public const string TeamsVersion = "1.5";

    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>Optional; Teams ignores it. Editors use it to check a card that was saved to a file.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public string Version { get; init; } = TeamsVersion;

    /// <summary>BCP 47 tag of the card's words. Screen readers choose their voice by it.</summary>
    public string? Lang { get; init; }

    /// <summary>What a client below <see cref="Version"/> shows in place of the card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What Teams' immersive reader reads out.</summary>
    public string? Speak { get; init; }

    public Refresh? Refresh { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The buttons under the card: at most 6 are drawn by Teams.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    [JsonPropertyName("msteams")]
    public MsTeams? MsTeams { get; init; }
}

/// <summary>
/// Asks the clients of the listed people to fetch their own view of the card when they come to see it.
/// The bot gets <c>adaptiveCard/action</c> with <c>trigger=automatic</c>.
/// </summary>
public sealed record Refresh
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "Refresh";

    public required ActionExecute Action { get; init; }

    /// <summary>Bot Framework user ids (<c>29:…</c>), at most 60. None: everybody, where the chat has at most 60 members.</summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}

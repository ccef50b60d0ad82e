using System.Text.Json.Serialization;

namespace CareTeamBot.Cards.Schema;

/// <summary>Teams' extension of the card. Not part of the Adaptive Card schema; documented under "Format cards in Teams".</summary>
public sealed record MsTeams
{
    public MsTeamsWidth Width { get; init; }

    /// <summary>The people mentioned by the card's texts; each needs its <see cref="Mention.Text"/> in a TextBlock or Fact.</summary>
    public IReadOnlyList<Mention>? Entities { get; init; }
}

/// <summary>The wire name is Teams' own spelling, with a capital.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MsTeamsWidth>))]
public enum MsTeamsWidth
{
    Default,
    Full,
}

/// <summary>A person mentioned in a card. Make it with <see cref="Of"/> and put <see cref="Text"/> in a TextBlock or Fact.</summary>
public sealed record Mention
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "mention";

    /// <summary><c>&lt;at&gt;Name&lt;/at&gt;</c>, letter by letter as in the card's text; otherwise Teams shows the tag.</summary>
    public required string Text { get; init; }

    public required Mentioned Mentioned { get; init; }

    /// <param name="id">A <c>29:</c> id, an Entra object id or a user principal name.</param>
    /// <param name="name">The name to show; it is made plain, so that a name cannot carry mark-up.</param>
    public static Mention Of(string id, string name)
    {
        var plain = PlainText.Line(name, 64);
        return new() { Text = $"<at>{plain}</at>", Mentioned = new() { Id = id, Name = plain } };
    }
}

public sealed record Mentioned
{
    public required string Id { get; init; }
    public required string Name { get; init; }
}

namespace CareTeamBot.Cards.Schema;

/// <summary>A person mentioned in a card. Make it with <see cref="Of"/> and put <see cref="Text"/> in a TextBlock or Fact.</summary>
/// <param name="Text"><c>&lt;at&gt;Name&lt;/at&gt;</c>, letter by letter as in the card's text; otherwise Teams shows the tag.</param>
/// <param name="Id">A <c>29:</c> id, an Entra object id or a user principal name.</param>
/// <param name="Name">The name to show.</param>
public sealed record Mention(string Text, string Id, string Name)
{
    /// <param name="id">A <c>29:</c> id, an Entra object id or a user principal name.</param>
    /// <param name="name">The name to show; it is made plain, so that a name cannot carry mark-up.</param>
    public static Mention Of(string id, string name)
    {
        var plain = Markdown.Line(name, 64);
        return new($"<at>{plain}</at>", id, plain);
    }

    /// <summary>
    /// Teams' own extension of a card, documented under "Format cards in Teams": the people mentioned by the card's texts.
    /// </summary>
    internal static Dictionary<string, object> MsTeams(IEnumerable<Mention> mentions) =>
        new() { ["entities"] = mentions.Select(m => m.Wire()).ToList() };

    private Dictionary<string, object> Wire() => new()
    {
        ["type"] = "mention",
        ["text"] = Text,
        ["mentioned"] = new Dictionary<string, object> { ["id"] = Id, ["name"] = Name },
    };
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CareTeamBot.Cards;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What came with a press: the button's data and the card's inputs, in one JSON object that any client may have
/// altered. A value that is missing or of another kind reads as null.
/// </summary>
internal readonly struct CardInputs(JsonElement data)
{
    /// <summary>The words of an input, cleaned; null where it was left empty, or holds nothing that can be seen.</summary>
    public string? Text(string name)
    {
        var text = Find(name) switch
        {
            { ValueKind: JsonValueKind.String } v => PlainText.Clean(String(v)),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } v => v.GetRawText(),
            _ => null,
        };
        return text is not null && VisibleText.IsAnything(text) ? text.Trim() : null;
    }

    public DateOnly? Day(string name) =>
        DateOnly.TryParse(Text(name), CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <summary>For whom it was recorded; null where nobody was named.</summary>
    public OnBehalf? For() => OnBehalf.Of(Text("forWho"), Day("forDay"), Text("forHow"));

    public TimeOnly? Time(string name) =>
        TimeOnly.TryParse(Text(name), CultureInfo.InvariantCulture, out var time) ? time : null;

    public bool Flag(string name) => string.Equals(Text(name), "true", StringComparison.OrdinalIgnoreCase);

    public int Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The chosen values of a multiple choice, which arrive parted by commas.</summary>
    public ImmutableList<string> Choices(string name) =>
        [.. (Text(name) ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A string that holds half a surrogate pair is no text, and reads as empty.</summary>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The input of that name, also where a list has it in the row of the item that the button is about.</summary>
    private JsonElement? Find(string name) => Property(name)
        ?? (name is "case" or "item" || Text("item") is not { } item ? null : Property(RowInputs.Name(name, Text("case"), item)));

    /// <summary>Names that hold half a surrogate pair make the search fail, and hold nothing of ours.</summary>
    private JsonElement? Property(string name)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

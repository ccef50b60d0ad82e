using CareTeamBot.Cards;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What came with a press: the button's data and the card's inputs, in one JSON object that any client may have
/// altered. A value that is missing or of another kind reads as null.
/// </summary>
internal readonly struct CardInputs(object? data)
{
    private readonly JObject? fields = data as JObject;

    /// <summary>Whether any value is longer than is read at all; to be asked before any of them is.</summary>
    public bool IsTooLong => fields?.Properties().Any(p => LengthOf(p.Value) > InputLimits.Text) == true;

    /// <summary>The words of an input, cleaned; null where it was left empty, or holds nothing that can be seen.</summary>
    public string? Text(string name)
    {
        var text = Find(name) switch
        {
            { Type: JTokenType.String } v => PlainText.Clean(WireJson.Text(v)),
            { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Boolean } v => v.ToString(Formatting.None),
            _ => null,
        };
        return text is not null && VisibleText.IsAnything(text) ? text.Trim() : null;
    }

    /// <summary>As much of a text that is too long as an item takes, to be shown again.</summary>
    public string? Beginning(string name) =>
        WireJson.Text(fields?[name]) is { } text ? PlainText.Clean(InputLimits.Beginning(text, Question.MaxText)) : null;

    /// <summary>The length of a value as text. Other values than these are not read.</summary>
    private static int LengthOf(JToken value) => value.Type switch
    {
        JTokenType.String => WireJson.Text(value)?.Length ?? 0,
        JTokenType.Integer or JTokenType.Float => value.ToString(Formatting.None).Length,
        _ => 0,
    };

    /// <summary>The input of that name, also where a list has it in the row of the item that the button is about.</summary>
    private JToken? Find(string name) => fields?[name]
        ?? (name is "case" or "item" || Text("item") is not { } item ? null : fields?[RowInputs.Name(name, Text("case"), item)]);
}

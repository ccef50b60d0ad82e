using System.Text.Json;
using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Tests;

/// <summary>All that a card holds, wherever it stands.</summary>
internal static class CardWalk
{
    /// <summary>Every string in the JSON, the schema's own words among them.</summary>
    public static IEnumerable<string> AllTexts(AdaptiveCard card) =>
        Values(card).Where(v => v.Value.ValueKind == JsonValueKind.String).Select(v => v.Value.GetString()!);

    /// <summary>Who is called by name: the texts that call them, and their names.</summary>
    public static IEnumerable<(string Text, string Name)> Mentions(AdaptiveCard card) =>
        JsonDocument.Parse(CardJson.Serialize(card)).RootElement.TryGetProperty("msteams", out var teams)
            ? teams.GetProperty("entities").EnumerateArray().Select(m => (m.GetProperty("text").GetString()!, m.GetProperty("mentioned").GetProperty("name").GetString()!))
            : [];

    /// <summary>A member of what goes with a button's press; null where it is not there.</summary>
    public static string? DataOf(AdaptiveExecuteAction? action, string name) =>
        action?.Data is IReadOnlyDictionary<string, object> data && data.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>Every <c>data</c> in the JSON.</summary>
    public static List<JsonElement> AllData(AdaptiveCard card) => [.. Values(card).Where(v => v.Name == "data").Select(v => v.Value)];

    /// <summary>A card, or one that unfolds in it: the inputs that its buttons send.</summary>
    public sealed record Form(List<AdaptiveInput> Inputs, List<IReadOnlyList<AdaptiveAction>> Rows)
    {
        public List<AdaptiveExecuteAction> Actions { get; } = [.. Rows.SelectMany(row => row).OfType<AdaptiveExecuteAction>()];
    }

    public static IEnumerable<(AdaptiveExecuteAction Action, IEnumerable<string> Inputs)> Buttons(AdaptiveCard card) =>
        Forms(card).SelectMany(form => form.Actions.Select(action => (action, form.Inputs.Select(i => i.Id!.Split('.')[0]))));

    public static IEnumerable<Form> Forms(AdaptiveCard card, List<AdaptiveInput>? parents = null)
    {
        var elements = card.Body.SelectMany(Within).ToList();
        var inputs = elements.OfType<AdaptiveInput>().Concat(parents ?? []).ToList();
        List<IReadOnlyList<AdaptiveAction>> rows = [card.Actions ?? [], .. elements.OfType<AdaptiveActionSet>().Select(s => s.Actions)];
        return rows.SelectMany(row => row).OfType<AdaptiveShowCardAction>().SelectMany(show => Forms(show.Card, inputs))
            .Prepend(new Form(inputs, rows));
    }

    /// <summary>The element and all that it holds.</summary>
    public static IEnumerable<AdaptiveElement> Within(AdaptiveElement element) => element switch
    {
        AdaptiveContainer c => c.Items.SelectMany(Within).Prepend(c),
        AdaptiveColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        _ => [element],
    };

    private static IEnumerable<(string? Name, JsonElement Value)> Values(AdaptiveCard card) =>
        Values(null, JsonDocument.Parse(CardJson.Serialize(card)).RootElement);

    /// <summary>The value, and with their names all that it holds.</summary>
    private static IEnumerable<(string? Name, JsonElement Value)> Values(string? name, JsonElement value) => (value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(null, item)),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Values(field.Name, field.Value)),
        _ => [],
    }).Prepend((name, value));
}

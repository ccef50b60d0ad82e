using System.Text.Json;
using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Tests;

/// <summary>All that a card holds, wherever it stands.</summary>
internal static class CardWalk
{
    /// <summary>Every string in the JSON, the schema's own words among them.</summary>
    public static IEnumerable<string> AllTexts(AdaptiveCard card)
    {
        return Walk(JsonDocument.Parse(CardJson.Serialize(card)).RootElement);

        static IEnumerable<string> Walk(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Walk(field.Value)),
            _ => [],
        };
    }

    /// <summary>Every <c>data</c> in the JSON, wherever it stands.</summary>
    public static List<JsonElement> AllData(AdaptiveCard card)
    {
        var found = new List<JsonElement>();
        Walk(JsonDocument.Parse(CardJson.Serialize(card)).RootElement);
        return found;

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Walk(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in element.EnumerateObject())
                {
                    if (field.NameEquals("data")) found.Add(field.Value);
                    else Walk(field.Value);
                }
            }
        }
    }

    /// <summary>A card, or one that unfolds in it: the inputs that its buttons send.</summary>
    public sealed record Form(List<InputElement> Inputs, List<IReadOnlyList<CardAction>> Rows)
    {
        public List<ActionExecute> Actions { get; } = [.. Rows.SelectMany(row => row).OfType<ActionExecute>()];
    }

    public static IEnumerable<(ActionExecute Action, IEnumerable<string> Inputs)> Buttons(AdaptiveCard card) =>
        Forms(card).SelectMany(form => form.Actions.Select(action => (action, form.Inputs.Select(i => i.Id!.Split('.')[0]))));

    public static IEnumerable<Form> Forms(AdaptiveCard card, List<InputElement>? parents = null)
    {
        var elements = card.Body.SelectMany(Within).ToList();
        var inputs = elements.OfType<InputElement>().Concat(parents ?? []).ToList();
        List<IReadOnlyList<CardAction>> rows = [card.Actions ?? [], .. elements.OfType<ActionSet>().Select(s => s.Actions)];
        return rows.SelectMany(row => row).OfType<ActionShowCard>().SelectMany(show => Forms(show.Card, inputs))
            .Prepend(new Form(inputs, rows));
    }

    /// <summary>The element and all that it holds.</summary>
    public static IEnumerable<CardElement> Within(CardElement element) => element switch
    {
        Container c => c.Items.SelectMany(Within).Prepend(c),
        ColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        _ => [element],
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>One button of a card with the inputs that a client would send along (id and present value).</summary>
internal sealed record CardButton(string Verb, string Title, string? Id, JsonElement Data, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>The action as it goes over the wire.</summary>
    public JsonObject Press(JsonObject? typed)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = Title, ["verb"] = Verb, ["data"] = Merge(typed) };
        if (Id is not null)
            action["id"] = Id;
        return action;
    }

    /// <summary>The button's <c>data</c> with the inputs: what the person typed over what the card held.</summary>
    public JsonObject Merge(JsonObject? typed)
    {
        var data = Data.ValueKind == JsonValueKind.Object ? JsonObject.Create(Data.Clone())! : [];
        foreach (var (id, value) in Inputs)
            data[id] = value;
        foreach (var (id, value) in typed ?? [])
            data[id] = value?.DeepClone();
        return data;
    }
}

/// <summary>Reads what a client can do with a card.</summary>
internal static class CardActions
{
    /// <summary>
    /// Every action of this type in the card, also in show-cards, action sets, and on containers, in reading order:
    /// <c>Action.Execute</c>, or <c>Action.Submit</c> for the card of a dialog.
    /// </summary>
    public static IReadOnlyList<CardButton> Buttons(JsonElement card, string type = "Action.Execute")
    {
        var found = new List<CardButton>();
        Read(card, type, [], found);
        return found;
    }

    /// <summary>The card's <c>refresh</c> action for this viewer, or null where the client would not ask.</summary>
    public static JsonObject? Refresh(JsonElement card, TeamsMember viewer, int members)
    {
        if (!card.TryGetProperty("refresh", out var refresh) || !refresh.TryGetProperty("action", out var action))
            return null;
        var listed = refresh.TryGetProperty("userIds", out var users)
            ? users.EnumerateArray().Any(id => id.GetString() == viewer.Id || id.GetString() == viewer.AadObjectId)
            : members <= 60;
        return listed ? JsonObject.Create(action.Clone()) : null;
    }

    private static void Read(JsonElement card, string type, Dictionary<string, string> inherited, List<CardButton> found)
    {
        var inputs = new Dictionary<string, string>(inherited);
        var nested = new List<JsonElement>();
        var actions = new List<JsonElement>();
        Walk(card, type, inputs, actions, nested);
        found.AddRange(actions.Select(action => Button(action, inputs)));
        foreach (var inner in nested)
            Read(inner, type, inputs, found);
    }

    private static void Walk(JsonElement node, string wanted, Dictionary<string, string> inputs, List<JsonElement> actions, List<JsonElement> nested)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Walk(item, wanted, inputs, actions, nested);
            return;
        }
        if (node.ValueKind != JsonValueKind.Object)
            return;
        switch (Text(node, "type"))
        {
            case { } type when type == wanted:
                actions.Add(node);
                return;
            case "Action.ShowCard":
                nested.Add(node.GetProperty("card"));
                return;
            case { } input when input.StartsWith("Input.", StringComparison.Ordinal):
                if (Text(node, "id") is { } id && Text(node, "value") is { Length: > 0 } value)
                    inputs[id] = value;
                return;
        }
        foreach (var property in node.EnumerateObject())
        {
            if (property.Name is not ("refresh" or "fallback" or "data" or "authentication"))
                Walk(property.Value, wanted, inputs, actions, nested);
        }
    }

    private static CardButton Button(JsonElement action, Dictionary<string, string> inputs) => new(
        Text(action, "verb") ?? "",
        Text(action, "title") ?? "",
        Text(action, "id"),
        action.TryGetProperty("data", out var data) ? data : default,
        Text(action, "associatedInputs") is "none" or "None" ? new Dictionary<string, string>() : inputs);

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

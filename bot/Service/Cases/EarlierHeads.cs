using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Heads as versions before December 2026 wrote them: the questions stood apart from the other items, in
/// <c>questions</c> and <c>recentlyClosed</c>. They are now items of the kind <c>question</c> like the others.
/// </summary>
internal static class EarlierHeads
{
    /// <summary>The head as this version writes it; the same bytes where it is such a one.</summary>
    public static ReadOnlyMemory<byte> Upcast(ReadOnlyMemory<byte> head)
    {
        // A quotation mark inside somebody's words is written with a backslash, so this can be the member's name alone.
        if (head.Span.IndexOf("\"recentlyClosed\":"u8) < 0)
            return head;

        var node = JsonNode.Parse(head.Span)!.AsObject();
        if (node["state"] is JsonObject state)
        {
            Join(state, "questions", "items");
            Join(state, "recentlyClosed", "endedItems");
        }

        return JsonSerializer.SerializeToUtf8Bytes(node);
    }

    private static void Join(JsonObject state, string questions, string items)
    {
        JsonArray joined = [];
        foreach (var question in TakeOut(state, questions))
        {
            // The kind must be the first member.
            joined.Add(new JsonObject([KeyValuePair.Create<string, JsonNode?>("kind", "question"), .. question!.AsObject().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))]));
        }

        foreach (var item in TakeOut(state, items))
            joined.Add(item?.DeepClone());

        state[items] = joined;
    }

    private static JsonArray TakeOut(JsonObject state, string name)
    {
        var taken = state[name]?.AsArray() ?? [];
        state.Remove(name);
        return taken;
    }
}

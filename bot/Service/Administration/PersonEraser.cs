using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// Takes a person out of a stored case. Their id becomes one that leads nowhere, the same throughout the case, so that who did
/// what stays told apart; each of their names becomes <see cref="Gone"/>, also inside texts. Agencies and professions stay.
/// </summary>
/// <param name="id">The person's id.</param>
/// <param name="names">What they are called; longest first.</param>
internal sealed class PersonEraser(string id, IReadOnlyList<string> names)
{
    public const string Gone = "退出した方";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string replacement = $"erased-{Guid.NewGuid():N}";

    /// <summary>Latin names end where words end, so that none is found inside another word.</summary>
    private readonly Regex? called = names.Count == 0 ? null : new Regex(string.Join('|', names.Select(Pattern)), RegexOptions.CultureInvariant);

    public StoredCase Erase(StoredCase copy) => copy with
    {
        Version = copy.Version + 1,
        State = Erase(copy.State),
        Members = [.. copy.Members.Where(key => key.Split('\n')[^1] != id)],
        Journal = [.. copy.Journal.Select(entry => entry with { Content = Erase(entry.Content) })],
        Outbox = [.. copy.Outbox.Select(row => new OutboxDraft(Erase(row.Slot), Erase(row.Intent)))],
        Posted = [.. copy.Posted.Select(posted => posted with { Slot = Erase(posted.Slot) })],
    };

    /// <summary>Whether erasing has changed anything.</summary>
    public static bool Differ(StoredCase copy, StoredCase erased) =>
        !Same(copy.State, erased.State) || copy.Members.Count != erased.Members.Count
            || copy.Journal.Zip(erased.Journal).Any(pair => !Same(pair.First.Content, pair.Second.Content));

    /// <summary>Names under which a case has known a person.</summary>
    public static IEnumerable<string> NamesIn(StoredCase copy, string id) =>
        Known(copy).Where(person => (string?)person?["id"] == id).Select(person => (string?)person!["name"])
            .Concat(copy.Journal.Where(entry => entry.Kind == Answered).Select(entry => JsonNode.Parse(entry.Content.Span))
                .Where(answer => (string?)answer?["by"] == id).Select(answer => (string?)answer!["name"]))
            .OfType<string>().Distinct();

    /// <summary>Whether a journal tells of somebody who was asked to be supervisor, of whom a head may know nothing any more.</summary>
    public static bool Invites(JournalEntry entry, string id) =>
        entry.Kind == Named && Invited(entry).Any(invitation => (string?)invitation?["id"] == id);

    private const string Named = "team.supervisorsNamed";
    private const string Answered = "team.invitationAnswered";

    /// <summary>Members, and those who were asked to be supervisors.</summary>
    private static IEnumerable<JsonNode?> Known(StoredCase copy) => JsonNode.Parse(copy.State.Span)?["state"] is var state
        ? copy.Journal.Where(entry => entry.Kind == "team.participantSet").Select(entry => JsonNode.Parse(entry.Content.Span)?["participant"])
            .Concat(state?["participants"]?.AsArray() ?? [])
            .Concat(state?["invitations"]?.AsArray() ?? [])
            .Concat(copy.Journal.Where(entry => entry.Kind == Named).SelectMany(Invited))
        : [];

    private static IEnumerable<JsonNode?> Invited(JournalEntry entry) => JsonNode.Parse(entry.Content.Span)?["invited"]?.AsArray() ?? [];

    private ReadOnlyMemory<byte> Erase(ReadOnlyMemory<byte> json) => json.IsEmpty
        ? json
        : Encoding.UTF8.GetBytes(Erase(JsonNode.Parse(json.Span))?.ToJsonString(Relaxed) ?? "null");

    private static bool Same(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) =>
        before.IsEmpty ? after.IsEmpty : JsonNode.DeepEquals(JsonNode.Parse(before.Span), JsonNode.Parse(after.Span));

    private JsonNode? Erase(JsonNode? node) => node switch
    {
        JsonObject of => new JsonObject(of.Select(p => KeyValuePair.Create(Erase(p.Key), Erase(p.Value)))),
        JsonArray of => new JsonArray([.. of.Select(Erase)]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Erase(text)),
        _ => node?.DeepClone(),
    };

    /// <summary>An id alone, or as the last part of a slot's name; names anywhere.</summary>
    private string Erase(string text)
    {
        if (text == id)
            return replacement;

        if (text.EndsWith("/" + id, StringComparison.Ordinal))
            return text[..^id.Length] + replacement;

        return called?.Replace(text, Gone) ?? text;
    }

    private static string Pattern(string name) =>
        $"{(char.IsAscii(name[0]) ? @"\b" : "")}{Regex.Escape(name)}{(char.IsAscii(name[^1]) ? @"\b" : "")}";
}

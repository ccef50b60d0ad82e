using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>A case's record as Markdown that people read: the goal, the team, and the journal in plain terms.</summary>
internal sealed class ExportSheet(CaseHead head, IReadOnlyList<JournalEntry> journal, CareRules rules)
{
    /// <summary>Parts of an entry that only the bot needs. They are in the journal's own file.</summary>
    private static readonly HashSet<string> Technical =
    [
        "by", "at", "item", "id", "ids", "standing", "plan", "prompts", "mentioned", "noticed", "acts", "holder", "calendar", "due",
        "language", "since", "standsFor", "rule", "source", "askedAt", "parties", "kind", "step",
    ];

    private const string NoName = "（名前なし）";

    private readonly Dictionary<string, string> names = head.State.Participants.Select(p => (Id: p.Id.Value, p.Name))
        .Concat(head.State.Agencies.Select(a => (Id: a.Id.Value, a.Name)))
        .Select(named => (named.Id, Name: PlainText.Name(named.Name) is { Length: > 0 } name ? name : NoName))
        .Append((Id: Actor.Bot.Id.Value, Actor.Bot.Name)).Append((Id: Actor.Administrator.Id.Value, Actor.Administrator.Name))
        .DistinctBy(named => named.Id).ToDictionary(named => named.Id, named => named.Name, StringComparer.Ordinal);

    public string Write()
    {
        var (text, state) = (new StringBuilder(), head.State);
        text.Append("# ケースの記録\n\n");
        text.Append($"- 状態: {state.Status}\n- 自治体: {Safe(state.Municipality ?? "")}\n- 目標: {Safe(state.Goal ?? "")}\n");
        text.Append($"- コーディネーター: {Safe(Name(state.CoordinatorId ?? ""))}\n\n## チーム\n\n");
        text.Append("| 名前 | 機関 | 職種 | 参加 | |\n| --- | --- | --- | --- | --- |\n");
        foreach (var p in state.Participants)
            text.Append($"| {Safe(Name(p.Id))} | {Safe(p.AgencyId is { } agency ? Name(agency) : "")} | {Safe(p.Profession ?? "")} | {Moment(p.Since)} | {(p.Left ? "退出" : "")} |\n");

        text.Append("\n## できごと\n");
        foreach (var entry in journal)
            Append(text, entry);

        return text.ToString();
    }

    private void Append(StringBuilder text, JournalEntry entry)
    {
        var content = JsonNode.Parse(entry.Content.Span);
        var what = EventWords.Of.GetValueOrDefault(entry.Kind, entry.Kind);
        text.Append($"\n### {entry.Sequence}. {Moment(entry.At)} {what}\n\n");
        text.Append($"{Safe(Name((string?)content?["by"] ?? ""))}{(entry.ItemId is { } item ? $"　{item}" : "")}　`{entry.Kind}`\n");
        foreach (var line in Told("", content).Distinct())
            text.Append($"- {line}\n");
    }

    /// <summary>Every text in an entry, with what it is.</summary>
    private IEnumerable<string> Told(string field, JsonNode? node) => node switch
    {
        JsonObject of => of.Where(p => !Technical.Contains(p.Key)).SelectMany(p => Told(p.Key, p.Value)),
        JsonArray of => of.SelectMany(element => Told(field, element)),
        JsonValue value when value.TryGetValue(out string? told) && told.Length > 0 =>
            [$"{EventWords.Fields.GetValueOrDefault(field, field)}: {Safe(Name(told))}"],
        _ => [],
    };

    private string Name(string id) => names.GetValueOrDefault(id, id);

    private string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, rules.Calendar.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>People's words stay words, on one line, without anything that can't be seen.</summary>
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text).Trim().Replace('\n', ' '))
            safe.Append("\\`*_[]<>|#!".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString());

        return safe.ToString();
    }
}

using System.Text;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.CareTeam.Texts;

namespace CareTeamBot.Service.Rendering;

/// <summary>Minutes as a Markdown file in UTF-8.</summary>
internal static class MarkdownMinutes
{
    public const string ContentType = "text/markdown; charset=utf-8";

    public static byte[] Write(MinutesSheet sheet)
    {
        var text = new StringBuilder($"# {Safe(sheet.Title)}\n\n");
        foreach (var (label, value) in sheet.Facts)
            text.Append($"- **{Safe(label)}**: {Safe(value)}\n");

        foreach (var line in (sheet.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            text.Append($"\n> {Safe(line)}\n");

        foreach (var group in sheet.Points.GroupBy(p => p.Group))
        {
            text.Append($"\n## {Safe(group.Key)}\n\n");
            foreach (var point in group)
                text.Append($"- {Safe(point.Text)}\n{string.Concat(point.Outcomes.Select(o => $"  - {Safe(o)}\n"))}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>People's words stay words: what Markdown would read is escaped, and nothing begins a line of its own.</summary>
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text).Replace('\n', ' '))
            safe.Append("\\`*_{}[]<>#|~".Contains(c) ? $"\\{c}" : c);

        return safe.ToString();
    }
}

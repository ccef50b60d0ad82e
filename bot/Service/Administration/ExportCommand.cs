using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>export CASE --to DIR</c>: <c>record.md</c> for people, <c>journal.ndjson</c> with every entry as it is stored, and
/// <c>case.json</c> with what is open. They hold names, texts and private advice; only their owner may read them.
/// </summary>
internal static class ExportCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(AdminContext admin, string caseId, string to, CancellationToken cancellation)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(to));
        if (PrivateFile.IsLink(folder) || File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new AdminRefusalException("the folder is there already and not empty");

        await admin.FindAsync(caseId, cancellation);

        var copy = await admin.Store.ExportCaseAsync(caseId, cancellation) ?? throw new AdminRefusalException($"there is no case {caseId}");
        var head = CaseJson.Read<CaseHead>(copy.State);
        var unfinished = Begin(folder);
        try
        {
            await WriteAsync(unfinished, "record.md", new ExportSheet(head, copy.Journal, admin.Rules).Write(), cancellation);
            await WriteAsync(unfinished, "case.json", SeenText.WrittenOut(JsonNode.Parse(copy.State.Span)!.ToJsonString(Readable)), cancellation);
            await WriteAsync(unfinished, "journal.ndjson", string.Concat(copy.Journal.Select(Entry)), cancellation);
            // On record before it can be found, and not unless it was made.
            await admin.NoteAsync(caseId, AuditKinds.Exported, null, cancellation);
            Finish(unfinished, folder);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }

        await admin.Output.WriteLineAsync($"case {caseId}: {copy.Journal.Count} entries were written");
    }

    // Letters that can't be seen stand only in strings, where their escapes mean the same.
    private static string Entry(JournalEntry entry) => SeenText.WrittenOut(new JsonObject
    {
        ["sequence"] = entry.Sequence,
        ["at"] = entry.At,
        ["kind"] = entry.Kind,
        ["item"] = entry.ItemId,
        ["content"] = JsonNode.Parse(entry.Content.Span),
    }.ToJsonString(Line)) + "\n";

    /// <summary>A new folder beside, in place of what a killed command has left there.</summary>
    private static string Begin(string folder)
    {
        var unfinished = folder + AdminFiles.Unfinished;
        if (PrivateFile.IsLink(unfinished))
            throw new AdminRefusalException("a link lies where the folder is to be made");

        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);

        PrivateFile.MakeFolder(unfinished);
        return unfinished;
    }

    private static void Finish(string unfinished, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder);

        Directory.Move(unfinished, folder);
    }

    private static async Task WriteAsync(string folder, string name, string text, CancellationToken cancellation)
    {
        await using var file = PrivateFile.Create(Path.Combine(folder, name));
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }
}

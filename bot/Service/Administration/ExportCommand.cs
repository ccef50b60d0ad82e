using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>export CASE --to DIR</c>: <c>record.md</c> for people, <c>journal.ndjson</c> with every entry as it is stored, and
/// <c>case.json</c> with what is open. They hold names, texts and private advice; only their owner may read them.
/// </summary>
internal static class ExportCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(given.Option("to")!);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new AdminRefusalException("the folder is there already and not empty");
        }

        var caseId = given.Words[0];
        await admin.FindAsync(caseId, cancellation);

        var copy = await admin.Store.ExportCaseAsync(caseId, cancellation) ?? throw new AdminRefusalException($"there is no case {caseId}");
        var head = CaseJson.Read<CaseHead>(copy.State);
        Make(folder);
        try
        {
            await WriteAsync(folder, head, copy, admin, cancellation);
            await admin.NoteAsync(caseId, AuditKinds.Exported, null, cancellation);
        }
        catch
        {
            // What is not on record is not left lying about either.
            Directory.Delete(folder, recursive: true);
            throw;
        }

        await admin.Output.WriteLineAsync($"case {caseId}: {copy.Journal.Count} entries were written");
    }

    private static async Task WriteAsync(string folder, CaseHead head, StoredCase copy, AdminContext admin, CancellationToken cancellation)
    {
        await WriteAsync(folder, "record.md", new ExportSheet(head, copy.Journal, admin.Rules).Write(), cancellation);
        await WriteAsync(folder, "case.json", SeenText.WrittenOut(JsonNode.Parse(copy.State.Span)!.ToJsonString(Readable)), cancellation);
        await WriteAsync(folder, "journal.ndjson", string.Concat(copy.Journal.Select(Entry)), cancellation);
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

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static Task WriteAsync(string folder, string name, string text, CancellationToken cancellation) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancellation);
}

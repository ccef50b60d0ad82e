using CareTeamBot.CareTeam.Recognition;
using CareTeamBot.Service.Administration;

namespace CareTeamBot.Service.Hosting;

/// <summary>
/// <c>recognise FILE.tsv</c>: an administrator's way to see which messages the bot takes for questions and answers, and why.
/// Reads tab-separated rows with a header that names at least <c>id</c>, <c>kind</c> (<c>post</c> or <c>reply</c>) and
/// <c>text</c>; writes id, verdict and rule per row, tab-separated.
/// </summary>
internal static class RecogniseCommand
{
    private const int Done = 0;
    private const int BadInput = 2;

    /// <returns>0, or 2 with a message on <paramref name="error"/> when the input can't be read.</returns>
    public static int Run(string path, TextWriter output, TextWriter error)
    {
        try
        {
            return Recognise(File.ReadLines(path), output, error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Fail(error, $"recognise: can't read {path}: {e.Message}");
        }
    }

    private static int Recognise(IEnumerable<string> lines, TextWriter output, TextWriter error)
    {
        Columns? columns = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (columns is null)
            {
                if (Columns.Find(line, out var missing) is not { } found)
                    return Fail(error, $"recognise: the header has no column '{missing}'; it needs id, kind and text");
                columns = found;
            }
            else if (line.Length > 0)
            {
                if (columns.Row(line) is not { } row)
                    return Fail(error, $"recognise: line {number}: too few columns, or a kind other than post and reply");
                output.Write($"{SeenText.Cell(row.Id)}\t{Word(row.Recognition.Verdict)}\t{row.Recognition.Rule}\n");
            }
        }

        return columns is null ? Fail(error, "recognise: the file is empty; it needs a header") : Done;
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Question => "question",
        Verdict.Answer => "answer",
        _ => "none",
    };

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine(message);
        return BadInput;
    }

    private sealed record Columns(int Id, int Kind, int Text)
    {
        public static Columns? Find(string header, out string? missing)
        {
            var names = header.TrimStart('\uFEFF').Split('\t', StringSplitOptions.TrimEntries);
            missing = Array.Find(["id", "kind", "text"], name => !names.Contains(name));
            return missing is null
                ? new Columns(Array.IndexOf(names, "id"), Array.IndexOf(names, "kind"), Array.IndexOf(names, "text"))
                : null;
        }

        public (string Id, Recognition Recognition)? Row(string line)
        {
            var cells = line.Split('\t');
            if (cells.Length <= Math.Max(Id, Math.Max(Kind, Text)))
                return null;
            return cells[Kind].Trim() switch
            {
                "post" => (cells[Id], MessageRecogniser.RecognisePost(cells[Text])),
                "reply" => (cells[Id], MessageRecogniser.RecogniseReply(cells[Text])),
                _ => null,
            };
        }
    }
}

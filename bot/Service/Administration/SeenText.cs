using System.Globalization;
using System.Text;
using CareTeamBot.CareTeam.Texts;

namespace CareTeamBot.Service.Administration;

/// <summary>Text on its way to a console or a file, where letters that nobody sees could steer a terminal, a spreadsheet or an eye.</summary>
internal static class SeenText
{
    /// <summary>With such letters written out (<c>\u001B</c>); tabs and line ends stay.</summary>
    public static string WrittenOut(string text)
    {
        StringBuilder? written = null;
        for (int at = 0, length; at < text.Length; at += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
            var letter = text.AsSpan(at, length);
            if (text[at] is '\t' or '\n' or '\r' || VisibleText.IsSeen(rune))
            {
                written?.Append(letter);
                continue;
            }

            written ??= new StringBuilder(text.Length + 16).Append(text, 0, at);
            foreach (var unit in letter)
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }

        return written?.ToString() ?? text;
    }

    /// <summary>A cell of a tab-separated line: one cell, and no formula to a spreadsheet.</summary>
    public static string Cell(string? text)
    {
        var cell = WrittenOut(text ?? "").Replace('\t', ' ').ReplaceLineEndings(" ");
        return cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;
    }
}

/// <summary>A console's writer, to which nothing goes that a terminal would take for more than text.</summary>
internal sealed class SeenWriter(TextWriter to) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(SeenText.WrittenOut(value.ToString()));

    public override void Write(string? value) => to.Write(SeenText.WrittenOut(value ?? ""));

    public override void WriteLine(string? value) => to.WriteLine(SeenText.WrittenOut(value ?? ""));

    public override Task WriteAsync(string? value) => to.WriteAsync(SeenText.WrittenOut(value ?? ""));

    public override Task WriteLineAsync(string? value) => to.WriteLineAsync(SeenText.WrittenOut(value ?? ""));

    public override void Flush() => to.Flush();

    public override Task FlushAsync() => to.FlushAsync();
}

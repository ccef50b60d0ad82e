namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Brings the ways in which people type digits, dashes and separators to one form.</summary>
internal static class CalendarText
{
    internal static string Normalise(string text) =>
        string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
                into[i] = Normalise(from[i]);
        });

    /// <summary>The start of a text, for a message that names the place of a fault.</summary>
    internal static string Quote(ReadOnlySpan<char> rest) => rest.Length <= 30 ? rest.ToString() : $"{rest[..30]}…";

    private static char Normalise(char character) => character switch
    {
        '〜' or '～' or '－' or 'ー' or '−' or '‐' or '‑' or '–' or '—' or '―' or '~' => '-',
        '　' or '\t' => ' ',
        '、' or '，' or '・' or '･' or '､' => ',',
        '\r' or '\n' or '；' or '。' => ';',
        >= '！' and <= '｝' => (char)(character - 0xFEE0),
        _ => character,
    };
}

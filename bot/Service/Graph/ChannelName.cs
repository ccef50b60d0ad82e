using System.Security.Cryptography;
using System.Text;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// The name of a case's channel: a code that says nothing about the child, and that a repeat finds again because it
/// follows from the request alone. Another attempt gives another code, for a name that is taken.
/// </summary>
internal static class ChannelName
{
    /// <summary>The longest name that Teams takes.</summary>
    public const int MaxLength = 50;

    private const string Forbidden = "~#%&*{}+/\\:<>?|'\",;";
    private static readonly string[] Reserved =
    [
        "forms", "CON", "CONIN$", "CONOUT$", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "desktop.ini", "_vti_",
    ];

    /// <summary>「ケース 2026-4817」.</summary>
    /// <param name="request">The request's id.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="locale">Whose language.</param>
    /// <param name="attempt">From 0.</param>
    public static string Make(string request, DateTimeOffset at, Locale locale, int attempt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{request}\n{attempt}"));
        var number = BitConverter.ToUInt32(hash) % 10_000;
        return GraphWords.In(locale).Channel(at.ToOffset(TimeSpan.FromHours(9)).Year, number);
    }

    /// <summary>Whether Teams takes the name.</summary>
    public static bool IsAllowed(string name) =>
        name.Length is > 0 and <= MaxLength && name.Trim() == name
        && !name.Any(c => Forbidden.Contains(c) || char.IsControl(c))
        && !name.Contains("..", StringComparison.Ordinal) && name[0] is not ('_' or '.') && name[^1] != '.'
        && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);
}

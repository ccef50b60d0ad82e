using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// How much of what people send is read at all, in UTF-16 code units. Every text is held against this before anything
/// else looks at it, so that what a text costs is bounded whatever is in it.
/// </summary>
internal static class InputLimits
{
    /// <summary>
    /// The longest message to the bot, and the longest value of a form's input. Twice the longest text that anything in a case
    /// takes: what is only a little too long is refused by the item itself, which knows its own limit and fills its form again.
    /// </summary>
    public const int Text = 2 * Question.MaxText;

    /// <summary>How much is read of a message that comes as HTML. Markup may be ten times the words.</summary>
    public const int Html = 10 * Text;

    /// <summary>The longest id that a client may bring along: of a message, a case, an item.</summary>
    public const int Id = 200;

    /// <summary>As much of a name as is kept: the directory's own longest. In a mention the writer may have put anything in its place.</summary>
    private const int NameLength = 256;

    /// <summary>What to say to whoever sent more.</summary>
    public static Notice TooLong { get; } = new(RefusalReason.TextTooLong, Question.MaxText.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text as far as it is read, without half a character at its end.</summary>
    public static string Beginning(string text, int max) =>
        text.Length <= max ? text
        : char.IsHighSurrogate(text[max - 1]) ? text[..(max - 1)]
        : text[..max];

    /// <summary>The name of a person or a channel, as far as it is kept.</summary>
    public static string Name(string? name) => Beginning(name ?? "", NameLength);

    /// <summary>An id that a client brought along, if it may be one: short, and visible ASCII alone.</summary>
    public static string? IdOrNull(string? id) =>
        id is { Length: > 0 and <= Id } && id.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 ? id : null;
}

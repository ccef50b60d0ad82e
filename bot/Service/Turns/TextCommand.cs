using System.Text;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>What somebody typed to the bot, by its first word; the rest is <c>Text</c>. A closed union; commands
/// about one kind of item are in a file of that kind, and decode themselves.</summary>
internal abstract partial record TextCommand
{
    private TextCommand()
    {
    }

    /// <summary>A command about one kind of item, which knows what turn it makes.</summary>
    public abstract record OfItem : TextCommand
    {
        /// <summary>Whether it makes sense in a personal chat too.</summary>
        public virtual bool InPersonal => false;

        public abstract TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now);
    }

    public sealed record Open(string? Aim) : TextCommand;

    public sealed record Close : TextCommand;

    public sealed record Goal(string Text) : TextCommand;

    public sealed record Coordinator : TextCommand;

    public sealed record Join(string Agency, string? Profession) : TextCommand;

    public sealed record Team : TextCommand;

    public sealed record Hours(string Text) : TextCommand;

    public sealed record Closures(string Text) : TextCommand;

    public sealed record Ask(string Text, bool Urgent) : TextCommand;

    public sealed record Status : TextCommand;

    /// <summary>The help, asked for or because nothing else fits.</summary>
    public sealed record Help : TextCommand;

    private static readonly string[] Nobody = ["なし", "終了", "解除", "off", "end", "none"];

    /// <summary>Letters with which a Japanese word goes on rather than ends.</summary>
    private const string GoesOn = "がをにはでのもとへやっしす者中会先員表";

    /// <summary>All words there are, in the order in which they are looked for.</summary>
    internal static readonly (string[] Words, Func<string, TextCommand> Make)[] Known =
    [
        (["ケース開始", "ケースを開始", "open case", "open"], rest => new Open(rest.Length == 0 ? null : rest)),
        (["ケース終了", "ケースを終了", "close case", "close"], _ => new Close()),
        (["目標", "goal"], rest => new Goal(rest)),
        (["コーディネーター", "調整役", "coordinator"], _ => new Coordinator()),
        (["参加", "join"], Joining),
        (["チーム", "メンバー", "team", "members"], _ => new Team()),
        (["受付時間", "開所時間", "hours"], rest => new Hours(rest)),
        (["休業日", "休み", "closures", "closed"], rest => new Closures(rest)),
        .. IntakeWords,
        (["至急質問", "至急", "緊急", "urgent"], rest => new Ask(rest, Urgent: true)),
        (["質問", "相談", "ask", "question"], Asking),
        .. OfHandoffs,
        (["状況", "一覧", "status"], _ => new Status()),
        .. ForConferences,
        (["ヘルプ", "使い方", "help"], _ => new Help()),
        .. OfResources,
        .. OfRoles,
        .. ForUpdates,
        .. Advising,
        .. OfRetention,
    ];

    /// <summary>Reads a message to the bot, without its mention. Width and case of the first word do not matter.</summary>
    public static TextCommand Parse(string text)
    {
        var narrow = Narrow(text);
        foreach (var (words, make) in Known)
        {
            foreach (var word in words)
            {
                if (StartsWith(narrow, word))
                    return make(text[word.Length..].Trim().TrimStart(':', '：', '、').Trim());
            }
        }

        return new Help();
    }

    /// <summary>Agency, then profession: parted by a slash, or in Japanese by a space.</summary>
    private static Join Joining(string rest)
    {
        char[] marks = rest.AsSpan().ContainsAny('/', '／') ? ['/', '／'] : IsAscii(rest) ? [] : [' ', '\u3000'];
        var parts = marks.Length == 0
            ? [rest]
            : rest.Split(marks, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Join(parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1));
    }

    private static Ask Asking(string rest)
    {
        foreach (var word in (string[])["至急", "緊急", "urgent"])
        {
            if (StartsWith(Narrow(rest), word))
                return new Ask(rest[word.Length..].Trim().TrimStart(':', '：', '、').Trim(), Urgent: true);
        }

        return new Ask(rest, Urgent: false);
    }

    /// <summary>
    /// An English word must end where it ends ("opening hours" is no "open"). Japanese has no spaces to tell, but what
    /// goes on with a particle or makes a longer word (参加者を…, 質問があります) is a sentence and no command.
    /// </summary>
    private static bool StartsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length
            || (char.IsAsciiLetter(word[^1]) ? !char.IsLetterOrDigit(text[word.Length]) : !GoesOn.Contains(text[word.Length])));

    /// <summary>「なし」 in place of a name.</summary>
    private static bool SaysNobody(string text) => Nobody.Contains(Narrow(text).Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    /// <summary>Full-width Latin and the wide space as ASCII, letter by letter, so that positions stay.</summary>
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var c in text)
            narrow.Append(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c);

        return narrow.ToString();
    }
}

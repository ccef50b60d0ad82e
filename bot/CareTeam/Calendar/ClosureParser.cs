using CareTeamBot.CareTeam.Dates;

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Reads a list of closures: each a day or a run of days, then perhaps what it is called.</summary>
internal static class ClosureParser
{
    private const int MaxReasonLength = 40;

    /// <summary>A year, and in it perhaps a leap day.</summary>
    private const int MaxDays = 366;

    internal static Parsed<IReadOnlyList<Closure>> Parse(string text, DateOnly today)
    {
        if (text.Length > Closure.MaxTextLength)
            return Failed(TextFault.TooLong(Closure.MaxTextLength));
        var entries = text.Split([',', '、', '，', '､', ';', '；', '。', '・', '･', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length > Closure.MaxCount)
            return Failed(TextFault.TooMany(Closure.MaxCount));
        var closures = new List<Closure>(entries.Length);
        foreach (var entry in entries)
        {
            var (closure, fault) = ParseOne(entry, today);
            if (closure is null)
                return Failed(fault ?? TextFault.NoClosure(entry));
            closures.Add(closure);
        }

        return Parsed<IReadOnlyList<Closure>>.Of(closures);
    }

    private static (Closure? Closure, TextFault? Fault) ParseOne(string entry, DateOnly today)
    {
        if (DateText.Find(entry, today) is not [{ IsVague: false } date])
            return (null, null);
        if (date.Doubt is { } doubt)
            return (null, TextFault.Doubtful(entry[date.Start..date.End], date, doubt));
        var (before, after) = (entry[..date.Start].Trim(), entry[date.End..]);
        // What goes on with the last number is another one than was read.
        if (date.From is not null || date.Last.DayNumber - date.First.DayNumber > MaxDays || after is [var next, ..] && char.IsAsciiLetterOrDigit(next))
            return (null, null);
        var reason = (before.Length > 0 ? before : after).Trim(' ', '\u3000', '(', ')', '（', '）', '-');
        return reason.Length > MaxReasonLength || (before.Length > 0 && after.Trim().Length > 0) ? (null, null)
            : (new(date.First, date.Last, reason.Length == 0 ? null : reason), null);
    }

    private static Parsed<IReadOnlyList<Closure>> Failed(TextFault fault) => Parsed<IReadOnlyList<Closure>>.Failed(fault);
}

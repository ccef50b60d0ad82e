using System.Globalization;
using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.Dates;

/// <summary>What stands at one place of a text: a day, perhaps its weekday, perhaps the day that it lasts to, perhaps a time.</summary>
internal readonly struct DateScan(string text, DateOnly today)
{
    private const string Weekdays = "日月火水木金土";
    private static readonly string[] EnglishDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] EnglishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public WrittenDate Read(Match match)
    {
        var (first, at) = DayAt(match, null);
        var (last, end) = (first, at);
        if (DatePatterns.Through().Match(text, at) is { Success: true } through && LastAt(through.Index + through.Length, first) is { } found)
            (last, end) = found;

        var (from, to, timed) = TimesAt(end);
        if (DatePatterns.Closing().Match(text, timed) is { Success: true } closing)
            timed = closing.Index + closing.Length;
        var doubt = first.Doubt ?? last.Doubt ?? (last.Last < first.First ? DateDoubt.EndsBefore : (DateDoubt?)null);
        return new WrittenDate(first.First, last.Last < first.First ? first.First : last.Last)
        {
            Start = match.Index,
            End = timed,
            IsVague = first.IsVague,
            HasYear = match.Groups["y"].Success || match.Groups["ey"].Success,
            From = from,
            To = to,
            Doubt = doubt,
        };
    }

    /// <summary>A time of day at a place, and where it ends.</summary>
    public static (TimeOnly Time, int End)? TimeAt(string text, int at)
    {
        if (DatePatterns.Time().Match(text, at) is not { Success: true } match)
            return null;
        var (hour, minute) = (Number(match.Groups["h"]) ?? 0, match.Groups["mid"].Success ? 30 : Number(match.Groups["min"]) ?? 0);
        var half = match.Groups["pm"].Success ? match.Groups["pm"].Value : match.Groups["half"].Value;
        hour = half is "午後" or "夕方" or "夜" or "pm" && hour < 12 ? hour + 12 : half is "午前" or "am" && hour == 12 ? 0 : hour;
        return hour < 24 && minute < 60 ? (new TimeOnly(hour, minute), match.Index + match.Length) : null;
    }

    private (TimeOnly? From, TimeOnly? To, int End) TimesAt(int at)
    {
        if (TimeAt(text, at) is not var (from, end))
            return (null, null, at);
        return DatePatterns.TimeThrough().Match(text, end) is { Success: true } through && TimeAt(text, through.Index + through.Length) is var (to, last)
            ? (from, to < from && to.Hour < 12 && from.Hour >= 12 ? to.AddHours(12) : to, last)
            : (from, null, end);
    }

    private (Day Day, int End) DayAt(Match match, DateOnly? after)
    {
        var day = Resolve(match, after);
        var end = match.Index + match.Length;
        if (DatePatterns.Weekday().Match(text, end) is not { Success: true } weekday)
            return (day, end);
        return (day.Doubt is null && !day.IsVague && day.First.DayOfWeek != WeekdayOf(weekday.Groups["dow"].Value) ? day with { Doubt = DateDoubt.Weekday } : day,
            weekday.Index + weekday.Length);
    }

    /// <summary>The end of a run: a day of its own, or the number of one in the month in which it begins.</summary>
    private (Day Day, int End)? LastAt(int at, Day first)
    {
        // Read as if the text began there: what stands before it is the first day.
        if (DatePatterns.Day().Match(text, at, text.Length - at) is { Success: true } match && match.Index == at)
            return DayAt(match, first.First);
        if (DatePatterns.SameMonth().Match(text, at) is not { Success: true } same)
            return null;
        var day = Valid(first.First.Year, first.First.Month, Number(same.Groups["d"])!.Value);
        var end = same.Index + same.Length;
        return DatePatterns.Weekday().Match(text, end) is { Success: true } weekday ? (day, weekday.Index + weekday.Length) : (day, end);
    }

    /// <summary>What was written as a day or a run of days. Where the year is missing, it is the next such day from today, or after the run's first.</summary>
    private Day Resolve(Match match, DateOnly? after)
    {
        var from = after ?? today;
        var (year, month, day) = (Year(match), Month(match), Number(match.Groups["d"]));
        return match.Groups switch
        {
            var g when g["a"].Success => Ambiguous(Number(g["a"])!.Value, Number(g["b"])!.Value, year!.Value),
            var g when g["rel"].Success => Days(today.AddDays(Distance(g["rel"].Value))),
            var g when g["unit"].Success => Days(Add(today, Number(g["n"])!.Value, g["unit"].Value)),
            var g when g["week"].Success => InWeek(g["week"].Value, g["dow"]),
            var g when g["dow"].Success => Days(NextWeekday(from, WeekdayOf(g["dow"].Value))),
            var g when g["mrel"].Success => InMonth(g["mrel"].Value, day, g["edge"].Success),
            var g when g["edge"].Success => Days(Edge(g["edge"].Value)),
            _ when month is null => NextDayOfMonth(from, day!.Value),
            _ when day is null => WholeMonth(year ?? (month < from.Month ? from.Year + 1 : from.Year), month.Value),
            _ when year is not null => Valid(year.Value, month.Value, day.Value),
            _ => NextDay(from, month.Value, day.Value),
        };
    }

    private int? Year(Match match) => match.Groups switch
    {
        var g when g["era"].Success => Era(g["era"].Value) + (g["ey"].Value == "元" ? 1 : Number(g["ey"])!.Value),
        var g when g["yrel"].Success => today.Year + (g["yrel"].Value switch { "来年" => 1, "再来年" => 2, "今年" => 0, _ => -1 }),
        var g => Number(g["y"]),
    };

    private static int? Month(Match match) =>
        match.Groups["mon"].Success ? Array.IndexOf(EnglishMonths, match.Groups["mon"].Value) + 1 : Number(match.Groups["m"]);

    private static int Era(string era) => era switch
    {
        "令和" or "r" => 2018,
        "平成" or "h" => 1988,
        _ => 1925,
    };

    private static int Distance(string word) => word switch
    {
        "今日" or "本日" or "きょう" or "today" => 0,
        "明日" or "あした" or "あす" or "tomorrow" => 1,
        "しあさって" or "明々後日" => 3,
        _ => 2,
    };

    private static DateOnly Add(DateOnly day, int n, string unit) => unit[0] switch
    {
        '日' or 'd' => day.AddDays(n),
        '週' or 'w' => day.AddDays(7 * n),
        _ => day.AddMonths(n),
    };

    /// <summary>A day of this week, the next or the one after it, which begin on Monday; without one all of the week.</summary>
    private Day InWeek(string which, Group weekday)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (which switch { "来週" or "next" => 7, "再来週" => 14, _ => 0 }));
        return weekday.Success
            ? Days(monday.AddDays(((int)WeekdayOf(weekday.Value) + 6) % 7))
            : new Day(monday, monday.AddDays(6), IsVague: true);
    }

    private Day InMonth(string which, int? day, bool atEnd)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(which switch { "来月" or "next" => 1, "再来月" => 2, _ => 0 });
        return day is { } d ? Valid(month.Year, month.Month, d)
            : atEnd ? Days(month.AddMonths(1).AddDays(-1))
            : WholeMonth(month.Year, month.Month);
    }

    private DateOnly Edge(string edge) => edge switch
    {
        "月末" => new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1),
        "年末" => new DateOnly(today.Year, 12, 31),
        _ => new DateOnly(today.Month <= 3 ? today.Year : today.Year + 1, 3, 31),
    };

    private static DateOnly NextWeekday(DateOnly after, DayOfWeek weekday) =>
        after.AddDays(((int)weekday - (int)after.DayOfWeek + 6) % 7 + 1);

    private static Day NextDayOfMonth(DateOnly from, int day)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); day is >= 1 and <= 31 && month.DayNumber - from.DayNumber < 100; month = month.AddMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= from)
                return Days(month.AddDays(day - 1));
        }

        return new Day(from, from, Doubt: DateDoubt.NoSuchDay);
    }

    private static Day NextDay(DateOnly from, int month, int day)
    {
        // 29 February is the next leap year's.
        for (var year = from.Year; year <= from.Year + 8 && month is >= 1 and <= 12 && day >= 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var found && found >= from)
                return Days(found);
        }

        return new Day(from, from, Doubt: DateDoubt.NoSuchDay);
    }

    private Day Valid(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Days(new DateOnly(year, month, day))
            : new Day(today, today, Doubt: DateDoubt.NoSuchDay);

    private Day WholeMonth(int year, int month) => Valid(year, month, 1) is { Doubt: null, First: var first }
        ? new Day(first, first.AddMonths(1).AddDays(-1), IsVague: true)
        : new Day(today, today, Doubt: DateDoubt.NoSuchDay);

    /// <summary>Where both could be the month, nobody can tell which is.</summary>
    private Day Ambiguous(int a, int b, int year) =>
        a > 12 ? Valid(year, b, a)
        : b > 12 || a == b ? Valid(year, a, b)
        : Valid(year, a, b) with { Doubt = DateDoubt.DayOrMonth };

    private static DayOfWeek WeekdayOf(string written) =>
        (DayOfWeek)(written.Length == 1 ? Weekdays.IndexOf(written[0], StringComparison.Ordinal) : Array.IndexOf(EnglishDays, written));

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static Day Days(DateOnly day) => new(day, day);

    /// <summary>What a word or number stands for.</summary>
    private readonly record struct Day(DateOnly First, DateOnly Last, bool IsVague = false, DateDoubt? Doubt = null);
}

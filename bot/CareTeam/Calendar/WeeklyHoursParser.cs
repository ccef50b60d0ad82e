namespace CareTeamBot.CareTeam.Calendar;

/// <summary>
/// Reads <c>days times; days times</c>: one or more days or ranges of days, then one or more spans, or a word for closed.
/// Commas, spaces and semicolons only separate: a day after a time begins the next entry. Holidays and the turn of the year
/// stand among the days, and have the hours of the weekday that they are on.
/// </summary>
internal sealed class WeeklyHoursParser
{
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    // Longer words first: the first that fits is taken.
    private static readonly (string Word, DayOfWeek[] Days)[] DayWords =
    [
        ("毎日", Week), ("平日", Week[..5]), ("土日", Week[5..]),
        ("daily", Week), ("weekdays", Week[..5]), ("weekend", Week[5..]),
        .. Week.SelectMany(day => new[] { day + "s", day.ToString(), day.ToString()[..3] }, (day, word) => (word, new[] { day })),
        .. Week.SelectMany(
            day => new[] { "曜日", "曜", "" },
            (day, suffix) => (new CalendarWords().DayName(day) + suffix, new[] { day })),
    ];

    private static readonly string[] ClosedWords = ["定休日", "定休", "休業", "休み", "休", "closed"];

    private static readonly string[] HolidayWords = ["祝日", "祝祭日", "祝", "public holidays", "holidays", "holiday"];
    private static readonly string[] YearEndWords = ["年末年始", "年末", "new year", "year-end", "year end"];
    private static readonly string[] AlwaysWords = ["年中無休", "無休", "365日", "every day of the year", "always"];
    private static readonly string[] RoundTheClock = ["24時間", "24h", "round the clock", "24 hours"];
    private static readonly string[] ExceptWords = ["除く", "以外", "は除く", "を除く", "except"];
    private static readonly string[] Separators = [" ", ",", ";", "/", ":", "まで", "を含む", "含む", "も", "は", "営業", "対応", "and ", "&", "(", ")"];

    private readonly List<OpenSpan> spans = [];
    private bool onHolidays;
    private bool atYearEnd;
    private readonly string text;
    private int at;

    private WeeklyHoursParser(string text) => this.text = text;

    private ReadOnlySpan<char> Rest => text.AsSpan(at);

    internal static Parsed<AgencyHours> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Parsed<AgencyHours>.Failed(TextFault.NoHours);
        if (text.Length > WeeklyHours.MaxTextLength)
            return Parsed<AgencyHours>.Failed(TextFault.TooLong(WeeklyHours.MaxTextLength));
        return new WeeklyHoursParser(CalendarText.Normalise(text)).Read();
    }

    private Parsed<AgencyHours> Read()
    {
        SkipSeparators();
        do
        {
            if (ReadEntry() is { } fault)
                return fault;
            SkipSeparators();
        }
        while (at < text.Length);
        return Parsed<AgencyHours>.Of(new(WeeklyHours.Of(spans), onHolidays, atYearEnd));
    }

    private Parsed<AgencyHours>? ReadEntry()
    {
        var (days, named) = (new List<DayOfWeek>(), new Special());
        while (ReadSpecial(days, named) || ReadDays(days))
            SkipSeparators();
        if (days.Count == 0 && !named.IsAny)
            return Needed(TextFault.Day);
        var isClosed = ClosedWords.Any(Take) || ExceptWords.Any(Take);
        (onHolidays, atYearEnd) = ((onHolidays || named.Holidays) && !(isClosed && named.Holidays), (atYearEnd || named.YearEnd) && !(isClosed && named.YearEnd));
        if (isClosed)
            spans.RemoveAll(span => days.Contains(span.Day));
        else if (named.AllDay)
            spans.AddRange(days.Distinct().Select(day => new OpenSpan(day, 0, 1440)));
        return isClosed || days.Count == 0 || (named.AllDay && !(at < text.Length && char.IsAsciiDigit(text[at]))) ? null : ReadTimes(days);
    }

    /// <summary>Days that are no weekday: holidays, the turn of the year, or all of the year.</summary>
    private bool ReadSpecial(List<DayOfWeek> days, Special named)
    {
        if (AlwaysWords.Any(Take))
        {
            days.AddRange(Week);
            return named.Holidays = named.YearEnd = true;
        }

        return RoundTheClock.Any(Take) ? named.AllDay = true
            : HolidayWords.Any(Take) ? named.Holidays = true
            : YearEndWords.Any(Take) && (named.YearEnd = true);
    }

    private sealed class Special
    {
        public bool Holidays { get; set; }
        public bool YearEnd { get; set; }
        public bool AllDay { get; set; }
        public bool IsAny => Holidays || YearEnd || AllDay;
    }

    private Parsed<AgencyHours>? ReadTimes(List<DayOfWeek> days)
    {
        var before = spans.Count;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            var place = at;
            if (ReadTime() is not { } from || !TakeDash() || ReadTime() is not { } until)
                return Needed(TextFault.Span);
            if (from >= until)
            {
                at = place;
                return Needed(TextFault.LaterEnd);
            }
            spans.AddRange(days.Distinct().Select(day => new OpenSpan(day, from, until)));
            SkipSeparators();
        }
        return spans.Count > before ? null : Needed(TextFault.Span);
    }

    private bool ReadDays(List<DayOfWeek> days)
    {
        if (ReadDay() is not { } first)
            return false;
        var back = at;
        if (!TakeDash() || ReadDay() is not { } last)
        {
            at = back;
            days.AddRange(first);
            return true;
        }
        var start = WeeklyHours.MondayFirst(first[0]);
        var length = (WeeklyHours.MondayFirst(last[^1]) - start + 7) % 7 + 1;
        days.AddRange(Enumerable.Range(start, length).Select(index => Week[index % 7]));
        return true;
    }

    private DayOfWeek[]? ReadDay()
    {
        foreach (var (word, days) in DayWords)
        {
            if (Take(word))
                return days;
        }
        return null;
    }

    /// <summary>8:30, 8時30分, 8時半, 8時 or 8, up to 24:00.</summary>
    private int? ReadTime()
    {
        if (ReadNumber() is not { } hour)
            return null;
        var minute = 0;
        if (Take(":"))
        {
            if (at + 2 > text.Length || !char.IsAsciiDigit(text[at + 1]) || ReadNumber() is not { } typed)
                return null;
            minute = typed;
        }
        else if (Take("時"))
        {
            minute = Take("半") ? 30 : ReadNumber() ?? 0;
            Take("分");
        }
        return minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : null;
    }

    private int? ReadNumber()
    {
        var start = at;
        while (at < text.Length && at - start < 2 && char.IsAsciiDigit(text[at]))
            at++;
        return at == start ? null : int.Parse(text.AsSpan(start, at - start), provider: null);
    }

    private bool TakeDash()
    {
        SkipSpaces();
        var taken = Take("-") || Take("から") || Take("to ");
        SkipSpaces();
        return taken;
    }

    private bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        at += word.Length;
        return true;
    }

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }

    private void SkipSeparators()
    {
        while (Separators.Any(Take))
        {
        }
    }

    private Parsed<AgencyHours> Needed((string Ja, string En) what) => Parsed<AgencyHours>.Failed(TextFault.Needed(what, Rest));
}

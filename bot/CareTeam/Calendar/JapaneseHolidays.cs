using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>
/// Japan's national holidays, computed from the Act on National Holidays (国民の祝日に関する法律, 1948 No. 178) as amended
/// since 2000, and from the special acts for 2019 (enthronement), 2020 and 2021 (Olympic Games). Thread-safe.
/// </summary>
/// <remarks>
/// Years 2000 to 2150; other years have no holidays here. The two equinox days of a future year are official only when
/// the Gazette names them in the February before; the formula has matched every announcement so far.
/// </remarks>
public static class JapaneseHolidays
{
    private const int FirstYear = 2000;
    private const int LastYear = 2150;

    private static readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, Holiday>> Years = new();

    /// <summary>The holiday's Japanese name, or null on any other day.</summary>
    public static string? NameOf(DateOnly date) => Find(date)?.Ja;

    public static bool IsHoliday(DateOnly date) => Find(date) is not null;

    /// <summary>The holiday on that day, or null.</summary>
    public static Holiday? Find(DateOnly date) =>
        date.Year is >= FirstYear and <= LastYear
            ? Years.GetOrAdd(date.Year, Compute).GetValueOrDefault(date)
            : null;

    private static FrozenDictionary<DateOnly, Holiday> Compute(int year)
    {
        var named = Article2(year).Concat(SpecialActs(year)).ToDictionary(holiday => holiday.Date);
        var all = new Dictionary<DateOnly, Holiday>(named);
        AddSubstitutes(year, named, all);
        AddCitizensHolidays(year, named, all);
        return all.ToFrozenDictionary();
    }

    /// <summary>Article 2: the holidays with a name.</summary>
    private static IEnumerable<Holiday> Article2(int year)
    {
        var olympic = year is 2020 or 2021;
        yield return new(new(year, 1, 1), "元日", "New Year's Day");
        yield return new(Monday(year, 1, 2), "成人の日", "Coming of Age Day");
        yield return new(new(year, 2, 11), "建国記念の日", "National Foundation Day");
        if (year >= 2020)
            yield return new(new(year, 2, 23), "天皇誕生日", "Emperor's Birthday");
        yield return new(new(year, 3, VernalEquinox(year)), "春分の日", "Vernal Equinox Day");
        yield return year >= 2007
            ? new(new(year, 4, 29), "昭和の日", "Showa Day")
            : new(new(year, 4, 29), "みどりの日", "Greenery Day");
        yield return new(new(year, 5, 3), "憲法記念日", "Constitution Memorial Day");
        if (year >= 2007)
            yield return new(new(year, 5, 4), "みどりの日", "Greenery Day");
        yield return new(new(year, 5, 5), "こどもの日", "Children's Day");
        if (!olympic)
            yield return new(year >= 2003 ? Monday(year, 7, 3) : new(year, 7, 20), "海の日", "Marine Day");
        if (year >= 2016 && !olympic)
            yield return new(new(year, 8, 11), "山の日", "Mountain Day");
        yield return new(year >= 2003 ? Monday(year, 9, 3) : new(year, 9, 15), "敬老の日", "Respect for the Aged Day");
        yield return new(new(year, 9, AutumnalEquinox(year)), "秋分の日", "Autumnal Equinox Day");
        if (!olympic)
        {
            yield return year >= 2020
                ? new(Monday(year, 10, 2), "スポーツの日", "Sports Day")
                : new(Monday(year, 10, 2), "体育の日", "Health and Sports Day");
        }

        yield return new(new(year, 11, 3), "文化の日", "Culture Day");
        yield return new(new(year, 11, 23), "勤労感謝の日", "Labor Thanksgiving Day");
        if (year <= 2018)
            yield return new(new(year, 12, 23), "天皇誕生日", "Emperor's Birthday");
    }

    private static Holiday[] SpecialActs(int year) => year switch
    {
        2019 =>
        [
            new(new(2019, 5, 1), "天皇の即位の日", "Day of the Emperor's Enthronement"),
            new(new(2019, 10, 22), "即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony"),
        ],
        2020 => Olympic(new(2020, 7, 23), new(2020, 7, 24), new(2020, 8, 10)),
        2021 => Olympic(new(2021, 7, 22), new(2021, 7, 23), new(2021, 8, 8)),
        _ => [],
    };

    private static Holiday[] Olympic(DateOnly marine, DateOnly sports, DateOnly mountain) =>
    [
        new(marine, "海の日", "Marine Day"),
        new(sports, "スポーツの日", "Sports Day"),
        new(mountain, "山の日", "Mountain Day"),
    ];

    /// <summary>
    /// Article 3(2): a holiday on a Sunday moves on. Until 2006 to the Monday; since 2007 to the next day without a name.
    /// </summary>
    private static void AddSubstitutes(int year, Dictionary<DateOnly, Holiday> named, Dictionary<DateOnly, Holiday> all)
    {
        foreach (var sunday in named.Keys.Where(date => date.DayOfWeek == DayOfWeek.Sunday))
        {
            var date = sunday.AddDays(1);
            while (year >= 2007 && named.ContainsKey(date))
                date = date.AddDays(1);
            all.TryAdd(date, new(date, "振替休日", "Substitute Holiday"));
        }
    }

    /// <summary>Article 3(3): a day between two named holidays. Until 2006 neither a Sunday nor a substitute holiday.</summary>
    private static void AddCitizensHolidays(int year, Dictionary<DateOnly, Holiday> named, Dictionary<DateOnly, Holiday> all)
    {
        foreach (var date in named.Keys.Select(before => before.AddDays(1)))
        {
            var between = !named.ContainsKey(date) && named.ContainsKey(date.AddDays(1));
            if (between && (year >= 2007 || date.DayOfWeek != DayOfWeek.Sunday))
                all.TryAdd(date, new(date, "国民の休日", "Citizens' Holiday"));
        }
    }

    private static DateOnly Monday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var toMonday = ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toMonday + 7 * (nth - 1));
    }

    // The customary approximation of the sun's longitude at 0° and 180° in Japan's time, good from 1980 to 2150.
    private static int VernalEquinox(int year) => Equinox(year, year < 2100 ? 20.8431 : 21.8510);

    private static int AutumnalEquinox(int year) => Equinox(year, year < 2100 ? 23.2488 : 24.2488);

    private static int Equinox(int year, double day1980) =>
        (int)(day1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
}

using System.Text.RegularExpressions;

namespace CareTeamBot.CareTeam.Dates;

/// <summary>The forms in which people write days and times. They read a text whose width, dashes and case <see cref="DateText"/> has brought to one form.</summary>
internal static partial class DatePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>
    /// One day, month or week. Groups: <c>era ey y m d</c> numbers as written; <c>a b</c> day and month in an order that is not
    /// said; <c>mon</c> an English month; <c>rel</c> a word such as 明日; <c>n unit</c> a distance; <c>week dow</c> a weekday;
    /// <c>mrel</c> a month such as 来月; <c>yrel</c> a year such as 来年; <c>edge</c> the end of a month or year.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![0-9a-z/.:\-])(?:
          (?<era>令和|平成|昭和|[rhs])\.?\ ?(?<ey>元|[0-9]{1,2})\ ?[年./\-]\ ?(?<m>[0-9]{1,2})(?:\ ?[月./\-]\ ?(?<d>[0-9]{1,2})日?|月|(?![0-9]))
        | (?<y>[0-9]{4})\ ?[年./\-]\ ?(?<m>[0-9]{1,2})(?:\ ?[月./\-]\ ?(?<d>[0-9]{1,2})日?|月|(?![0-9]))(?:t[0-9:.]+z)?
        | (?<a>[0-9]{1,2})[/.\-](?<b>[0-9]{1,2})[/.\-](?<y>[0-9]{4})
        | (?<m>[0-9]{1,2})/(?<y>[0-9]{4})
        | (?:(?<yrel>今年|来年|再来年|昨年|去年)の?)?(?<m>[0-9]{1,2})(?:\ ?月\ ?(?<d>[0-9]{1,2})日?|/(?<d>[0-9]{1,2})日?|月(?![間分]|[0-9]))
        | (?<mrel>今月|来月|再来月)の?(?:(?<d>[0-9]{1,2})日|(?<edge>末))?
        | (?<edge>月末|年末|年度末)(?!年始)
        | (?<n>[0-9]{1,3})\ ?(?<unit>日|週間?|[かヶカケ箇]月)後
        | (?<rel>今日|本日|きょう|明日|あした|あす|明後日|あさって|しあさって|明々後日)
        | (?<week>今週|来週|再来週)の?(?:(?<dow>[月火水木金土日])(?:曜日?|(?![0-9月火水木金土日曜])))?
        | (?<dow>[月火水木金土日])曜日?
        | (?<d>[0-9]{1,2})日(?![間後前目]|以[内上]|ほど|くらい|ぐらい)
        | (?<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\ (?:(?<d>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?(?:,?\ (?<y>[0-9]{4}))?|(?<y>[0-9]{4}))
        | (?<d>[0-9]{1,2})(?:st|nd|rd|th)?\ (?:of\ )?(?<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\ (?<y>[0-9]{4}))?
        | in\ (?<n>[0-9]{1,3})\ (?<unit>day|week|month)s?
        | (?<rel>today|tomorrow|(?:the\ )?day\ after\ tomorrow)
        | (?:(?<week>this|next)\ )?(?<dow>mon|tue|wed|thu|fri|sat|sun)(?:days?|s|sdays?|nesdays?|rs|rsdays?|urdays?)?(?![a-z])
        | (?<week>this|next)\ week
        | (?<mrel>this|next)\ month
        )(?![0-9])
        """,
        Options)]
    internal static partial Regex Day();

    /// <summary>The weekday beside a day: <c>(木)</c>, <c>(Thu)</c>, <c>木曜日</c>.</summary>
    [GeneratedRegex(@"\G\ *(?:\((?<dow>[月火水木金土日])(?:曜日?)?(?:・[祝休])?\)|\((?<dow>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\)|(?<dow>[月火水木金土日])曜日?)", Options)]
    internal static partial Regex Weekday();

    /// <summary>What stands between the first and the last day of a run.</summary>
    [GeneratedRegex(@"\G\ *(?:-|\.\.|から|to\ |through\ |until\ |thru\ )\ *", Options)]
    internal static partial Regex Through();

    /// <summary>The last day of a run whose month is the first one's.</summary>
    [GeneratedRegex(@"\G(?<d>[0-9]{1,2})日?(?![0-9/月時:.]|\ ?[ap]m)", Options)]
    internal static partial Regex SameMonth();

    [GeneratedRegex(
        """
        \G\ *(?:の|に|は|,|at\ )?\ *(?<half>午前|午後|朝|夕方|夜|am|pm)?の?\ *(?<h>[0-9]{1,2})
        (?:(?::|時\ ?)(?<min>[0-9]{2})(?:分|(?![0-9]))\ ?(?<pm>[ap]m)?|時(?<mid>半)?(?:(?<min>[0-9]{1,2})分)?(?!間)|\ ?(?<pm>[ap]m)(?![a-z]))
        """,
        Options)]
    internal static partial Regex Time();

    [GeneratedRegex(@"\G(?:ごろ|頃)?\ *(?:-|から|to\ )\ *", Options)]
    internal static partial Regex TimeThrough();

    /// <summary>What closes a run or a time and says nothing more.</summary>
    [GeneratedRegex(@"\G\ *(?:まで|から|ごろ|頃)", Options)]
    internal static partial Regex Closing();
}

using CareTeamBot.CareTeam.Dates;

namespace CareTeamBot.CareTeam.Calendar;

/// <summary>Why a text was not understood, for the person who typed it. Quotes at most 30 characters of it.</summary>
public sealed record TextFault(string Ja, string En)
{
    internal static readonly (string Ja, string En) Day = ("曜日", "a day");
    internal static readonly (string Ja, string En) Span = ("時間（例 8:30-17:15）", "a span such as 8:30-17:15");
    internal static readonly (string Ja, string En) LaterEnd =
        ("終わりが始まりより後の時間（日をまたぐときは二つに分ける）", "a span that ends after it begins (split it at midnight)");

    internal static TextFault NoHours =>
        new("曜日と時間を書いてください。例: 月-金 8:30-17:15", "Write days and times, such as Mon-Fri 8:30-17:15.");

    internal static TextFault TooLong(int max) => new($"{max}文字以内で書いてください。", $"Use at most {max} characters.");

    internal static TextFault TooMany(int max) => new($"休業は{max}件までです。", $"List at most {max} closures.");

    internal static TextFault NoClosure(string entry) => new(
        $"「{CalendarText.Quote(entry)}」は休業の日付として読めません。例: 8/13-8/15 夏季休業",
        $"\"{CalendarText.Quote(entry)}\" is not a closure. Example: 8/13-8/15 summer break");

    /// <summary>A date that can't be taken as it stands: what was read, and what to write.</summary>
    internal static TextFault Doubtful(string written, WrittenDate date, DateDoubt doubt)
    {
        var quote = CalendarText.Quote(written);
        var (month, day, weekday) = (date.First.Month, date.First.Day, new CalendarWords().DayName(date.First.DayOfWeek));
        return doubt switch
        {
            DateDoubt.DayOrMonth => new(
                $"「{quote}」は{month}月{day}日ですか、{day}月{month}日ですか。{date.First:yyyy-MM-dd} のように書いてください。",
                $"Is \"{quote}\" the day or the month first? Please write it like {date.First:yyyy-MM-dd}."),
            DateDoubt.Weekday => new(
                $"「{quote}」の{month}月{day}日は{weekday}曜日です。日付と曜日を確かめてください。",
                $"\"{quote}\": that day is a {date.First.DayOfWeek}. Please check the day."),
            DateDoubt.EndsBefore => new($"「{quote}」は終わりの日が始まりより前です。", $"\"{quote}\" ends before it begins."),
            _ => new($"「{quote}」という日はありません。", $"There is no day \"{quote}\"."),
        };
    }

    internal static TextFault Needed((string Ja, string En) what, ReadOnlySpan<char> rest) => rest.IsEmpty
        ? new($"最後に{what.Ja}が要ります。", $"The text ends where {what.En} is needed.")
        : new($"「{CalendarText.Quote(rest)}」のところに{what.Ja}が要ります。", $"At \"{CalendarText.Quote(rest)}\" {what.En} is needed.");
}

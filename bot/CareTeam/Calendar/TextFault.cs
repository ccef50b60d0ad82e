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

    internal static TextFault Needed((string Ja, string En) what, ReadOnlySpan<char> rest) => rest.IsEmpty
        ? new($"最後に{what.Ja}が要ります。", $"The text ends where {what.En} is needed.")
        : new($"「{CalendarText.Quote(rest)}」のところに{what.Ja}が要ります。", $"At \"{CalendarText.Quote(rest)}\" {what.En} is needed.");
}

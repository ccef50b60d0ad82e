namespace CareTeamBot.CareTeam.Calendar;

/// <summary>What an agency says of its hours: an ordinary week, and whether it keeps to it on the days that are free by law.</summary>
/// <param name="Week">Its ordinary week.</param>
/// <param name="OnHolidays">Open on national holidays too. Not said means no.</param>
/// <param name="AtYearEnd">Open from December 29 to January 3 too. Not said means no.</param>
public sealed record AgencyHours(WeeklyHours Week, bool OnHolidays = false, bool AtYearEnd = false)
{
    /// <summary>
    /// Reads what a person types: a week as <see cref="WeeklyHours.Parse"/> does, and in it 祝日も, 年末年始も, 祝日休み, 年中無休, 24時間365日,
    /// <c>and holidays</c>. At most <see cref="WeeklyHours.MaxTextLength"/> characters.
    /// </summary>
    public static Parsed<AgencyHours> Parse(string text) => WeeklyHoursParser.Parse(text);

    /// <summary>What a calendar says, in the form that <see cref="Parse"/> reads.</summary>
    public static AgencyHours Of(AgencyCalendar calendar) => new(calendar.Hours, calendar.OpenOnHolidays, !calendar.ClosedAtYearEnd);

    public string Format(bool english = false)
    {
        var words = new CalendarWords(english);
        return string.Join(words.BetweenParts, new[] { Week.Format(english), OnHolidays ? words.HolidaysToo : null, AtYearEnd ? words.YearEndToo : null }.OfType<string>());
    }
}

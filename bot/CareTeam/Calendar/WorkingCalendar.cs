namespace CareTeamBot.CareTeam.Calendar;

/// <summary>
/// Counts working time of an agency in one time zone. All moments in and out are UTC. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Where an agency does not open within <see cref="HorizonDays"/> days (no hours at all, or closed for good), time runs
/// on from there by the clock alone, so that every wait ends.
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>How far ahead the next working day is looked for.</summary>
    public const int HorizonDays = 400;

    /// <summary>The longest wait that <see cref="Add"/> takes.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromDays(366);

    private readonly TimeZoneInfo zone;
    private readonly bool alwaysOpen;

    /// <param name="zone">The zone of the agencies' weekdays and hours.</param>
    /// <param name="alwaysOpen">Switches working time off: every moment counts (sandbox and tests).</param>
    public WorkingCalendar(TimeZoneInfo zone, bool alwaysOpen = false)
    {
        ArgumentNullException.ThrowIfNull(zone);
        (this.zone, this.alwaysOpen) = (zone, alwaysOpen);
    }

    /// <summary>The zone in which people of the case read times.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Japan, with working time.</summary>
    public static WorkingCalendar Japan { get; } = new(FindZone("Asia/Tokyo"));

    /// <summary>
    /// The zone by its name. Asia/Tokyo is nine hours ahead since 1951: without the rules of before, a conversion costs a
    /// tenth, and no time zone data is needed.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">Any other name that the machine does not know.</exception>
    public static TimeZoneInfo FindZone(string name) =>
        name is "Asia/Tokyo" ? TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromHours(9), name, name)
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw new TimeZoneNotFoundException($"There is no time zone '{name}' on this machine.");

    /// <summary>
    /// The moment at which a wait ends. Its whole days count working days: the same time of day on the n-th next
    /// working day, or the next opening where the agency is closed then. The rest counts open time, but never more than one
    /// working day: 8 hours in an office of 7¾ hours end at the same time on the next working day. Outside opening hours the count
    /// starts at the next opening. Never falls when the start or the wait grows.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative or above <see cref="MaxWait"/>.</exception>
    public DateTimeOffset Add(DateTimeOffset startUtc, TimeSpan wait, AgencyCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wait, MaxWait);
        if (NeverCloses(calendar))
            return startUtc.ToUniversalTime() + wait;
        var start = NextOpen(startUtc, calendar);
        var whole = AddDays(start, wait.Days, calendar);
        var rest = wait - TimeSpan.FromDays(wait.Days);
        return rest == TimeSpan.Zero
            ? whole
            : Earlier(AddOpenTime(whole, rest, calendar), AddDays(start, wait.Days + 1, calendar));
    }

    /// <summary>The moment itself where the agency is open, else its next opening.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset momentUtc, AgencyCalendar calendar)
    {
        var moment = momentUtc.ToUniversalTime();
        return NeverCloses(calendar) || FirstOpen(moment, calendar) is not { } span
            ? moment
            : Later(span.From, moment);
    }

    public bool IsOpen(DateTimeOffset momentUtc, AgencyCalendar calendar) =>
        alwaysOpen || (FirstOpen(momentUtc, calendar) is { } span && span.From <= momentUtc);

    /// <summary>The calendar day of a moment in the zone.</summary>
    public DateOnly DayOf(DateTimeOffset momentUtc) => DateOf(momentUtc);

    /// <summary>Whether the agency works on a day at all; every day where working time is off.</summary>
    public bool WorksOn(DateOnly day, AgencyCalendar calendar) => NeverCloses(calendar) || calendar.WorksOn(day);

    /// <summary>The day itself where the agency works on it, else its next working day.</summary>
    public DateOnly WorkingDayFrom(DateOnly day, AgencyCalendar calendar) =>
        WorksOn(day, calendar) ? day : NextWorkingDay(day, calendar);

    /// <summary>The next moment after <paramref name="afterUtc"/> at a time of day on one of the agency's working days.</summary>
    public DateTimeOffset NextAt(TimeSpan timeOfDay, DateTimeOffset afterUtc, AgencyCalendar calendar)
    {
        var minutes = (int)timeOfDay.TotalMinutes;
        var day = DateOf(afterUtc);
        var from = ToUtc(day, minutes) > afterUtc ? day : day.AddDays(1);
        return ToUtc(WorkingDayFrom(from, calendar), minutes);
    }

    /// <summary>
    /// The moment at which the agency closes on a day: the end of its last span, or midnight where it does not work on
    /// that day or has closed already at <paramref name="nowUtc"/>.
    /// </summary>
    public DateTimeOffset CloseOf(DateOnly day, DateTimeOffset nowUtc, AgencyCalendar calendar)
    {
        var spans = NeverCloses(calendar) || calendar.ClosedOn(day) is not null ? [] : calendar.SpansOn(day.DayOfWeek).ToList();
        var close = spans.Count == 0 ? nowUtc : ToUtc(day, spans.Max(span => span.Until));
        return close > nowUtc ? close : ToUtc(day.AddDays(1), 0);
    }

    /// <summary>A time of a day in the zone, as a moment.</summary>
    public DateTimeOffset MomentOf(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    /// <summary>The time of day of a moment in the zone.</summary>
    public TimeOnly TimeOf(DateTimeOffset momentUtc) => TimeOnly.FromDateTime(ToLocal(momentUtc));

    /// <summary>The opening on the last working day before the moment's own; a day before it where the agency never closes.</summary>
    public DateTimeOffset WorkingDayBefore(DateTimeOffset momentUtc, AgencyCalendar calendar)
    {
        var day = DateOf(momentUtc);
        for (var i = 1; i <= HorizonDays && !NeverCloses(calendar); i++)
        {
            if (calendar.WorksOn(day.AddDays(-i)))
                return NextOpen(ToUtc(day.AddDays(-i), 0), calendar);
        }

        return momentUtc.ToUniversalTime() - TimeSpan.FromDays(1);
    }

    /// <summary>What did not count between two moments. Looks at most <see cref="HorizonDays"/> days far.</summary>
    public WaitExplanation Explain(DateTimeOffset fromUtc, DateTimeOffset untilUtc, AgencyCalendar calendar)
    {
        if (NeverCloses(calendar) || untilUtc <= fromUtc)
            return WaitExplanation.None;
        var (first, last) = (DateOf(fromUtc), DateOf(untilUtc));
        var skipped = new List<SkippedDays>();
        for (var date = first; date <= last && date < first.AddDays(HorizonDays); date = date.AddDays(1))
            Skip(skipped, date, calendar);
        return new(skipped, calendar.ClosedOn(first) is null && !IsOpen(fromUtc, calendar));
    }

    private static void Skip(List<SkippedDays> skipped, DateOnly date, AgencyCalendar calendar)
    {
        if (calendar.ClosedOn(date) is not var (reason, ja, en))
            return;
        if (skipped.Count > 0 && skipped[^1] is var days
            && (days.Reason, days.Ja, days.Last) == (reason, ja, date.AddDays(-1)))
        {
            skipped[^1] = days with { Last = date };
        }
        else
        {
            skipped.Add(new(reason, date, date, ja, en));
        }
    }

    private DateTimeOffset AddDays(DateTimeOffset open, int days, AgencyCalendar calendar)
    {
        if (days == 0)
            return open;
        var date = DateOf(open);
        for (var i = 0; i < days; i++)
            date = NextWorkingDay(date, calendar);
        return NextOpen(ToUtc(date.ToDateTime(TimeOnly.FromDateTime(ToLocal(open)))), calendar);
    }

    private static DateOnly NextWorkingDay(DateOnly date, AgencyCalendar calendar)
    {
        for (var i = 1; i <= HorizonDays; i++)
        {
            if (calendar.WorksOn(date.AddDays(i)))
                return date.AddDays(i);
        }
        return date.AddDays(1);
    }

    private DateTimeOffset AddOpenTime(DateTimeOffset start, TimeSpan time, AgencyCalendar calendar)
    {
        var at = start;
        foreach (var span in OpenFrom(start, calendar))
        {
            at = Later(at, span.From);
            if (at + time <= span.Until)
                break;
            time -= span.Until - at;
            at = span.Until;
        }
        return at + time;
    }

    private UtcSpan? FirstOpen(DateTimeOffset moment, AgencyCalendar calendar)
    {
        foreach (var span in OpenFrom(moment, calendar))
            return span;
        return null;
    }

    /// <summary>Open spans that end after the moment, in order, none more than the horizon after the one before.</summary>
    private IEnumerable<UtcSpan> OpenFrom(DateTimeOffset moment, AgencyCalendar calendar)
    {
        var date = DateOf(moment);
        for (var empty = 0; empty <= HorizonDays; empty++, date = date.AddDays(1))
        {
            if (!calendar.WorksOn(date))
                continue;
            for (var i = 0; i < calendar.Hours.Spans.Count; i++)
            {
                var span = calendar.Hours.Spans[i];
                if (span.Day != date.DayOfWeek || ToUtc(date, span.Until) is var until && until <= moment)
                    continue;
                empty = 0;
                yield return new(ToUtc(date, span.From), until);
            }
        }
    }

    /// <summary>Whether the clock alone counts: working time is off, or the agency has no hours at all.</summary>
    private bool NeverCloses(AgencyCalendar calendar) => alwaysOpen || calendar.Hours.Spans.Count == 0;

    private DateTime ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    private DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment));

    private DateTimeOffset ToUtc(DateOnly date, int minutes) =>
        ToUtc(date.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes));

    private DateTimeOffset ToUtc(DateTime local)
    {
        // A time that summer time leaves out means the moment at which the clock jumps.
        while (zone.SupportsDaylightSavingTime && zone.IsInvalidTime(local))
            local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private readonly record struct UtcSpan(DateTimeOffset From, DateTimeOffset Until);
}

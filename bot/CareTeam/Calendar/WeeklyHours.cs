namespace CareTeamBot.CareTeam.Calendar;

/// <summary>
/// When an agency is open in an ordinary week: any number of spans a day, none on a closed weekday. Immutable; equal
/// when the spans are equal.
/// </summary>
public sealed record WeeklyHours
{
    private static readonly DayOfWeek[] OfficeDays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public WeeklyHours(IReadOnlyList<OpenSpan>? spans = null) => Spans = spans ?? [];

    /// <summary>Monday to Friday, 8:30 to 17:15: what municipal offices keep. Stored states refer to it: it does not change.</summary>
    public static WeeklyHours Default { get; } =
        Of(OfficeDays.Select(day => new OpenSpan(day, 8 * 60 + 30, 17 * 60 + 15)));

    /// <summary>Ordered from Monday on, by time within the day, never overlapping or touching. Default: none, always closed.</summary>
    public IReadOnlyList<OpenSpan> Spans { get; init; }

    /// <summary>The longest text that <see cref="Parse"/> reads.</summary>
    public const int MaxTextLength = 300;

    /// <summary>Orders the spans and joins those that overlap or touch.</summary>
    /// <exception cref="ArgumentException">A span is empty or leaves its day.</exception>
    public static WeeklyHours Of(IEnumerable<OpenSpan> spans)
    {
        var joined = new List<OpenSpan>();
        foreach (var span in spans.OrderBy(span => MondayFirst(span.Day)).ThenBy(span => span.From))
        {
            if (span.From < 0 || span.From >= span.Until || span.Until > 1440)
                throw new ArgumentException("A span must be within its day and not empty.", nameof(spans));
            if (joined.Count > 0 && joined[^1] is var last && last.Day == span.Day && last.Until >= span.From)
                joined[^1] = last with { Until = Math.Max(last.Until, span.Until) };
            else
                joined.Add(span);
        }
        return new(joined);
    }

    /// <summary>
    /// Reads what a person types: <c>月-金 8:30-12:00,13:00-17:15; 土 9:00-12:00</c> or <c>Mon-Fri 9:00-17:00</c>. Also
    /// 平日, 毎日, 月・水・金, 8時半, full-width characters, any dash or 〜, and 休み or closed. At most
    /// <see cref="MaxTextLength"/> characters.
    /// </summary>
    public static Parsed<WeeklyHours> Parse(string text) => WeeklyHoursParser.Parse(text) switch
    {
        { Value: { } hours } => Parsed<WeeklyHours>.Of(hours.Week),
        { Fault: var fault } => Parsed<WeeklyHours>.Failed(fault!),
    };

    /// <summary>The hours in the form that <see cref="Parse"/> reads, days with equal hours together.</summary>
    public string Format(bool english = false) => WeeklyHoursFormat.Format(this, new(english));

    public bool Equals(WeeklyHours? other) => other is not null && Spans.SequenceEqual(other.Spans);

    public override int GetHashCode() =>
        Spans.Aggregate(0, HashCode.Combine);

    internal static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;
}

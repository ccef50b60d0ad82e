using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Retention;
using CareTeamBot.CareTeam.Settings;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Hosting;

/// <summary>Section <c>Ladder</c>: durations of working time, counted from the asking. <c>1.00:00:00</c> is one working day.</summary>
internal sealed class LadderOptions : IValidatableObject
{
    internal const string Section = "Ladder";

    /// <summary>Until the agencies asked are reminded. Default 4 working hours. Above zero, below <see cref="Widen"/>.</summary>
    public TimeSpan Nudge { get; set; } = new LadderTimes().Nudge;

    /// <summary>Until every agency is asked. Default 1 working day. Below <see cref="Consult"/>.</summary>
    public TimeSpan Widen { get; set; } = new LadderTimes().Widen;

    /// <summary>Until the coordinator takes it. Default 2 working days. Below <see cref="Council"/>.</summary>
    public TimeSpan Consult { get; set; } = new LadderTimes().Consult;

    /// <summary>Until it is drafted for the council. Default 5 working days. At most 300 days.</summary>
    [Duration]
    public TimeSpan Council { get; set; } = new LadderTimes().Council;

    /// <summary>How long after an answer silence closes the question. Default 3 working days.</summary>
    [Duration]
    public TimeSpan CloseAnswered { get; set; } = new LadderTimes().CloseAnswered;

    /// <summary>How often the coordinator is reminded of what lies with the council. Default 20 working days.</summary>
    [Duration]
    public TimeSpan Review { get; set; } = new LadderTimes().Review;

    /// <summary>The same for urgent questions, in plain time, day and night. Defaults: 10, 20, 40 and 120 minutes.</summary>
    [ValidateObjectMembers]
    public UrgentLadderOptions Urgent { get; set; } = new();

    public LadderTimes Times => new()
    {
        Nudge = Nudge,
        Widen = Widen,
        Consult = Consult,
        Council = Council,
        CloseAnswered = CloseAnswered,
        Review = Review,
    };

    public LadderTimes UrgentTimes => new()
    {
        Nudge = Urgent.Nudge,
        Widen = Urgent.Widen,
        Consult = Urgent.Consult,
        Council = Urgent.Council,
        CloseAnswered = CloseAnswered,
        Review = Review,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => CheckRising(Section, Nudge, Widen, Consult, Council);

    internal static IEnumerable<ValidationResult> CheckRising(string section, TimeSpan nudge, TimeSpan widen, TimeSpan consult, TimeSpan council)
    {
        (string Name, TimeSpan Value)[] steps = [("zero", TimeSpan.Zero), (nameof(Nudge), nudge), (nameof(Widen), widen), (nameof(Consult), consult), (nameof(Council), council)];
        return steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Value <= pair.First.Value)
            .Select(pair => new ValidationResult($"{section}:{pair.Second.Name} must be longer than {pair.First.Name}."));
    }
}

[OptionsValidator]
internal sealed partial class LadderValidator : IValidateOptions<LadderOptions>;

/// <summary>Section <c>Ladder:Urgent</c>.</summary>
internal sealed class UrgentLadderOptions : IValidatableObject
{
    public TimeSpan Nudge { get; set; } = LadderTimes.Urgent.Nudge;
    public TimeSpan Widen { get; set; } = LadderTimes.Urgent.Widen;
    public TimeSpan Consult { get; set; } = LadderTimes.Urgent.Consult;

    [Duration]
    public TimeSpan Council { get; set; } = LadderTimes.Urgent.Council;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        LadderOptions.CheckRising($"{LadderOptions.Section}:{nameof(LadderOptions.Urgent)}", Nudge, Widen, Consult, Council);
}

/// <summary>Section <c>Calendar</c>.</summary>
internal sealed class CalendarOptions : IValidatableObject
{
    internal const string Section = "Calendar";
    private const string Tokyo = "Asia/Tokyo";

    /// <summary>The zone of weekdays and opening hours. Default Asia/Tokyo.</summary>
    public string TimeZone { get; set; } = Tokyo;

    /// <summary>Switches working time off, so that every moment counts: for the sandbox and tests. Default false.</summary>
    public bool AlwaysOpen { get; set; }

    public WorkingCalendar Calendar => new(WorkingCalendar.FindZone(TimeZone), AlwaysOpen);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => TimeZone is Tokyo || TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)
        ? [] : [new($"{Section}:{nameof(TimeZone)} must name a time zone of this machine, such as Asia/Tokyo.")];
}

[OptionsValidator]
internal sealed partial class CalendarValidator : IValidateOptions<CalendarOptions>;

[OptionsValidator]
internal sealed partial class CareTimesValidator : IValidateOptions<CareTimes>;

/// <summary>Section <c>Retention</c>: how long closed cases are kept.</summary>
internal sealed class RetentionOptions : IValidatableObject
{
    internal const string Section = "Retention";
    private const int MostYears = 100;

    /// <summary>See <see cref="RetentionRules.Years"/>.</summary>
    [Within(1, MostYears, ErrorMessage = "{0} must be a whole number of years from {1} to {2}.")]
    public int Years { get; set; } = new RetentionRules().Years;

    /// <summary>See <see cref="RetentionRules.DeletedDays"/>.</summary>
    [Within(1, 3650, ErrorMessage = "{0} must be a whole number of days from {1} to {2}.")]
    public int DeletedDays { get; set; } = new RetentionRules().DeletedDays;

    /// <summary>Other years by the municipality's name.</summary>
    public Dictionary<string, int> Municipalities { get; set; } = [];

    public RetentionRules Rules => new() { Years = Years, DeletedDays = DeletedDays, Municipalities = Municipalities.ToImmutableDictionary() };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Municipalities.Where(named => named.Value is < 1 or > MostYears)
        .Select(named => new ValidationResult($"{Section}:{nameof(Municipalities)}:{named.Key} must be a whole number of years from 1 to {MostYears}."));
}

[OptionsValidator]
internal sealed partial class RetentionValidator : IValidateOptions<RetentionOptions>;

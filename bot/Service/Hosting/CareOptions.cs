using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Hosting;

/// <summary>Section <c>Ladder</c>: durations of working time, counted from the asking. <c>1.00:00:00</c> is one working day.</summary>
internal sealed class LadderOptions
{
    internal const string Section = "Ladder";

    /// <summary>Until the agencies asked are reminded. Default 4 working hours. Above zero, below <see cref="Widen"/>.</summary>
    public TimeSpan Nudge { get; set; } = new LadderTimes().Nudge;

    /// <summary>Until every agency is asked. Default 1 working day. Below <see cref="Consult"/>.</summary>
    public TimeSpan Widen { get; set; } = new LadderTimes().Widen;

    /// <summary>Until the coordinator takes it. Default 2 working days. Below <see cref="Council"/>.</summary>
    public TimeSpan Consult { get; set; } = new LadderTimes().Consult;

    /// <summary>Until it is drafted for the council. Default 5 working days. At most 300 days.</summary>
    public TimeSpan Council { get; set; } = new LadderTimes().Council;

    /// <summary>How long after an answer silence closes the question. Default 3 working days.</summary>
    public TimeSpan CloseAnswered { get; set; } = new LadderTimes().CloseAnswered;

    /// <summary>How often the coordinator is reminded of what lies with the council. Default 20 working days.</summary>
    public TimeSpan Review { get; set; } = new LadderTimes().Review;

    /// <summary>The same for urgent questions, in plain time, day and night. Defaults: 10, 20, 40 and 120 minutes.</summary>
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
}

/// <summary>Section <c>Ladder:Urgent</c>.</summary>
internal sealed class UrgentLadderOptions
{
    public TimeSpan Nudge { get; set; } = LadderTimes.Urgent.Nudge;
    public TimeSpan Widen { get; set; } = LadderTimes.Urgent.Widen;
    public TimeSpan Consult { get; set; } = LadderTimes.Urgent.Consult;
    public TimeSpan Council { get; set; } = LadderTimes.Urgent.Council;
}

/// <summary>Section <c>Calendar</c>.</summary>
internal sealed class CalendarOptions
{
    internal const string Section = "Calendar";

    /// <summary>The zone of weekdays and opening hours. Default Asia/Tokyo.</summary>
    public string TimeZone { get; set; } = "Asia/Tokyo";

    /// <summary>Switches working time off, so that every moment counts: for the sandbox and tests. Default false.</summary>
    public bool AlwaysOpen { get; set; }

    public WorkingCalendar Calendar => new(WorkingCalendar.FindZone(TimeZone), AlwaysOpen);
}

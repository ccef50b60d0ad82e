using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Retention;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>What a decision needs beside state and command: the ladder's durations and the working calendar.</summary>
public sealed record CareRules(LadderTimes Ladder, LadderTimes UrgentLadder, WorkingCalendar Calendar)
{
    /// <summary>The durations beside the ladder's.</summary>
    public CareTimes Care { get; init; } = new();

    /// <summary>How long closed cases are kept.</summary>
    public RetentionRules Retention { get; init; } = new();
}

/// <summary>
/// Durations of the ladder, counted from the asking (<see cref="CloseAnswered"/> from the answer, <see cref="Review"/>
/// from the last reminder). Whole days are working days of the agency that is waited for, the rest is its open hours.
/// </summary>
public sealed record LadderTimes
{
    public TimeSpan Nudge { get; init; } = TimeSpan.FromHours(4);
    public TimeSpan Widen { get; init; } = TimeSpan.FromDays(1);
    public TimeSpan Consult { get; init; } = TimeSpan.FromDays(2);
    public TimeSpan Council { get; init; } = TimeSpan.FromDays(5);
    public TimeSpan CloseAnswered { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How often the coordinator is reminded of an item that lies with the council.</summary>
    public TimeSpan Review { get; init; } = TimeSpan.FromDays(20);

    /// <summary>The urgent ladder: minutes of plain time, day and night.</summary>
    public static LadderTimes Urgent { get; } = new()
    {
        Nudge = TimeSpan.FromMinutes(10),
        Widen = TimeSpan.FromMinutes(20),
        Consult = TimeSpan.FromMinutes(40),
        Council = TimeSpan.FromMinutes(120),
    };
}

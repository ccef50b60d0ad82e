using CareTeamBot.CareTeam.Settings;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// Durations beside the ladder's, set in section <c>Care</c>. Each says whether it is plain or working time; whole days
/// of working time are working days of who is waited for.
/// </summary>
public sealed record CareTimes
{
    public const string Section = "Care";

    private const string Months = "{0} must be from {1} to {2} months.";

    /// <summary>How long after a goal was written or kept the coordinator is asked whether it still holds. Plain time. Default 182 days.</summary>
    [Duration]
    public TimeSpan GoalCheck { get; init; } = TimeSpan.FromDays(182);

    /// <summary>How long after a lasting role was taken or kept its doer is asked whether it still fits. Plain time. Default 182 days.</summary>
    [Duration]
    public TimeSpan RoleReview { get; init; } = TimeSpan.FromDays(182);

    /// <summary>How long the addressed agencies have to confirm an update before those that have not are called. Working time, of whoever is first. Default 1 day.</summary>
    [Duration]
    public TimeSpan UpdateNudge { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long after that call the coordinator looks after the rest. Working time, of whoever is first. Default 1 day.</summary>
    [Duration]
    public TimeSpan UpdateCoordinator { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long the coordinator has to be in touch with a family after their consultation came in. Working time. Default 3 working days.</summary>
    [Duration]
    public TimeSpan FirstContact { get; init; } = TimeSpan.FromDays(3);

    /// <summary>After how long the coordinator is reminded to bring an answer back to the family. Working time. Default 1 working day.</summary>
    [Duration]
    public TimeSpan Errand { get; init; } = TimeSpan.FromDays(1);

    // Life stages
    /// <summary>How many months ahead of the discharge the coordinator is asked to prepare it. 0 to 60; default 2.</summary>
    [Within(0, 60, ErrorMessage = Months)]
    public int DischargeMonths { get; init; } = 2;

    /// <summary>How many months ahead of April nursery is asked about: applications are due in autumn. 0 to 60; default 7.</summary>
    [Within(0, 60, ErrorMessage = Months)]
    public int NurseryMonths { get; init; } = 7;

    /// <summary>How many months ahead of starting school 就学相談 is asked about. 12 to 60; default 18.</summary>
    [Within(12, 60, ErrorMessage = Months)]
    public int SchoolConsultationMonths { get; init; } = 18;

    /// <summary>The same for starting school, junior high and high school, and for the ages of 18 and 20. 0 to 60; default 9.</summary>
    [Within(0, 60, ErrorMessage = Months)]
    public int StageMonths { get; init; } = 9;

    /// <summary>How long a case may go without a conference before the coordinator is asked. Plain time. Default 91 days.</summary>
    [Duration]
    public TimeSpan ConferenceInterval { get; init; } = TimeSpan.FromDays(91);

    /// <summary>After how long without a look an entry of the resource directory is shown as one to be asked about. Plain time. Default 182 days.</summary>
    [Duration]
    public TimeSpan ResourceReview { get; init; } = TimeSpan.FromDays(182);
}

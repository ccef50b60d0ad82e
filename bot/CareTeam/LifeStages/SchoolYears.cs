namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>
/// When a child's stages begin, by Japanese law. School begins in the first April after the day on which the child becomes six
/// (学校教育法 17条); an age is reached at the end of the day before the birthday (年齢計算ニ関する法律), so that a child
/// of 1 April belongs to the year before. Only the month is known: April means 2 April or later.
/// </summary>
public static class SchoolYears
{
    /// <summary>Primary school has six years, junior high school three (学校教育法 32条, 47条).</summary>
    private const int PrimaryYears = 6;
    private const int JuniorHighYears = 3;

    public static DateOnly SchoolEntry(DateOnly birthMonth) => new(birthMonth.Year + (birthMonth.Month >= 4 ? 7 : 6), 4, 1);

    /// <summary>The first April after today and after the birth in which a nursery may be entered; null where school comes first.</summary>
    public static DateOnly? NextNursery(DateOnly birthMonth, DateOnly today)
    {
        var after = today > birthMonth ? today : birthMonth;
        var april = new DateOnly(after.Year, 4, 1);
        var next = april > after ? april : april.AddYears(1);
        return next < SchoolEntry(birthMonth) ? next : null;
    }

    /// <summary>The stages that are still ahead, each with the day on which it begins.</summary>
    /// <param name="birthMonth">The first day of the month of birth.</param>
    /// <param name="today">Stages that have begun are left out.</param>
    public static IEnumerable<(StageKind Kind, DateOnly Date)> Plan(DateOnly birthMonth, DateOnly today)
    {
        var school = SchoolEntry(birthMonth);
        (StageKind Kind, DateOnly? Date)[] all =
        [
            (StageKind.NurseryEntry, NextNursery(birthMonth, today)),
            (StageKind.SchoolConsultation, school.AddYears(-1)),
            (StageKind.SchoolEntry, school),
            (StageKind.JuniorHigh, school.AddYears(PrimaryYears)),
            (StageKind.HighSchool, school.AddYears(PrimaryYears + JuniorHighYears)),
            (StageKind.Adulthood18, birthMonth.AddYears(18)),
            (StageKind.Adulthood20, birthMonth.AddYears(20)),
        ];
        return all.Where(s => s.Date > today).Select(s => (s.Kind, s.Date!.Value));
    }
}

using CareTeamBot.CareTeam.Dates;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>A month of birth as people write it: 「2023年5月」, 「令和5年5月12日」, 「R5.5」, <c>2023-05</c>, <c>5/2023</c>, <c>May 2023</c>.</summary>
public static class BirthMonth
{
    /// <summary>The longest text that is read.</summary>
    private const int LongestText = 60;

    /// <summary>The first day of the month; null where the text tells none with its year. The day is passed over.</summary>
    public static DateOnly? Parse(string? text) =>
        text is { Length: <= LongestText } && DateText.Find(text, new DateOnly(2000, 1, 1)) is [{ HasYear: true, Doubt: null } born]
            ? new DateOnly(born.First.Year, born.First.Month, 1)
            : null;
}

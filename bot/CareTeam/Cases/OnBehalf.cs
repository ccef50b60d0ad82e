using System.Globalization;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// For whom a member records something: the child or somebody of the family, who often have no account of their own. Who
/// said it, on which day, and how (by telephone, on a visit …), in the recorder's words.
/// </summary>
/// <param name="Who">Such as お母さん; at most <see cref="MaxWord"/> UTF-16 code units.</param>
/// <param name="Day">The day on which it was said, not in the future; null where nobody knows.</param>
/// <param name="How">Such as 電話; at most <see cref="MaxWord"/>.</param>
public sealed record OnBehalf(string Who, DateOnly? Day, string? How)
{
    /// <summary>The longest <see cref="Who"/> or <see cref="How"/>.</summary>
    public const int MaxWord = 60;

    /// <summary>From a form's fields: null where nobody was named.</summary>
    public static OnBehalf? Of(string? who, DateOnly? day, string? how) =>
        string.IsNullOrWhiteSpace(who) ? null : new(who.Trim(), day, string.IsNullOrWhiteSpace(how) ? null : how.Trim());

    /// <summary>Why it can't be taken, or null where it can.</summary>
    internal static Decision? Refusal(OnBehalf? said, DateTimeOffset now, CareRules rules) =>
        said is null ? null
        : said.Who.Length > MaxWord || said.How?.Length > MaxWord
            ? Decision.Refused(RefusalReason.TextTooLong, MaxWord.ToString(CultureInfo.InvariantCulture))
        : DayRefusal(said.Day, now, rules);

    /// <summary>What has happened did not happen tomorrow.</summary>
    internal static Decision? DayRefusal(DateOnly? day, DateTimeOffset now, CareRules rules) =>
        day > rules.Calendar.DayOf(now) ? Decision.Refused(RefusalReason.DayAhead) : null;
}

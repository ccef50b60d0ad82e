using System.Globalization;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.Cards.Parts;

/// <summary>The form for joining, filled with what is known of the viewer.</summary>
internal static class JoinForm
{
    private const int MaxName = 60;

    public static IEnumerable<AdaptiveElement> Inputs(CardContext c, Room room)
    {
        var words = TeamWords.In(c.Locale);
        var viewer = c.State.FindParticipant(c.ViewerId);
        return
        [
            .. Agency(c, room, words),
            Profession(c, viewer?.Profession, words),
            .. Hours(c, words),
        ];
    }

    public static AdaptiveExecuteAction Submit(CardContext c)
    {
        var words = TeamWords.In(c.Locale);
        var known = c.State.AgencyOf(c.ViewerId) is not null;
        return TeamButtons.Join.Draw(known ? words.Update : words.Submit, Frame.Data(c), main: true);
    }

    private static IEnumerable<AdaptiveElement> Agency(CardContext c, Room room, TeamWords words)
    {
        var mine = c.State.AgencyOf(c.ViewerId);
        var listed = c.State.Agencies.OrderByDescending(a => a == mine).Take(room.Choices).ToList();
        if (listed.Count > 0)
        {
            yield return TeamButtons.Agency.Draw(
                words.Agency, words.AgencyNone, listed.Select(a => Say.Choice(Names.Of(c, a.Name, Math.Max(room.Name, 12)), PlainText.Name(a.Name))),
                mine is null ? null : PlainText.Name(mine.Name));
        }

        yield return Fields.NewAgency.Draw(listed.Count > 0 ? words.NewAgency : words.Agency, MaxName, words.NewAgencyPlaceholder);
    }

    private static AdaptiveChoiceSetInput Profession(CardContext c, string? own, TeamWords words)
    {
        var mine = PlainText.Name(own) is { Length: > 0 } seen ? seen : null;
        var listed = words.Professions.Select(p => Say.Choice(p, p));
        var other = mine is not null && !words.Professions.Contains(mine) ? [Say.Choice(Markdown.Line(mine, MaxName), mine)] : (AdaptiveChoice[])[];
        return TeamButtons.Profession.Draw(words.Profession, CommonWords.In(c.Locale).Choose, [.. other, .. listed], mine);
    }

    private static AdaptiveElement[] Hours(CardContext c, TeamWords words)
    {
        var calendar = c.State.AgencyOf(c.ViewerId)?.Calendar;
        var today = c.Rules.Calendar.DayOf(c.Now);
        return
        [
            TeamButtons.Hours.Draw(words.Hours, WeeklyHours.MaxTextLength, words.HoursPlaceholder, calendar is null ? null : AgencyHours.Of(calendar).Format(c.Locale == Locale.En)),
            TeamButtons.Closures.Draw(
                words.Closures, Closure.MaxTextLength, words.ClosuresPlaceholder,
                calendar is { Closures.Count: > 0 } ? Text(calendar.Closures.Where(closed => closed.Last >= today)) : null),
            Say.Note(words.HoursNote),
        ];
    }

    /// <summary>Closures in the form that their parser reads, those to come first.</summary>
    private static string Text(IEnumerable<Closure> closures)
    {
        var parts = closures.OrderBy(c => c.First).Select(c => c.First == c.Last
            ? $"{Day(c.First)} {PlainText.Clean(c.Reason)}".TrimEnd()
            : $"{Day(c.First)}..{Day(c.Last)} {PlainText.Clean(c.Reason)}".TrimEnd());
        var fitting = new List<string>();
        foreach (var part in parts.TakeWhile(part => fitting.Sum(p => p.Length + 2) + part.Length <= Closure.MaxTextLength))
            fitting.Add(part);
        return string.Join("; ", fitting);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

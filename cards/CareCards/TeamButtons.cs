using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>What can be pressed about the team.</summary>
public static class TeamButtons
{
    internal static readonly ChoiceField Agency = new("agency");
    internal static readonly ChoiceField Profession = new("profession");
    internal static readonly TextField Hours = new("hours");
    internal static readonly TextField Closures = new("closures");

    internal static readonly Button Join = new("team.join", Joined, Agency, Fields.NewAgency, Profession, Hours, Closures);

    internal static readonly Button[] All = [Join];

    /// <summary>Hours as people type them; null with words about the fault where they can't be read.</summary>
    public static (AgencyHours? Hours, IReadOnlyList<Closure>? Closures, Notice? Problem) ReadHours(string? hours, string? closures, Actor by, DateOnly today)
    {
        var weekly = hours is null ? null : AgencyHours.Parse(hours);
        var closed = closures is null ? null : Closure.ParseList(closures, today);
        var fault = weekly?.Fault ?? closed?.Fault;
        return (weekly?.Value, closed?.Value, fault is null
            ? null
            : new Notice(null, Locale.Parse(by.Language).Of(fault.Ja, fault.En), NoticeKind.HoursUnreadable));
    }

    private static Meaning Joined(Press p)
    {
        var (hours, closures, problem) = ReadHours(p[Hours], p[Closures], p.By, p.Today);
        var agency = PlainText.Name(p[Fields.NewAgency] ?? p[Agency]);
        return problem is null ? new CaseCommand.Join(p.By, p.Now, agency, p[Profession], hours, closures) : problem;
    }
}

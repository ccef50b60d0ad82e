using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>When a conference calls, starts and asks to be closed, in the coordinator's working time; and when a series comes back.</summary>
internal sealed class ConferenceTimes(CaseState state, CareRules rules)
{
    /// <summary>How many days further a date of a series is put where the coordinator's office is closed.</summary>
    private const int MaxShift = 14;

    /// <summary>When an open conference whose day is over is brought up again.</summary>
    private static readonly TimeSpan RemindAgain = TimeSpan.FromDays(5);

    /// <summary>Where no time of day is known, a reminder comes at this one.</summary>
    private static readonly TimeOnly Morning = new(9, 0);

    private AgencyCalendar Calendar => state.AgencyOf(state.CoordinatorId)?.Calendar ?? AgencyCalendar.Default;

    public DateTimeOffset StartOf(DateOnly day, TimeOnly time) => rules.Calendar.MomentOf(day, time);

    /// <summary>The opening of the working day before.</summary>
    public DateTimeOffset CallAt(DateTimeOffset start) => rules.Calendar.WorkingDayBefore(start, Calendar);

    /// <summary>The morning of the next working day after its own.</summary>
    public DateTimeOffset AskToCloseAt(DateTimeOffset start) =>
        rules.Calendar.NextOpen(rules.Calendar.MomentOf(rules.Calendar.DayOf(start).AddDays(1), Morning), Calendar);

    /// <summary>Where a conference stands that is only planned: until its call, or until its start where that is close.</summary>
    public Standing Planned(DateTimeOffset start, DateTimeOffset now) =>
        new(state.Coordinator, CallAt(start) is var call && call > now ? call : start);

    public Standing Called(ConferenceItem conference) => new(state.Coordinator, conference.Start);

    public Standing Started(ConferenceItem conference) => new(state.Coordinator, AskToCloseAt(conference.Start));

    public Standing Reminded(DateTimeOffset now) =>
        new(state.Coordinator, state.After(state.CoordinatorId, now, RemindAgain, rules));

    /// <summary>The next date of a series that lies ahead, and its number; null where it was the last.</summary>
    public (DateTimeOffset Start, Series Series)? Next(Series? series, DateTimeOffset now)
    {
        for (var next = series; next is not null && next.Number < next.Of;)
        {
            next = next with { Number = next.Number + 1 };
            if (StartOf(OpenDay(DayOf(next)), next.Time) is var start && start > now)
                return (start, next);
        }

        return null;
    }

    private static DateOnly DayOf(Series series) => series.Unit switch
    {
        SeriesUnit.Weeks => series.First.AddDays(7 * series.Every * (series.Number - 1)),
        _ => series.First.AddMonths(series.Every * (series.Number - 1)),
    };

    private DateOnly OpenDay(DateOnly day) =>
        Enumerable.Range(0, MaxShift).Select(day.AddDays).FirstOrDefault(d => rules.Calendar.WorksOn(d, Calendar), day);
}

/// <summary>People and agencies as a command names them.</summary>
internal static class Invited
{
    /// <summary>How many people one call mentions at most.</summary>
    private const int MaxMentions = 20;

    /// <summary>An agency's id, found by id or name, or the id of a member who is there; null for a stranger.</summary>
    public static string? Resolve(CaseState state, string? named) =>
        named is null ? null
        : state.FindAgency(new(named))?.Id.Value
            ?? (state.FindParticipant(new(named)) is { Left: false } member ? member.Id.Value : TeamDecider.FindByName(state, named)?.Id.Value);

    public static ImmutableList<string> Resolve(CaseState state, ImmutableList<string> named) =>
        [.. named.Select(n => Resolve(state, n)).OfType<string>().Distinct().Take(ConferenceItem.MaxExpected)];

    /// <summary>Whom a call to them reaches: everybody who is there where nobody is named.</summary>
    public static ImmutableList<MemberId> Members(CaseState state, ImmutableList<string> expected, DateTimeOffset now, CareRules rules) =>
        [.. state.Reached(
            state.Participants
                .Where(p => !p.Left && (expected.IsEmpty || expected.Contains(p.Id.Value) || (p.AgencyId is { } agency && expected.Contains(agency.Value))))
                .Select(p => p.Id),
            now, rules).Take(MaxMentions)];
}

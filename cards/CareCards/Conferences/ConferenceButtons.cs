using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>What can be pressed about conferences.</summary>
internal static class ConferenceButtons
{
    public static readonly TimeField Time = new("time");
    public static readonly TextField Place = new("place");
    public static readonly ChoicesField Invited = new("invited");
    public static readonly ChoiceField Repeated = new("repeat");
    public static readonly TextField Point = new("point");
    public static readonly TextField Reason = new("reason");
    public static readonly FlagField Whole = new("whole");
    public static readonly ChoicesField Present = new("present");
    public static readonly DayField NextDay = new("nextDay");
    public static readonly TimeField NextTime = new("nextTime");

    public static readonly Button Plan = new(
        "conference.plan",
        p => new CaseCommand.PlanConference(p.By, p.Now, p[Fields.Day], p[Time], p[Place], p[Invited], Repeats(p[Repeated]), p[Point]),
        Fields.Day, Time, Place, Invited, Repeated, Point)
    { Said = NoticeKind.ConferencePlanned };

    public static readonly Button AddPoint = new("conference.point", p => new CaseCommand.AddPoint(p.By, p.Now, p.Item, p[Point] ?? ""), Point)
    { Earlier = [new("conference.plan", "point")] };

    public static readonly Button Move = new(
        "conference.move", p => new CaseCommand.MoveConference(p.By, p.Now, p.Item, p[Fields.Day], p[Time], p[Reason]), Fields.Day, Time, Reason)
    { Earlier = [new("conference.plan", "move")] };

    public static readonly Button Cancel = new(
        "conference.cancel", p => new CaseCommand.CancelConference(p.By, p.Now, p.Item, p[Fields.Why], p[Whole]), Fields.Why, Whole)
    { Earlier = [new("conference.plan", "cancel")] };

    public static readonly Button NotNow = new("conference.notNow", p => new CaseCommand.SkipConference(p.By, p.Now, p[Fields.Why]), Fields.Why)
    { Earlier = [new("conference.plan", "notNow")] };

    /// <summary>The choice is a point's id and what becomes of it, such as <c>q3:settled</c>; the point's inputs end with its id.</summary>
    public static readonly Button Decide = new("conference.decide", Decided, Fields.Text, Fields.To, Fields.Until);

    public static readonly Button Close = new(
        "conference.close", p => new CaseCommand.CloseConference(p.By, p.Now, p.Item, p[Present], p[Fields.Note], p[NextDay], p[NextTime]),
        Present, Fields.Note, NextDay, NextTime)
    { Earlier = [new("conference.decide", "close")] };

    /// <summary>The minutes as a file; the choice is its format.</summary>
    public static readonly Button Take = new(
        "conference.minutes", p => new CaseCommand.TakeMinutes(p.By, p.Now, p.Item, WireName.Read<MinutesFormat>(p.Choice) ?? MinutesFormat.Word))
    { Said = NoticeKind.FileOffered };

    public static readonly Button[] All = [Plan, AddPoint, Move, Cancel, NotNow, Decide, Close, Take];

    public static string Choice(string point, PointOutcome outcome) => $"{point}:{WireName.Of(outcome)}";

    /// <summary>The inputs in the form of one point, of which a card has several.</summary>
    public static (TextField Text, ChoiceField To, DayField Until) InputsOf(string point) =>
        (new($"{Fields.Text.Id}.{point}"), new($"{Fields.To.Id}.{point}"), new($"{Fields.Until.Id}.{point}"));

    private static Meaning Decided(Press p)
    {
        var parts = (p.Choice ?? "").Split(':', 2);
        var point = parts[0];
        var (text, to, until) = InputsOf(point);
        return new CaseCommand.DecidePoint(p.By, p.Now, p.Item, point, WireName.Read<PointOutcome>(parts.ElementAtOrDefault(1)),
            p[text], p[to], p[until]);
    }

    /// <summary>A letter for the unit and a number, such as <c>w2</c>; anything else is once.</summary>
    private static Repeat? Repeats(string? text) => text switch
    {
        ['w', var n] when char.IsAsciiDigit(n) => new Repeat(n - '0', SeriesUnit.Weeks),
        ['m', var n] when char.IsAsciiDigit(n) => new Repeat(n - '0', SeriesUnit.Months),
        _ => null,
    };
}

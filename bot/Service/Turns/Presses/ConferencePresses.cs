using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>The buttons of conferences; which one of a verb's is told by <c>choice</c>.</summary>
internal static class ConferencePresses
{
    public static CaseCommand Plan(CardInputs inputs, Actor by, ItemId item, DateTimeOffset now) => inputs.Text("choice") switch
    {
        "point" => new CaseCommand.AddPoint(by, now, item, inputs.Text("point") ?? ""),
        "move" => new CaseCommand.MoveConference(by, now, item, inputs.Day("day"), inputs.Time("time"), inputs.Text("reason")),
        "cancel" => new CaseCommand.CancelConference(by, now, item, inputs.Text("why"), inputs.Flag("whole")),
        "notNow" => new CaseCommand.SkipConference(by, now, inputs.Text("why")),
        _ => new CaseCommand.PlanConference(by, now, inputs.Day("day"), inputs.Time("time"), inputs.Text("place"),
            inputs.Choices("invited"), Repeats(inputs.Text("repeat")), inputs.Text("point")),
    };

    /// <summary><c>close</c>, or a point's id and what becomes of it, such as <c>q3:settled</c>; the point's inputs end with its id.</summary>
    public static CaseCommand Decide(CardInputs inputs, Actor by, ItemId item, DateTimeOffset now)
    {
        var choice = inputs.Text("choice") ?? "";
        var parts = choice.Split(':', 2);
        var point = parts[0];
        return choice == "close"
            ? new CaseCommand.CloseConference(by, now, item, inputs.Choices("present"), inputs.Text("note"), inputs.Day("nextDay"), inputs.Time("nextTime"))
            : new CaseCommand.DecidePoint(by, now, item, point, Outcome(parts.ElementAtOrDefault(1)),
                inputs.Text($"text.{point}"), inputs.Text($"to.{point}"), inputs.Day($"until.{point}"));
    }

    public static CaseCommand Take(CardInputs inputs, Actor by, ItemId item, DateTimeOffset now) =>
        new CaseCommand.TakeMinutes(by, now, item, inputs.Text("choice") == "markdown" ? MinutesFormat.Markdown : MinutesFormat.Word);

    private static PointOutcome? Outcome(string? name) => name switch
    {
        "role" => PointOutcome.Role,
        "task" => PointOutcome.Task,
        "question" => PointOutcome.Question,
        "barrier" => PointOutcome.Barrier,
        "settled" => PointOutcome.Settled,
        _ => null,
    };

    /// <summary>A letter for the unit and a number, such as <c>w2</c>; anything else is once.</summary>
    private static Repeat? Repeats(string? text) => text switch
    {
        ['w', var n] when char.IsAsciiDigit(n) => new Repeat(n - '0', SeriesUnit.Weeks),
        ['m', var n] when char.IsAsciiDigit(n) => new Repeat(n - '0', SeriesUnit.Months),
        _ => null,
    };
}

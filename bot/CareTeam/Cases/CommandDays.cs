using System.Globalization;
using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// The days that a command names, held against what can be meant before anything counts from them. Whether such a day is too
/// early or too late for what is wanted is for the room that decides on it.
/// </summary>
internal static class CommandDays
{
    /// <summary>Why a day can't be meant, or null where all can.</summary>
    public static Decision? Refusal(CaseCommand command, CareRules rules)
    {
        var (days, back, ahead) = Named(command);
        if (days is [])
        {
            return null;
        }

        var today = rules.Calendar.DayOf(command.Now);
        var (first, last) = (today.AddYears(-back), today.AddYears(ahead));
        return days.Any(day => day < first || day > last)
            ? Decision.Refused(RefusalReason.DayOutOfRange, string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} - {last:yyyy-MM-dd}"))
            : null;
    }

    /// <summary>The days, and how many years back and ahead they may lie: to be done, said some time ago, or of the child's life.</summary>
    private static (DateOnly[] Days, int Back, int Ahead) Named(CaseCommand command) => command switch
    {
        CaseCommand.MakePromise c => Work(c.Day),
        CaseCommand.ProposeRole c => Work(c.Until),
        CaseCommand.KeepRole c => Work(c.Day),
        CaseCommand.SetCover c => Work(c.Days?.First, c.Days?.Last),
        CaseCommand.Join c => Work(Ends(c.Closures)),
        CaseCommand.SetHours c => Work(Ends(c.Closures)),
        CaseCommand.PlanConference c => Work(c.Day),
        CaseCommand.MoveConference c => Work(c.Day),
        CaseCommand.CloseConference c => Work(c.NextDay),
        CaseCommand.DecidePoint c => Work(c.Until),
        CaseCommand.StartHandoff c => Work(c.Until),
        CaseCommand.OfferHandoff c => Work(c.Until),
        CaseCommand.MakeContact c => Told(c.Day),
        CaseCommand.MissContact c => Told(c.Day),
        CaseCommand.TellFamily c => Told(c.Day),
        CaseCommand.Open c => Told(c.For?.Day),
        CaseCommand.SetGoal c => Told(c.For?.Day),
        CaseCommand.KeepGoal c => Told(c.For?.Day),
        CaseCommand.Ask c => Told(c.For?.Day),
        CaseCommand.GiveAnswer c => Told(c.For?.Day),
        CaseCommand.ShareUpdate c => Told(c.For?.Day),
        CaseCommand.RegisterIntake c => Told(c.Caller?.Day),
        CaseCommand.SetDischarge c => Life(c.Day),
        CaseCommand.MoveStage c => Life(c.Day),
        _ => ([], 0, 0),
    };

    private static (DateOnly[], int, int) Work(params DateOnly?[] days) => ([.. days.OfType<DateOnly>()], 10, 10);

    private static (DateOnly[], int, int) Told(DateOnly? day) => ([.. new[] { day }.OfType<DateOnly>()], 10, 10);

    private static (DateOnly[], int, int) Life(DateOnly? day) => ([.. new[] { day }.OfType<DateOnly>()], 1, 30);

    private static DateOnly?[] Ends(IReadOnlyList<Closure>? closures) => [.. (closures ?? []).SelectMany(c => new DateOnly?[] { c.First, c.Last })];
}

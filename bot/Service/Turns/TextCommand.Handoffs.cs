using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Dates;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static (string[] Words, Func<string, TextCommand> Make)[] OfHandoffs =>
    [
        (["引き継ぎ", "引継ぎ", "引継", "handoff", "hand over"], _ => new Handoff()),
        (["ライフステージ", "節目", "stages", "life stages"], _ => new Stages()),
        (["生年月", "誕生月", "birth"], rest => new Birth(rest)),
        (["退院日", "退院", "discharge"], rest => new Discharge(rest)),
    ];

    /// <summary>The form that starts a handoff.</summary>
    public sealed record Handoff : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn with { Answer = Answer.Always, View = View.HandoffForm };
    }

    /// <summary>The life-stage plan.</summary>
    public sealed record Stages : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn with { Answer = Answer.Always, View = View.Stages };
    }

    /// <summary>「生年月 2023年5月」; without a month the plan, which has a form for it.</summary>
    public sealed record Birth(string Text) : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn with
        {
            Answer = Answer.Always,
            View = View.Stages,
            Command = Text.Length == 0 ? null : new CaseCommand.SetBirthMonth(turn.By, now, BirthMonth.Parse(Text)),
        };
    }

    /// <summary>「退院 2027-01-15 延期になった」: the day, and why where it changes.</summary>
    public sealed record Discharge(string Text) : TextCommand
    {
        public TurnInput.Message Take(TurnInput.Message turn, DateTimeOffset now, WorkingCalendar calendar)
        {
            var day = DateText.Find(Text, calendar.DayOf(now)).FirstOrDefault(d => d is { Doubt: null, IsVague: false });
            var why = day is null ? Text : DateText.Without(Text, [day]);
            return turn with { Answer = Answer.Always, View = View.Stages, Command = new CaseCommand.SetDischarge(turn.By, now, day?.First, why.Length == 0 ? null : why) };
        }
    }
}

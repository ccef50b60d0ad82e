using System.Globalization;
using CareTeamBot.CareTeam.Cases;
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
    public sealed record Discharge(string Text) : OfItem
    {
        private static readonly string[] Shapes = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now)
        {
            var parts = Text.Split([' ', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var day = DateOnly.TryParseExact(Narrow(parts.ElementAtOrDefault(0) ?? ""), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
            return turn with { Answer = Answer.Always, View = View.Stages, Command = new CaseCommand.SetDischarge(turn.By, now, day, parts.ElementAtOrDefault(1)) };
        }
    }
}

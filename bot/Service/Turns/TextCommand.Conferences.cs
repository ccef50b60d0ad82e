using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    /// <summary>The form that plans a conference.</summary>
    public sealed record Conference : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.ConferenceForm };
    }

    /// <summary>A point for the next conference; without words its agenda.</summary>
    public sealed record Agenda(string Text) : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => Text.Length == 0
            ? turn with { Answer = Answer.Always, View = View.Agenda }
            : turn with
            {
                Command = new CaseCommand.AddPoint(turn.By, now, null, Text),
                Answer = Answer.Always,
                View = View.Notice,
                Done = new Notice(null, null, NoticeKind.PointAdded),
            };
    }

    private static (string[] Words, Func<string, TextCommand> Make)[] ForConferences =>
    [
        (["作戦会議", "会議", "カンファレンス", "カンファ", "conference"], _ => new Conference()),
        (["議題", "agenda"], rest => new Agenda(rest)),
    ];
}

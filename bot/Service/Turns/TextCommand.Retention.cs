using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static (string[] Words, Func<string, TextCommand> Make)[] OfRetention =>
    [
        (["自治体", "市町村", "municipality"], rest => new Municipality(rest)),
    ];

    /// <summary>Says which municipality the case is of; without a name, shows it.</summary>
    public sealed record Municipality(string Name) : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn with
        {
            Command = Name.Length == 0 ? null : new CaseCommand.SetMunicipality(turn.By, now, Name),
            Answer = Answer.Always,
            View = View.Status,
        };
    }
}

using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static (string[] Words, Func<string, TextCommand> Make)[] ForUpdates =>
    [
        (["情報共有", "共有", "share", "update"], rest => new Share(rest)),
    ];

    /// <summary>Opens the form for sharing, with the words that were typed.</summary>
    public sealed record Share(string Text) : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.ShareForm, Text = Text };
    }
}

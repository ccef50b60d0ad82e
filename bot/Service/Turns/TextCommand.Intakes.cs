using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    /// <summary>Opens the form for a consultation; the rest of the message is its first words.</summary>
    public sealed record Intake(string Text) : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.IntakeForm, Text = Text };
    }

    private static (string[] Words, Func<string, TextCommand> Make)[] IntakeWords =>
    [
        (["相談受付", "相談を受付", "intake"], rest => new Intake(rest)),
    ];
}

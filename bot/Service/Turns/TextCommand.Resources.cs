using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static (string[] Words, Func<string, TextCommand> Make)[] OfResources =>
    [
        (["資源登録", "資源を登録", "add resource"], rest => new AddResource(rest)),
        (["なくなった資源", "retired resources"], _ => new RetiredResources()),
        (["社会資源", "資源", "resources", "resource"], rest => new Resources(rest)),
    ];

    /// <summary>Searches the directory; without words it shows all of it.</summary>
    public sealed record Resources(string Text) : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.Resources, Text = Text };
    }

    /// <summary>What was taken out of the directory, to be brought back.</summary>
    public sealed record RetiredResources : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.RetiredResources };
    }

    /// <summary>The form for adding a resource; the rest of the message is its name.</summary>
    public sealed record AddResource(string Text) : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) =>
            turn with { Answer = Answer.Always, View = View.ResourceForm, Text = Text };
    }
}

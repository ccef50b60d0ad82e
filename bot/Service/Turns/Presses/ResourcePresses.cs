using CareTeamBot.Cards;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>Buttons of the directory's cards, and what they say when it is done.</summary>
internal static class ResourcePresses
{
    private static readonly char[] Between = ['、', ',', '，', '\n', ';'];

    /// <summary>Null for a mere look, and for what means nothing.</summary>
    public static DirectoryCommand? Decode(string? verb, CardInputs inputs, TurnInput turn, DateTimeOffset now) => (verb, inputs.Text("choice")) switch
    {
        (Verbs.ResourceAdd, "verify") => new DirectoryCommand.Verify(turn.By, now, inputs.Text("item") ?? ""),
        (Verbs.ResourceAdd, "gone") => new DirectoryCommand.Retire(turn.By, now, inputs.Text("item") ?? ""),
        (Verbs.ResourceAdd, "missing") => new DirectoryCommand.Miss(turn.By, now, inputs.Text("what") ?? "", inputs.Text("missingWhere"), turn.Where.IsPersonal && turn.CaseId == turn.Where.CaseId ? null : turn.CaseId),
        (Verbs.ResourceAdd, "add") => new DirectoryCommand.Add(
            turn.By, now, inputs.Text("name") ?? "", inputs.Text("kind"), [.. inputs.Choices("needs"), .. Words(inputs.Text("more"))],
            inputs.Text("where"), inputs.Text("contact"), inputs.Text("note")),
        _ => null,
    };

    /// <summary>By whom it is, where the client told no name; and a need without the names that the case knows.</summary>
    public static DirectoryCommand Settled(DirectoryCommand command, TurnInput input, CaseState? about)
    {
        var by = input.By.Name.Length > 0 ? input.By : input.By with { Name = about?.FindParticipant(input.By.Id)?.Name ?? "？" };
        return (command, about) switch
        {
            (DirectoryCommand.Miss miss, null) => miss with { By = by, Case = null },
            (DirectoryCommand.Miss miss, _) => miss with { By = by, What = Deidentifier.Strip(miss.What, about) },
            _ => command with { By = by },
        };
    }

    /// <summary>From the form it goes on to the directory, where what was added stands; from a search its words stay.</summary>
    public static TurnInput Shown(TurnInput input, DirectoryCommand command) => (input.Slot?.View, command) switch
    {
        (View.ResourceForm or View.Resources, DirectoryCommand.Add added) => input with { Slot = new SlotView(View.Resources), Text = added.Name },
        _ => input,
    };

    public static Notice Done(DirectoryCommand command) => new(null, null, command switch
    {
        DirectoryCommand.Verify => NoticeKind.ResourceVerified,
        DirectoryCommand.Retire => NoticeKind.ResourceGone,
        DirectoryCommand.Miss => NoticeKind.MissingRecorded,
        _ => NoticeKind.ResourceAdded,
    });

    private static string[] Words(string? text) => text?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

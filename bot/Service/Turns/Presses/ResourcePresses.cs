using System.Globalization;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;

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
        (Verbs.ResourceAdd, "back") => new DirectoryCommand.Restore(turn.By, now, inputs.Text("item") ?? ""),
        (Verbs.ResourceAdd, "missing") => new DirectoryCommand.Miss(turn.By, now, inputs.Text("what") ?? "", inputs.Text("missingWhere"), turn.Where.IsPersonal && turn.CaseId == turn.Where.CaseId ? null : turn.CaseId),
        (Verbs.ResourceAdd, "add") => new DirectoryCommand.Add(
            turn.By, now, inputs.Text("name") ?? "", inputs.Text("kind"), [.. inputs.Choices("needs"), .. Words(inputs.Text("more"))],
            inputs.Text("where"), inputs.Text("contact"), inputs.Text("note")),
        _ => null,
    };

    /// <summary>For which agency it is; and a need without the names that the case knows.</summary>
    public static DirectoryCommand Settled(DirectoryCommand command, CaseState? about, string? agency) => (command, about) switch
    {
        (DirectoryCommand.Miss miss, null) => miss with { Agency = agency, Case = null },
        (DirectoryCommand.Miss miss, _) => miss with { Agency = agency, What = Deidentifier.Strip(miss.What, about) },
        _ => command with { Agency = agency },
    };

    /// <summary>The supporting agency that somebody speaks for in an open case; null where it is none.</summary>
    public static string? AgencyOf(CaseState state, MemberId memberId) =>
        state.Status == CaseStatus.Open && state.FindParticipant(memberId) is { Left: false } && state.AgencyOf(memberId) is { Kind: AgencyKind.Supporter, Name: var name }
            ? name
            : null;

    /// <summary>The list of what was taken out, and its page; null where another card is asked for.</summary>
    public static (SlotView Slot, int Page)? Retired(string? verb, CardInputs inputs) =>
        verb == Verbs.ResourceFind && inputs.Text("choice")?.Split('-') is ["retired", .. var page]
            ? (new SlotView(View.RetiredResources), page is [var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1)
            : null;

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
        DirectoryCommand.Restore => NoticeKind.ResourceBack,
        DirectoryCommand.Miss => NoticeKind.MissingRecorded,
        _ => NoticeKind.ResourceAdded,
    });

    private static string[] Words(string? text) => text?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

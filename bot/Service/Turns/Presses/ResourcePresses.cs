using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>Presses that ask something of the directory: for whom, what they say when it is done, and what is shown then.</summary>
internal static class ResourcePresses
{
    /// <summary>For which agency it is; and a need without the names that the case knows.</summary>
    public static DirectoryCommand Settled(DirectoryCommand command, CaseState? about, string? agency) => (command, about) switch
    {
        (DirectoryCommand.Miss miss, null) => miss with { Agency = agency, Case = null },
        (DirectoryCommand.Miss miss, _) => miss with { Agency = agency, What = Deidentifier.Strip(miss.What, about) },
        _ => command with { Agency = agency },
    };

    /// <summary>The supporting agency that somebody speaks for in an open case; null where it is none.</summary>
    public static string? AgencyOf(CaseState state, string memberId) =>
        state.Status == CaseStatus.Open && state.FindParticipant(memberId) is { Left: false } && state.AgencyOf(memberId) is { Kind: AgencyKind.Supporter, Name: var name }
            ? name
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
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Steps 4 and 5 for what is asked of the tenant's directory of resources: it is decided and committed there, and the case only shows it.</summary>
internal sealed class DirectoryDesk(ResourceBook book, PersonalCases personal)
{
    /// <summary>The input with what came of it; any other as it is.</summary>
    public async ValueTask<TurnInput> ChangeAsync(TurnInput input, CaseHead? about, CancellationToken cancellation)
    {
        if (input is not TurnInput.Press { Directory: { } command, Problem: null } press)
            return input;

        command = Settled(command, about?.State, await AgencyOfAsync(press, about, cancellation));
        var refusal = await book.ChangeAsync(about?.Address.TenantId ?? press.Where.TenantId, command, cancellation);
        return refusal is not null
            ? press with { Problem = new Notice(refusal.Reason, refusal.Detail) }
            : Shown(press with { Done = Done(command) }, command);
    }

    /// <summary>The supporting agency that the person speaks for in the case that was named; in their own chat, in the first open one of theirs.</summary>
    private async ValueTask<string?> AgencyOfAsync(TurnInput.Press press, CaseHead? about, CancellationToken cancellation) => about switch
    {
        { Address.IsPersonal: false } => AgencyOf(about.State, press.By.Id),
        _ when press.Where.IsPersonal => (await personal.OfAsync(press.Where.TenantId, press.By.Id, cancellation))
            .Select(glance => AgencyOf(glance.State, press.By.Id)).FirstOrDefault(agency => agency is not null),
        _ => null,
    };

    /// <summary>For which agency it is; and a need without the names that the case knows.</summary>
    private static DirectoryCommand Settled(DirectoryCommand command, CaseState? about, string? agency) => (command, about) switch
    {
        (DirectoryCommand.Miss miss, null) => miss with { Agency = agency, Case = null },
        (DirectoryCommand.Miss miss, _) => miss with { Agency = agency, What = Deidentifier.Strip(miss.What, about) },
        _ => command with { Agency = agency },
    };

    /// <summary>The supporting agency that somebody speaks for in an open case; null where it is none.</summary>
    private static string? AgencyOf(CaseState state, MemberId memberId) =>
        state.Status == CaseStatus.Open && state.FindParticipant(memberId) is { Left: false } && state.AgencyOf(memberId) is { Kind: AgencyKind.Supporter, Name: var name }
            ? name
            : null;

    /// <summary>From the form it goes on to the directory, where what was added stands; from a search its words stay.</summary>
    private static TurnInput.Press Shown(TurnInput.Press input, DirectoryCommand command) => (input.Slot?.View, command) switch
    {
        (View.ResourceForm or View.Resources, DirectoryCommand.Add added) => input with { Slot = new SlotView(View.Resources), Text = added.Name },
        _ => input,
    };

    private static Notice Done(DirectoryCommand command) => new(null, null, command switch
    {
        DirectoryCommand.Verify => NoticeKind.ResourceVerified,
        DirectoryCommand.Retire => NoticeKind.ResourceGone,
        DirectoryCommand.Restore => NoticeKind.ResourceBack,
        DirectoryCommand.Miss => NoticeKind.MissingRecorded,
        _ => NoticeKind.ResourceAdded,
    });
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Graph;

/// <summary>What a case's head remembers of its channel, and the one card with which the coordinator is told.</summary>
internal sealed class CaseNotes(CaseRepository cases, ILogger<CaseNotes> log)
{
    /// <summary>Troubles of some kinds as they are now; others stay. The coordinator's card is posted, or brought up to date.</summary>
    public Task TellAsync(
        CaseId caseId, Func<ChannelTrouble, bool> replaces, IReadOnlyList<ChannelTrouble> now, CancellationToken cancellation, GraphRefusedException? because = null)
    {
        if (because is not null)
            log.GraphRefused(caseId, because.Task.ToString(), because.Status, because.Code);
        return ChangeAsync(caseId, head =>
        {
            var before = head.Troubles ?? [];
            ImmutableList<ChannelTrouble> after = [.. before.Where(t => !replaces(t)), .. now];
            return before.SequenceEqual(after) ? head : head with { Troubles = after };
        }, cancellation);
    }

    public Task ArchivedAsync(CaseId caseId, bool archived, CancellationToken cancellation) => ChangeAsync(
        caseId, head => head.Made is { } made && made.IsArchived != archived ? head with { Made = made with { IsArchived = archived } } : head, cancellation);

    private Task<LoadedCase> ChangeAsync(CaseId caseId, Func<CaseHead, CaseHead> change, CancellationToken cancellation) =>
        cases.ChangeAsync(caseId, loaded => loaded.Head is { } head && change(head) is var after && !ReferenceEquals(head, after)
            ? new CaseChange(after) { Says = Says(after) }
            : null, cancellation).AsTask();

    private static OutboxDraft[] Says(CaseHead head) => head.State.CoordinatorId is not { } coordinator ? [] :
    [
        Effects.Draft(Slots.Trouble(coordinator), new Intent
        {
            Place = Place.Personal,
            MemberId = coordinator,
            OnlyIfPosted = head is { Troubles: null or { IsEmpty: true }, Made: null or { IsArchived: false } },
        }),
    ];
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Puts on record who reads a closed case, before anything is shown. What shows nothing of the case is no reading.</summary>
internal sealed class ClosedReads(AuditJournal audit)
{
    public async ValueTask NoteAsync(TurnInput input, CaseHead? known, CancellationToken cancellation)
    {
        if (IsOwnList(input) || Shown(input) is not { } view)
        {
            return;
        }

        if (known is { State.Status: CaseStatus.Closed } head && (input.ActivityId is not { } id || !head.HasSeen(id)))
        {
            var what = (input.IsRefresh ? "refresh " : "") + view;
            await audit.WriteAsync(input.CaseId, AuditKinds.Read, new() { By = input.By.Id, What = what }, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The card of the case that is about to be shown; null where it is only words. A message that asks for more than a look is
    /// refused in a closed case, or opens it; a press is answered with its card all the same.
    /// </summary>
    private static View? Shown(TurnInput input)
    {
        View? view = input.Answer switch
        {
            Answer.None => null,
            Answer.Invoke => input.Slot?.View,
            Answer.Dialog or Answer.DialogClosed => input.View,
            _ => input is { Command: null, Directory: null, Problem: null } ? input.View : null,
        };
        return view is View.Notice or View.Help ? null : view;
    }

    /// <summary>A button in a personal list is answered with the list, which shows open cases alone.</summary>
    private static bool IsOwnList(TurnInput input) => input is { Slot.IsPersonalList: true } && input.CaseId != input.Where.CaseId;
}

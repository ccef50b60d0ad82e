using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Retention;

/// <summary>Puts on record who reads a closed case, and who takes a file of any, before anything is shown.</summary>
internal sealed class ClosedReads(CaseRepository cases, AuditJournal audit)
{
    public async ValueTask NoteAsync(TurnInput input, CancellationToken cancellation)
    {
        if (input.File is { Upload: not null })
        {
            await audit.WriteAsync(input.CaseId, AuditKinds.Exported, new() { By = input.By.Id, What = "minutes" }, cancellation).ConfigureAwait(false);
            return;
        }

        if (input.Answer == Answer.None || IsOwnList(input))
        {
            return;
        }

        var loaded = await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false);
        if (loaded.Head?.State.Status == CaseStatus.Closed)
        {
            var what = (input.IsRefresh ? "refresh " : "") + (input.Slot?.View ?? input.View);
            await audit.WriteAsync(input.CaseId, AuditKinds.Read, new() { By = input.By.Id, What = what }, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A button in a personal list is answered with the list, which shows open cases alone.</summary>
    private static bool IsOwnList(TurnInput input) => input is { Slot.IsPersonalList: true } && input.CaseId != input.Where.CaseId;
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>hold</c>, <c>release</c>, <c>undelete</c>: an administrator's word about the keeping of a case. It says nothing in the
/// channel; cards show it when they are next looked at.
/// </summary>
internal static class RetentionCommands
{
    public static Task HoldAsync(AdminContext admin, string caseId, string reason, CancellationToken cancellation) =>
        ChangeAsync(admin, caseId, AuditKinds.Held, "is held", now => new CaseCommand.Hold(now, reason), cancellation);

    public static Task ReleaseAsync(AdminContext admin, string caseId, string reason, CancellationToken cancellation) =>
        ChangeAsync(admin, caseId, AuditKinds.Released, "is not held", now => new CaseCommand.Release(now, reason), cancellation);

    public static Task UndeleteAsync(AdminContext admin, string caseId, CancellationToken cancellation) =>
        ChangeAsync(admin, caseId, AuditKinds.Restored, "is not deleted", now => new CaseCommand.Undelete(now), cancellation);

    private static async Task ChangeAsync(
        AdminContext admin, string caseId, string kind, string outcome, Func<DateTimeOffset, CaseCommand> make, CancellationToken cancellation)
    {
        var found = await admin.FindAsync(caseId, cancellation);
        var changed = false;
        await admin.Cases.ChangeAsync(found.CaseId, loaded =>
        {
            var head = loaded.Head ?? throw new AdminRefusalException($"there is no case {caseId}");
            var decision = CaseDecider.Decide(head.State, make(admin.Clock.GetUtcNow()), admin.Rules);
            if (decision.Refusal is { } refusal)
                throw new AdminRefusalException(Words(refusal));

            changed = !decision.Events.IsEmpty;
            return changed ? new CaseChange(head with { State = CaseFold.Apply(head.State, decision.Events) }) { Events = decision.Events } : null;
        }, cancellation, loaded: found);
        if (changed)
            await admin.NoteAsync(found.CaseId, kind, null, cancellation);

        await admin.Output.WriteLineAsync($"{found.CaseId} {outcome}");
    }

    private static string Words(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.TextMissing => "the reason is empty",
        RefusalReason.TextTooLong => $"the reason is longer than {refusal.Detail} letters",
        RefusalReason.CaseDeleted => "the case was purged; nothing of it is left",
        _ => "there is no case in that channel",
    };
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

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
        var changed = await Conflicts.RetryAsync(async () =>
        {
            var loaded = await admin.FindAsync(caseId, cancellation);
            var decision = CaseDecider.Decide(loaded.Head!.State, make(admin.Clock.GetUtcNow()), admin.Rules);
            if (decision.Refusal is { } refusal)
            {
                throw new AdminRefusalException(Words(refusal));
            }

            if (!decision.Events.IsEmpty)
            {
                var head = loaded.Head with { State = CaseFold.Apply(loaded.Head.State, decision.Events) };
                await admin.Cases.CommitAsync(loaded, new CaseChange(head) { Events = decision.Events }, cancellation);
                await admin.NoteAsync(loaded.CaseId, kind, null, cancellation);
            }

            return loaded.CaseId;
        });
        await admin.Output.WriteLineAsync($"{changed} {outcome}");
    }

    private static string Words(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.TextMissing => "the reason is empty",
        RefusalReason.TextTooLong => $"the reason is longer than {refusal.Detail} letters",
        RefusalReason.CaseDeleted => "the case was purged; nothing of it is left",
        _ => "there is no case in that channel",
    };
}

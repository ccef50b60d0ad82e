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
    public static Task HoldAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation) =>
        ChangeAsync(admin, given, AuditKinds.Held, "is held", now => new CaseCommand.Hold(now, given.Option("reason")!), cancellation);

    public static Task ReleaseAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation) =>
        ChangeAsync(admin, given, AuditKinds.Released, "is not held", now => new CaseCommand.Release(now, given.Option("reason")!), cancellation);

    public static Task UndeleteAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation) =>
        ChangeAsync(admin, given, AuditKinds.Restored, "is not deleted", now => new CaseCommand.Undelete(now), cancellation);

    private static async Task ChangeAsync(
        AdminContext admin, AdminArguments given, string kind, string outcome, Func<DateTimeOffset, CaseCommand> make, CancellationToken cancellation)
    {
        var caseId = await Conflicts.RetryAsync(async () =>
        {
            var loaded = await admin.FindAsync(given.Words[0], cancellation);
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
        await admin.Output.WriteLineAsync($"{caseId} {outcome}");
    }

    private static string Words(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.TextMissing => "the reason is empty",
        RefusalReason.TextTooLong => $"the reason is longer than {refusal.Detail} letters",
        RefusalReason.CaseDeleted => "the case was purged; nothing of it is left",
        _ => "there is no case in that channel",
    };
}

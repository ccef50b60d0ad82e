using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Administration;

/// <summary><c>cases</c>: tab-separated, with a header. No names and no words of any case.</summary>
internal static class CasesCommand
{
    public static async Task RunAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation)
    {
        await admin.Output.WriteLineAsync("case\tstatus\tversion\tdue\tclosed\tkept until\tpurged at\theld");
        await foreach (var loaded in OfChannelsAsync(admin, cancellation))
        {
            await admin.Output.WriteLineAsync(Row(loaded));
        }
    }

    /// <summary>All cases that are channels', without people's chats and audit journals.</summary>
    public static async IAsyncEnumerable<LoadedCase> OfChannelsAsync(
        AdminContext admin, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in admin.Store.ListCasesAsync(cancellation))
        {
            if (!AuditJournal.IsAudit(id) && await admin.Cases.LoadAsync(id, cancellation) is { Head: { Address.IsPersonal: false, Directory: null } } loaded)
            {
                yield return loaded;
            }
        }
    }

    /// <summary>The tenants' directories of resources, which are kept as heads too.</summary>
    public static async IAsyncEnumerable<LoadedCase> DirectoriesAsync(
        AdminContext admin, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in admin.Store.ListCasesAsync(cancellation))
        {
            if (!AuditJournal.IsAudit(id) && await admin.Cases.LoadAsync(id, cancellation) is { Head.Directory: not null } loaded)
            {
                yield return loaded;
            }
        }
    }

    private static string Row(LoadedCase loaded)
    {
        var state = loaded.Head!.State;
        return string.Join('\t',
            loaded.CaseId, state.Status == CaseStatus.None ? "not opened" : state.Status.ToString().ToLowerInvariant(),
            loaded.Version.ToString(CultureInfo.InvariantCulture), Moment(state.Due), Moment(state.Retention?.ClosedAt),
            Moment(state.Retention?.KeepUntil), Moment(state.Retention?.PurgeAt), state.Hold is null ? "" : "held");
    }

    private static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}

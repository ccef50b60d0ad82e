using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Administration;

/// <summary><c>cases</c>: tab-separated, with a header. No names and no words of any case.</summary>
internal static class CasesCommand
{
    public static async Task RunAsync(AdminContext admin, CancellationToken cancellation)
    {
        await admin.Output.WriteLineAsync("case\tstatus\tversion\tdue\tclosed\tkept until\tpurged at\theld");
        await foreach (var loaded in OfChannelsAsync(admin, cancellation))
            await admin.Output.WriteLineAsync(Row(loaded));
    }

    /// <summary>All cases that are channels', without people's chats and audit journals.</summary>
    public static IAsyncEnumerable<LoadedCase> OfChannelsAsync(AdminContext admin, CancellationToken cancellation) =>
        HeadsAsync(admin, cancellation).Where(loaded => loaded.Head is { Address.IsPersonal: false, Directory: null });

    /// <summary>The tenants' directories of resources, which are kept as heads too.</summary>
    public static IAsyncEnumerable<LoadedCase> DirectoriesAsync(AdminContext admin, CancellationToken cancellation) =>
        HeadsAsync(admin, cancellation).Where(loaded => loaded.Head is { Directory: not null });

    /// <summary>All heads: of cases, of chats, and directories.</summary>
    public static IAsyncEnumerable<LoadedCase> HeadsAsync(AdminContext admin, CancellationToken cancellation) =>
        admin.Store.ListCasesAsync(cancellation).Where(id => !AuditJournal.IsAudit(id)).Select((id, token) => admin.Cases.LoadHeadAsync(new(id), token));

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

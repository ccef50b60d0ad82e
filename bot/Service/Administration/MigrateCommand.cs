using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>migrate --from Sqlite --to AzureBlobs</c>, or back. The service must not run; if it writes meanwhile, the comparison at
/// the end says so. Afterwards <c>Storage:Provider</c> is changed by hand; the source stays as it is.
/// </summary>
internal static class MigrateCommand
{
    public static async Task RunAsync(AdminContext admin, string fromName, string toName, CancellationToken cancellation)
    {
        var (from, to) = (Provider(fromName), Provider(toName));
        if (from == to)
            throw new AdminRefusalException("--from and --to name the same store");

        await using var other = admin.OpenOther(admin.Provider == from ? to : from);
        var (source, target) = admin.Provider == from ? (admin, other) : (other, admin);
        await UnfinishedCopy.RefuseAsync(source.Store, cancellation);
        if (!await source.Store.ListCasesAsync(cancellation).AnyAsync(cancellation))
            throw new AdminRefusalException($"there is nothing in {from} to copy; is it configured as it is for the service?");

        await source.NoteAsync(AuditJournal.Service, AuditKinds.BackedUp, $"migration to {to}", cancellation);
        var (cases, documents) = await new StoreFiller(new StoreContent(source.Store, $"store {from}"), target.Store).FillAsync(cancellation);
        await target.NoteAsync(AuditJournal.Service, AuditKinds.TakenIn, $"migration from {from}", cancellation);
        await admin.Output.WriteLineAsync(
            $"{cases} cases (chats and audit journals counted) and {documents} documents were copied and compared. Now set Storage:Provider to {to}");
    }

    private static StorageProvider Provider(string name) =>
        Enum.TryParse<StorageProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new AdminRefusalException("stores are Sqlite and AzureBlobs");
}

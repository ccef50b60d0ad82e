using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>restore --from FILE</c>, into an empty store of either kind. The file is read and checked to its end before anything is
/// written; a failure on the way empties the store again, and after a kill the same command goes on.
/// </summary>
internal static class RestoreCommand
{
    public static async Task RunAsync(AdminContext admin, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new AdminRefusalException("there is no such file");

        await using var backup = await BackupReader.OpenAsync(path, cancellation);
        var filler = new StoreFiller(backup, admin.Store);
        var (cases, documents) = await FillAsync(filler, backup.Name, admin, cancellation);
        await admin.NoteAsync(AuditJournal.Service, AuditKinds.TakenIn, $"backup of {backup.Manifest.At:yyyy-MM-dd HH:mm}Z", cancellation);
        await admin.Output.WriteLineAsync($"{cases} cases (chats and audit journals counted) and {documents} documents were restored and compared");
    }

    private static async Task<(int Cases, int Documents)> FillAsync(StoreFiller filler, string name, AdminContext admin, CancellationToken cancellation)
    {
        try
        {
            return await filler.FillAsync(cancellation);
        }
        catch (Exception fault) when (fault is not AdminRefusalException)
        {
            var cause = fault is StorageFaultException ? fault.Message : $"the store failed with {fault.GetType().Name}.";
            throw new AdminRefusalException($"{cause} {await TakeBackAsync(filler, name, admin)}", fault);
        }
    }

    /// <summary>A store that fails may refuse to be emptied too. A file can be deleted even then, on a full disk also.</summary>
    private static async Task<string> TakeBackAsync(StoreFiller filler, string name, AdminContext admin)
    {
        const string Taken = "What was begun was taken back: the store is empty";
        try
        {
            if (await UnfinishedCopy.FindAsync(admin.Store, CancellationToken.None) == name)
                await filler.EmptyAsync(CancellationToken.None);

            return Taken;
        }
        catch (StorageFaultException) when (admin.Store is SqliteCaseStore file)
        {
            file.Discard();
            return Taken;
        }
        catch (StorageFaultException)
        {
            return "What was begun could not be taken back: repeat the same command when the store is well again; it goes on where it was, and no service starts before";
        }
    }
}

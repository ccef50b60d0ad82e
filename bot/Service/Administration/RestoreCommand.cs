using CareTeamBot.Service.Retention;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>restore --from FILE</c>, into an empty store of either kind. The file is read and checked to its end before anything is
/// written; a failure on the way empties the store again, and after a kill the same command goes on.
/// </summary>
internal static class RestoreCommand
{
    public static async Task RunAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation)
    {
        var path = given.Option("from")!;
        if (!File.Exists(path))
        {
            throw new AdminRefusalException("there is no such file");
        }

        await using var backup = await BackupReader.OpenAsync(path, cancellation);
        var filler = new StoreFiller(backup, admin.Store);
        var (cases, documents) = await FillAsync(filler, admin, cancellation);
        await admin.NoteAsync(AuditJournal.Service, AuditKinds.TakenIn, $"backup of {backup.Manifest.At:yyyy-MM-dd HH:mm}Z", cancellation);
        await admin.Output.WriteLineAsync($"{cases} cases (chats and audit journals counted) and {documents} documents were restored and compared");
    }

    private static async Task<(int Cases, int Documents)> FillAsync(StoreFiller filler, AdminContext admin, CancellationToken cancellation)
    {
        try
        {
            return await filler.FillAsync(cancellation);
        }
        catch (Exception fault) when (fault is not AdminRefusalException)
        {
            if (await UnfinishedCopy.FindAsync(admin.Store, CancellationToken.None) is not null)
            {
                await filler.EmptyAsync(CancellationToken.None);
            }

            throw new AdminRefusalException("the store failed; what was begun was taken back", fault);
        }
    }
}

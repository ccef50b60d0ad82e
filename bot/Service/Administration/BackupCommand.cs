using CareTeamBot.Service.Retention;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>backup --to FILE</c>. The file holds all that people wrote: its owner alone may read it, and it should be kept
/// encrypted. It appears under its name when it is whole.
/// </summary>
internal static class BackupCommand
{
    public static async Task RunAsync(AdminContext admin, AdminArguments given, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(given.Option("to")!);
        if (File.Exists(path))
        {
            throw new AdminRefusalException("there is a file of that name already");
        }

        // It is on record before anything leaves the store, and so in the backup too.
        await admin.NoteAsync(AuditJournal.Service, AuditKinds.BackedUp, null, cancellation);
        var unfinished = path + ".unfinished";
        try
        {
            BackupManifest manifest;
            await using (var file = Open(unfinished))
            {
                manifest = await BackupWriter.WriteAsync(admin.Store, file, admin.Clock.GetUtcNow(), cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            await admin.Output.WriteLineAsync($"{manifest.Cases} cases (chats and audit journals counted) and {manifest.Documents} documents were written");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}

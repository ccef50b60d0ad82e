using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>backup --to FILE</c>. The file holds all that people wrote: its owner alone may read it, and it should be kept
/// encrypted. It appears under its name when it is whole; what a killed one has left in the folder goes with the next.
/// </summary>
internal static class BackupCommand
{
    public static async Task RunAsync(AdminContext admin, string to, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(to);
        if (Path.Exists(path) || PrivateFile.IsLink(path))
            throw new AdminRefusalException("there is a file of that name already");

        RemoveLeft(path);

        // It is on record before anything leaves the store, and so in the backup too.
        await admin.NoteAsync(AuditJournal.Service, AuditKinds.BackedUp, null, cancellation);
        var unfinished = path + AdminFiles.Unfinished;
        try
        {
            BackupManifest manifest;
            await using (var file = PrivateFile.Create(unfinished))
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

    private static void RemoveLeft(string path)
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"*{AdminFiles.Unfinished}").Append(path + AdminFiles.UnfinishedBefore))
            AdminFiles.RemoveLeft(left);
    }
}

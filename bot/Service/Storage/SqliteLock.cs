using System.Globalization;
using System.Text;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Keeps a second service from one file: both would send what is to be sent. A file beside the database is held open for this
/// process alone; the system lets go of it when the process ends, however it does. What stands in it is for whoever looks for that process.
/// </summary>
internal sealed class SqliteLock : IDisposable
{
    private readonly FileStream file;

    private SqliteLock(FileStream file) => this.file = file;

    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StorageFaultException">It can't be made.</exception>
    internal static SqliteLock Take(string path, StoreUse use)
    {
        try
        {
            var taken = new SqliteLock(PrivateFile.OpenAlone(SqliteFile.LockOf(path)));
            taken.Say($"process {Environment.ProcessId} since {TimeProvider.System.GetUtcNow().ToString("u", CultureInfo.InvariantCulture)} ({use})\n");
            return taken;
        }
        catch (IOException fault) when (PrivateFile.IsInUse(fault))
        {
            throw new StoreInUseException(
                $"{SqliteFile.Setting} names a file that another process of CareTeamBot has for itself; the file beside it that ends in -lock says which. Stop that one first.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageFaultException($"{SqliteFile.Setting} names a folder that cannot be written: no -lock file can be made beside the database.", fault);
        }
    }

    public void Dispose() => file.Dispose();

    private void Say(string who)
    {
        try
        {
            file.SetLength(0);
            RandomAccess.Write(file.SafeFileHandle, Encoding.UTF8.GetBytes(who), 0);
        }
        catch (IOException)
        {
            // On a full disk it stays empty. It is held all the same.
        }
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// The one place at which SQLite's faults become the store's: whoever uses the store knows of <see cref="StorageFaultException"/> alone,
/// whichever store it is. The words are for the administrator, without names or content.
/// </summary>
internal static class SqliteFaults
{
    /// <exception cref="StorageFaultException">The code is a fault.</exception>
    internal static void ThrowIf(int code, sqlite3 database)
    {
        if (code != raw.SQLITE_OK)
            Throw(code, database);
    }

    /// <exception cref="StorageFaultException">SQLite did not do it.</exception>
    internal static void Translate(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException fault)
        {
            throw new StorageFaultException($"{SqliteFile.Setting} {Reason(fault.SqliteErrorCode)}", fault);
        }
    }

    private static void Throw(int code, sqlite3 database) => Translate(() => SqliteException.ThrowExceptionForRC(code, database));

    private static string Reason(int code) => code switch
    {
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => SqliteFile.Damaged,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "names a file that another process keeps locked.",
        raw.SQLITE_FULL => "names a file on a full disk.",
        raw.SQLITE_READONLY => "names a file that may not be written.",
        raw.SQLITE_IOERR => "names a file on a disk that does not do what it should.",
        raw.SQLITE_CANTOPEN => "names a file that cannot be opened for writing.",
        _ => $"names a file that answers with the fault {code}.",
    };
}

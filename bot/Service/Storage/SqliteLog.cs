using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// The write-ahead log, which holds deleted words until it is emptied. An earlier run may have been killed before it had
/// done so, hence that is tried at the start too. One thread at a time.
/// </summary>
internal sealed class SqliteLog
{
    /// <summary>How long emptying the log may hold up the writer while somebody reads.</summary>
    private const int PatienceMilliseconds = 500;

    private readonly SqliteConnection connection;

    internal SqliteLog(SqliteConnection connection)
    {
        this.connection = connection;
        Empty(0);
    }

    /// <summary>What was deleted may still stand in it.</summary>
    internal bool HoldsDeleted { get; private set; } = true;

    internal void NoteDeletion() => HoldsDeleted = true;

    /// <summary>After a commit, which is durable whether or not the log can be emptied now. Left for the next time while somebody reads.</summary>
    internal void EmptyOfDeleted()
    {
        if (HoldsDeleted)
            Empty(PatienceMilliseconds);
    }

    private void Empty(int milliseconds)
    {
        try
        {
            HoldsDeleted = !SqliteFile.EmptyLog(connection, milliseconds);
        }
        catch (StorageFaultException)
        {
            // A disk that fails is told to those who write; this is tried again.
        }
    }
}

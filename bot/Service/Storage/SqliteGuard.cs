using System.Buffers.Binary;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// Looks whether the database and its log are still the files that were opened. SQLite does not: it goes on writing to a file
/// that was deleted, replaced or overwritten, and all of it is lost. A look takes a few microseconds. The writer's thread only.
/// </summary>
internal sealed class SqliteGuard : IDisposable
{
    private const uint LogMark = 0x377f0682;

    private readonly HeldFile file;
    private readonly HeldFile log;
    private readonly string index;
    private readonly byte[]? token;
    private readonly byte[] page = [];
    private readonly long offset;

    /// <summary>The log's content is in the file only after it was copied there; from then on the word must stand in it.</summary>
    private bool isTokenThere;

    /// <summary>The file has never been smaller, and the store has not made it smaller.</summary>
    private long floor;

    /// <param name="connection">Open, and written with, so that the log is there.</param>
    /// <param name="token">The word of this run; null for a command beside a service, which may begin a run of its own.</param>
    internal SqliteGuard(SqliteConnection connection, string? token)
    {
        var path = connection.DataSource;
        index = SqliteFile.IndexOf(path);
        file = new(path);
        log = new(SqliteFile.LogOf(path));
        if (token is null)
            return;
        this.token = Encoding.ASCII.GetBytes(token);
        (offset, var length) = SqliteSchema.PageOfRun(connection);
        page = new byte[length];
    }

    /// <summary>How many bytes the database has, the log being copied: no fewer may be in the file from now on, unless it grows smaller again.</summary>
    internal void Expect(long bytes) => floor = Math.Min(Math.Max(floor, file.Length), bytes);

    /// <returns>What happened to the files, for the log; null where all is well.</returns>
    internal string? Fault()
    {
        try
        {
            return !file.IsInPlace() ? "The database file was deleted, moved or replaced"
                : file.Length < floor ? "The database file was cut off"
                : IsOverwritten() ? "The database file was overwritten"
                : !log.IsInPlace() || !File.Exists(index) ? "The database's -wal or -shm file was deleted, moved or replaced"
                : IsLogOverwritten() ? "The database's -wal file was cut off or overwritten"
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "The database file can't be looked at any more";
        }
    }

    public void Dispose()
    {
        file.Dispose();
        log.Dispose();
    }

    private bool IsOverwritten()
    {
        if (token is null)
            return false;
        var isThere = file.Read(page, offset) == page.Length && page.AsSpan().IndexOf(token) >= 0;
        isTokenThere |= isThere;
        return isTokenThere && !isThere;
    }

    /// <summary>A log that was cut off and written to again has a hole where its beginning was.</summary>
    private bool IsLogOverwritten()
    {
        Span<byte> mark = stackalloc byte[4];
        return log.Read(mark, 0) == mark.Length && (BinaryPrimitives.ReadUInt32BigEndian(mark) & ~1u) != LogMark;
    }
}

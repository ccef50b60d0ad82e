using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// A statement that is prepared once and run many times on one connection. Speaks to the library below SqliteCommand,
/// which boxes every parameter and copies every blob once more. Not thread-safe, like its connection.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    internal SqliteStatement Bind(int index, long? value)
    {
        Check(value is { } number
            ? raw.sqlite3_bind_int64(statement, index, number)
            : raw.sqlite3_bind_null(statement, index));
        return this;
    }

    internal SqliteStatement Bind(int index, ReadOnlyMemory<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, index, value.Span));
        return this;
    }

    internal SqliteStatement Bind(int index, string? value)
    {
        if (value is null)
            Check(raw.sqlite3_bind_null(statement, index));
        else
            BindText(index, value);
        return this;
    }

    /// <summary>Runs a statement that returns nothing.</summary>
    internal void Run()
    {
        using var rows = Query();
        rows.Next();
    }

    /// <summary>Runs a query. Disposing the rows makes the statement ready for its next run.</summary>
    internal Rows Query() => new(this);

    public void Dispose() => statement.Dispose();

    private void BindText(int index, string value)
    {
        var length = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = length > StackBytes ? ArrayPool<byte>.Shared.Rent(length) : null;
        var utf8 = rented ?? stackalloc byte[StackBytes];
        Check(raw.sqlite3_bind_text(statement, index, utf8[..Encoding.UTF8.GetBytes(value, utf8)]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private void Check(int code) => SqliteFaults.ThrowIf(code, database);

    internal readonly ref struct Rows(SqliteStatement owner)
    {
        internal bool Next()
        {
            var code = raw.sqlite3_step(owner.statement);
            if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                owner.Check(code);
            return code == raw.SQLITE_ROW;
        }

        internal long Int64(int column) => raw.sqlite3_column_int64(owner.statement, column);

        internal byte[] Blob(int column) => raw.sqlite3_column_blob(owner.statement, column).ToArray();

        // By its bytes, as the library's own text call ends at a NUL.
        internal string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(owner.statement, column));

        internal string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

        internal bool IsNull(int column) => raw.sqlite3_column_type(owner.statement, column) == raw.SQLITE_NULL;

        public void Dispose()
        {
            // A reset repeats the error of the step, which has been thrown.
            _ = raw.sqlite3_reset(owner.statement);
            _ = raw.sqlite3_clear_bindings(owner.statement);
        }
    }
}

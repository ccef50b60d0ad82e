using System.Text;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>A folder with a database in it, and what its store says in the log.</summary>
internal sealed class SqliteStores : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("careteam-file-").FullName;
    public LogSink Log { get; } = new();
    public string FilePath => Path.Combine(Folder, "careteam.db");

    public SqliteCaseStore Open(StoreUse use = StoreUse.Service) => SqliteCaseStore.Open(FilePath, use, Log.CreateLogger("store"));

    public static CaseCommit Case(string id, long expected, string state) => new()
    {
        CaseId = id,
        ExpectedVersion = expected,
        State = Encoding.UTF8.GetBytes(state),
        Journal = [new(DateTimeOffset.UnixEpoch, "happened", null, Encoding.UTF8.GetBytes(state))],
    };

    /// <summary>So much that it is in the file, and not in the log alone.</summary>
    public static async Task FillAsync(ICaseStore store, int documents, string mark = "d")
    {
        for (var i = 0; i < documents; i++)
            await store.SaveDocumentAsync($"{mark}{i}", new byte[100_000], TestContext.Current.CancellationToken);
    }

    public object? Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Looks again and again; the limit is only a net.</summary>
    public static async Task UntilAsync(Func<ValueTask<bool>> isDone)
    {
        for (var began = TimeProvider.System.GetTimestamp(); !await isDone(); await Task.Delay(20, TestContext.Current.CancellationToken))
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(30), "It did not come about.");
    }

    public void Dispose()
    {
        Log.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

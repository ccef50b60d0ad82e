namespace CareTeamBot.Service.Storage;

/// <summary>Which store keeps the cases. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    internal const string Section = "Storage";

    /// <summary>Default: Sqlite, the embedded store for one replica.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    public SqliteOptions Sqlite { get; set; } = new();
}

/// <summary>The stores there are.</summary>
internal enum StorageProvider
{
    /// <summary>One file on a local disk.</summary>
    Sqlite,

    /// <summary>Azure Blob Storage, for several replicas. Not in this version: naming it stops the start.</summary>
    AzureBlobs,
}

/// <summary>Section <c>Storage:Sqlite</c>.</summary>
internal sealed class SqliteOptions
{
    /// <summary>
    /// The database file, on a local disk; relative to the working folder. It and its folder are made where missing. Beside it
    /// lie <c>-wal</c> and <c>-shm</c>, which belong to it. Default: <c>data/careteam.db</c>.
    /// </summary>
    public string Path { get; set; } = "data/careteam.db";
}

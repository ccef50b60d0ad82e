namespace CareTeamBot.Service.Storage;

/// <summary>Which store keeps the cases. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    internal const string Section = "Storage";

    /// <summary>Default: Sqlite, the embedded store for one replica.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    public SqliteOptions Sqlite { get; set; } = new();

    public AzureBlobsOptions AzureBlobs { get; set; } = new();
}

/// <summary>The stores there are.</summary>
internal enum StorageProvider
{
    /// <summary>One file on a local disk.</summary>
    Sqlite,

    /// <summary>Azure Blob Storage, for several replicas.</summary>
    AzureBlobs,
}

/// <summary>Section <c>Storage:Sqlite</c>.</summary>
internal sealed class SqliteOptions
{
    /// <summary>
    /// The database file, on a local disk; relative to the working folder. It and its folder are made where missing. Beside it
    /// lie <c>-wal</c>, <c>-shm</c> and <c>-lock</c>, which belong to it. A link is refused. Default: <c>data/careteam.db</c>.
    /// </summary>
    public string Path { get; set; } = "data/careteam.db";
}

/// <summary>Section <c>Storage:AzureBlobs</c>. Either the address or a connection string is required.</summary>
internal sealed class AzureBlobsOptions
{
    /// <summary>
    /// The account's blob address, <c>https://ACCOUNT.blob.core.windows.net</c>. The service signs in with its managed
    /// identity (or, on a developer's machine, with what they are signed in with), which needs the role Storage Blob Data
    /// Owner: the smaller Contributor may not write index tags.
    /// </summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>Instead, a connection string with a key: for the emulator.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The client id of the user-assigned identity to sign in as. Default: the bot's own, if its type is UserAssignedMSI.</summary>
    public string? ClientId { get; set; }

    /// <summary>The container that holds everything; made at the start where it is missing. Default: <c>careteambot</c>.</summary>
    public string Container { get; set; } = "careteambot";
}

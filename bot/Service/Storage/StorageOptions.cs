using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using CareTeamBot.Service.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Storage;

/// <summary>Which store keeps the cases. Section <c>Storage</c>.</summary>
internal sealed class StorageOptions : IValidatableObject
{
    internal const string Section = "Storage";

    /// <summary>Default: Sqlite, the embedded store for one replica.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    [ValidateObjectMembers]
    public SqliteOptions Sqlite { get; set; } = new();

    public AzureBlobsOptions AzureBlobs { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Provider == StorageProvider.AzureBlobs ? AzureBlobs.Faults() : [];
}

[OptionsValidator]
internal sealed partial class StorageValidator : IValidateOptions<StorageOptions>;

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
    [Required(ErrorMessage = "{0} must name a file.")]
    public string Path { get; set; } = "data/careteam.db";
}

/// <summary>Section <c>Storage:AzureBlobs</c>. Either the address or a connection string is required.</summary>
internal sealed partial class AzureBlobsOptions
{
    /// <summary>
    /// The account's blob address, <c>https://ACCOUNT.blob.core.windows.net</c>. The service signs in with its managed
    /// identity (or, on a developer's machine, with what they are signed in with), which needs the role Storage Blob Data
    /// Owner: the smaller Contributor may not write index tags.
    /// </summary>
    public string? ServiceUri { get; set => field = Given(value); }

    /// <summary>Instead, a connection string with a key: for the emulator.</summary>
    public string? ConnectionString { get; set => field = Given(value); }

    /// <summary>The client id of the user-assigned identity to sign in as. Default: the bot's own, if its type is UserAssignedMSI.</summary>
    public string? ClientId { get; set => field = Given(value); }

    /// <summary>The container that holds everything; made at the start where it is missing. Default: <c>careteambot</c>.</summary>
    public string Container { get; set; } = "careteambot";

    /// <summary>They count where the store is this one.</summary>
    internal IEnumerable<ValidationResult> Faults()
    {
        const string Section = $"{StorageOptions.Section}:{nameof(StorageOptions.AzureBlobs)}";
        if ((ServiceUri is null) == (ConnectionString is null))
            yield return new($"{Section} needs ServiceUri or ConnectionString, one of them.");
        if (!new AddressAttribute().IsValid(ServiceUri))
            yield return new($"{Section}:ServiceUri must be an address such as https://account.blob.core.windows.net.");
        if (ConnectionString is not null && !BlobAccount.IsConnection(ConnectionString))
            yield return new($"{Section}:ConnectionString must be a storage account's connection string, as its page in the Azure portal shows it.");
        if (!ContainerName().IsMatch(Container))
            yield return new($"{Section}:Container must be 3 to 63 lower-case letters, digits and single dashes.");
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}

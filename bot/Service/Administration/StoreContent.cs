using System.Runtime.CompilerServices;
using System.Text;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>Everything that a store keeps, or a backup.</summary>
internal interface IStoreContent
{
    /// <summary>Which one it is, for a later attempt to tell.</summary>
    string Name { get; }

    IAsyncEnumerable<StoredCase> CasesAsync(CancellationToken cancellation);

    IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation);
}

/// <summary>The content of a store, which may be written to meanwhile.</summary>
internal sealed class StoreContent(ICaseArchive store, string name) : IStoreContent
{
    public string Name => name;

    public IAsyncEnumerable<StoredCase> CasesAsync(CancellationToken cancellation) => CasesAsync(store, cancellation);

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation) => DocumentsAsync(store, cancellation);

    /// <summary>One case at a time in memory.</summary>
    public static async IAsyncEnumerable<StoredCase> CasesAsync(ICaseArchive store, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in store.ListCasesAsync(cancellation))
        {
            if (await store.ExportCaseAsync(id, cancellation) is { } copy)
                yield return copy;
        }
    }

    /// <summary>What belongs to the store itself is no content.</summary>
    public static IAsyncEnumerable<StoredDocument> DocumentsAsync(ICaseArchive store, CancellationToken cancellation) =>
        store.ListDocumentsAsync(cancellation).Where(document => document.Key is not (UnfinishedCopy.Key or StoreCheck.Key));
}

/// <summary>
/// A document that stands in a store while it is being filled from elsewhere. Until it is gone the store is not whole, and the
/// service does not start on it.
/// </summary>
internal static class UnfinishedCopy
{
    public const string Key = "unfinished copy";

    /// <summary>What the store is being filled from; null where it is whole.</summary>
    public static async Task<string?> FindAsync(ICaseStore store, CancellationToken cancellation) =>
        await store.LoadDocumentAsync(Key, cancellation) is { } name ? Encoding.UTF8.GetString(name.Span) : null;

    public static ValueTask BeginAsync(ICaseStore store, string name, CancellationToken cancellation) =>
        store.SaveDocumentAsync(Key, Encoding.UTF8.GetBytes(name), cancellation);

    public static ValueTask EndAsync(ICaseStore store, CancellationToken cancellation) => store.DeleteDocumentAsync(Key, cancellation);

    /// <exception cref="StorageFaultException">The store is not whole.</exception>
    public static async Task RefuseAsync(ICaseStore store, CancellationToken cancellation)
    {
        if (await FindAsync(store, cancellation) is not null)
            throw new StorageFaultException("The store is being filled by restore or migrate, or that was broken off. Repeat the same command to its end.");
    }
}

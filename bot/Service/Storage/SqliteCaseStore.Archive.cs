using System.Runtime.CompilerServices;

namespace CareTeamBot.Service.Storage;

/// <summary>Whole cases in and out.</summary>
internal sealed partial class SqliteCaseStore
{
    private const int ListPage = 500;

    public async IAsyncEnumerable<string> ListCasesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<(long Key, string Id)> page;
        var after = 0L;
        do
        {
            page = await Read(static (reads, after) => reads.Copies.ListCases(after, ListPage), after, cancellation);
            foreach (var (key, id) in page)
            {
                after = key;
                yield return id;
            }
        }
        while (page.Count == ListPage);
    }

    public ValueTask<StoredCase?> ExportCaseAsync(string caseId, CancellationToken cancellation) =>
        Read(static (reads, caseId) => reads.Copies.Export(caseId), caseId, cancellation);

    public async ValueTask ImportCaseAsync(StoredCase copy, long expectedVersion, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(copy.Version, expectedVersion);
        await writer.Enqueue(
            (copy, expectedVersion), static (writes, input) => writes.Archive.Import(input.copy, input.expectedVersion), cancellation);
        posts.Forget();
    }

    public async ValueTask DeleteCaseAsync(string caseId, long expectedVersion, CancellationToken cancellation)
    {
        await writer.Enqueue(
            (caseId, expectedVersion), static (writes, input) => writes.Archive.Delete(input.caseId, input.expectedVersion), cancellation);
        posts.Forget();
    }

    public async IAsyncEnumerable<StoredDocument> ListDocumentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        List<(long Key, StoredDocument Document)> page;
        var after = 0L;
        do
        {
            page = await Read(static (reads, after) => reads.Copies.ListDocuments(after, ListPage), after, cancellation);
            foreach (var (key, document) in page)
            {
                after = key;
                yield return document;
            }
        }
        while (page.Count == ListPage);
    }

    public ValueTask DeleteDocumentAsync(string key, CancellationToken cancellation) =>
        new(writer.Enqueue(key, static (writes, key) => writes.Archive.DeleteDocument(key), cancellation));
}

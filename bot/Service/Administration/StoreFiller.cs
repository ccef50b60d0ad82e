using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// Makes a store hold what another holds, or a backup. Broken off, it goes on where it was; what is there already and the
/// same is left. At the end everything is read again from both and compared.
/// </summary>
internal sealed class StoreFiller(IStoreContent source, ICaseStore target)
{
    /// <returns>How many cases and documents there are now.</returns>
    /// <exception cref="AdminRefusalException">The target is not empty and is not being filled from this source, or what was compared differs.</exception>
    public async Task<(int Cases, int Documents)> FillAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        var cases = await FillCasesAsync(cancellation);
        var documents = await FillDocumentsAsync(cancellation);
        await CompareAsync(cases, documents, cancellation);
        await UnfinishedCopy.EndAsync(target, cancellation);
        return (cases.Count, documents.Count);
    }

    /// <summary>Takes back what was begun: the target is empty again.</summary>
    public async Task EmptyAsync(CancellationToken cancellation)
    {
        await DropCasesAsync([], cancellation);
        await DropDocumentsAsync([], cancellation);
        await UnfinishedCopy.EndAsync(target, cancellation);
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var begun = await UnfinishedCopy.FindAsync(target, cancellation);
        if (begun is not null && begun != source.Name)
            throw new AdminRefusalException("the store is being filled from something else; repeat that command first, or empty the store");

        if (begun is null && (await target.ListCasesAsync(cancellation).AnyAsync(cancellation) || await StoreContent.DocumentsAsync(target, cancellation).AnyAsync(cancellation)))
            throw new AdminRefusalException("the store is not empty; name another one, or empty it. Nothing was changed");

        await UnfinishedCopy.BeginAsync(target, source.Name, cancellation);
    }

    private async Task<HashSet<string>> FillCasesAsync(CancellationToken cancellation)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var copy in source.CasesAsync(cancellation))
        {
            ids.Add(copy.CaseId);
            var there = await target.ExportCaseAsync(copy.CaseId, cancellation);
            if (there is not null && there.Version >= copy.Version && BackupLines.Hash(there) != BackupLines.Hash(copy))
            {
                // Deleted in the source meanwhile and begun anew, or changed beside its versions.
                await target.DeleteCaseAsync(copy.CaseId, there.Version, cancellation);
                there = null;
            }

            if (there is null || there.Version < copy.Version)
                await target.ImportCaseAsync(copy, there?.Version ?? 0, cancellation);
        }

        await DropCasesAsync(ids, cancellation);
        return ids;
    }

    private async Task<HashSet<string>> FillDocumentsAsync(CancellationToken cancellation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var document in source.DocumentsAsync(cancellation))
        {
            keys.Add(document.Key);
            await target.SaveDocumentAsync(document.Key, document.Content, cancellation);
        }

        await DropDocumentsAsync(keys, cancellation);
        return keys;
    }

    private async Task DropCasesAsync(HashSet<string> kept, CancellationToken cancellation)
    {
        foreach (var id in await target.ListCasesAsync(cancellation).Where(id => !kept.Contains(id)).ToListAsync(cancellation))
        {
            if (await target.LoadAsync(id, cancellation) is { } head)
                await target.DeleteCaseAsync(id, head.Version, cancellation);
        }
    }

    private async Task DropDocumentsAsync(HashSet<string> kept, CancellationToken cancellation)
    {
        foreach (var document in await StoreContent.DocumentsAsync(target, cancellation).Where(d => !kept.Contains(d.Key)).ToListAsync(cancellation))
            await target.DeleteDocumentAsync(document.Key, cancellation);
    }

    /// <summary>Both are read once more; a source that was written to meanwhile shows here.</summary>
    private async Task CompareAsync(HashSet<string> cases, HashSet<string> documents, CancellationToken cancellation)
    {
        var (casesSeen, documentsSeen) = (0, 0);
        await foreach (var copy in source.CasesAsync(cancellation))
        {
            casesSeen++;
            Require(await target.ExportCaseAsync(copy.CaseId, cancellation) is { } there && BackupLines.Hash(there) == BackupLines.Hash(copy));
        }

        await foreach (var document in source.DocumentsAsync(cancellation))
        {
            documentsSeen++;
            Require(await target.LoadDocumentAsync(document.Key, cancellation) is { } content && content.Span.SequenceEqual(document.Content.Span));
        }

        Require(casesSeen == cases.Count && documentsSeen == documents.Count);
        Require(await target.ListCasesAsync(cancellation).CountAsync(cancellation) == casesSeen);
        Require(await StoreContent.DocumentsAsync(target, cancellation).CountAsync(cancellation) == documentsSeen);
    }

    private static void Require(bool same)
    {
        if (!same)
            throw new AdminRefusalException("the copy differs from its source, which was written to meanwhile: stop the service and repeat the command; it copies only what differs");
    }
}

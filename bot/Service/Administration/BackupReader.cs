using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>A backup that has been read once from end to end, and found whole.</summary>
internal sealed class BackupReader : IStoreContent, IAsyncDisposable
{
    private readonly ZipArchive zip;

    private BackupReader(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    public string Name => $"backup {Manifest.CasesHash} {Manifest.DocumentsHash}";

    /// <exception cref="AdminRefusalException">It is no backup, of a newer version, or damaged.</exception>
    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancellation)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read);
            var reader = new BackupReader(zip, await ManifestAsync(zip, cancellation));
            await reader.CheckAsync(cancellation);
            return reader;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or AdminRefusalException)
        {
            zip?.Dispose();
            throw fault as AdminRefusalException ?? Damaged(fault);
        }
    }

    public IAsyncEnumerable<StoredCase> CasesAsync(CancellationToken cancellation) =>
        LinesAsync(BackupWriter.Cases, BackupJsonContext.Default.StoredCase, null, cancellation);

    public IAsyncEnumerable<StoredDocument> DocumentsAsync(CancellationToken cancellation) =>
        LinesAsync(BackupWriter.Documents, BackupJsonContext.Default.StoredDocument, null, cancellation);

    public ValueTask DisposeAsync() => zip.DisposeAsync();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        await using var entry = await (zip.GetEntry(BackupWriter.Manifest) ?? throw Damaged(null)).OpenAsync(cancellation);
        var manifest = await JsonSerializer.DeserializeAsync(entry, BackupJsonContext.Default.BackupManifest, cancellation);
        return manifest is not { Format: BackupManifest.Kind } ? throw Damaged(null)
            : manifest.Version > BackupManifest.Newest ? throw new AdminRefusalException("the file is of a newer version of CareTeamBot; use that version")
            : manifest;
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var copy in LinesAsync(BackupWriter.Cases, BackupJsonContext.Default.StoredCase, hash, cancellation))
        {
            if (copy.Version < 1 || !ids.Add(copy.CaseId) || copy.Journal.Where((entry, index) => entry.Sequence != index + 1).Any())
                throw Damaged(null);
        }

        var casesHash = Convert.ToHexStringLower(hash.GetHashAndReset());
        var documents = 0;
        await foreach (var _ in LinesAsync(BackupWriter.Documents, BackupJsonContext.Default.StoredDocument, hash, cancellation))
            documents++;

        if ((ids.Count, casesHash) != (Manifest.Cases, Manifest.CasesHash)
            || (documents, Convert.ToHexStringLower(hash.GetHashAndReset())) != (Manifest.Documents, Manifest.DocumentsHash))
        {
            throw Damaged(null);
        }
    }

    private async IAsyncEnumerable<T> LinesAsync<T>(
        string name, JsonTypeInfo<T> type, IncrementalHash? hash, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var entry = await (zip.GetEntry(name) ?? throw Damaged(null)).OpenAsync(cancellation);
        using var reader = new StreamReader(entry, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            hash?.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            yield return JsonSerializer.Deserialize(line, type) ?? throw Damaged(null);
        }
    }

    private static AdminRefusalException Damaged(Exception? inner) => new("the file is no backup of CareTeamBot, or is damaged; nothing was changed", inner);
}

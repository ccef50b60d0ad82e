using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>Writes everything a store keeps as a zip of lines, one case at a time, each as of one moment.</summary>
internal static class BackupWriter
{
    public const string Cases = "cases.ndjson";
    public const string Documents = "documents.ndjson";
    public const string Manifest = "manifest.json";

    public static async Task<BackupManifest> WriteAsync(ICaseArchive store, Stream file, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var cases = await WriteAsync(zip, Cases, StoreContent.CasesAsync(store, cancellation).Select(BackupLines.Write), cancellation);
        var documents = await WriteAsync(zip, Documents, StoreContent.DocumentsAsync(store, cancellation).Select(BackupLines.Write), cancellation);
        var manifest = new BackupManifest
        {
            Format = BackupManifest.Kind,
            Version = BackupManifest.Newest,
            At = at,
            Cases = cases.Count,
            Documents = documents.Count,
            CasesHash = cases.Hash,
            DocumentsHash = documents.Hash,
        };
        await using var entry = await zip.CreateEntry(Manifest).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(entry, manifest, BackupJsonContext.Default.BackupManifest, cancellation);
        return manifest;
    }

    private static async Task<(int Count, string Hash)> WriteAsync(
        ZipArchive zip, string name, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            foreach (var part in (byte[][])[line, "\n"u8.ToArray()])
            {
                hash.AppendData(part);
                await entry.WriteAsync(part, cancellation);
            }

            count++;
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

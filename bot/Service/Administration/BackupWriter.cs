using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>Writes everything a store keeps as a zip of lines, one case at a time, each as of one moment.</summary>
internal static class BackupWriter
{
    public const string Cases = "cases.ndjson";
    public const string Documents = "documents.ndjson";
    public const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<BackupManifest> WriteAsync(ICaseArchive store, Stream file, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var cases = await WriteAsync(zip, Cases, StoreContent.CasesAsync(store, cancellation).Select(WithoutSecrets).Select(BackupLines.Write), cancellation);
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

    /// <summary>
    /// The address at which a person has let the bot put a file lets its holder write to their drive. It is over by the time of a
    /// restore, and the person is told then that the file could not be saved.
    /// </summary>
    private static StoredCase WithoutSecrets(StoredCase copy) => copy.Outbox.Any(HasAddress)
        ? copy with { Outbox = [.. copy.Outbox.Select(row => HasAddress(row) ? row with { Intent = WithoutAddress(row.Intent) } : row)] }
        : copy;

    private static bool HasAddress(OutboxDraft row) => row.Intent.Span.IndexOf("uploadUrl"u8) >= 0;

    private static byte[] WithoutAddress(ReadOnlyMemory<byte> intent)
    {
        var node = JsonNode.Parse(intent.Span);
        (node?["file"]?["upload"] as JsonObject)?.Remove("uploadUrl");
        return JsonSerializer.SerializeToUtf8Bytes(node, Relaxed);
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

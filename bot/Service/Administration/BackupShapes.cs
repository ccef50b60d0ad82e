using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>What a backup says of itself. Format 1: lines of <see cref="StoredCase"/> and of <see cref="StoredDocument"/>, each with a hash over all of them.</summary>
internal sealed record BackupManifest
{
    public const string Kind = "careteambot-backup";
    public const int Newest = 1;

    public required string Format { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Cases { get; init; }
    public required int Documents { get; init; }

    /// <summary>SHA-256 in hexadecimal, over the lines with their ends.</summary>
    public required string CasesHash { get; init; }
    public required string DocumentsHash { get; init; }
}

/// <summary>A case or a document as a line of a backup, and a hash by which two copies are compared.</summary>
internal static class BackupLines
{
    public static byte[] Write(StoredCase copy) => JsonSerializer.SerializeToUtf8Bytes(Ordered(copy), BackupJsonContext.Default.StoredCase);

    public static byte[] Write(StoredDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, BackupJsonContext.Default.StoredDocument);

    /// <summary>The same for copies in which the same is kept, whichever store they come from.</summary>
    public static string Hash(StoredCase copy) => Convert.ToHexStringLower(SHA256.HashData(Write(copy)));

    public static string Hash(StoredDocument document) => Convert.ToHexStringLower(SHA256.HashData(Write(document)));

    /// <summary>Members and posted slots have no order in a store.</summary>
    private static StoredCase Ordered(StoredCase copy) => copy with
    {
        Due = copy.Due?.ToUniversalTime(),
        Members = [.. copy.Members.Order(StringComparer.Ordinal)],
        Posted = [.. copy.Posted.OrderBy(posted => posted.Slot, StringComparer.Ordinal)],
        Journal = [.. copy.Journal.Select(entry => entry with { At = entry.At.ToUniversalTime() })],
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredCase))]
[JsonSerializable(typeof(StoredDocument))]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJsonContext : JsonSerializerContext;

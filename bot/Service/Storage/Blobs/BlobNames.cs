using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// Names of blobs, all in one container. They are made of hashes, so that no id of a person or channel is in a name or
/// URL; what a listing has to give back is in the blob's metadata.
/// </summary>
internal static class BlobNames
{
    internal const string Heads = "head/";
    internal const string Documents = "document/";
    internal const string Replicas = "replica/";

    /// <summary>A case's part of every name.</summary>
    internal static string Key(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));

    internal static string Head(string key) => Heads + key;

    /// <summary>All journals of a case; there is more than one only while it is being replaced.</summary>
    internal static string Journals(string key) => $"journal/{key}/";

    internal static string Journal(string key, string generation, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"journal/{key}/{generation}/{part:D6}");

    internal static string Posted(string key) => $"posted/{key}/";

    internal static string Posted(string key, string generation) => $"posted/{key}/{generation}/";

    internal static string Posted(string key, string generation, string slot) => Posted(key, generation) + Key(slot);

    internal static string Members(string memberKey) => $"member/{Key(memberKey)}/";

    internal static string Member(string memberKey, string caseKey) => Members(memberKey) + caseKey;

    internal static string Document(string key) => Documents + Key(key);

    internal static string Replica(string id) => Replicas + id;

    /// <summary>The last part of a name.</summary>
    internal static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>Metadata takes ASCII alone.</summary>
    internal static string ToMetadata(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    internal static string FromMetadata(string text) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));

    /// <summary>A moment as text that sorts as the moments do.</summary>
    internal static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

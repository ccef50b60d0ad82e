using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Which activities have been here lately, the latest last: twelve bytes for each, so that hundreds of them cost a turn next to
/// nothing. Eight are of the id's hash, four are the second of its coming, little-endian.
/// </summary>
internal static class SeenActivities
{
    /// <summary>How long an activity is remembered. Teams repeats one within a minute or two, if at all.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>How many are remembered whatever their age, and how many at most in that time: so that a flood of others neither covers one nor fills the head.</summary>
    public const int Least = 64, Most = 600;

    private const int Length = 12;

    public static int Count(ReadOnlyMemory<byte> seen) => seen.Length / Length;

    public static bool Has(ReadOnlyMemory<byte> seen, string id)
    {
        var hash = Hash(id);
        for (var entry = seen.Span; entry.Length >= Length; entry = entry[Length..])
        {
            if (BinaryPrimitives.ReadUInt64LittleEndian(entry) == hash)
                return true;
        }

        return false;
    }

    /// <summary>With these as the latest, and without those that need not be remembered any more.</summary>
    public static ReadOnlyMemory<byte> Add(ReadOnlyMemory<byte> seen, IReadOnlyCollection<string> ids, DateTimeOffset now)
    {
        var kept = DropOld(seen.Span, ids.Count, now);
        var after = new byte[kept.Length + (ids.Count * Length)];
        kept.CopyTo(after);
        var place = after.AsSpan(kept.Length);
        foreach (var id in ids)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(place, Hash(id));
            BinaryPrimitives.WriteUInt32LittleEndian(place[sizeof(ulong)..], (uint)now.ToUnixTimeSeconds());
            place = place[Length..];
        }

        return after;
    }

    private static ReadOnlySpan<byte> DropOld(ReadOnlySpan<byte> seen, int coming, DateTimeOffset now)
    {
        var oldest = (now - Remembered).ToUnixTimeSeconds();
        for (var count = (seen.Length / Length) + coming; !seen.IsEmpty && count > Least; count--)
        {
            if (count <= Most && BinaryPrimitives.ReadUInt32LittleEndian(seen[sizeof(ulong)..]) >= oldest)
                break;

            seen = seen[Length..];
        }

        return seen;
    }

    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}

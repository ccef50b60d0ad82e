using System.Buffers.Binary;
using System.IO.Compression;

namespace CareTeamBot.Infra.Tests.Teams;

/// <summary>A picture's pixels: as much of the format as the icons need, 8 bits with or without alpha, not interlaced.</summary>
internal sealed record Png(int Width, int Height, bool HasAlpha, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels)
{
    public static Png Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        using var packed = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var kind = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            var data = bytes.AsSpan(at + 8, length);
            if (kind == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(data);
                height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                channels = (data[8], data[9], data[12]) switch { (8, 6, 0) => 4, (8, 2, 0) => 3, _ => throw new NotSupportedException(path) };
            }
            else if (kind == "IDAT")
            {
                packed.Write(data);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        return new Png(width, height, channels == 4, [.. Rows(unpacked, width, height, channels)]);
    }

    private static IEnumerable<(byte, byte, byte, byte)> Rows(Stream data, int width, int height, int channels)
    {
        var above = new byte[width * channels];
        for (var y = 0; y < height; y++)
        {
            var row = new byte[width * channels];
            var filter = data.ReadByte();
            data.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                var (left, up, corner) = (i < channels ? 0 : row[i - channels], above[i], i < channels ? 0 : above[i - channels]);
                row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }

            for (var i = 0; i < row.Length; i += channels)
                yield return (row[i], row[i + 1], row[i + 2], channels == 4 ? row[i + 3] : (byte)255);
            above = row;
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (l, u, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return l <= u && l <= c ? left : u <= c ? up : corner;
    }
}

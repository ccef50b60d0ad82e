using System.Text;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>What stands in the files of a store that is open, byte by byte.</summary>
internal static class StoreFiles
{
    public static bool AnyHolds(string folder, string mark) => Directory.EnumerateFiles(folder).Where(IsStore).Any(path => Holds(path, mark));

    public static bool Holds(string path, string mark) => Read(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0;

    /// <summary>Who may do what with a file or folder, in octal; nothing on Windows, which has other rights.</summary>
    public static string Rights(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    /// <summary>Everybody may do everything.</summary>
    public static void OpenToAll(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
    }

    /// <summary>The lock is held for the service alone, and says no more than which process that is.</summary>
    private static bool IsStore(string path) => !path.EndsWith("-lock", StringComparison.Ordinal);

    /// <summary>Until the file's end, which moves when the store empties its log meanwhile.</summary>
    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}

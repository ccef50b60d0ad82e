using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace CareTeamBot.Service.Storage;

/// <summary>
/// A file that is kept open, to see whether it is still the one that stands under its name. Only looked at. It must be closed
/// after SQLite has closed it, whose locks would go with it.
/// </summary>
internal sealed class HeldFile : IDisposable
{
    private readonly string path;
    private readonly SafeFileHandle handle;

    /// <summary>What the system says that the handle leads to; null where it does not tell.</summary>
    private readonly string? target;

    internal HeldFile(string path)
    {
        this.path = path;
        handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        target = Target();
    }

    internal long Length => RandomAccess.GetLength(handle);

    /// <summary>Whether this file, and no other, stands under its name: it was neither deleted nor moved nor replaced.</summary>
    internal bool IsInPlace()
    {
        var there = new FileInfo(path);
        return there.Exists && (target is null ? there.Length == Length : Target() == target);
    }

    internal int Read(Span<byte> into, long offset) => RandomAccess.Read(handle, into, offset);

    public void Dispose() => handle.Dispose();

    /// <summary>Linux names the file itself, with a remark where it was deleted. Windows lets nobody delete it.</summary>
    private string? Target() => OperatingSystem.IsLinux()
        ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture)}").LinkTarget
        : null;
}

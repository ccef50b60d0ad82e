namespace CareTeamBot.Service.Storage;

/// <summary>
/// Files that hold what people wrote: their owner alone may read them, whatever the umask is; they are made new, so that nobody
/// can have laid something under their name; and no link is followed.
/// </summary>
internal static class PrivateFile
{
    internal const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    internal const UnixFileMode FolderMode = Mode | UnixFileMode.UserExecute;

    /// <summary>Makes a file, and keeps it for this process alone while it is open.</summary>
    /// <exception cref="IOException">There is something of that name already, be it a link that leads nowhere.</exception>
    internal static FileStream Create(string path) => Open(path, FileMode.CreateNew, FileAccess.Write);

    /// <summary>Opens a file, or makes it, for this process alone: the system lets go of it when the process ends, however it does.</summary>
    /// <exception cref="IOException">Another process has it open, where <see cref="IsInUse"/> says so.</exception>
    internal static FileStream OpenAlone(string path) => Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);

    /// <summary>Whether opening a file failed because another process has it for itself.</summary>
    internal static bool IsInUse(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Makes a folder where there is none. One that is there is left as it is.</summary>
    internal static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
            Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>Takes a file, where it is there, from everybody but its owner.</summary>
    /// <exception cref="UnauthorizedAccessException">It is another user's.</exception>
    internal static void Tighten(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
            return;
        var mode = File.GetUnixFileMode(path);
        if ((mode & ~Mode) != 0)
            File.SetUnixFileMode(path, mode & Mode);
    }

    /// <summary>Whether a name is a link, which may lead anywhere.</summary>
    internal static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mode;
        return new(path, options);
    }
}

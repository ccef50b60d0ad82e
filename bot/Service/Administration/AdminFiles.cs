using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>Files and folders that a command writes, under a name of their own until they are whole.</summary>
internal static class AdminFiles
{
    /// <summary>How the name of what is not whole yet ends. Nobody else's files end so.</summary>
    public const string Unfinished = ".careteambot-unfinished";

    /// <summary>How it ended in earlier versions.</summary>
    public const string UnfinishedBefore = ".unfinished";

    /// <summary>Removes a file that a killed command has left, unless another one is writing it.</summary>
    public static void RemoveLeft(string path)
    {
        try
        {
            if (!PrivateFile.IsLink(path))
            {
                using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }

            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not there, in use, or another user's.
        }
    }
}

namespace CareTeamBot.EndToEnd.Tests.Hosting;

/// <summary>A folder of the system's temporary place, deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("careteambot-test-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A file still open on a slow machine: the system's temporary folder is cleaned by its owner.
        }
    }
}

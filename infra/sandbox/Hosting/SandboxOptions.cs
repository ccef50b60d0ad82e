using CareTeamBot.Service.Hosting;

namespace CareTeamBot.Sandbox.Hosting;

/// <summary>How the sandbox starts.</summary>
internal sealed record SandboxOptions
{
    public const int UsualPort = 5178;

    /// <summary>The page's port on 127.0.0.1; 0 lets the system choose.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>False opens on an empty channel with the same people. Default true: the deck's case is already going.</summary>
    public bool PlayScene { get; init; } = true;

    /// <summary>Makes the service from configuration arguments and overrides; the real one by default.</summary>
    public Func<string[], Action<IServiceCollection>, WebApplication> Service { get; init; } = ServiceHost.Create;

    /// <summary>Further configuration of the service, such as <c>--Ladder:Nudge=00:00:02</c>.</summary>
    public IReadOnlyList<string> ServiceArguments { get; init; } = [];

    /// <summary>Reads <c>--port N</c>.</summary>
    /// <exception cref="FormatException">An argument is unknown or the port is no number from 0 to 65535.</exception>
    public static SandboxOptions Parse(string[] arguments)
    {
        if (arguments.Length == 0)
            return new SandboxOptions();
        if (arguments is ["--port", var text] && ushort.TryParse(text, out var port))
            return new SandboxOptions { Port = port };
        throw new FormatException("Usage: dotnet run --project infra/sandbox [-- --port N]   (N from 0 to 65535; 0 lets the system choose)");
    }
}

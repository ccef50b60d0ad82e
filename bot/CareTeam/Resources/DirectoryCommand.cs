using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>Something that somebody wants of the directory. A closed union.</summary>
public abstract record DirectoryCommand(Actor By, DateTimeOffset Now)
{
    /// <summary>The supporting agency that the person speaks for in an open case. Null: none, and so the directory is not theirs to change.</summary>
    public string? Agency { get; init; }

    /// <summary>Adds a resource, or brings the one of that name and place up to date; either way it is verified by it.</summary>
    /// <param name="By">Who does.</param>
    /// <param name="Now">When.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">A code of <see cref="ResourceTerms.Kinds"/>; anything else is <c>other</c>.</param>
    /// <param name="Needs">What it can do: codes or words.</param>
    /// <param name="Municipality">Where.</param>
    /// <param name="Contact">How it is reached.</param>
    /// <param name="Note">What else is worth knowing.</param>
    public sealed record Add(
        Actor By, DateTimeOffset Now, string Name, string? Kind, IReadOnlyList<string> Needs, string? Municipality, string? Contact, string? Note)
        : DirectoryCommand(By, Now);

    /// <summary>It is still so.</summary>
    public sealed record Verify(Actor By, DateTimeOffset Now, string Id) : DirectoryCommand(By, Now);

    /// <summary>It is not there any more.</summary>
    public sealed record Retire(Actor By, DateTimeOffset Now, string Id) : DirectoryCommand(By, Now);

    /// <summary>It is there after all.</summary>
    public sealed record Restore(Actor By, DateTimeOffset Now, string Id) : DirectoryCommand(By, Now);

    /// <summary>A need that nobody meets. <paramref name="Case"/> is counted once; null where it is of no case.</summary>
    public sealed record Miss(Actor By, DateTimeOffset Now, string What, string? Municipality, CaseId? Case) : DirectoryCommand(By, Now);
}

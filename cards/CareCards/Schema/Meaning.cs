using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Schema;

/// <summary>What a press asks for. Where nothing is set it is a mere look at the card.</summary>
public sealed record Meaning
{
    public CaseCommand? Command { get; init; }

    /// <summary>What it asks of the directory of resources.</summary>
    public DirectoryCommand? Directory { get; init; }

    /// <summary>Why it makes no sense, in words for who pressed.</summary>
    public Notice? Problem { get; init; }

    /// <summary>Another card than the pressed one.</summary>
    public View? Shows { get; init; }

    /// <summary>The page of the card.</summary>
    public int Page { get; init; }

    /// <summary>What becomes of a case that waits for its channel.</summary>
    public string? OpeningStep { get; init; }

    public static implicit operator Meaning(CaseCommand command) => new() { Command = command };

    public static implicit operator Meaning(DirectoryCommand command) => new() { Directory = command };

    public static implicit operator Meaning(Notice problem) => new() { Problem = problem };
}

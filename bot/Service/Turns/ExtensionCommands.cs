namespace CareTeamBot.Service.Turns;

/// <summary>Ids of the commands that the app's manifest (<c>infra/teams/manifest.json</c>) puts into Teams' own menus.</summary>
internal static class ExtensionCommands
{
    /// <summary>On a message: make this a question.</summary>
    public const string Ask = "ask";

    /// <summary>On a message: share it as an update.</summary>
    public const string Share = "share";

    /// <summary>Beside the box in which one writes: ask a question.</summary>
    public const string Question = "question";

    /// <summary>Beside that box, and in the search bar: search the resource directory.</summary>
    public const string Resources = "resources";

    public static IReadOnlyList<string> All { get; } = [Ask, Share, Question, Resources];
}

using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Turns;

namespace CareTeamBot.Service.Resources;

/// <summary>The directory's events under stable names of our own, which are never renamed.</summary>
internal static class DirectoryCodec
{
    public static IReadOnlyDictionary<string, Type> Types { get; } = new Dictionary<string, Type>
    {
        ["resource.added"] = typeof(DirectoryEvent.Added),
        ["resource.changed"] = typeof(DirectoryEvent.Changed),
        ["resource.confirmed"] = typeof(DirectoryEvent.Confirmed),
        ["resource.retired"] = typeof(DirectoryEvent.Retired),
        ["resource.restored"] = typeof(DirectoryEvent.Restored),
        ["resource.missed"] = typeof(DirectoryEvent.Missed),
    };

    public static JournalDraft Encode(DirectoryEvent happened) => new(
        happened.At, Types.First(t => t.Value == happened.GetType()).Key, IdOf(happened), CaseJson.Write(happened, happened.GetType()));

    /// <summary>Reads an entry.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is none of the directory's.</exception>
    public static void Check(JournalEntry entry) => CaseJson.Read(entry.Content, Types[entry.Kind]);

    private static string IdOf(DirectoryEvent happened) => happened switch
    {
        DirectoryEvent.Added e => e.Resource.Id,
        DirectoryEvent.Changed e => e.Resource.Id,
        DirectoryEvent.Confirmed e => e.Id,
        DirectoryEvent.Retired e => e.Id,
        DirectoryEvent.Restored e => e.Id,
        DirectoryEvent.Missed e => e.Missing.Id,
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no id."),
    };
}

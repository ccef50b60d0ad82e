using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>The directory's events to journal entries.</summary>
internal static class DirectoryCodec
{
    private static readonly StoredNames Names = StoredNames.Of<DirectoryEvent>();

    public static IReadOnlyDictionary<string, Type> Types => Names.Types;

    public static JournalDraft Encode(DirectoryEvent happened) => new(
        happened.At, Names[happened.GetType()], IdOf(happened), CaseJson.Write(happened, happened.GetType()));

    /// <inheritdoc cref="StoredNames.Read"/>
    public static DirectoryEvent Decode(JournalEntry entry) => (DirectoryEvent)Names.Read(entry);

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

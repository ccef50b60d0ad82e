using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>Events to journal entries and back.</summary>
internal static class EventCodec
{
    private static readonly StoredNames Names = StoredNames.Of<CaseEvent>();

    public static JournalDraft Encode(CaseEvent happened) => new(
        happened.At, Names[happened.GetType()], happened.ItemId,
        CaseJson.Write(happened, happened.GetType()));

    /// <exception cref="JsonException">The entry's kind is not known to this version, or its content is not of the kind.</exception>
    public static CaseEvent Decode(JournalEntry entry) =>
        Names.Types.TryGetValue(entry.Kind, out var type)
            ? (CaseEvent?)CaseJson.Read(entry.Content, type)
                ?? throw new JsonException($"Journal entry {entry.Sequence} is null.")
            : throw new JsonException($"Journal entry {entry.Sequence} is of the unknown kind '{entry.Kind}'.");
}

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

    /// <inheritdoc cref="StoredNames.Read"/>
    public static CaseEvent Decode(JournalEntry entry) => (CaseEvent)Names.Read(entry);
}

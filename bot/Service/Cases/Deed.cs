using System.Text.Json.Serialization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// What a turn has to write elsewhere than into its case. It goes into the outbox with the commit, so that it happens if and
/// only if the commit does; at least once, so doing it again changes nothing.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(KeepChat), "keepChat")]
[JsonDerivedType(typeof(NoteRead), "noteRead")]
[JsonDerivedType(typeof(EndOpening), "endOpening")]
internal abstract record Deed
{
    private Deed()
    {
    }

    /// <summary>Where a person is reached.</summary>
    public sealed record KeepChat(MemberId MemberId, TeamsConversation Chat) : Deed;

    /// <summary>Something of a closed case was shown to somebody.</summary>
    public sealed record NoteRead(MemberId By, string What, DateTimeOffset At) : Deed;

    /// <summary>What was begun in a chat is in a case.</summary>
    public sealed record EndOpening(CaseId Chat, string Opening) : Deed;
}

/// <summary>Names of outbox rows that hold a <see cref="Deed"/> and no message: <c>deed.</c> and which. None waits for another.</summary>
internal static class DeedSlots
{
    private const string Prefix = "deed.";

    public static OutboxDraft Draft(Deed deed) =>
        Effects.Draft($"{Prefix}{char.ToLowerInvariant(deed.GetType().Name[0])}{deed.GetType().Name[1..]}", new Intent { Place = Place.Personal, Deed = deed });

    /// <summary>Null for a row of another kind.</summary>
    public static string? LaneOf(OutboxRow row) =>
        row.Slot.StartsWith(Prefix, StringComparison.Ordinal) ? $"{row.CaseId}/{row.Slot}" : null;
}

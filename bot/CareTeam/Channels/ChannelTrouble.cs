using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Channels;

/// <summary>Something that the bot could not do around a case's channel, and that a person has to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="MemberId">Whom it concerns, by the case's id for them; null for nobody.</param>
public sealed record ChannelTrouble(TroubleKind Kind, MemberId? MemberId = null);

public enum TroubleKind
{
    /// <summary>A member of a private channel must be in the team first.</summary>
    NotInTeam,

    /// <summary>Guests can't be direct members of a shared channel.</summary>
    GuestInShared,

    /// <summary>People of other tenants can be in a shared channel alone.</summary>
    ExternalInPrivate,

    /// <summary>Teams refused to add or remove this person.</summary>
    MemberRefused,

    MembersForbidden,
    CalendarForbidden,

    /// <summary>Neither who planned the conference nor the coordinator has a mailbox here.</summary>
    NoMailbox,

    CalendarRefused,
    FilesForbidden,
    FilesRefused,
    ArchiveForbidden,
    ArchiveRefused,
}

namespace CareTeamBot.CareTeam.Channels;

/// <summary>Teams' kinds of channels.</summary>
public enum ChannelKind
{
    Private,
    Shared,
    Standard,
}

/// <summary>Why a case's channel is of the kind that it is.</summary>
public enum KindReason
{
    /// <summary>It is the kind that the administrator's settings ask for.</summary>
    Asked,

    /// <summary>The opener is a guest, and guests can't own a private or shared channel.</summary>
    GuestOpener,

    /// <summary>Teams refused the kind that was asked for: a setting of the tenant, a limit, or a permission.</summary>
    KindRefused,

    /// <summary>The app could not be put into a channel of the kind that was asked for.</summary>
    AppRefused,
}

/// <summary>Why the bot could not make a channel.</summary>
public enum OpeningFault
{
    /// <summary>It did not come about in time.</summary>
    Time,

    /// <summary>The person is not in the team in which cases get their channels.</summary>
    NotInTeam,

    /// <summary>The app lacks a permission.</summary>
    NoPermission,

    /// <summary>The team is not there, or archived.</summary>
    NoTeam,

    /// <summary>The app is not installed in the team.</summary>
    NoApp,

    /// <summary>Teams refused for another reason.</summary>
    Refused,
}

using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Service.Graph;

/// <summary>Which kinds of channel are tried for a new case, in this order.</summary>
internal static class ChannelKinds
{
    /// <param name="wish">The administrator's wish.</param>
    /// <param name="hasOtherTenants">Whether people of tenants beside the team's are served.</param>
    /// <param name="isGuest">Whether the opener is a guest in the team.</param>
    public static IReadOnlyList<ChannelKind> Order(ChannelWish wish, bool hasOtherTenants, bool isGuest) => wish switch
    {
        _ when isGuest => [ChannelKind.Standard],
        ChannelWish.Standard => [ChannelKind.Standard],
        ChannelWish.Shared => [ChannelKind.Shared, ChannelKind.Private, ChannelKind.Standard],
        ChannelWish.Auto when hasOtherTenants => [ChannelKind.Shared, ChannelKind.Private, ChannelKind.Standard],
        _ => [ChannelKind.Private, ChannelKind.Standard],
    };
}

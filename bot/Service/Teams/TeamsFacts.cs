using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Teams;

/// <summary>What can be read off the SDK's types.</summary>
internal static class TeamsFacts
{
    private const string InitialRun = "initialRun";

    /// <summary>Whether the team's organisation has invited them as a guest. Not so for people of another one in a shared channel.</summary>
    public static bool IsGuest(this TeamsChannelAccount account) => string.Equals(account.UserRole, "guest", StringComparison.OrdinalIgnoreCase)
        || account.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What was typed into Teams' search box; null when the search has just been opened, which a parameter named initialRun tells.</summary>
    public static string? Typed(this MessagingExtensionQuery query) =>
        query.Parameters?.FirstOrDefault(p => p?.Name is not (null or InitialRun))?.Value as string;
}

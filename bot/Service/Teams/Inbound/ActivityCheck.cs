using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Whether an activity is complete, and whether its sender may say what it says. A check whose evidence is missing
/// fails. Answers null where all is well, otherwise what is wrong, in words without content.
/// </summary>
internal sealed class ActivityCheck(ServiceUrls serviceUrls, Channels channels, IOptions<BotOptions> options)
{
    /// <summary>Teams' own ids have up to some 300 letters.</summary>
    private const int LongestId = 1_024;

    private readonly HashSet<string> tenants = new(options.Value.AllowedTenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the activity lacks: a 400.</summary>
    public static string? Incomplete(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
            return "type is missing";
        if (string.IsNullOrEmpty(activity.ServiceUrl))
            return "serviceUrl is missing";
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            return "conversation.id is missing";
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && string.IsNullOrEmpty(activity.From?.Id))
            return "from.id is missing";
        return Ids(activity).Any(id => id?.Length > LongestId) ? "an id is too long" : null;
    }

    /// <summary>What the bot reads as text.</summary>
    public static IEnumerable<string?> Texts(Activity activity) =>
        [activity.Text, activity.Name, activity.Action, activity.Locale, activity.From?.Name, activity.Recipient?.Name, activity.Conversation?.Name, .. Ids(activity)];

    /// <summary>What is kept of an activity as it comes, or a name is made of.</summary>
    private static IEnumerable<string?> Ids(Activity activity)
    {
        var data = activity.TeamsData();
        return
        [
            activity.Type, activity.Id, activity.ReplyToId, activity.ChannelId, activity.ServiceUrl, activity.From?.Id, activity.From?.AadObjectId,
            activity.Recipient?.Id, activity.Conversation?.Id, activity.Conversation?.TenantId, data?.Tenant?.Id,
            data?.Team?.Id, data?.Team?.AadGroupId, data?.Channel?.Id, data?.Settings?.SelectedChannel?.Id,
            .. (activity.MembersAdded ?? []).Concat(activity.MembersRemoved ?? []).Select(m => m?.Id),
            .. (activity.Entities ?? []).Select(e => WireJson.Text(ActivityFacts.MentionedIn(e)?["id"])),
        ];
    }

    /// <summary>Why the sender may not say this: a 403.</summary>
    public string? Forbidden(Activity activity, VerifiedToken? token)
    {
        if (!channels.IsAllowed(activity.ChannelId))
            return "channelId is not msteams";
        if (token is not null && !string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return "serviceUrl is not the token's";
        if (token is not null && (activity.ChannelId is not { } channel || !token.Endorsements.Contains(channel)))
            return "the signing key is not endorsed for the channel";
        if (!serviceUrls.IsAllowed(activity.ServiceUrl))
            return "serviceUrl is not allowed";
        return tenants.Count > 0 && !(activity.TenantId() is { } tenant && tenants.Contains(tenant))
            ? "the tenant is not allowed"
            : null;
    }
}

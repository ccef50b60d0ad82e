using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Teams;

/// <summary>What can be read off an activity without knowing what the bot does.</summary>
internal static class ActivityFacts
{
    /// <summary>How many mentions are looked at: each goes through the whole text once.</summary>
    private const int MostMentions = 50;

    /// <summary>The conversation's id taken apart.</summary>
    public static TeamsConversationId Address(this Activity activity) => TeamsConversationId.Parse(activity.Conversation?.Id ?? "");

    public static string? TenantId(this Activity activity) =>
        NonEmpty(activity.Conversation?.TenantId) ?? NonEmpty(activity.ChannelData?.Tenant?.Id);

    /// <summary>The writer's language tag, or null: the activity's own, else the client's.</summary>
    public static string? LocaleTag(this Activity activity) =>
        NonEmpty(activity.Locale) ?? activity.Entities?.Select(e => NonEmpty(e?.Locale)).FirstOrDefault(l => l is not null);

    /// <summary>Whether the activity is from the bot itself.</summary>
    public static bool IsFromBot(this Activity activity) => activity.From?.Id is { } id && id == activity.Recipient?.Id;

    /// <summary>
    /// Whether the bot is addressed. Decided by id, never by the words, which the writer may alter. In a personal chat
    /// nobody mentions the bot, so callers there need not ask.
    /// </summary>
    public static bool MentionsBot(this Activity activity) => activity.Mentions().Any(m => IsBot(activity, m));

    /// <summary>Mentions of others than the bot; an entry whose <c>Mentioned</c> or its id is null names nobody.</summary>
    public static IEnumerable<Entity> OtherMentions(this Activity activity) => activity.Mentions().Where(m => !IsBot(activity, m));

    /// <summary>The text without the mentions of the bot, trimmed; empty where there is no text.</summary>
    public static string TextWithoutBotMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Mentions())
        {
            if (IsBot(activity, mention) && !string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private static IEnumerable<Entity> Mentions(this Activity activity) =>
        activity.Entities?.Where(e => e is { Type: Entity.MentionType }).Take(MostMentions) ?? [];

    private static bool IsBot(Activity activity, Entity mention) =>
        mention.Mentioned?.Id is { Length: > 0 } id && id == activity.Recipient?.Id;

    private static string? NonEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

using System.Net;
using System.Text.RegularExpressions;
using CareTeamBot.Service.Addresses;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Teams;

/// <summary>What can be read off an activity without knowing what the bot does.</summary>
internal static partial class ActivityFacts
{
    private const string Mentioned = "mentioned";

    /// <summary>How many mentions are looked at: each goes through the whole text once.</summary>
    private const int MostMentions = 50;

    /// <summary>What Teams adds to an activity. Team and channel are absent in personal chats.</summary>
    public static TeamsChannelData? TeamsData(this Activity activity) => activity.ChannelData as TeamsChannelData;

    /// <summary>The conversation's id taken apart.</summary>
    public static TeamsConversationId Address(this Activity activity) => TeamsConversationId.Parse(activity.Conversation?.Id ?? "");

    public static string? TenantId(this Activity activity) =>
        NonEmpty(activity.Conversation?.TenantId) ?? NonEmpty(activity.TeamsData()?.Tenant?.Id);

    /// <summary>The writer's language tag, or null: the activity's own, else the client's.</summary>
    public static string? LocaleTag(this Activity activity) =>
        NonEmpty(activity.Locale) ?? activity.Entities?.Select(e => NonEmpty(WireJson.Text(e?.Properties["locale"]))).FirstOrDefault(l => l is not null);

    /// <summary>Whether the activity is from the bot itself.</summary>
    public static bool IsFromBot(this Activity activity) => activity.From?.Id is { } id && id == activity.Recipient?.Id;

    /// <summary>
    /// Whether the bot is addressed. Decided by id, never by the words, which the writer may alter. In a personal chat
    /// nobody mentions the bot, so callers there need not ask.
    /// </summary>
    public static bool MentionsBot(this Activity activity) => activity.Mentions().Any(m => IsBot(activity, m));

    /// <summary>Mentions of others than the bot; an entry whose <c>Mentioned</c> or its id is null names nobody.</summary>
    public static IEnumerable<Mention> OtherMentions(this Activity activity) => activity.Mentions().Where(m => !IsBot(activity, m));

    /// <summary>The activity's text, or another one, without the mentions of the bot, trimmed; empty where there is no text.</summary>
    public static string TextWithoutBotMention(this Activity activity, string? instead = null)
    {
        var text = instead ?? activity.Text ?? "";
        foreach (var mention in activity.Mentions().Where(m => IsBot(activity, m)))
        {
            // Some clients leave the mention's text out, or write it in another way than the message does.
            text = string.IsNullOrEmpty(mention.Text) || !text.Contains(mention.Text, StringComparison.Ordinal)
                ? At().Replace(text, at => IsNameOfBot(WebUtility.HtmlDecode(at.Groups["name"].Value)) ? " " : at.Value)
                : text.Replace(mention.Text, " ", StringComparison.Ordinal);

            bool IsNameOfBot(string name) => name == mention.Mentioned?.Name || name == activity.Recipient?.Name;
        }

        return text.Trim();
    }

    /// <summary>Whom an entity names, as it is on the wire; null where it names nobody.</summary>
    public static JObject? MentionedIn(Entity? entity) => entity?.Properties[Mentioned] as JObject;

    private static IEnumerable<Mention> Mentions(this Activity activity) =>
        activity.Entities?.Where(e => e is { Type: "mention" }).Take(MostMentions).Select(MentionOf) ?? [];

    /// <summary>Entity types are open-ended and reuse field names with other shapes, so a field of an unexpected shape reads as null.</summary>
    private static Mention MentionOf(Entity entity)
    {
        var who = MentionedIn(entity);
        return entity as Mention ?? new Mention(
            who is null ? null : new ChannelAccount(WireJson.Text(who["id"]), WireJson.Text(who["name"])), WireJson.Text(entity.Properties["text"]), entity.Type);
    }

    [GeneratedRegex("<at[^<>]{0,100}>(?<name>[^<]*)</at>", RegexOptions.NonBacktracking)]
    private static partial Regex At();

    private static bool IsBot(Activity activity, Mention mention) =>
        mention.Mentioned?.Id is { Length: > 0 } id && id == activity.Recipient?.Id;

    private static string? NonEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

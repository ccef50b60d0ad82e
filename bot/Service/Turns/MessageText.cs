using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Turns;

/// <summary>The words of a message, as a person meant them.</summary>
internal static partial class MessageText
{
    /// <summary>
    /// The text without the bot's mention and without the mark of a quotation: other mentions as <c>@Name</c>, entities decoded,
    /// control characters removed. Of a post that is longer than is read, its beginning.
    /// </summary>
    public static string Words(this Activity activity)
    {
        var read = activity.Text?.Length > InputLimits.Text ? InputLimits.Beginning(activity.Text, InputLimits.Text) : activity.Text;
        var text = At().Replace(activity.TextWithoutBotMention(Quotation().Replace(read ?? "", " ")), m => "@" + m.Groups["name"].Value);
        var words = PlainText.Clean(WebUtility.HtmlDecode(text));
        return VisibleText.IsAnything(words) ? words : "";
    }

    /// <summary>Whom the message addresses: ids of people mentioned, and what was typed after an @, which may begin with an agency's name.</summary>
    public static ImmutableList<string> Addressees(this Activity activity) =>
    [
        .. activity.OtherMentions().Select(m => m.Mentioned?.Id).OfType<string>(),
        .. Typed().Matches(activity.Words()).Take(20).Select(m => m.Groups["name"].Value),
    ];

    /// <summary>The people whom the message mentions, as its writer's client says: the channel has yet to be asked.</summary>
    public static IEnumerable<NamedPerson> People(this Activity activity) => activity.OtherMentions()
        .Where(m => !string.IsNullOrEmpty(m.Mentioned?.Id))
        .Select(m => new NamedPerson.Unasked(new(m.Mentioned!.Id!), InputLimits.Name(m.Mentioned.Name)));

    /// <summary>The message that a reply quotes, as its writer's client says; null where it quotes none.</summary>
    public static string? QuotedId(this Activity activity) => InputLimits.IdOrNull(
        activity.Entities?.Where(e => e is { Type: "quotedReply" }).Select(e => WireJson.Text((e.Properties["quotedReply"] as JObject)?["messageId"])).FirstOrDefault(id => id is not null)
        ?? (Quotation().Match(InputLimits.Beginning(activity.Text ?? "", InputLimits.Text)) is { Success: true } mark ? mark.Groups["id"].Value : null));

    [GeneratedRegex("""<quoted[^<>]{0,300}messageId="(?<id>[^"<>]{1,200})"[^<>]{0,300}/?>(</quoted>)?""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Quotation();

    [GeneratedRegex("<at[^<>]{0,100}>(?<name>[^<]*)</at>", RegexOptions.NonBacktracking)]
    private static partial Regex At();

    [GeneratedRegex(@"[@＠](?<name>[^\n@＠]{1,80})", RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}

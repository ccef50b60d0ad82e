using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>The words of a message, as a person meant them.</summary>
internal static partial class MessageText
{
    /// <summary>
    /// The text without the bot's mention: other mentions as <c>@Name</c>, entities decoded, control characters removed. Of a
    /// post that is longer than is read, its beginning.
    /// </summary>
    public static string Words(this Activity activity)
    {
        var read = activity.Text?.Length > InputLimits.Text ? InputLimits.Beginning(activity.Text, InputLimits.Text) : activity.Text;
        var text = At().Replace(activity.TextWithoutBotMention(read), m => "@" + m.Groups["name"].Value);
        var words = PlainText.Clean(WebUtility.HtmlDecode(text));
        return VisibleText.IsAnything(words) ? words : "";
    }

    /// <summary>Whom the message addresses: ids of people mentioned, and what was typed after an @ (an agency's name, perhaps).</summary>
    public static ImmutableList<string> Addressees(this Activity activity) =>
    [
        .. activity.OtherMentions().Select(m => m.Mentioned?.Id).OfType<string>(),
        .. Typed().Matches(activity.Words()).Take(20).Select(m => m.Groups["name"].Value),
    ];

    /// <summary>The people whom the message mentions, as its writer's client says: the channel has yet to be asked.</summary>
    public static IEnumerable<NamedPerson> People(this Activity activity) => activity.OtherMentions()
        .Where(m => !string.IsNullOrEmpty(m.Mentioned?.Id))
        .Select(m => new NamedPerson.Unasked(new(m.Mentioned!.Id!), InputLimits.Name(m.Mentioned.Name)));

    [GeneratedRegex("<at[^<>]{0,100}>(?<name>[^<]*)</at>", RegexOptions.NonBacktracking)]
    private static partial Regex At();

    [GeneratedRegex(@"[@＠](?<name>[^\s@＠、。,:：]{1,60})", RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}

using System.Net;
using System.Text.RegularExpressions;
using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>The words of a message that comes as HTML (a message action's payload).</summary>
internal static partial class HtmlText
{
    public static string Plain(string html)
    {
        var lines = Breaks().Replace(html, "\n");
        return PlainText.Clean(WebUtility.HtmlDecode(Tags().Replace(lines, ""))).Trim();
    }

    [GeneratedRegex("</(p|div|li)>|<br ?/?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}

using System.Net;
using System.Text.RegularExpressions;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Texts;

namespace CareTeamBot.Service.Turns;

/// <summary>The words of a message that comes as HTML (a message action's payload).</summary>
internal static partial class HtmlText
{
    /// <summary>The words, as far as an item takes them: the form that opens with them shows what is left out.</summary>
    public static string Plain(string html)
    {
        var lines = Breaks().Replace(InputLimits.Beginning(html, InputLimits.Html), "\n");
        var words = PlainText.Clean(WebUtility.HtmlDecode(Tags().Replace(lines, ""))).Trim();
        return InputLimits.Beginning(words, Question.MaxText);
    }

    [GeneratedRegex("</(p|div|li)>|<br ?/?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}

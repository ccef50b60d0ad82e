using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Texts;

namespace CareTeamBot.Service.Turns;

/// <summary>The words of a message that comes as HTML (a message action's payload).</summary>
internal static class HtmlText
{
    private static readonly HtmlParser Parser = new();

    /// <summary>
    /// The writer's own words, as far as an item takes them: without the message that a reply quotes, with emoji for their
    /// pictures. The form that opens with them shows what is left out.
    /// </summary>
    public static string Plain(string html)
    {
        using var document = Parser.ParseDocument(InputLimits.Beginning(html, InputLimits.Html));
        var words = new StringBuilder();
        if (document.Body is { } body)
            Write(body, words);

        return InputLimits.Beginning(PlainText.Clean(words.ToString()).Trim(), Question.MaxText);
    }

    /// <summary>In the order of the document. Without recursion: markup may be nested as deeply as somebody likes.</summary>
    private static void Write(INode root, StringBuilder words)
    {
        for (var (node, isNew) = (root, true); node is not null;)
        {
            if (isNew)
                Begin(node, words);

            if (isNew && node.FirstChild is { } child && !IsPassedOver(node))
            {
                node = child;
                continue;
            }

            End(node, words);
            (node, isNew) = node == root ? (null!, false) : node.NextSibling is { } next ? (next, true) : (node.Parent!, false);
        }
    }

    private static void Begin(INode node, StringBuilder words)
    {
        if (node is IText text)
            words.Append(text.Data);
        else if (node is IElement { LocalName: "emoji" or "img" } picture)
            words.Append(picture.GetAttribute("alt"));
    }

    private static void End(INode node, StringBuilder words)
    {
        switch ((node as IElement)?.LocalName)
        {
            case "br" or "p" or "div" or "li" or "tr" or "blockquote" or "pre" or "h1" or "h2" or "h3":
                words.Append('\n');
                break;
            case "td" or "th":
                words.Append(' ');
                break;
            default:
                break;
        }
    }

    /// <summary>What is quoted in a reply is somebody else's; code of the page is nobody's.</summary>
    private static bool IsPassedOver(INode node) => node is IElement element && element.LocalName switch
    {
        "script" or "style" or "emoji" => true,
        "blockquote" => element.GetAttribute("itemtype")?.EndsWith("/Reply", StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };
}

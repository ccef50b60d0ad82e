using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Texts;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>Every card of the product, with names that deceive: nothing on it that nobody sees, no mark-up out of a name, and no name that is a blank.</summary>
public sealed partial class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "山田\u202Eoram\u2066\u200F",
        "[押す](https://e.example) **至急** <at>全員</at> `x` _y_ ~~z~~ {{DATE(2020-01-01T00:00:00Z, SHORT)}} &lt;b&gt; | \\",
        "# 題\u2028- 一つ\r\n12. 二つ",
        "\u3164\u2800\u200D\u200B\u061C",
        "\U000E0041\U000E0042\U000E007F",
        "\u001B[31m\u0007\uFFFF\uFFFE\uD800",
        "\u0301\u20DD",
        "\"},\"x\":\"\\u202e",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void EveryCard_ShowsWhatCanBeSeen_AndNoMarkUp(int first)
    {
        using var disguise = Situation.WithNames([.. Names[first..], .. Names[..first]]);
        foreach (var (exhibit, make) in ProductCards.All)
        {
            foreach (var locale in (Locale[])[Locale.Ja, Locale.En])
                Check($"{exhibit} ({locale.Tag}), names from {first}", make(locale));
        }
    }

    private static void Check(string exhibit, AdaptiveCard card)
    {
        Assert.True(CardJson.Fits(card), exhibit);
        var json = Encoding.UTF8.GetString(CardJson.Serialize(card));
        using var parsed = JsonDocument.Parse(json);
        foreach (var text in CardWalk.AllTexts(card))
            Assert.True(VisibleText.Of(text) == text, $"{exhibit}: {string.Join(' ', text.Select(c => $"{(int)c:X4}"))}");

        var mentions = CardWalk.Mentions(card).Select(m => m.Text).ToList();
        foreach (var text in Elements(card).SelectMany(ReadAsMarkdown))
        {
            var own = mentions.Aggregate(text, (rest, mention) => rest.Replace(mention, "", StringComparison.Ordinal));
            Assert.False(MarkUp().IsMatch(own), $"{exhibit}: {text}");
            Assert.True(VisibleText.IsAnything(text), $"{exhibit}: a blank in place of words");
            Assert.False(BlankName().IsMatch(text), $"{exhibit}: a blank in place of a name: {text}");
        }

        Assert.All(CardWalk.Mentions(card), m => Assert.True(VisibleText.IsAnything(m.Name), exhibit));
    }

    private static IEnumerable<string> ReadAsMarkdown(AdaptiveElement element) => element switch
    {
        AdaptiveTextBlock text => [text.Text],
        AdaptiveFactSet facts => facts.Facts.SelectMany(f => (string[])[f.Title, f.Value]),
        AdaptiveChoiceSetInput choices => choices.Choices.Select(c => c.Title),
        _ => [],
    };

    private static IEnumerable<AdaptiveElement> Elements(AdaptiveCard card) => CardWalk.Forms(card).Any()
        ? card.Body.SelectMany(CardWalk.Within).Concat(Shown(card).SelectMany(Elements))
        : [];

    private static IEnumerable<AdaptiveCard> Shown(AdaptiveCard card) =>
        (card.Actions ?? []).Concat(card.Body.SelectMany(CardWalk.Within).OfType<AdaptiveActionSet>().SelectMany(s => s.Actions)).OfType<AdaptiveShowCardAction>().Select(a => a.Card);

    [GeneratedRegex(@"\]\(|\*\*|<at>|</at>|`|~~|_y_|\{\{DATE|&lt;|^\s*#\s|^\s*- ", RegexOptions.Multiline)]
    private static partial Regex MarkUp();

    [GeneratedRegex(@"(^|[\s　：、（])さん|（）|\( ?\)|・・")]
    private static partial Regex BlankName();
}

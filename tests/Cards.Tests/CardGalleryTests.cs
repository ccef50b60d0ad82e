using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>What holds for every card of the product.</summary>
public sealed class CardGalleryTests
{
    [Fact]
    public async Task TheOfficialPackageFindsNothingAgainstAnyCard()
    {
        var renderings = await CardRenderer.RenderAsync(CardGallery.Named);

        Assert.Equal(CardGallery.All.Count, renderings.Length);
        Assert.All(renderings, r => Assert.True(r.Events.Length == 0, $"{r.Name}: {string.Join(" | ", r.Events.AsEnumerable())}"));
        Assert.All(renderings, r => Assert.True(r.Nodes > 1, r.Name));
    }

    [Fact]
    public void EveryCardFits() =>
        Assert.All(CardGallery.All, e => Assert.True(CardJson.Fits(e.Card), $"{e}: {CardJson.Serialize(e.Card).Length} bytes"));

    [Fact]
    public void EveryCardSaysItsLanguage() => Assert.All(CardGallery.All, e => Assert.Equal(e.Locale == Words.Locale.En ? "en" : "ja", e.Card.Lang));

    /// <summary>On a telephone a text that does not wrap ends after some 20 letters.</summary>
    [Fact]
    public void EveryTextWraps() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Elements(exhibit.Card).OfType<AdaptiveTextBlock>(), text => Assert.True(text.Wrap, $"{exhibit}: {text.Text}")));

    [Fact]
    public void EveryButtonHasAVerbOfOurs() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Actions(exhibit.Card).OfType<AdaptiveExecuteAction>(), action => Assert.Contains(action.Verb, Verbs.All)));

    [Fact]
    public void EveryRequiredInputSaysWhatIsMissing() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Elements(exhibit.Card).OfType<AdaptiveInput>(), input =>
        {
            Assert.False(string.IsNullOrWhiteSpace(input.Label), $"{exhibit}: {input.Id} has no label");
            Assert.True(!input.IsRequired || input.ErrorMessage is not null, $"{exhibit}: {input.Id} has no error message");
        }));

    /// <summary>The client merges inputs into the button's data: one of the same name would overwrite what the button means.</summary>
    [Fact]
    public void NoInputIsNamedLikeAFieldOfTheButtonsData() => Assert.All(CardGallery.All, exhibit =>
        Assert.DoesNotContain(Elements(exhibit.Card).OfType<AdaptiveInput>(), i => i.Id is null or "case" or "item" or "version" or "choice" or "slot"));

    [Fact]
    public void EveryMentionStandsInTheCardsText() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(CardWalk.Mentions(exhibit.Card), mention => Assert.Contains(Elements(exhibit.Card), e => e switch
        {
            AdaptiveTextBlock text => text.Text.Contains(mention.Text, StringComparison.Ordinal),
            AdaptiveFactSet facts => facts.Facts.Any(f => f.Value.Contains(mention.Text, StringComparison.Ordinal)),
            _ => false,
        })));

    private static IEnumerable<AdaptiveElement> Elements(AdaptiveCard card) =>
        card.Body.SelectMany(Within).Concat(Actions(card).OfType<AdaptiveShowCardAction>().SelectMany(a => Elements(a.Card)));

    private static IEnumerable<AdaptiveElement> Within(AdaptiveElement element) => element switch
    {
        AdaptiveContainer c => c.Items.SelectMany(Within).Prepend(c),
        AdaptiveColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        _ => [element],
    };

    private static IEnumerable<AdaptiveAction> Actions(AdaptiveCard card)
    {
        var own = (card.Actions ?? []).Concat(card.Body.SelectMany(Within).OfType<AdaptiveActionSet>().SelectMany(s => s.Actions));
        return own.SelectMany(a => a is AdaptiveShowCardAction show ? Actions(show.Card).Prepend(a) : [a]);
    }
}

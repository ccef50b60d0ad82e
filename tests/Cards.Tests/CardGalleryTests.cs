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
    public void EveryCardSurvivesARoundTrip() => Assert.All(CardGallery.All, exhibit =>
    {
        var json = CardJson.Serialize(exhibit.Card);
        Assert.Equal(json, CardJson.Serialize(CardJson.Deserialize(json)));
    });

    [Fact]
    public void EveryCardSaysItsLanguage() => Assert.All(CardGallery.All, e => Assert.Equal(e.Locale == Words.Locale.En ? "en" : "ja", e.Card.Lang));

    /// <summary>On a telephone a text that does not wrap ends after some 20 letters.</summary>
    [Fact]
    public void EveryTextWraps() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Elements(exhibit.Card).OfType<TextBlock>(), text => Assert.True(text.Wrap, $"{exhibit}: {text.Text}")));

    [Fact]
    public void EveryButtonHasAVerbOfOurs() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Actions(exhibit.Card).OfType<ActionExecute>(), action => Assert.Contains(action.Verb, Verbs.All)));

    [Fact]
    public void EveryRequiredInputSaysWhatIsMissing() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(Elements(exhibit.Card).OfType<InputElement>(), input =>
        {
            Assert.False(string.IsNullOrWhiteSpace(input.Label), $"{exhibit}: {input.Id} has no label");
            Assert.True(!input.IsRequired || input.ErrorMessage is not null, $"{exhibit}: {input.Id} has no error message");
        }));

    /// <summary>The client merges inputs into the button's data: one of the same name would overwrite what the button means.</summary>
    [Fact]
    public void NoInputIsNamedLikeAFieldOfTheButtonsData() => Assert.All(CardGallery.All, exhibit =>
        Assert.DoesNotContain(Elements(exhibit.Card).OfType<InputElement>(), i => i.Id is null or "case" or "item" or "version" or "choice" or "slot"));

    [Fact]
    public void EveryMentionStandsInTheCardsText() => Assert.All(CardGallery.All, exhibit =>
        Assert.All(exhibit.Card.MsTeams?.Entities ?? [], mention => Assert.Contains(Elements(exhibit.Card), e => e switch
        {
            TextBlock text => text.Text.Contains(mention.Text, StringComparison.Ordinal),
            FactSet facts => facts.Facts.Any(f => f.Value.Contains(mention.Text, StringComparison.Ordinal)),
            _ => false,
        })));

    private static IEnumerable<CardElement> Elements(AdaptiveCard card) =>
        card.Body.SelectMany(Within).Concat(Actions(card).OfType<ActionShowCard>().SelectMany(a => Elements(a.Card)));

    private static IEnumerable<CardElement> Within(CardElement element) => element switch
    {
        Container c => c.Items.SelectMany(Within).Prepend(c),
        ColumnSet s => s.Columns.SelectMany(c => c.Items).SelectMany(Within).Prepend(s),
        _ => [element],
    };

    private static IEnumerable<CardAction> Actions(AdaptiveCard card)
    {
        var own = (card.Actions ?? []).Concat(card.Body.SelectMany(Within).OfType<ActionSet>().SelectMany(s => s.Actions));
        return own.SelectMany(a => a is ActionShowCard show ? Actions(show.Card).Prepend(a) : [a]);
    }
}

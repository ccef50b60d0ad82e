using CareTeamBot.Cards.Words;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>The harness itself: it must be able to fail.</summary>
public sealed class CardRendererTests
{
    [Theory]
    [InlineData("""{"type":"Nothing"}""", "UnknownElementType")]
    [InlineData("""{"type":"TextBlock","text":"x","size":"enormous"}""", "InvalidPropertyValue")]
    [InlineData("""{"type":"Input.Text","id":"a","isRequired":true,"errorMessage":"!"}""", "RequiredInputsShouldHaveLabel")]
    [InlineData("""{"type":"Input.Text","label":"a"}""", "PropertyCantBeNull")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Unknown"}]}""", "UnknownActionType")]
    public async Task ABrokenCardIsReported(string element, string expected)
    {
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""";

        var rendering = Assert.Single(await CardRenderer.RenderJsonAsync([("broken", card)]));

        Assert.Equal("broken", rendering.Name);
        Assert.Contains(rendering.Events, e => e.Event == expected);
    }

    [Fact]
    public async Task EveryElementOfTheModelIsDrawn()
    {
        var rendering = Assert.Single(await CardRenderer.RenderAsync([("sample", SampleCards.EveryElement(Locale.Ja))]));

        Assert.Empty(rendering.Events);
        Assert.All(["保育園", "友だちと一緒に遊ばせたいです。", "訪問看護ステーション", "二つめの列", "答える", "急ぎ"],
            words => Assert.Contains(words, rendering.Text, StringComparison.Ordinal));
        // Text area, number, date, time, check boxes of the toggle and of the two choices; a list of the compact one.
        Assert.Equal((1, 6, 1), (rendering.Tags["textarea"], rendering.Tags["input"], rendering.Tags["select"]));
    }

    [Fact]
    public async Task APersonsWordsAreShownAndNothingInThemIsObeyed()
    {
        var rendering = Assert.Single(await CardRenderer.RenderAsync([("hostile", SampleCards.HostileWords(Locale.Ja))]));

        Assert.Empty(rendering.Events);
        Assert.All(["strong", "em", "a", "img", "code", "s", "li", "ul", "ol", "h1", "blockquote", "b", "at"],
            tag => Assert.False(rendering.Tags.ContainsKey(tag), tag));
        Assert.Contains("# *a* _b_ **c** __d__ ~~e~~ `f` [g](https://example.org) ![h](x) <at>全員</at> &lt;i&gt;", rendering.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("January", rendering.Text, StringComparison.Ordinal);
    }
}

using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Texts;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("訪問看護_みらい*", "訪問看護＿みらい＊")]
    [InlineData("[x](y)", "［x］(y)")]
    [InlineData("<at>全員</at>", "＜at＞全員＜/at＞")]
    [InlineData("- 一つ", "－ 一つ")]
    [InlineData("# 題", "＃ 題")]
    [InlineData("12. 一つ", "12． 一つ")]
    [InlineData("3.5mg - 1日2回", "3.5mg - 1日2回")]
    [InlineData("A&B &lt; C", "A&B ＆lt; C")]
    [InlineData("a\r\n\tb　 c", "a b c")]
    [InlineData(null, "")]
    public void Line_WordsOfAPerson_LoseTheirMarkUp(string? text, string expected) => Assert.Equal(expected, Markdown.Line(text, 100));

    [Fact]
    public void Clean_ControlAndDirectionCharacters_AreRemovedAndTheRestIsKept() =>
        Assert.Equal("a\nb 👩‍👧が", PlainText.Clean("\u0000\u202Ea\r\nb\t👩‍👧か\u3099\uD83D\u0007".Replace("か\u3099", "が", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{{DATE(2020-01-01T00:00:00Z, SHORT)}}")]
    [InlineData("{{ time(2020-01-01T00:00:00Z)}}")]
    public void Clean_DateFunctionOfTheSchema_IsUnmade(string text) =>
        Assert.DoesNotContain("{{", PlainText.Clean(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("あいう", 3, "あいう")]
    [InlineData("あいうえ", 3, "あい…")]
    [InlineData("👩‍👧👩‍👧👩‍👧", 3, "👩‍👧👩‍👧👩‍👧")]
    [InlineData("👩‍👧👩‍👧👩‍👧", 2, "👩‍👧…")]
    [InlineData("か\u3099き\u3099く\u3099", 2, "か\u3099…")]
    [InlineData("あ", 1, "あ")]
    public void Clip_Letters_AreCountedAsPeopleCountThem(string text, int max, string expected) =>
        Assert.Equal(expected, PlainText.Clip(text, max));

    [Fact]
    public void Clip_OneLetterWithThousandsOfMarks_IsBounded() =>
        Assert.True(PlainText.Clip("a" + new string('\u0301', 50_000), 10).Length <= 160);

    /// <summary>Each of these was gone over once for every letter of it.</summary>
    [Theory]
    [InlineData("\u0301")]
    [InlineData("\u0327\u0301\u0300")]
    [InlineData("\n")]
    [InlineData("\n \t")]
    [InlineData("-\n")]
    [InlineData("- ")]
    [InlineData("{{ ")]
    [InlineData("&a")]
    [InlineData("1")]
    [InlineData("😀")]
    public async Task AMillionLetters_AreCleanedClippedAndEscapedInOnePass(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)) + "*x";
        await Task.Run(() =>
        {
            PlainText.Clip(PlainText.Clean(text), 4_000);
            Markdown.Line(text, 4_000);
            Markdown.Escape(text);
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Quote_AMegabyteOfLines_Fits() =>
        Assert.True(CardJson.Fits(new("1.5") { Body = [Say.Quote(string.Concat(Enumerable.Repeat("あ\n", 400_000)))] }));

    [Fact]
    public void Quote_Nothing_IsADash() =>
        Assert.Equal("—", Assert.IsType<AdaptiveRichTextBlock>(Assert.Single(Say.Quote(" \n ").Items)).Inlines.Cast<AdaptiveTextRun>().Single().Text);

    [Fact]
    public void Quote_ManyLines_LosesNoWord()
    {
        var lines = Enumerable.Range(0, 50).Select(i => $"l{i}").ToArray();
        var shown = string.Join(' ', Say.Quote(string.Join('\n', lines)).Items.OfType<AdaptiveRichTextBlock>().Select(b => ((AdaptiveTextRun)b.Inlines[0]).Text));
        Assert.Equal(string.Join(' ', lines), shown);
    }
}

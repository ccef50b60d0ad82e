using System.Text;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Tests;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Rendering;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace CareTeamBot.Service.Tests.Rendering;

/// <summary>The minutes of a conference that was played, as files.</summary>
public sealed class MinutesFileTests
{
    [Theory]
    [InlineData(Locale.Ja, "お母さんから、園の生活への願いを聞きました。", "見学の日を決めてください", "園の見学に、だれが一緒に行けますか", "次の会議へ")]
    [InlineData(Locale.En, "The mother told us what she hopes for at nursery.", "Please find a day for the visit", "Who can come along to visit the nursery?", "to the next conference")]
    public void BothFiles_HoldNoteDecisionsAndWhatIsCarriedOver(Locale locale, params string[] words)
    {
        var sheet = Sheet(locale);

        Assert.All(words, word => Assert.Contains(word, Encoding.UTF8.GetString(MarkdownMinutes.Write(sheet)), StringComparison.Ordinal));
        using var document = Open(sheet);
        Assert.All(words, word => Assert.Contains(word, document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void TheDocument_IsValidByTheSchema()
    {
        using var document = Open(Sheet(Locale.Ja));

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void PeoplesWords_StayWords()
    {
        var sheet = new MinutesSheet("記録", [("場所", "<b>2階</b>")], "# 見出し\n[x](http://example.com)", [new("話", "*強く*", ["`a`"])]) { FileName = "記録", FileDescription = "" };

        var text = Encoding.UTF8.GetString(MarkdownMinutes.Write(sheet));

        Assert.Equal(1, text.Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Contains("""\[x\](http://example.com)""", text, StringComparison.Ordinal);
        Assert.Contains("""\*強く\*""", text, StringComparison.Ordinal);
        Assert.Contains("""\<b\>2階\</b\>""", text, StringComparison.Ordinal);
    }

    /// <summary>XML has no way to write some letters, and nobody sees others.</summary>
    [Fact]
    public void AnyLetterAtAll_StillMakesBothFiles()
    {
        var odd = string.Concat(Enumerable.Range(0, 0x10000).Select(c => (char)c)) + "\uFFFFx\uD83D\u001B[31m\u202Ey";
        var sheet = new MinutesSheet(odd, [(odd, odd)], odd, [new(odd, odd, [odd])]) { FileName = "記録", FileDescription = "" };

        using var document = Open(sheet);
        var text = document.MainDocumentPart!.Document!.InnerText + Encoding.UTF8.GetString(MarkdownMinutes.Write(sheet));

        Assert.DoesNotContain(text, c => c is '\u001B' or '\u202E' or '\uFFFF' or '\uFFFD');
        Assert.Contains("あ", text, StringComparison.Ordinal);
    }

    private static MinutesSheet Sheet(Locale locale)
    {
        var held = ConferenceScenes.Held(locale);
        return MinutesSheet.Of(held.Context(), (ConferenceItem)held.State.FindItem(new("c2"))!)!;
    }

    private static WordprocessingDocument Open(MinutesSheet sheet) =>
        WordprocessingDocument.Open(new MemoryStream(WordMinutes.Write(sheet)), isEditable: false);
}

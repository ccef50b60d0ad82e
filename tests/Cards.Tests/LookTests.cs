using System.Text.RegularExpressions;
using CareTeamBot.Cards.Words;
using Xunit;
using static CareTeamBot.Cards.Tests.CardWalk;

namespace CareTeamBot.Cards.Tests;

/// <summary>What a tired reader on a telephone stumbles over.</summary>
public sealed partial class LookTests
{
    /// <summary>Widths of Latin letters that a folded choice shows on a telephone.</summary>
    private const int ChoiceWidth = 32;

    private static IEnumerable<Exhibit> Product => CardGallery.All.Where(e => !e.Name.StartsWith("sample.", StringComparison.Ordinal));

    /// <summary>Japanese in an English card is somebody's own words, and stands alone.</summary>
    [Fact]
    public void AnEnglishCardIsPunctuatedInEnglish() => Assert.All(Product.Where(e => e.Locale == Locale.En), exhibit =>
        Assert.All(AllTexts(exhibit.Card), text => Assert.DoesNotMatch(JapaneseAmongLatin(), text)));

    [Fact]
    public void TheButtonThatIsMeantFirstComesFirst() => Assert.All(Product, exhibit => Assert.All(Forms(exhibit.Card).SelectMany(f => f.Rows), row =>
        Assert.False(row.Skip(1).Any(b => b.Style == "positive"), $"{exhibit}: {string.Join(", ", row.Select(b => b.Title))}")));

    [Fact]
    public void AFoldedChoiceSaysWhatToDo_InTheRoomThatItHas() => Assert.All(Product, exhibit => Assert.All(
        Forms(exhibit.Card).SelectMany(f => f.Inputs).OfType<AdaptiveChoiceSetInput>().Where(c => c is { Style: not AdaptiveChoiceInputStyle.Expanded, IsMultiSelect: false, Value: null }),
        choice =>
        {
            Assert.False(string.IsNullOrEmpty(choice.Placeholder), $"{exhibit}: {choice.Label} has no placeholder");
            Assert.True(choice.Placeholder.Sum(c => c < 0x100 ? 1 : 2) <= ChoiceWidth, $"{exhibit}: {choice.Placeholder}");
        }));

    [GeneratedRegex("[A-Za-z0-9)] ?[（）：、。・「」]|[（）：、。・「」] ?[A-Za-z0-9(]")]
    private static partial Regex JapaneseAmongLatin();
}

using System.Collections;
using System.Reflection;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class WordsTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Theory]
    [InlineData("en", Locale.En)]
    [InlineData("EN-us", Locale.En)]
    [InlineData("en_GB", Locale.En)]
    [InlineData("ja-JP", Locale.Ja)]
    [InlineData("enm", Locale.Ja)]
    [InlineData("pt-BR", Locale.Ja)]
    [InlineData("", Locale.Ja)]
    [InlineData(null, Locale.Ja)]
    public void Parse_Tag_IsEnglishOrJapanese(string? tag, Locale expected) => Assert.Equal(expected, Locale.Parse(tag));

    [Theory]
    [InlineData("2026-11-24T07:00:00Z", "11月24日（火）16:00", "Tue 24 Nov, 16:00")]
    [InlineData("2026-12-31T15:05:00Z", "1月1日（金）00:05", "Fri 1 Jan, 00:05")]
    [InlineData("2026-11-24T07:00:00-05:00", "11月24日（火）21:00", "Tue 24 Nov, 21:00")]
    public void Format_Moment_IsTokyosClock(string moment, string ja, string en) =>
        Assert.Equal((ja, en), (Dates.Format(At(moment), Locale.Ja, Tokyo), Dates.Format(At(moment), Locale.En, Tokyo)));

    [Theory]
    [InlineData("2026-11-24T15:00:00Z", "11月24日（火）24:00", "Tue 24 Nov, 24:00")]
    [InlineData("2026-12-31T15:00:00Z", "12月31日（木）24:00", "Thu 31 Dec, 24:00")]
    [InlineData("2026-11-24T15:00:01Z", "11月25日（水）00:00", "Wed 25 Nov, 00:00")]
    [InlineData("2026-11-24T07:00:00Z", "11月24日（火）16:00", "Tue 24 Nov, 16:00")]
    public void Until_Midnight_IsTheEndOfTheDayBefore(string moment, string ja, string en) =>
        Assert.Equal((ja, en), (Dates.Until(At(moment), Locale.Ja, Tokyo), Dates.Until(At(moment), Locale.En, Tokyo)));

    [Fact]
    public void Day_HasItsYear() =>
        Assert.Equal(("2027年4月1日（木）", "Thu 1 Apr 2027"), (Dates.Day(new(2027, 4, 1), Locale.Ja), Dates.Day(new(2027, 4, 1), Locale.En)));

    [Theory]
    [InlineData("04:00:00", "4時間", "4 hours")]
    [InlineData("01:30:00", "1時間30分", "1 hour 30 minutes")]
    [InlineData("1.00:00:30", "1日", "1 day")]
    [InlineData("00:00:02", "2秒", "2 seconds")]
    [InlineData("00:00:00.5", "0秒", "0 seconds")]
    [InlineData("-00:05:00", "0秒", "0 seconds")]
    public void Format_Length_IsItsTwoLargestUnits(string length, string ja, string en)
    {
        var span = TimeSpan.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((ja, en), (Durations.Format(span, Locale.Ja), Durations.Format(span, Locale.En)));
    }

    [Fact]
    public void WorkingDays_AreNotPlainDays() =>
        Assert.Equal(("1営業日", "2 working days"), (Durations.WorkingDays(1, Locale.Ja), Durations.WorkingDays(2, Locale.En)));

    /// <summary>Every text of every card with its gaps filled: English is in Latin letters, and Japanese is not English. Codes are neither.</summary>
    [Fact]
    public void EveryText_IsInItsOwnLanguage()
    {
        var types = typeof(CommonWords).Assembly.GetTypes().Where(t => t.IsValueType && t.Name.EndsWith("Words", StringComparison.Ordinal)).ToList();
        var texts = types.SelectMany(type => Texts(type, Locale.Ja).Zip(Texts(type, Locale.En))).ToList();

        Assert.True(types.Count > 30 && texts.Count > 1000, $"{types.Count} types, {texts.Count} texts");
        Assert.All(texts, text => Assert.DoesNotMatch(@"[\u3040-\u30ff\p{IsCJKUnifiedIdeographs}。、「」]", text.Second.Text));
        Assert.All(texts.Where(text => text.First.Text.Any(char.IsLetter) && !text.First.Text.All(char.IsAsciiLetterOrDigit)), text => Assert.NotEqual(text.First, text.Second));
    }

    private const string Filling = "filling";

    private static IEnumerable<(string Of, string Text)> Texts(Type type, Locale locale) =>
        from member in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        from arguments in member.GetParameters().Aggregate((IEnumerable<object[]>)[[]], (all, p) => all.SelectMany(_ => Fillings(p.ParameterType), (a, b) => (object[])[.. a, b]))
        from text in Said(member, type.GetMethod("In")!.Invoke(null, [locale])!, arguments)
        select ($"{type.Name}.{member.Name}", text);

    private static IEnumerable<object> Fillings(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).Cast<object>(),
        _ when type == typeof(int) => [1, 2],
        _ when type == typeof(string) => [Filling, ""],
        _ => [new Series(2, SeriesUnit.Weeks, default, default, 3, 6)],
    };

    private static IEnumerable<string> Said(MethodInfo member, object words, object[] arguments)
    {
        try
        {
            return Flat(member.Invoke(words, arguments)!);
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentOutOfRangeException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Flat(object said) => said switch
    {
        string text => [text],
        ItemCall call => [call.Text, call.How],
        System.Runtime.CompilerServices.ITuple pair => Enumerable.Range(0, pair.Length).Select(i => (string)pair[i]!),
        _ => ((IEnumerable)said).Cast<object>().SelectMany(Flat),
    };

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}

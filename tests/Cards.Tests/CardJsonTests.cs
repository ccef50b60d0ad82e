using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class CardJsonTests
{
    private static string Json(params AdaptiveElement[] body) => Encoding.UTF8.GetString(CardJson.Serialize(new("1.5") { Body = [.. body] }));

    [Fact]
    public void Serialize_PlainCard_IsTypeFirstCamelCaseAndWithoutDefaults() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","wrap":true,"id":"x"}]}""",
        Json(new AdaptiveTextBlock { Text = "a", Wrap = true, Id = "x" }));

    [Fact]
    public void Serialize_Japanese_IsNotEscaped() =>
        Assert.Contains("\"text\":\"吸引は「誰」に<聞く>か？\"", Json(Say.Body("吸引は「誰」に<聞く>か？")), StringComparison.Ordinal);

    [Fact]
    public void Serialize_Enums_AreTheSchemasStrings() => Assert.Contains(
        "\"size\":\"extraLarge\",\"weight\":\"bolder\",\"color\":\"attention\"",
        Json(new AdaptiveTextBlock { Text = "a", Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention }),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_Button_CarriesTypeVerbAndTypedData() => Assert.Contains(
        """{"type":"Action.Execute","verb":"question.pass","data":{"case":"c","item":"q","version":2,"choice":"x","slot":"1"}""",
        Json(new AdaptiveActionSet { Actions = [new AdaptiveExecuteAction { Verb = "question.pass", Data = new ActionData { Case = "c", Item = "q", Version = 2, Choice = "x", Slot = "1" }.Wire() }] }),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_Refresh_WritesTheActionsType() => Assert.Contains(
        """
        "refresh":{"type":"Refresh","action":{"type":"Action.Execute","verb":"card.refresh"},"userIds":["29:a"]}
        """,
        Encoding.UTF8.GetString(CardJson.Serialize(new("1.5") { Body = [], Refresh = new() { Action = new() { Verb = Verbs.CardRefresh }, UserIds = ["29:a"] } })),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_Mention_IsTeamsOwnMember()
    {
        var card = new AdaptiveCard("1.5") { AdditionalProperties = { ["msteams"] = Mention.MsTeams([Mention.Of("29:a", "A")]) } };
        Assert.Contains(
            """
            "msteams":{"entities":[{"type":"mention","text":"<at>A</at>","mentioned":{"id":"29:a","name":"A"}}]}
            """,
            Encoding.UTF8.GetString(CardJson.Serialize(card)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WriterThatEscapes_KeepsOurEscaping()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var card = new AdaptiveCard("1.5") { Body = [Say.Body("質問")] };
        using (var writer = new Utf8JsonWriter(buffer))
            CardJson.Write(writer, card);
        Assert.Equal(CardJson.Serialize(card), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void Fits_OneByteOverTheLimit_IsFalse()
    {
        var frame = Json(Say.Body("")).Length;
        Assert.True(CardJson.Fits(new("1.5") { Body = [Say.Body(new string('a', CardJson.MaxBytes - frame))] }));
        Assert.False(CardJson.Fits(new("1.5") { Body = [Say.Body(new string('a', CardJson.MaxBytes - frame + 1))] }));
    }

    [Fact]
    public void Verbs_Buttons_HasEachOfEveryKindOnce()
    {
        var written = typeof(Verbs).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Button)).Select(f => ((Button)f.GetValue(null)!).Verb).ToList();

        Assert.Equal(written.Order(StringComparer.Ordinal), Verbs.All.Order(StringComparer.Ordinal));
        Assert.Equal(Verbs.All.Count, Verbs.All.Distinct().Count());
    }
}

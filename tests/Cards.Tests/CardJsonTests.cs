using System.Buffers;
using System.Text;
using System.Text.Json;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class CardJsonTests
{
    private static string Json(params CardElement[] body) => Encoding.UTF8.GetString(CardJson.Serialize(new() { Body = body }));

    [Fact]
    public void Serialize_PlainCard_IsTypeFirstCamelCaseAndWithoutDefaults() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","wrap":true,"id":"x"}]}""",
        Json(new TextBlock { Text = "a", Wrap = true, Id = "x" }));

    [Fact]
    public void Serialize_Japanese_IsNotEscaped() =>
        Assert.Contains("\"text\":\"吸引は「誰」に<聞く>か？\"", Json(Say.Body("吸引は「誰」に<聞く>か？")), StringComparison.Ordinal);

    [Fact]
    public void Serialize_Enums_AreTheSchemasStrings() => Assert.Contains(
        "\"size\":\"extraLarge\",\"weight\":\"bolder\",\"color\":\"attention\"",
        Json(new TextBlock { Text = "a", Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Color = TextColor.Attention }),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_Button_CarriesTypeVerbAndTypedData() => Assert.Contains(
        """{"type":"Action.Execute","verb":"question.pass","data":{"case":"c","item":"q","version":2,"choice":"x","slot":"1"}""",
        Json(new ActionSet { Actions = [new ActionExecute { Verb = Verbs.QuestionPass, Data = new() { Case = "c", Item = "q", Version = 2, Choice = "x", Slot = "1" } }] }),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_Refresh_WritesTheActionsType() => Assert.Contains(
        """
        "refresh":{"type":"Refresh","action":{"type":"Action.Execute","verb":"card.refresh"},"userIds":["29:a"]}
        """,
        Encoding.UTF8.GetString(CardJson.Serialize(new() { Body = [], Refresh = new() { Action = new() { Verb = Verbs.CardRefresh }, UserIds = ["29:a"] } })),
        StringComparison.Ordinal);

    [Fact]
    public void Serialize_MsTeams_KeepsTeamsSpelling() => Assert.Contains(
        """
        "msteams":{"width":"Full","entities":[{"type":"mention","text":"<at>A</at>","mentioned":{"id":"29:a","name":"A"}}]}
        """,
        Encoding.UTF8.GetString(CardJson.Serialize(new() { Body = [], MsTeams = new() { Width = MsTeamsWidth.Full, Entities = [Mention.Of("29:a", "A")] } })),
        StringComparison.Ordinal);

    [Fact]
    public void Write_WriterThatEscapes_KeepsOurEscaping()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var card = new AdaptiveCard { Schema = "http://adaptivecards.io/schemas/adaptive-card.json", Body = [Say.Body("質問")] };
        using (var writer = new Utf8JsonWriter(buffer))
            CardJson.Write(writer, card);
        Assert.Equal(CardJson.Serialize(card), buffer.WrittenSpan.ToArray());
        Assert.Equal(card.Schema, CardJson.Deserialize(buffer.WrittenSpan).Schema);
    }

    [Fact]
    public void Deserialize_UnknownElementOrMember_Throws()
    {
        Assert.Throws<JsonException>(() => CardJson.Deserialize("""{"type":"AdaptiveCard","body":[{"type":"Nothing"}]}"""u8));
        Assert.Throws<JsonException>(() => CardJson.Deserialize("""{"type":"AdaptiveCard","body":[],"escape":1}"""u8));
    }

    [Fact]
    public void Fits_OneByteOverTheLimit_IsFalse()
    {
        var frame = Json(Say.Body("")).Length;
        Assert.True(CardJson.Fits(new() { Body = [Say.Body(new string('a', CardJson.MaxBytes - frame))] }));
        Assert.False(CardJson.Fits(new() { Body = [Say.Body(new string('a', CardJson.MaxBytes - frame + 1))] }));
    }

    [Fact]
    public void Verbs_All_HasEachConstantOnce()
    {
        var constants = typeof(Verbs).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), Verbs.All.Order(StringComparer.Ordinal));
    }
}

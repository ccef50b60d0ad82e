using System.Text.Json;
using CareTeamBot.Service.Teams;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

/// <summary>A client that cuts a text in the middle of a picture leaves half a character; what it belongs to is read all the same.</summary>
public sealed class WholeTextTests
{
    [Theory]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\uD83D\uD83D\uDE00\uDE00"}""", """{"a":"\ufffd\uD83D\uDE00\ufffd"}""")]
    [InlineData("""{"a":"\\ud83d"}""", """{"a":"\\ud83d"}""")]
    [InlineData("""{"a":"\\\ud83d"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"\udc00":["\ud800x",{"b":"\n\udfff"}]}""", """{"\ufffd":["\ufffdx",{"b":"\n\ufffd"}]}""")]
    [InlineData("""{"a":"\ud83d\n"}""", """{"a":"\ufffd\n"}""")]
    public void HalfACharacter_BecomesTheSignForIt(string json, string expected) => Assert.Equal(JsonSerializer.Serialize(JsonElement.Parse(expected)), JsonSerializer.Serialize(JsonElement.Parse(Value(json))));

    [Fact]
    public void ManyHalves_AreOnePass() =>
        Assert.Equal(40_000, Value($"{{\"a\":\"{string.Concat(Enumerable.Repeat("\\ud800", 40_000))}\"}}").Count(c => c == '\ufffd'));

    [Fact]
    public void WhatIsWhole_IsAsItWas() => Assert.Equal("{\"a\":\"あ😀\\n\"}", Value("{\"a\":\"あ😀\\n\"}"));

    private static string Value(string json) => ((JObject)WireJson.ReadActivity($"{{\"type\":\"invoke\",\"value\":{json}}}")!.Value).ToString(Newtonsoft.Json.Formatting.None);
}

using System.Text;
using System.Text.Json;
using CareTeamBot.Service.Teams.Schema;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

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
    [InlineData("7", "7")]
    public void Of_HalfACharacter_BecomesTheSignForIt(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(expected, WholeText.Of(document.RootElement).GetRawText());
    }

    [Fact]
    public void Of_BytesThatAreNoUtf8_AreReplaced()
    {
        using var document = JsonDocument.Parse(new ReadOnlyMemory<byte>([.. "{\"a\":\"x"u8, 0xff, 0xc3, .. "\"}"u8]));
        Assert.Equal("x\ufffd\ufffd", WholeText.Of(document.RootElement).GetProperty("a").GetString());
    }

    [Fact]
    public void Of_ManyHalves_IsOnePass()
    {
        using var document = JsonDocument.Parse($"\"{string.Concat(Enumerable.Repeat("\\ud800", 40_000))}\"");
        Assert.Equal(40_000, WholeText.Of(document.RootElement).GetString()!.Count(c => c == '\ufffd'));
    }

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Equal(JsonValueKind.Undefined, WholeText.Of(default).ValueKind);

    [Fact]
    public void Of_WhatIsWhole_IsTheValueItself()
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes("{\"a\":\"あ😀\\n\"}"));
        Assert.Equal(document.RootElement, WholeText.Of(document.RootElement));
    }
}

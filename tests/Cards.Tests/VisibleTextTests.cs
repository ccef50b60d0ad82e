using System.Text;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Texts;
using Xunit;

namespace CareTeamBot.Cards.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("山田\u202Eoram\u2066\u200F", "山田oram")]
    [InlineData("a\u061Cb\u200Bc\u2060d\uFEFFe\u00ADf\u180Eg", "abcdefg")]
    [InlineData("\u001B[31m赤\u0007\u0085", "[31m赤\n")]
    [InlineData("一\u2028二\u2029三\r\n四\r五\v六", "一\n二\n三\n四\n五\n六")]
    [InlineData("a\u3164b\uFFA0c\u115Fd\u2800e\tf", "a b c d e f")]
    [InlineData("x\uFFFFy\uFFFEz\uFDD0\uFFF9\uFFFC\u034F", "xyz")]
    [InlineData("\uD83Da\uDE00b\uFFFD", "ab")]
    [InlineData("a\U000E0041\U000E0042b\U000E0001", "ab")]
    [InlineData("山\u200D田\u200C", "山田")]
    [InlineData("\uFE0F\uFE0Fa\uFE0F\uFE0F \uFE0F", "a\uFE0F ")]
    public void Of_WhatNobodySees_IsLeftOut(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 👩🏽‍⚕️ ❤️‍🔥 🏳️‍🌈 1️⃣ 👍🏻")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("渡邉 辻\U000E0100本 葛\U000E0101城 神\uFE00社 𠮷野 髙橋 \uE000")]
    [InlineData("か\u3099き\u3099 e\u0301 Zoë ﾃﾞｲｻｰﾋﾞｽ")]
    [InlineData("محمد علي שרה می\u200Cخواهم क\u094D\u200Dष श्री")]
    [InlineData("O'Brien – “quoted” … № ★ ㈱ ① ゛")]
    [InlineData("\u0600123")]
    public void Of_WhatPeopleWrite_StaysLetterByLetter(string text) => Assert.Equal(text, VisibleText.Of(text));

    [Fact]
    public void Of_AnyLetterAtAll_CanStandInXml()
    {
        var every = new StringBuilder();
        for (var unit = 0; unit <= 0xFFFF; unit++)
            every.Append((char)unit).Append('a');
        for (var rune = 0x10000; rune <= 0x10FFFF; rune += 7)
            every.Append(char.ConvertFromUtf32(rune));

        var seen = VisibleText.Of(every.ToString());

        for (var i = 0; i < seen.Length; i++)
        {
            Assert.True(
                System.Xml.XmlConvert.IsXmlChar(seen[i]) || (i + 1 < seen.Length && System.Xml.XmlConvert.IsXmlSurrogatePair(seen[i + 1], seen[i])) || (i > 0 && System.Xml.XmlConvert.IsXmlSurrogatePair(seen[i], seen[i - 1])),
                $"U+{(int)seen[i]:X4}");
        }

        Assert.Equal(seen, VisibleText.Of(seen));
    }

    [Theory]
    [InlineData("\u3164\u2800\u3000 \t")]
    [InlineData("\u200D\u200B")]
    [InlineData("\U000E0041\U000E007F")]
    [InlineData("\uFE0F\U000E0100")]
    [InlineData("\u0301\u20DD\u202E")]
    [InlineData("\u2028\u2029")]
    [InlineData("")]
    public void Name_NothingToSee_IsNoName(string name)
    {
        Assert.Equal("", PlainText.Name(name));
        Assert.Equal("", Markdown.Line(name, 40));
    }

    [Theory]
    [InlineData(" \u0301\u202Eさくら\u2028 はな ", "さくら はな")]
    [InlineData("…", "…")]
    public void Name_WhatThereIs_IsOneLineThatBeginsWithALetter(string name, string expected) => Assert.Equal(expected, PlainText.Name(name));
}

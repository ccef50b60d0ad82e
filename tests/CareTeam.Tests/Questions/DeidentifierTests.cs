using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Questions;

public sealed class DeidentifierTests
{
    /// <summary>What stands in place of a name may be somebody's name itself; and a text may be nothing but names.</summary>
    [Theory]
    [InlineData("〇", "〇さん")]
    [InlineData("〇〇", "〇〇さん")]
    [InlineData("陽子", "陽子")]
    [InlineData("a", "a ")]
    [InlineData("林", "林さん")]
    public async Task ATextFullOfNamesComesToAnEnd(string name, string piece)
    {
        var state = OpenCase().Ask(new Actor(new("u-1"), name, "ja"), "?").State;
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        var stripped = await Task.Run(() => Deidentifier.Strip(text, state), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.InRange(stripped.Length, 1, Question.MaxText);
        Assert.StartsWith("〇〇", stripped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小林 陽子さんの子", "〇〇さんの子")]
    [InlineData("小林さんと陽子さん", "〇〇さんと〇〇さん")]
    [InlineData("保健センターと相談支援事業所ひだまりに聞いた", "〇〇と〇〇に聞いた")]
    [InlineData("陽菜ちゃん、はるとくん、ユイさん、三郎君", "〇〇ちゃん、〇〇くん、〇〇さん、〇〇君")]
    [InlineData("主治医の田中先生", "主治医の〇〇先生")]
    [InlineData("林さんに森林公園で会った", "〇〇さんに森林公園で会った")]
    [InlineData("赤ちゃんと看護師さん", "赤ちゃんと看護師さん")]
    [InlineData("電話は048-123-4567か０９０－１２３４－５６７８", "電話は〇〇か〇〇")]
    [InlineData("+81 48 123 4567 まで", "〇〇 まで")]
    [InlineData("mail: yoko.k@example.jp https://example.jp/x", "mail: 〇〇 〇〇")]
    [InlineData("〒330-9301 さいたま市", "〇〇 さいたま市")]
    [InlineData("2023年4月5日生まれ、令和5年4月5日、R5.4.5、2023/4/5、4月5日", "〇〇生まれ、〇〇、〇〇、〇〇、〇〇")]
    [InlineData("born April 5, 2023", "born 〇〇")]
    [InlineData("Ask Mrs. Smith, Dr John O'Brien or mary jones", "Ask Mrs. 〇〇, Dr 〇〇 or 〇〇")]
    [InlineData("Also 3 years old, weighs 12 kg, 吸引は1日6回", "Also 3 years old, weighs 12 kg, 吸引は1日6回")]
    public void WhatPointsToAPersonIsBlanked(string text, string expected)
    {
        var state = OpenCase().Ask(new Actor(new("u-1"), "林 花子", "ja"), "?").Ask(new Actor(new("u-2"), "Al", "en"), "??").State;

        Assert.Equal(expected, Deidentifier.Strip(text, state));
    }

    [Fact]
    public void NoNameOfTheCaseIsLeftInADraft()
    {
        var state = OpenCase().State;
        var names = state.Participants.SelectMany(p => p.Name.Split(' ').Append(p.Name)).Where(n => n.Length > 1)
            .Concat(state.Agencies.Select(a => a.Name)).ToList();
        var single = state.Participants.SelectMany(p => p.Name.Split(' ')).Where(n => n.Length == 1).Select(n => $"{n}さん").ToList();

        var draft = OpenCase().Ask(Mother, string.Join("、", names.Concat(single).SelectMany(n => new[] { n, $"昨日{n}が" })))
            .LetPass(Tests.Cases.Play.Jst(12, 1, 0)).Question.CouncilDraft!;

        Assert.All(names.Concat(single), name => Assert.DoesNotContain(name, draft, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ALongDraftIsCutWithoutHalfACharacter()
    {
        var draft = Deidentifier.Strip(string.Concat(Enumerable.Repeat("Al 😀", Question.MaxText)), OpenCase().State);

        Assert.True(draft.Length <= Question.MaxText && !char.IsHighSurrogate(draft[^1]));
    }
}

using CareTeamBot.CareTeam.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>Which agency is meant by what people type after an @.</summary>
public sealed class AddressingTests
{
    private static readonly string[] Names = ["訪問看護ステーション", "訪問看護ステーション 虹", "Sunny Kids Clinic", "障害福祉課", "𠮷田医院", "𣘺本医院", "デイサービスひばり", "髙橋医院", "高橋医院"];

    [Theory]
    [InlineData("訪問看護ステーション 虹 夜間の吸引を頼めますか", "訪問看護ステーション 虹")]
    [InlineData("訪問看護ステーション　虹さん、夜間は", "訪問看護ステーション 虹")]
    [InlineData("訪問看護ステーション 夜間の吸引を頼めますか", "訪問看護ステーション")]
    [InlineData("Sunny Kids Clinic 朝の薬はどう飲ませますか", "Sunny Kids Clinic")]
    [InlineData("ＳＵＮＮＹ kids clinic", "Sunny Kids Clinic")]
    [InlineData("障害福祉課さん、手当はどこで申請しますか", "障害福祉課")]
    [InlineData("障害福祉課に手当のことを聞きたい", "障害福祉課")]
    [InlineData("𣘺本医院 予約は", "𣘺本医院")]
    [InlineData("𠮷田医院", "𠮷田医院")]
    [InlineData("髙橋医院", "髙橋医院")]
    [InlineData("高橋医院さん", "高橋医院")]
    [InlineData("ﾃﾞｲｻｰﾋﾞｽひばり", "デイサービスひばり")]
    [InlineData("テ\u3099イサーヒ\u3099スひは\u3099り", "デイサービスひばり")]
    public void TheLongestKnownName_ThatTheTextBeginsWith(string typed, string expected) =>
        Assert.Equal(expected, TeamDecider.FindAddressed(Team(), typed)?.Name);

    [Theory]
    [InlineData("障害福祉課長補佐会議の件")]
    [InlineData("Sunny Kids Clinics")]
    [InlineData("保健所")]
    [InlineData("")]
    public void AnotherName_IsNobody(string typed) => Assert.Null(TeamDecider.FindAddressed(Team(), typed));

    private static CaseState Team() => Names.Aggregate(OpenCase(), (play, name) => play.Do(
        new CaseCommand.Join(new Actor(new($"29:{name}"), name, "ja"), play.Now, name, null))).State;
}

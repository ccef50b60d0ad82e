using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Resources;

/// <summary>The directory of who outside a team can help.</summary>
public sealed class ResourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(182);
    private static readonly Actor Nurse = new(new("29:nurse"), "川越 明美", "ja");
    private static readonly Actor Official = new(new("29:official"), "浦和 花子", "ja");

    private static readonly ResourceDirectory Saitama = Play(
        Add("ひかり児童発達支援センター", "childDevelopment", "川口市", ["suction", "tubeFeeding", "transport"]),
        Add("みなみ保育園", "nursery", "さいたま市南区", ["吸引"]),
        Add("あおぞらショートステイ", "shortStay", "川口市", ["ventilator", "suction"]),
        Add("にじいろ訪問看護", "homeNursing", "越谷市", ["人工呼吸器", "夜間の見守り"], note: "土日も相談できます"));

    [Theory]
    [InlineData("吸引", "ひかり児童発達支援センター", "みなみ保育園", "あおぞらショートステイ")]
    [InlineData("たん吸引", "ひかり児童発達支援センター", "みなみ保育園", "あおぞらショートステイ")]
    [InlineData("suction", "ひかり児童発達支援センター", "みなみ保育園", "あおぞらショートステイ")]
    [InlineData("川口", "ひかり児童発達支援センター", "あおぞらショートステイ")]
    [InlineData("川口市　吸引", "ひかり児童発達支援センター", "あおぞらショートステイ")]
    [InlineData("ショートステイ 川口", "あおぞらショートステイ")]
    [InlineData("短期入所", "あおぞらショートステイ")]
    [InlineData("ｼｮｰﾄｽﾃｲ", "あおぞらショートステイ")]
    [InlineData("しょーとすてい", "あおぞらショートステイ")]
    [InlineData("ＶＥＮＴＩＬＡＴＯＲ", "あおぞらショートステイ", "にじいろ訪問看護")]
    [InlineData("ヒカリ", "ひかり児童発達支援センター")]
    [InlineData("ﾎｲｸｴﾝ", "みなみ保育園")]
    [InlineData("きゅういん 川口", "ひかり児童発達支援センター", "あおぞらショートステイ")]
    [InlineData("夜間の見守り", "にじいろ訪問看護")]
    [InlineData("土日", "にじいろ訪問看護")]
    [InlineData("吸引 大阪")]
    [InlineData("どこにもない")]
    public void ASearchFindsWhatEveryWordFits(string query, params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), Find(query).Order(StringComparer.Ordinal));

    [Fact]
    public void NothingAskedGivesAll() => Assert.Equal(4, Find("").Count);

    [Fact]
    public void WordsThatFitNothingAreReadAsASentence() =>
        Assert.Equal("あおぞらショートステイ", Find("川口で人工呼吸器の子を泊められるショートステイはありますか")[0]);

    [Fact]
    public void WhatFitsBetterStandsFirst_AndWhatIsStaleStandsLast()
    {
        var later = Now + TimeSpan.FromDays(200);
        var directory = Play(Saitama, new DirectoryCommand.Verify(Nurse, later, "s3"), new DirectoryCommand.Verify(Nurse, later - TimeSpan.FromDays(30), "s2"));

        var found = new ResourceSearch(directory, later, HalfAYear).Find("吸引");

        Assert.Equal(["あおぞらショートステイ", "みなみ保育園", "ひかり児童発達支援センター"], found.Select(r => r.Name));
        Assert.Equal([false, false, true], found.Select(r => r.IsStale(later, HalfAYear)));
    }

    [Fact]
    public void TheOrderDoesNotDependOnTheOrderOfAdding()
    {
        var names = Enumerable.Range(1, 30).Select(i => $"保育園{i}").ToList();
        ResourceDirectory Of(IEnumerable<string> order) => Play([.. order.Select(n => Add(n, "nursery", null, []))]);
        var backwards = names.AsEnumerable().Reverse();

        Assert.Equal(
            new ResourceSearch(Of(names), Now, HalfAYear).Find("保育園").Select(r => r.Name),
            new ResourceSearch(Of(backwards), Now, HalfAYear).Find("保育園").Select(r => r.Name));
    }

    [Theory]
    [InlineData("吸引のできる保育園は、どこに聞けばよいですか", "みなみ保育園")]
    [InlineData("川口でショートステイを探しています。人工呼吸器をつけています", "あおぞらショートステイ")]
    public void AQuestionIsGivenProposals(string question, string first) =>
        Assert.Equal(first, new ResourceSearch(Saitama, Now, HalfAYear).Propose(question)[0].Name);

    [Theory]
    [InlineData("川口の書類はいつまでですか")]
    [InlineData("")]
    [InlineData(null)]
    public void AQuestionAboutNoKindOfHelpIsGivenNone(string? question) =>
        Assert.Empty(new ResourceSearch(Saitama, Now, HalfAYear).Propose(question));

    [Fact]
    public void AddingTheSameAgain_BringsItUpToDate_RatherThanMakingASecond()
    {
        var directory = Play(Saitama, Add("みなみ保育園", "nursery", "さいたま市南", ["吸引", "酸素"], by: Official, at: Now + TimeSpan.FromDays(2)));

        var resource = Assert.Single(directory.Resources, r => r.Name == "みなみ保育園");
        Assert.Equal(4, directory.Resources.Count);
        Assert.Equal(["suction", "oxygen"], resource.Needs);
        Assert.Equal(("29:official", Now + TimeSpan.FromDays(2)), (resource.Verified.By, resource.Verified.At));
    }

    [Fact]
    public void TheSameTwiceFromOnePersonChangesNothing()
    {
        Assert.Null(Decide(Saitama, Add("みなみ保育園", "nursery", "さいたま市南区", ["吸引"])).Event);
        Assert.Null(Decide(Saitama, new DirectoryCommand.Verify(Nurse, Now, "s1")).Event);
        Assert.IsType<DirectoryEvent.Confirmed>(Decide(Saitama, new DirectoryCommand.Verify(Official, Now, "s1")).Event);
        Assert.IsType<DirectoryEvent.Confirmed>(Decide(Saitama, new DirectoryCommand.Verify(Nurse, Now + TimeSpan.FromDays(1), "s1")).Event);
    }

    [Fact]
    public void WhatIsGoneIsFoundNoMore_AndItsIdIsNotGivenAgain()
    {
        var directory = Play(Saitama, new DirectoryCommand.Retire(Official, Now, "s4"), Add("あたらしい診療所", "clinic", null, []));

        Assert.DoesNotContain(directory.Resources, r => r.Name == "にじいろ訪問看護");
        Assert.Equal("s5", directory.Resources[^1].Id);
        Assert.Null(Decide(directory, new DirectoryCommand.Retire(Official, Now, "s4")).Event);
        Assert.Equal(RefusalReason.ItemGone, Decide(directory, new DirectoryCommand.Verify(Official, Now, "s4")).Refusal?.Reason);
    }

    [Fact]
    public void ANeedThatNobodyMeetsIsCountedOncePerCase()
    {
        var directory = Play(Saitama,
            new DirectoryCommand.Miss(Nurse, Now, "人工呼吸器の子が通える保育園", "川口市", new("c1")),
            new DirectoryCommand.Miss(Official, Now, "人工呼吸器の子が　通える保育園", "川口", new("c1")),
            new DirectoryCommand.Miss(Official, Now, "人工呼吸器の子が通える保育園", "川口", new("c2")),
            new DirectoryCommand.Miss(Official, Now, "夜間の訪問", null, null));

        Assert.Equal([2, 0], new ResourceSearch(directory, Now, HalfAYear).FindMissing("").Select(m => m.Cases.Count));
        Assert.Equal("夜間の訪問", Assert.Single(new ResourceSearch(directory, Now, HalfAYear).FindMissing("夜間")).What);
    }

    [Theory]
    [InlineData("", RefusalReason.ResourceNameMissing)]
    [InlineData("   ", RefusalReason.ResourceNameMissing)]
    public void AResourceWithoutANameIsRefused(string name, RefusalReason reason) =>
        Assert.Equal(reason, Decide(Saitama, Add(name, "clinic", null, [])).Refusal?.Reason);

    [Fact]
    public void WordsThatAreTooLongAreRefused_AndAFullDirectorySaysSo()
    {
        Assert.Equal(RefusalReason.TextTooLong, Decide(Saitama, Add(new string('あ', 81), "clinic", null, [])).Refusal?.Reason);
        Assert.Equal(RefusalReason.TextTooLong, Decide(Saitama, Add("病院", "clinic", null, [], note: new string('あ', 501))).Refusal?.Reason);
        Assert.Equal(RefusalReason.TextMissing, Decide(Saitama, new DirectoryCommand.Miss(Nurse, Now, " ", null, null)).Refusal?.Reason);
        var one = Saitama.Resources[0];
        var full = Saitama with { Resources = [.. Enumerable.Range(0, ResourceDirectory.MaxResources).Select(i => one with { Id = $"s{i}", Name = $"n{i}" })] };
        Assert.Equal(RefusalReason.DirectoryFull, Decide(full, Add("もうひとつ", "clinic", null, [])).Refusal?.Reason);
        Assert.Null(Decide(full, Add("n7", "clinic", "川口市", [])).Refusal);
    }

    private static List<string> Find(string query) => [.. new ResourceSearch(Saitama, Now, HalfAYear).Find(query).Select(r => r.Name)];

    private static DirectoryCommand.Add Add(
        string name, string kind, string? place, string[] needs, string? note = null, Actor? by = null, DateTimeOffset? at = null) =>
        new(by ?? Nurse, at ?? Now, name, kind, needs, place, null, note);

    private static ResourceDirectory Play(params DirectoryCommand[] commands) => Play(ResourceDirectory.Empty, commands);

    private static ResourceDirectory Play(ResourceDirectory directory, params DirectoryCommand[] commands) =>
        commands.Aggregate(directory, (d, c) => Decide(d, c).Event is { } e ? d.Apply(e) : d);

    /// <summary>By somebody who speaks for the health centre, unless the command says otherwise.</summary>
    private static DirectoryDecision Decide(ResourceDirectory directory, DirectoryCommand command) =>
        DirectoryDecider.Decide(directory, command with { Agency = command.Agency ?? "保健センター" });

    [Fact]
    public void WhoTakesPartInNoOpenCaseForASupportingAgency_ChangesNothing()
    {
        DirectoryCommand[] commands =
        [
            Add("あたらしい診療所", "clinic", null, []), new DirectoryCommand.Verify(Nurse, Now, "s1"), new DirectoryCommand.Retire(Nurse, Now, "s1"),
            new DirectoryCommand.Restore(Nurse, Now, "s1"), new DirectoryCommand.Miss(Nurse, Now, "夜間の訪問", null, null),
        ];

        Assert.Equal(typeof(DirectoryCommand).GetNestedTypes().Length, commands.Select(c => c.GetType()).Distinct().Count());
        Assert.All(commands, c => Assert.Equal(RefusalReason.DirectoryForSupporters, DirectoryDecider.Decide(Saitama, c with { Agency = null }).Refusal?.Reason));
    }

    [Fact]
    public void WhatWasTakenOut_CanBeBroughtBack_AndItIsOnRecordForWhomAndWhen()
    {
        var directory = Play(Saitama, new DirectoryCommand.Retire(Official, Now, "s4") { Agency = "保育課" });
        var retired = Assert.Single(directory.Retired);
        Assert.Equal(("s4", Now, "保育課"), (retired.Resource.Id, retired.At, retired.Agency));

        var decision = Decide(directory, new DirectoryCommand.Restore(Nurse, Now + HalfAYear, "s4"));
        var back = directory.Apply([decision.Event!]);

        Assert.Equal((Nurse.Id, Now + HalfAYear), (decision.Event!.By, decision.Event.At));
        Assert.Empty(back.Retired);
        Assert.Equal(retired.Resource with { Verified = new(Nurse.Id, null, Now + HalfAYear, "保健センター") }, back.Find("s4"));
        Assert.Equal(DirectoryDecision.Unchanged, Decide(back, new DirectoryCommand.Restore(Nurse, Now, "s4")));
        Assert.Equal(RefusalReason.ItemGone, Decide(back, new DirectoryCommand.Restore(Nurse, Now, "s99")).Refusal?.Reason);
    }

    [Fact]
    public void WhatWasAddedAnewMeanwhile_IsVerifiedAndNotDoubled()
    {
        var directory = Play(Saitama, new DirectoryCommand.Retire(Official, Now, "s2"), Add("みなみ保育園", "nursery", "さいたま市南区", []));

        var decision = Decide(directory, new DirectoryCommand.Restore(Official, Now + HalfAYear, "s2"));

        Assert.Equal("s5", Assert.IsType<DirectoryEvent.Confirmed>(decision.Event).Id);
    }

    [Fact]
    public void OfWhatWasTakenOut_TheLatestAreKept()
    {
        var directory = ResourceDirectory.Empty;
        for (var i = 0; i <= ResourceDirectory.MaxRetired; i++)
            directory = Play(directory, Add($"施設{i}", "clinic", null, []), new DirectoryCommand.Retire(Official, Now, $"s{i + 1}"));

        Assert.Equal((ResourceDirectory.MaxRetired, "s2"), (directory.Retired.Count, directory.Retired[0].Resource.Id));
    }

    [Fact]
    public void WhoVerified_IsKeptAsAnAgency_AndNotByName() =>
        Assert.All(Saitama.Resources, r => Assert.Equal((null, "保健センター"), (r.Verified.Name, r.Verified.Agency)));
}

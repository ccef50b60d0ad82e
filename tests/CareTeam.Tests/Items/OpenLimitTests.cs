using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Tests.Cases;
using CareTeamBot.CareTeam.Updates;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Items;

/// <summary>One person can't use up what a case has room for.</summary>
public sealed class OpenLimitTests
{
    private static readonly IReadOnlyDictionary<string, (OpenLimit Limit, Action<Play, Actor, int> Open)> Kinds = new Dictionary<string, (OpenLimit, Action<Play, Actor, int>)>
    {
        ["question"] = (CaseState.OpenQuestions, (play, by, i) => play.Ask(by, $"質問 {i} {by.Id}")),
        ["urgent question"] = (CaseState.UrgentQuestions, (play, by, i) => play.AskUrgently(by, $"至急 {i} {by.Id}")),
        ["barrier"] = (CaseState.OpenQuestions, (play, by, i) => play.Do(new CaseCommand.RaiseBarrier(by, play.Now, $"壁 {i} {by.Id}", null, null))),
        ["role"] = (RoleItem.Open, (play, by, i) => play.Propose(by, RoleKind.Task, $"タスク {i} {by.Id}", Hospital)),
        ["update"] = (UpdateItem.Open, (play, by, i) => play.Share(by, $"共有 {i} {by.Id}", confirm: true)),
        ["consultation"] = (IntakeItem.Open, (play, by, i) => play.Do(TakingIn(by, play) with { Worry = $"心配 {i} {by.Id}" })),
        ["family's question"] = (ErrandItem.Open, (play, by, i) => AskedAndAnswered(play, by, i)),
        ["conference"] = (ConferenceItem.Open, (play, by, i) => play.Plan(by, new DateOnly(2026, 12, 1).AddDays(i), new TimeOnly(by == Teacher ? 9 : 10, 0))),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void OnePersonIsRefusedBeforeTheCaseIsFull_AndOthersAreNot(string kind)
    {
        var (limit, open) = Kinds[kind];
        var play = OpenCase();
        for (var i = 0; i < limit.OfOne; i++)
        {
            open(play, Teacher, i);
            Assert.Null(play.Last.Refusal);
        }

        open(play, Teacher, limit.OfOne);
        Assert.Equal(new Refusal(RefusalReason.TooManyOfYours, $"{limit.OfOne}"), play.Last.Refusal);
        Assert.True(limit.OfOne < limit.InCase);
        open(play, Clerk, 0);
        Assert.Null(play.Last.Refusal);
    }

    [Fact]
    public void InAFullCaseEverybodyHasRoomForAFew()
    {
        var play = OpenCase();
        for (var i = 0; i < CaseState.OpenQuestions.InCase; i++)
            play.Ask(Anybody(i), $"質問 {i}");

        for (var i = 0; i < OpenLimit.Always; i++)
            Assert.Null(play.Ask(Mother, $"別の質問 {i}").Last.Refusal);

        Assert.Equal(RefusalReason.TooManyOpen, play.Ask(Mother, "もう一つ").Last.Refusal?.Reason);
        Assert.Null(play.AskUrgently(Mother, "吸引器が動きません").Last.Refusal);
    }

    private static void AskedAndAnswered(Play play, Actor by, int i)
    {
        play.AskFor(by, OfMother, $"質問 {i} {by.Id}");
        var asked = play.Last;
        if (asked.Refusal is null)
        {
            play.Answer(Doctor, "はい。").Solved(by);
            Assert.Null(play.Last.Refusal);
        }
    }
}

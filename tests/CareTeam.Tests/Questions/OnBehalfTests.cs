using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>What a member records for the child or family.</summary>
public sealed class OnBehalfTests
{
    [Fact]
    public void AQuestionAskedForTheFamilyIsTheFamilys()
    {
        var play = AskedForMother();

        Assert.Equal((OfMother, HealthNurse.Id), (play.Question.For, play.Question.AskerId));
        Assert.Equal(play.State.AgencyOf(Mother.Id)!.Id, play.State.AskersAgencyId(play.Question));
    }

    [Fact]
    public void TheRecordersOwnAgencyIsAskedLikeAnyOther() => Assert.Contains(HealthColleague.Id,
        Assert.IsType<CaseEvent.QuestionNudged>(AskedForMother().UntilDue().Last.Events[^1]).Mentioned);

    [Fact]
    public void AReplyOfTheRecordersColleagueIsAnAnswer() =>
        Assert.Equal(QuestionStep.Answered, AskedForMother().Reply(HealthColleague, "預かれる園があります。").Question.Step);

    [Fact]
    public void AReplyOfTheRecorderOrTheFamilyIsNone()
    {
        var play = AskedForMother();

        Assert.Equal(Decision.Unchanged, play.Reply(HealthNurse, "お母さんが急いでいます。").Last);
        Assert.Equal(Decision.Unchanged, play.Reply(Mother, "お願いします。").Last);
        Assert.Equal(Decision.Unchanged, play.Reply(Father, "お願いします。").Last);
    }

    [Fact]
    public void TheRecorderMaySayThatItIsNotTheirAgencysButTheFamilyMayNot()
    {
        Assert.NotEmpty(AskedForMother().Pass(HealthNurse).Last.Events);
        Assert.Equal(RefusalReason.OwnQuestion, AskedForMother().Pass(Mother).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.OwnQuestion, OpenCase().AskFor(Stranger, OfMother, Asking).Pass(Stranger).Last.Refusal!.Reason);
    }

    [Fact]
    public void NobodyWaitsForARecorderWhoIsAloneInTheirAgency()
    {
        var play = EmptyCase().Join(Coordinator, Consultation).AskFor(Coordinator, OfMother, Asking);

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
    }

    [Fact]
    public void ARecorderAloneInTheirAgencyMayAskItByName()
    {
        var play = OpenCase().AskFor(Clerk, OfMother, Asking, NurseryLine);

        Assert.Equal([play.State.AgencyOf(Clerk.Id)!.Id], play.Question.Holder.Ids);
        Assert.Contains(Clerk.Id, Assert.IsType<CaseEvent.QuestionNudged>(play.UntilDue().Last.Events[^1]).Mentioned);
    }

    [Fact]
    public void ARecorderWhoIsLeftAloneHandsTheQuestionOn()
    {
        var play = NoCase().Open(Coordinator).Join(HealthNurse, Health).Join(HealthColleague, Health).AskFor(HealthNurse, OfMother, Asking);
        Assert.Equal(QuestionStep.Asked, play.Question.Step);

        Assert.Equal(QuestionStep.Consult, play.Leave(HealthColleague).Question.Step);
    }

    [Fact]
    public void TheRecorderTheFamilyAndTheCoordinatorMayJudgeAndTheRecordersColleagueMayNot()
    {
        foreach (var judge in new[] { HealthNurse, Mother, Father, Coordinator })
            Assert.Equal(EndingReason.Solved, AskedForMother().Answer(Doctor, "あります。").Solved(judge).Question.Ending!.Reason);

        Assert.Equal(RefusalReason.NotTheAsker, AskedForMother().Answer(Doctor, "あります。").Solved(HealthColleague).Last.Refusal!.Reason);
    }

    [Fact]
    public void AnAnswerRecordedForTheFamilyIsTheFamilys()
    {
        var play = OpenCase().Ask(Doctor, "夜も酸素を使いますか？", Family).AnswerFor(HealthNurse, OfMother, "夜だけ使います。");

        Assert.Equal((QuestionStep.Answered, OfMother, play.State.Family!.Id), (play.Question.Step, play.Question.Answer!.For, play.Question.Answer.AgencyId));
    }

    [Fact]
    public void WhatWasSaidTomorrowIsRefusedAndSoAreLongWords()
    {
        Assert.Equal(RefusalReason.DayAhead, OpenCase().AskFor(HealthNurse, OfMother with { Day = new(2026, 11, 20) }, Asking).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextTooLong, OpenCase().AskFor(HealthNurse, OfMother with { Who = new('あ', 61) }, Asking).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.DayAhead, OpenCase().SetGoal(HealthNurse, "園に行きたい", OfMother with { Day = new(2026, 11, 20) }).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.DayAhead, AskedQuestion().AnswerFor(HealthNurse, OfMother with { Day = new(2026, 11, 20) }).Last.Refusal!.Reason);
    }
}

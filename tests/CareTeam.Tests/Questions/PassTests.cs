using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>"Not ours": たらい回し ends at the second time.</summary>
public sealed class PassTests
{
    [Fact]
    public void APassThatNamesNobodyLeavesItWithTheOtherAddressed()
    {
        var play = AskedQuestion().Pass(HealthNurse);

        Assert.Equal((QuestionStep.Asked, "a3"), (play.Question.Step, Assert.Single(play.Question.Holder.Ids)));
        Assert.Equal(Jst(11, 19, 14), play.Question.Due);
    }

    [Fact]
    public void APassThatNamesAnAgencyOfTheCasePutsItToThatOne()
    {
        var play = AskedQuestion().Sleep(Jst(11, 19, 11)).Pass(HealthNurse, Nursery);

        Assert.Equal(["a3", "a4"], play.Question.Holder.Ids);
        Assert.Equal(Jst(11, 19, 15), play.Question.Due);
        Assert.Equal(Jst(11, 20, 10), play.Question.Plan.Widen);
    }

    [Fact]
    public void TheOneNamedIsNotGivenMoreTimeThanUntilAllAreAsked()
    {
        var play = NudgedQuestion().Sleep(Jst(11, 20, 9)).Pass(HealthNurse, Nursery);

        Assert.Equal((QuestionStep.Asked, Jst(11, 20, 10)), (play.Question.Step, play.Question.Due));
        Assert.Equal(QuestionStep.Widened, play.LetPass(Jst(11, 20, 10)).Question.Step);
    }

    [Fact]
    public void APassOfAQuestionToAllNarrowsItToTheOneNamedUntilItIsWidened()
    {
        var play = AskedOfAll().Pass(HealthNurse, Nursery);

        Assert.Equal("a4", Assert.Single(play.Question.Holder.Ids));
        Assert.Equal(HolderKind.EveryAgency, play.LetPass(Jst(11, 20, 10)).Question.Holder.Kind);
    }

    [Fact]
    public void APassToAnOutsiderIsKeptAsAHint()
    {
        var pass = AskedQuestion().Pass(HealthNurse, " 県の医療的ケア児支援センター ").Question.Passes[0];

        Assert.Equal((null, "県の医療的ケア児支援センター"), (pass.ToAgencyId, pass.Hint));
    }

    [Fact]
    public void AnAgencyThatPassedItselfOrAskedCanNotBeNamed()
    {
        var pass = AskedQuestion().Pass(HealthNurse, Family).Question.Passes[0];

        Assert.Equal((null, Family), (pass.ToAgencyId, pass.Hint));
        Assert.Null(AskedQuestion().Pass(HealthNurse, "a2").Question.Passes[0].ToAgencyId);
    }

    [Fact]
    public void WhenEveryAddressedAgencyHasPassedAllAreAskedAtOnce()
    {
        var play = OpenCase().Ask(Mother, Asking, Health).Pass(HealthNurse);

        Assert.Equal([typeof(CaseEvent.QuestionPassed), typeof(CaseEvent.QuestionWidened)], play.Last.Events.Select(e => e.GetType()));
        Assert.Equal(Jst(11, 24, 10), play.Question.Due);
    }

    [Fact]
    public void WhenTheOnlyOtherAgencyPassesTheCoordinatorIsConsultedAtOnce() =>
        Assert.Equal(QuestionStep.Consult, EmptyCase().Join(Mother, Family).Join(HealthNurse, Health).Ask(Mother, Asking)
            .Pass(HealthNurse).Question.Step);

    [Theory]
    [InlineData(null)]
    [InlineData(Nursery)]
    public void AQuestionPassedTwiceGoesToTheCoordinator(string? to)
    {
        var play = AskedQuestion().Pass(HealthNurse).Pass(Clerk, to);

        Assert.Equal(ConsultReason.PassedTwice, play.Last.Events.OfType<CaseEvent.ConsultOpened>().Single().Reason);
        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
    }

    [Fact]
    public void ASecondPassOfTheSameAgencyIsTheSamePass()
    {
        var play = AskedQuestion().Pass(HealthNurse);

        Assert.Equal(Decision.Unchanged, play.Pass(HealthNurse).Last);
        Assert.Equal(Decision.Unchanged, play.Pass(HealthColleague, Nursery).Last);
    }

    [Fact]
    public void TheAskerAndTheirColleagueCanNotPassItOn()
    {
        Assert.Equal(RefusalReason.OwnQuestion, AskedQuestion().Pass(Mother).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.OwnQuestion, AskedQuestion().Pass(Father).Last.Refusal!.Reason);
    }

    [Fact]
    public void AnAgencyThatPassedMayAnswerAllTheSame() =>
        Assert.Equal(QuestionStep.Answered, AskedQuestion().Pass(HealthNurse).Answer(HealthNurse, "分かりました。").Question.Step);

    [Fact]
    public void APromiseOfSomebodyElseIsWaitedForEvenOnTheSecondPass()
    {
        var play = PromisedQuestion().Pass(Clerk).Pass(Teacher);

        Assert.Equal("a2", Assert.Single(play.Question.Holder.Ids));
        Assert.Equal(Jst(11, 25, 17, 15), play.Question.Due);

        var lapsed = play.LetPass(Jst(11, 25, 17, 15)).Question.Due;
        Assert.Equal(QuestionStep.Consult, play.LetPass(lapsed).Question.Step);
        Assert.Equal(ConsultReason.PassedTwice, Assert.IsType<CaseEvent.ConsultOpened>(play.Last.Events[0]).Reason);
    }

    [Fact]
    public void APassTakesThePromiseBackAndTheLadderGoesOn()
    {
        var play = PromisedQuestion().Sleep(Jst(11, 20, 10)).Pass(HealthNurse);

        Assert.Null(play.Question.Promise);
        Assert.Equal("a3", Assert.Single(play.Question.Holder.Ids));
        Assert.Equal(Jst(11, 20, 14), play.Question.Due);
    }

    [Fact]
    public void APassAtTheCoordinatorsStepTakesAPromiseBackToTheCoordinator()
    {
        var play = EscalatedQuestion().Promise(Doctor, new DateOnly(2026, 11, 30)).Sleep(Jst(11, 25, 10)).Pass(Doctor);

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
        Assert.Equal(Jst(11, 30, 10), play.Question.Due); // Friday 10:00, and a working day of rest
    }
}

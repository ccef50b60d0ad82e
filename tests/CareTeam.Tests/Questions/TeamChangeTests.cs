using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>People come and go; what they held goes on.</summary>
public sealed class TeamChangeTests
{
    [Fact]
    public void WhenTheCoordinatorLeavesAColleagueTakesOverWithWhatIsOpen()
    {
        var play = EscalatedQuestion().Join(Stranger, Consultation).Leave(Coordinator);

        Assert.Equal(Stranger.Id, play.State.CoordinatorId);
        Assert.Equal(Stranger.Id, Assert.Single(play.Question.Holder.Ids));
        Assert.Equal(Jst(11, 27, 10), play.Question.Due);
    }

    [Fact]
    public void WithoutAColleagueTheLongestStandingSupporterTakesOver() =>
        Assert.Equal(HealthNurse.Id, EscalatedQuestion().Leave(Coordinator).State.CoordinatorId);

    [Fact]
    public void WhenNobodyWasLeftWhoeverActsNextIsTheCoordinator()
    {
        var play = EmptyCase().Ask(Coordinator, Asking).Leave(Coordinator);
        Assert.Equal(Coordinator.Id, play.State.CoordinatorId);

        play.Join(HealthNurse, Health);

        Assert.Equal(HealthNurse.Id, play.State.CoordinatorId);
        Assert.Equal(HealthNurse.Id, Assert.Single(play.Question.Holder.Ids));
    }

    [Fact]
    public void AnotherCoordinatorIsNamedAndHoldsWhatIsOpen()
    {
        var play = EscalatedQuestion().Name(Coordinator, Stranger);

        Assert.Equal((Stranger.Id, Stranger.Id), (play.State.CoordinatorId, Assert.Single(play.Question.Holder.Ids)));
        Assert.Equal(Stranger.Name, play.State.FindParticipant(Stranger.Id)!.Name);
        Assert.Null(play.Choose(Stranger, ConsultWay.Visit).Last.Refusal);
    }

    [Fact]
    public void OnlyTheCoordinatorNamesAnotherAndMustNameSomebody()
    {
        Assert.Equal(RefusalReason.OnlyCoordinator, OpenCase().Name(Doctor, Doctor).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.NobodyNamed, OpenCase().Name(Coordinator, null).Last.Refusal!.Reason);
        Assert.Equal(Decision.Unchanged, OpenCase().Name(Coordinator, Doctor).Name(Coordinator, Doctor).Last);
    }

    [Fact]
    public void WhenTheOnlyMemberOfTheHoldingAgencyLeavesAllAreAskedAtOnce()
    {
        var play = OpenCase().Ask(Mother, Asking, NurseryLine).Leave(Clerk);

        Assert.Equal((QuestionStep.Widened, HolderKind.EveryAgency), (play.Question.Step, play.Question.Holder.Kind));
    }

    [Fact]
    public void WhenOneOfTwoHoldingAgenciesIsGoneTheOtherHoldsItAlone()
    {
        var play = AskedQuestion().Leave(Clerk);

        Assert.Equal((QuestionStep.Asked, "a2"), (play.Question.Step, Assert.Single(play.Question.Holder.Ids)));
    }

    [Fact]
    public void WhenAMemberLeavesTheirColleagueIsWaitedFor() =>
        Assert.Equal(["a2", "a3"], AskedQuestion().Leave(HealthNurse).Question.Holder.Ids);

    [Fact]
    public void WhenTheOnlyMemberMovesToAnotherAgencyItIsAsIfTheyHadLeft() =>
        Assert.Equal(QuestionStep.Widened, OpenCase().Ask(Mother, Asking, NurseryLine).Join(Clerk, Hospital).Question.Step);

    [Fact]
    public void WhenEverybodyLeavesTheCoordinatorHoldsIt()
    {
        var play = EmptyCase().Join(HealthNurse, Health).Join(Mother, Family).Ask(Mother, Asking).Leave(HealthNurse);

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
    }

    [Fact]
    public void WhenTheAskerLeavesTheQuestionClimbsOnAndTheCoordinatorJudgesTheAnswer()
    {
        var play = AskedQuestion().Leave(Mother).LetPass(Jst(11, 20, 11));
        Assert.Equal(QuestionStep.Widened, play.Question.Step);

        Assert.Equal(HolderKind.Coordinator, play.Answer(HealthNurse, "あります。").Question.Holder.Kind);
        Assert.Equal(EndingReason.Solved, play.Solved(Coordinator).Question.Ending!.Reason);
    }

    [Fact]
    public void WhenTheAskerLeavesAfterTheAnswerTheCoordinatorHoldsIt() =>
        Assert.Equal(Coordinator.Id, Assert.Single(AnsweredQuestion().Leave(Mother).Question.Holder.Ids));

    [Fact]
    public void WhenThePromiserLeavesAColleagueKeepsThePromise()
    {
        var play = PromisedQuestion().Leave(HealthNurse);

        Assert.Equal(("a2", Jst(11, 25, 17, 15)), (play.Question.Holder.Ids[0], play.Question.Due));
    }

    [Fact]
    public void WhenThePromisingAgencyIsGoneTheLadderGoesOnWhereItStood()
    {
        var play = AskedQuestion().Promise(Doctor, new DateOnly(2026, 11, 25)).Sleep(Jst(11, 20, 10)).Leave(Doctor);

        Assert.Equal((QuestionStep.Nudged, (Promise?)null), (play.Question.Step, play.Question.Promise));
        Assert.Equal(["a2", "a3"], play.Question.Holder.Ids);
        Assert.Empty(play.Last.Events.OfType<CaseEvent.PromiseLapsed>().Single().Mentioned);
    }

    [Fact]
    public void WhenAPromiserWithoutAnAgencyLeavesTheLadderGoesOn() =>
        Assert.Equal(["a2", "a3"], AskedQuestion().Promise(Stranger, new DateOnly(2026, 11, 25)).Leave(Stranger).Question.Holder.Ids);

    [Fact]
    public void APromiserWhoMovesTakesThePromiseAlong()
    {
        var play = AskedQuestion().Promise(Doctor, new DateOnly(2026, 11, 25)).Join(Doctor, Nurses);

        Assert.Equal(("a5", Jst(11, 25, 17, 15)), (play.Question.Holder.Ids[0], play.Question.Due));
    }

    [Fact]
    public void AnAskerWhoJoinsAnAgencyIsNotTheirOwnAnswerer()
    {
        var play = OpenCase().Ask(Stranger, Asking).Join(Stranger, Health);

        Assert.Equal(Decision.Unchanged, play.Reply(HealthNurse, "同じ所属です。").Last);
        Assert.Equal(RefusalReason.OwnQuestion, play.Pass(HealthNurse).Last.Refusal!.Reason);
    }

    [Fact]
    public void LeavingTwiceOrUnknownChangesNothing()
    {
        Assert.Equal(Decision.Unchanged, AskedQuestion().Leave(Clerk).Leave(Clerk).Last);
        Assert.Equal(Decision.Unchanged, AskedQuestion().Leave(Stranger).Last);
    }

    [Fact]
    public void ALeaverWhoActsIsBack()
    {
        var play = AskedQuestion().Leave(Clerk).Reply(Clerk, "保育課が預かります。");

        Assert.False(play.State.FindParticipant(Clerk.Id)!.Left);
        Assert.Equal("a3", play.Question.Answer!.AgencyId);
    }

    [Fact]
    public void AClosureThatIsToldWhileWeWaitMovesTheWait()
    {
        var asked = OpenCase().Ask(Mother, Asking, NurseryLine);
        var told = asked.Hours(Clerk, null, new Closure(new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20)));

        Assert.Equal(Jst(11, 24, 12, 30), told.Question.Plan.Nudge);
        Assert.Equal(told.Question.Plan.Nudge, told.Question.Due);
        Assert.Equal(Holder.Of([new("a3")]).Ids, told.Question.Holder.Ids);
        Assert.True(told.Question.Plan.Nudge <= told.Question.Plan.Widen && told.Question.Plan.Widen <= told.Question.Plan.Consult);
    }

    [Fact]
    public void HoursOfAnAgencyThatIsNotWaitedForMoveNothing()
    {
        var play = OpenCase().Ask(Mother, Asking, NurseryLine);
        var due = play.Question.Due;

        Assert.Equal(due, play.Hours(Doctor, "平日 9:00-12:00").Question.Due);
    }
}

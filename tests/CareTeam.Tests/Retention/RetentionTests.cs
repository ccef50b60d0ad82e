using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Retention;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Retention;

public sealed class RetentionTests
{
    private static readonly CareRules LongInSaitama = Play.Usual with
    {
        Retention = new() { Municipalities = new RetentionRules().Municipalities.Add("さいたま市", 10) },
    };

    [Fact]
    public void AClosedCaseIsDeletedAfterFiveYearsAndPurgedAfterNinetyDaysMore()
    {
        var play = RetentionTable.Closed();
        Assert.Equal(Play.Thursday.AddYears(5), play.State.Due);

        Assert.Equal(CaseStatus.Deleted, play.UntilDue().State.Status);
        Assert.Equal(Play.Thursday.AddYears(5).AddDays(90), play.State.Due);

        Assert.Equal(CaseStatus.Purged, play.UntilDue().State.Status);
        Assert.Null(play.State.Due);
        Assert.Empty(play.State.Participants);
        Assert.Null(play.State.Goal);
        Assert.Contains(Coordinator.Id, play.State.Retention!.Members);
    }

    [Fact]
    public void AMunicipalitysOwnYearsHold() =>
        Assert.Equal(Play.Thursday.AddYears(10), RetentionTable.Closed(LongInSaitama).State.Due);

    [Fact]
    public void APolicyThatBecameLongerMeanwhileHolds()
    {
        var closed = RetentionTable.Closed();
        var decided = CaseDecider.Decide(closed.State, new CaseCommand.Tick(Play.Thursday.AddYears(5)), LongInSaitama);
        Assert.Equal(Play.Thursday.AddYears(10), CaseFold.Apply(closed.State, decided.Events).Due);
    }

    [Fact]
    public void APolicyThatBecameShorterDoesNotReachBack()
    {
        var closed = RetentionTable.Closed(LongInSaitama);
        Assert.Empty(CaseDecider.Decide(closed.State, new CaseCommand.Tick(Play.Thursday.AddYears(9)), Play.Usual).Events);
    }

    [Fact]
    public void ReopeningEndsTheRetentionAndClosingBeginsItAnew()
    {
        var play = RetentionTable.Closed().Sleep(TimeSpan.FromDays(400)).Open(Coordinator, "また遊びたい");
        Assert.Null(play.State.Retention);
        Assert.Equal("さいたま市", play.State.Municipality);
        Assert.Equal(Play.Thursday.AddDays(400).AddYears(5), play.Close(Coordinator).State.Due);
    }

    [Fact]
    public void ARestoredCaseIsClosedAndDeletedAgainAfterNinetyDays()
    {
        var play = RetentionTable.Restored();
        Assert.Equal(CaseStatus.Closed, play.State.Status);
        Assert.Equal(play.Now.AddDays(90), play.State.Due);
        Assert.Equal(CaseStatus.Deleted, play.UntilDue().State.Status);
    }

    [Fact]
    public void AHeldCaseStaysUntilItIsReleasedAndIsThenDeletedAtOnce()
    {
        var play = RetentionTable.Held(RetentionTable.Closed());
        Assert.Null(play.State.Due);
        Assert.Empty(play.Sleep(TimeSpan.FromDays(10_000)).Tick().Last.Events);
        play.Do(new CaseCommand.Release(play.Now, "終わった"));
        Assert.True(play.State.Due < play.Now);
        Assert.Equal(CaseStatus.Deleted, play.Tick().State.Status);
    }

    [Fact]
    public void AHoldDoesNotMakeTheAdministratorAMember()
    {
        var play = RetentionTable.Held(RetentionTable.Ready());
        Assert.Null(play.State.FindParticipant(Actor.Administrator.Id));
        Assert.Equal("訴訟のため", play.State.Hold!.Reason);
    }

    [Fact]
    public void ADeletedCaseTakesNoCommandOfAnybody() => Assert.All(
        new CaseCommand[]
        {
            new CaseCommand.Open(Coordinator, Play.Thursday.AddYears(6), "x"),
            new CaseCommand.SetGoal(Coordinator, Play.Thursday.AddYears(6), "x"),
            TakingIn(Coordinator, RetentionTable.Closed().UntilDue()),
        },
        command => Assert.Equal(RefusalReason.CaseDeleted, RetentionTable.Closed().UntilDue().Do(command).Last.Refusal!.Reason));

    [Fact]
    public void ACaseThatWasClosedBeforeThereWasAPolicyIsKept() => Assert.Null(
        CaseFold.Apply(RetentionTable.Ready().State, new CaseEvent.CaseClosed(Coordinator.Id, Play.Thursday)).Due);
}

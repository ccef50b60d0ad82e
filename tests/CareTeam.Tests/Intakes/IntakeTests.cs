using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Intakes;

/// <summary>A consultation, from the first words to the question that it becomes.</summary>
public sealed class IntakeTests
{
    [Fact]
    public void AFamilyThatIsConnectedToNobodyIsHeldFromTheFirstMoment()
    {
        var command = TakingIn(Coordinator, NoCase());
        var play = NoCase().Do(command);

        Assert.Equal((CaseStatus.Open, Coordinator.Id), (play.State.Status, play.State.CoordinatorId));
        Assert.Empty(play.State.Agencies);
        Assert.Equal((HolderKind.Coordinator, Coordinator.Id), (play.Intake.Holder.Kind, play.Intake.Holder.Ids[0]));
        Assert.Equal(Jst(11, 25, 10), play.Intake.Due); // three working days after Thursday 10:00; Monday is a holiday
        Assert.Empty(ThePromise.Faults(play, CaseState.None, command));
    }

    [Fact]
    public void ThePromiseHoldsWhenTheOnlyOneThereSaysNothingAndWhenTheyLeave()
    {
        var play = NoCase().Do(TakingIn(Coordinator, NoCase()));
        for (var i = 0; i < 5; i++)
        {
            var before = play.State;
            play.UntilDue();
            Assert.Equal(Coordinator.Id, Assert.IsType<CaseEvent.IntakeReminded>(play.Last.Events[0]).Mentioned[0]);
            Assert.Empty(ThePromise.Faults(play, before, new CaseCommand.Tick(play.Now)));
        }

        play.Leave(Coordinator).Join(HealthNurse, Health);
        Assert.Equal(HealthNurse.Id, play.Intake.Holder.Ids[0]);
    }

    [Fact]
    public void TheLifeTheyWantBecomesTheGoalInTheirWordsWhereThereIsNone()
    {
        var play = NoCase().Do(TakingIn(Coordinator, NoCase()));

        Assert.Equal(("友だちと遊ばせたい", OfMother), (play.State.Goal, play.State.Goals[^1].For));
        Assert.Equal("友だちと遊びたい", OpenCase().TakeIn(HealthNurse).State.Goal);
    }

    [Fact]
    public void AConsultationDeliveredTwiceIsOne() =>
        Assert.Equal(Decision.Unchanged, OpenCase().TakeIn(HealthNurse).Sleep(TimeSpan.FromMinutes(2)).TakeIn(HealthNurse).Last);

    [Fact]
    public void WithoutAWordOfWhatWorriesThemNothingIsOpened()
    {
        var play = NoCase();
        play.Do(TakingIn(Coordinator, play) with { Worry = " " });

        Assert.Equal((RefusalReason.TextMissing, CaseStatus.None), (play.Last.Refusal!.Reason, play.State.Status));
    }

    [Fact]
    public void LongTextsAreRefused()
    {
        foreach (var command in new[]
        {
            TakingIn(Coordinator, OpenCase()) with { Worry = new('あ', 4001) }, TakingIn(Coordinator, OpenCase()) with { Wish = new('あ', 1001) },
            TakingIn(Coordinator, OpenCase()) with { Involved = new('あ', 1001) },
        })
        {
            Assert.Equal(RefusalReason.TextTooLong, OpenCase().Do(command).Last.Refusal!.Reason);
        }
    }

    [Fact]
    public void TheTwentyFirstOpenConsultationIsRefused()
    {
        var play = OpenCase();
        for (var i = 0; i < IntakeItem.Open.InCase; i++)
            play.Do(TakingIn(Anybody(i), play) with { Worry = $"心配 {i}" });

        Assert.Equal(new Refusal(RefusalReason.TooManyIntakes, "20"), play.TakeIn(Coordinator).Last.Refusal);
    }

    [Fact]
    public void ATryThatFailedMovesTheReminderAndNotTheDeadline()
    {
        var play = OpenCase().TakeIn(Coordinator).Sleep(Jst(11, 25, 9)).Miss(HealthNurse);

        Assert.Equal((Jst(11, 25, 10), Jst(11, 26, 9)), (play.Intake.Deadline, play.Intake.Due));
        Assert.Equal(HealthNurse.Id, Assert.Single(play.Intake.Tries).By);
        Assert.Equal(Decision.Unchanged, play.Miss(HealthNurse).Last);
    }

    [Fact]
    public void AnEarlyTryLeavesTheReminderAtTheDeadline() =>
        Assert.Equal(Jst(11, 25, 10), OpenCase().TakeIn(Coordinator).Miss(HealthNurse).Intake.Due);

    [Fact]
    public void AfterTheContactTheCoordinatorDecidesWhatBecomesOfIt()
    {
        var play = OpenCase().TakeIn(Coordinator).Contact(HealthNurse);
        Assert.True(play.Intake is { IsOpen: true, FirstContact.By.Value: "u-health", Holder.Kind: HolderKind.Coordinator });
        Assert.Equal(Decision.Unchanged, play.Contact(Doctor).Last);

        Assert.True(Assert.IsType<CaseEvent.IntakeReminded>(play.LetPass(Jst(11, 25, 10)).History[^1]).WasReached);
        Assert.Equal(RefusalReason.OnlyCoordinator, play.Settle(HealthNurse).Last.Refusal!.Reason);
        Assert.False(play.Settle(Coordinator).Intake.IsOpen);
        Assert.Equal(RefusalReason.IntakeOver, play.Contact(Doctor).Last.Refusal!.Reason);
    }

    [Fact]
    public void WhatNobodyHasBeenInTouchAboutIsNotSettled() =>
        Assert.Equal(RefusalReason.ContactFirst, OpenCase().TakeIn(Coordinator).Settle(Coordinator).Last.Refusal!.Reason);

    [Fact]
    public void AQuestionMadeOfItIsTheCallersAndEndsItOnceTheyAreReached()
    {
        var play = OpenCase().TakeIn(Coordinator).AskOf(Coordinator);
        Assert.Equal((OfMother, Coordinator.Id), (play.Question.For, play.Question.AskerId));
        Assert.True(play.Intake is { IsOpen: true, Questions: [{ Value: "q1" }] });

        Assert.False(play.Contact(HealthNurse).Intake.IsOpen);
    }

    [Fact]
    public void ACaseIsNotClosedWhileAConsultationWaits() =>
        Assert.Equal(RefusalReason.OpenItemsLeft, OpenCase().TakeIn(Coordinator).Close(Coordinator).Last.Refusal!.Reason);

    [Fact]
    public void AConsultationInAClosedCaseOpensItAgain() =>
        Assert.Equal((CaseStatus.Open, Coordinator.Id), ClosedCase().TakeIn(Doctor).State is var s ? (s.Status, s.CoordinatorId) : default);
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.LifeStages;

public sealed class LifeStageTests
{
    [Fact]
    public void TheMonthOfBirthMakesThePlan()
    {
        Assert.Equal(
            [
                (StageKind.NurseryEntry, "2027-04-01", "2026-11-19"), (StageKind.SchoolConsultation, "2029-04-01", "2028-10-02"),
                (StageKind.SchoolEntry, "2030-04-01", "2029-07-02"), (StageKind.JuniorHigh, "2036-04-01", "2035-07-02"),
                (StageKind.HighSchool, "2039-04-01", "2038-07-01"), (StageKind.Adulthood18, "2041-05-01", "2040-08-01"),
                (StageKind.Adulthood20, "2043-05-01", "2042-08-01"),
            ],
            Planned().Stages.Select(s => (s.Stage, $"{s.Date:yyyy-MM-dd}", $"{s.Due.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd}")));
    }

    [Fact]
    public void AStageWaitsInTheBackgroundUntilItIsNear()
    {
        var play = Planned();
        Assert.All(play.Stages, s => Assert.False(s.IsVisible || s.IsListed));

        play.Until(s => s.Items.OfType<LifeStagePrompt>().Min(i => i.Due));
        var asked = Assert.Single(play.Stages, s => s.IsListed);
        Assert.Equal((StageKind.NurseryEntry, CallKind.LifeStage, Coordinator.Id), (asked.Stage, play.Called, Assert.Single(asked.Holder.Ids)));
    }

    [Fact]
    public void ANurseryThatWasNotEnteredIsAskedAboutForTheNextApril()
    {
        var play = AskedStage().LetPass(Play.Jst(4, 30, 9, year: 2027));

        var nursery = play.Stages.Single(s => s.Stage == StageKind.NurseryEntry);
        Assert.Equal((new DateOnly(2028, 4, 1), false), (nursery.Date, nursery.Asking));
    }

    [Fact]
    public void AfterTheLastAprilNurseryIsOver()
    {
        var play = AskedStage().LetPass(Play.Jst(5, 30, 9, year: 2030));

        Assert.DoesNotContain(play.Stages, s => s.Stage == StageKind.NurseryEntry);
    }

    [Fact]
    public void AHandoffIsStartedForAStageAndAskedAboutOnItsDay()
    {
        var play = AskedStage().StartHandoff(Coordinator, Health, Nursery, new("l2"));

        var stage = play.Stages.Single(s => s.Id == "l2");
        Assert.Equal((play.Handoff.Id, false), (stage.Handoff, stage.Asking));
        Assert.Equal("2027-04-01", $"{stage.Due.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd}");

        play.LetPass(Play.Jst(4, 2, 9, year: 2027));
        Assert.True(play.Stages.Single(s => s.Id == "l2").Asking);
    }

    [Fact]
    public void AnotherMonthMovesThePlanButNotWhatWasDecidedByHand()
    {
        var play = Planned().MoveStage(Coordinator, new("l2"), new DateOnly(2028, 4, 1), "来年にする").Birth(Coordinator, new DateOnly(2022, 5, 1));

        Assert.Equal(new DateOnly(2028, 4, 1), play.Stages.Single(s => s.Stage == StageKind.NurseryEntry).Date);
        Assert.Equal(new DateOnly(2029, 4, 1), play.Stages.Single(s => s.Stage == StageKind.SchoolEntry).Date);
        Assert.Equal(RefusalReason.OnlyCoordinator, play.Birth(Mother, new DateOnly(2021, 5, 1)).Last.Refusal!.Reason);
    }

    [Fact]
    public void AStageThatWasDroppedDoesNotComeBackWithAnotherMonth()
    {
        var play = Planned().DropStage(Coordinator, new("l2"), "家で過ごす").Birth(Coordinator, new DateOnly(2022, 6, 1));

        Assert.DoesNotContain(play.Stages, s => s.Stage == StageKind.NurseryEntry);
    }

    [Fact]
    public void TheDischargeIsPlannedByTheCoordinatorAndMovedWithAReason()
    {
        Assert.Equal(RefusalReason.OnlyCoordinator, OpenCase().Discharge(Doctor, new DateOnly(2027, 3, 1)).Last.Refusal!.Reason);

        var play = OpenCase().Discharge(Coordinator, new DateOnly(2027, 3, 1));
        Assert.Equal("2027-01-04", $"{Assert.Single(play.Stages).Due.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd}");
        Assert.Equal(RefusalReason.ReasonMissing, play.Discharge(Coordinator, new DateOnly(2027, 4, 1)).Last.Refusal!.Reason);
        Assert.Equal(new DateOnly(2027, 4, 1), Assert.Single(play.Discharge(Coordinator, new DateOnly(2027, 4, 1), "延期").Stages).Date);
    }

    [Theory]
    [InlineData(1990)]
    [InlineData(2029)]
    public void AMonthThatCannotBeAChildsIsNotTaken(int year) =>
        Assert.Equal(RefusalReason.BirthMonthUnreadable, OpenCase().Birth(Mother, new DateOnly(year, 5, 1)).Last.Refusal!.Reason);

    [Fact]
    public void ACaseThatIsOpenedAgainHasItsPlanAgain()
    {
        var play = Planned().Close(Coordinator);
        Assert.Empty(play.Stages);

        Assert.Equal(7, play.Open(Coordinator).Stages.Count());
    }
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Goals;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Goals;

public sealed class StatedGoalTests
{
    [Fact]
    public void AGoalIsKeptWithWhoSaidItWhenAndHow()
    {
        var play = OpenCase().SetGoal(HealthNurse, "保育園に行きたい", OfMother);

        Assert.Equal(new StatedGoal("保育園に行きたい", HealthNurse.Id, play.Now, OfMother), play.State.Goals[^1]);
        Assert.Equal("友だちと遊びたい", play.State.Goals[^2].Text);
    }

    [Fact]
    public void TheLastFiveGoalsBeforeItAreKept()
    {
        var play = OpenCase();
        for (var i = 1; i <= 7; i++)
            play.SetGoal(Mother, $"目標 {i}");

        Assert.Equal(["目標 2", "目標 3", "目標 4", "目標 5", "目標 6", "目標 7"], play.State.Goals.Select(g => g.Text));
    }

    [Fact]
    public void WhoSaidTheSameGoalCanBeToldLater()
    {
        var play = OpenCase().SetGoal(HealthNurse, "友だちと遊びたい", OfMother);

        Assert.Equal(OfMother, Assert.Single(play.State.Goals).For);
        Assert.Equal(Decision.Unchanged, play.SetGoal(Doctor, "友だちと遊びたい").Last);
    }

    [Fact]
    public void ThatItStillHoldsCanBeRecordedForTheFamily()
    {
        var play = OpenCase().Until<CaseEvent.GoalCheckAsked>().KeepGoal(HealthNurse, OfMother);

        Assert.Equal(OfMother, Assert.Single(play.State.Items.OfType<GoalCheck>()).For);
    }
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Covers;

public sealed class CoverTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    [Fact]
    public void CallsReachTheCoverOnTheDaysNamedAndNoOthers()
    {
        var play = OpenCase().Cover(HealthNurse, Teacher, Today, Today.AddDays(1));

        Assert.Equal([Teacher.Id, Clerk.Id], Reached(play, HealthNurse, Clerk));
        Assert.Equal([HealthNurse.Id, Clerk.Id], Reached(play.Sleep(TimeSpan.FromDays(2)), HealthNurse, Clerk));
    }

    [Fact]
    public void ACoverWhoIsAwayTooIsFollowedAndACircleReachesTheMember()
    {
        var play = OpenCase().Cover(HealthNurse, Teacher, Today, Today).Cover(Teacher, Doctor, Today, Today);
        Assert.Equal([Doctor.Id], Reached(play, HealthNurse));

        Assert.Equal([HealthNurse.Id], Reached(play.Cover(Doctor, HealthNurse, Today, Today), HealthNurse));
    }

    [Fact]
    public void ACoverWhoHasLeftReachesNobodySoTheMemberIs() =>
        Assert.Equal([HealthNurse.Id], Reached(OpenCase().Cover(HealthNurse, Teacher, Today, Today).Leave(Teacher), HealthNurse));

    [Fact]
    public void AnotherCoverForTheSameDaysTakesItsPlace() =>
        Assert.Equal([Clerk.Id], Reached(OpenCase().Cover(HealthNurse, Teacher, Today, Today.AddDays(3)).Cover(HealthNurse, Clerk, Today, Today), HealthNurse));

    [Fact]
    public void WhoIsBackIsReachedThemselves()
    {
        var play = OpenCase().Cover(HealthNurse, Teacher, Today, Today);
        Assert.Equal([HealthNurse.Id], Reached(play.Do(new CaseCommand.EndCover(HealthNurse, play.Now)), HealthNurse));
    }

    [Fact]
    public void NobodyCoversForThemselves() =>
        Assert.Equal(RefusalReason.CoverIsOneself, OpenCase().Cover(HealthNurse, HealthNurse, Today, Today).Last.Refusal?.Reason);

    [Fact]
    public void DaysThatAreOverAreRefused() =>
        Assert.Equal(RefusalReason.DayPast, OpenCase().Cover(HealthNurse, Teacher, Today.AddDays(-3), Today.AddDays(-1)).Last.Refusal?.Reason);

    [Fact]
    public void TheQuestionsNudgeCallsTheCover()
    {
        var play = AskedQuestion().Cover(Clerk, Doctor, Today, Today.AddDays(30)).UntilDue();

        Assert.Equal([HealthNurse.Id, HealthColleague.Id, Doctor.Id], play.Question.Prompts[^1].Mentioned);
    }

    [Fact]
    public void TheCoordinatorsCoverIsCalledAndMayChoose()
    {
        var play = AskedQuestion().Cover(Coordinator, Doctor, Today, Today.AddDays(30)).UntilDue().UntilDue().UntilDue();
        Assert.Equal((QuestionStep.Consult, Doctor.Id), (play.Question.Step, Assert.Single(play.Question.Prompts[^1].Mentioned)));

        Assert.Null(play.Choose(Doctor, ConsultWay.Visit).Last.Refusal);
        Assert.Equal(RefusalReason.OnlyCoordinator, play.Choose(Clerk, ConsultWay.Outside).Last.Refusal?.Reason);
    }

    [Fact]
    public void ACoverAnswersForTheMemberWhoWasAsked()
    {
        var play = RoleCases.ProposedToPerson().Cover(HealthNurse, Doctor, Today, Today).Accept(Doctor);

        Assert.Equal(HealthNurse.Id, play.Role.DoerId);
    }

    private static System.Collections.Immutable.ImmutableList<string> Reached(Play play, params Actor[] members) =>
        play.State.Reached(members.Select(m => m.Id), play.Now, play.Rules);
}

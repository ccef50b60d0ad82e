using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using CareTeamBot.CareTeam.Updates;
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

    [Fact]
    public void AnUpdatesCallReachesTheCover()
    {
        var play = OpenCase().Cover(Teacher, Doctor, Today, Today.AddDays(60));
        play.Do(new CaseCommand.ShareUpdate(Mother, play.Now, "熱があります", UpdateAbout.Health, [Nursery], true, [], null, null)).Until<CaseEvent.UpdateNudged>();

        var called = play.State.Items.OfType<UpdateItem>().Single().Prompts[^1].Mentioned;
        Assert.Contains(Doctor.Id, called);
        Assert.DoesNotContain(Teacher.Id, called);
    }

    [Fact]
    public void AConferencesCallReachesTheCover()
    {
        var play = OpenCase().Cover(Teacher, Doctor, Today, Today.AddDays(60)).Plan(Mother, new DateOnly(2026, 12, 9), expected: Teacher.Id)
            .Until<CaseEvent.ConferenceCalled>();

        Assert.Equal([Doctor.Id], play.Conference.Prompts[^1].Mentioned);
    }

    [Fact]
    public void AHandoffIsPutToTheCover()
    {
        var play = OpenCase().Cover(Teacher, Doctor, Today, Today.AddDays(60));
        play.Do(new CaseCommand.StartHandoff(HealthNurse, play.Now, Health, Teacher.Id, HandoffReason.Transfer));

        Assert.Equal([Doctor.Id], play.State.Items.OfType<HandoffItem>().Single().Noticed);
    }

    [Fact]
    public void TheCoordinatorsCoverHearsOfAFirstContactThatIsLate()
    {
        var play = OpenCase().TakeIn(Mother).Cover(Coordinator, Doctor, Today, Today.AddDays(60)).Until<CaseEvent.IntakeReminded>();

        Assert.Equal([Doctor.Id], play.Intake.Prompts[^1].Mentioned);
    }

    [Fact]
    public void WhatWaitsForSomebodyAwayIsOnTheCoversListForThoseDays()
    {
        var play = OpenCase().TakeIn(Mother).Cover(Coordinator, Doctor, Today, Today.AddDays(1));

        Assert.Contains(play.State.ItemsWaitingFor(Doctor.Id, play.Now, play.Rules), i => i.Id == play.Intake.Id);
        Assert.Contains(play.State.ItemsWaitingFor(Coordinator.Id, play.Now, play.Rules), i => i.Id == play.Intake.Id);
        Assert.DoesNotContain(play.State.ItemsWaitingFor(Doctor.Id, play.Now.AddDays(4), play.Rules), i => i.Id == play.Intake.Id);
    }

    [Fact]
    public void WhatSomebodyAskedPrivatelyIsNotOnTheCoversList()
    {
        var play = OpenCase().Cover(Doctor, Teacher, Today, Today.AddDays(9));
        play.Do(new CaseCommand.NameSupervisors(Coordinator, play.Now, [Doctor.Here()])).Do(new CaseCommand.AnswerInvitation(Doctor, play.Now, Accepts: true)).Do(new CaseCommand.AskAdvice(Mother, play.Now, "どう話せばよいですか", null));

        Assert.Contains(play.State.ItemsWaitingFor(Doctor.Id, play.Now, play.Rules), i => i is AdviceItem);
        Assert.DoesNotContain(play.State.ItemsWaitingFor(Teacher.Id, play.Now, play.Rules), i => i is AdviceItem);
    }

    private static System.Collections.Immutable.ImmutableList<MemberId> Reached(Play play, params Actor[] members) =>
        play.State.Reached(members.Select(m => m.Id), play.Now, play.Rules);
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Roles;

public sealed class RoleTests
{
    [Fact]
    public void WhoIsAskedHoldsItForTheTimeOfANudge()
    {
        var role = RoleCases.Proposed().Role;

        Assert.Equal((HolderKind.Agencies, RoleStep.Proposed, Jst(11, 19, 14)), (role.Holder.Kind, role.Step, role.Due));
        Assert.Equal([HealthNurse.Id, HealthColleague.Id], role.Noticed);
    }

    [Fact]
    public void AnyoneOfTheAgencyMayAcceptAndNameWhoDoesIt()
    {
        var play = RoleCases.Proposed().Accept(HealthNurse, HealthColleague);

        Assert.Equal((HealthColleague.Id, RoleStep.Accepted), (play.Role.DoerId, play.Role.Step));
        Assert.Equal([HealthColleague.Id], play.Last.Events.OfType<CaseEvent.RoleAccepted>().Single().Mentioned);
        Assert.Equal(Jst(11, 27, 17, 15), play.Role.Due);
    }

    [Fact]
    public void AColleagueOfANamedPersonMayAnswerForThem() =>
        Assert.Equal(HealthColleague.Id, RoleCases.ProposedToPerson().Accept(HealthColleague).Role.DoerId);

    [Fact]
    public void AStrangerToTheAgencyMayNotAcceptAndIsToldWhoIsAsked() =>
        Assert.Equal(new Refusal(RefusalReason.NotAsked, Health), RoleCases.Proposed().Accept(Doctor).Last.Refusal);

    [Fact]
    public void ToOneselfItIsAcceptedAtOnce()
    {
        var play = OpenCase().Propose(Doctor, RoleKind.Role, "主治医", Doctor.Id);

        Assert.Equal((RoleStep.Accepted, Doctor.Id), (play.Role.Step, play.Role.DoerId));
    }

    [Fact]
    public void SilenceNudgesThenAsksTheNextThenTheCoordinator()
    {
        var play = RoleCases.ProposedWithNext().UntilDue();
        Assert.Equal(RoleStep.Nudged, play.Role.Step);

        play.UntilDue();
        Assert.Equal((RoleStep.Proposed, play.State.Agencies.Single(a => a.Name == NurseryLine).Id), (play.Role.Step, play.Role.Holder.Ids[0]));

        play.UntilDue().UntilDue();
        Assert.True(play.Role.IsGap);
        Assert.Equal((HolderKind.Coordinator, GapReason.NoAnswer), (play.Role.Holder.Kind, play.Role.Gap));
    }

    [Fact]
    public void DeclinedByAllItIsAGapThatComesBackToTheCoordinator()
    {
        var play = RoleCases.ProposedWithNext().Decline(HealthNurse, "人手が足りません").Decline(Clerk, "担当外です");
        Assert.Equal((true, GapReason.Declined, 2), (play.Role.IsGap, play.Role.Gap, play.Role.Declines.Count));

        play.UntilDue();
        Assert.IsType<CaseEvent.RoleGapReminded>(Assert.Single(play.Last.Events));
        Assert.True(play.Role.Due > play.Now);
    }

    /// <summary>Who covers for the one who is asked may be the next to be asked.</summary>
    [Fact]
    public void DecliningTwiceWithinAMomentIsOnce()
    {
        var play = OpenCase().Cover(Teacher, HealthNurse, new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 30))
            .Propose(Mother, RoleKind.Task, "書類をそろえる", Teacher.Id, next: HealthNurse.Id);
        var command = new CaseCommand.DeclineRole(HealthNurse, play.Now, play.Role.Id, "手がいっぱいです");

        Assert.Equal(HealthNurse.Id, play.Do(command).Role.Holder.Ids[0]);

        Assert.Equal(Decision.Unchanged, play.Do(command).Last);
    }

    [Fact]
    public void WhoPassesOnPutsItToWhomTheyNameAndItDoesNotComeBack()
    {
        var play = RoleCases.PassedOn();
        Assert.Equal(play.State.Agencies.Single(a => a.Name == NurseryLine).Id, play.Role.Holder.Ids[0]);

        Assert.Equal(RefusalReason.ReceiverUnknown, play.PassRole(Clerk, Health).Last.Refusal?.Reason);
    }

    [Fact]
    public void AGapIsFilledByWhoeverTakesIt() =>
        Assert.Equal((RoleStep.Accepted, Doctor.Id), RoleCases.Gap().Accept(Doctor).Role is var role ? (role.Step, role.DoerId) : default);

    [Fact]
    public void ACoordinatorAsksSomebodyElseToFillAGap() =>
        Assert.Equal((RoleStep.Proposed, false), RoleCases.Declined().Repropose(Coordinator, Hospital).Role is var role ? (role.Step, role.IsGap) : default);

    [Fact]
    public void AGapThatBecomesABarrierIsAGapNoLonger()
    {
        var play = RoleCases.Declined();
        play.Do(new CaseCommand.RaiseBarrier(Coordinator, play.Now, "", play.Role.Id, "t1"));

        Assert.Equal(RoleOutcome.Barrier, play.Role.Outcome);
        Assert.Equal((RoleCases.Id, QuestionStep.Council), (play.Question.BarrierOf, play.Question.Step));
    }

    [Fact]
    public void ATaskPastItsDayIsStalledAndItsDoerAskedThenTheCoordinatorToo()
    {
        var play = RoleCases.Accepted();
        Assert.False(play.Role.IsStalled(play.Now));

        play.UntilDue();
        Assert.True(play.Role.IsStalled(play.Now));
        Assert.Equal([HealthNurse.Id], play.Role.Prompts[^1].Mentioned);

        play.UntilDue();
        Assert.Equal([HealthNurse.Id, Coordinator.Id], play.Role.Prompts[^1].Mentioned);
    }

    [Fact]
    public void AnotherDayMakesAStalledTaskGoOn()
    {
        var play = RoleCases.Stalled().Keep(HealthNurse, new DateOnly(2026, 12, 4));

        Assert.False(play.Role.IsStalled(play.Now));
        Assert.Equal(Jst(12, 4, 17, 15), play.Role.Due);
        Assert.Empty(play.Keep(HealthNurse, new DateOnly(2026, 12, 4)).Last.Events);
    }

    [Fact]
    public void ALastingRoleIsLookedAtAfterHalfAYear()
    {
        var play = RoleCases.LastingRole();
        Assert.Equal(new DateOnly(2027, 5, 20), play.Rules.Calendar.DayOf(play.Role.Due));

        play.Sleep(play.Role.Due).Tick();
        Assert.Equal(1, play.Role.Reminders);
        Assert.Equal(0, play.Keep(HealthNurse).Role.Reminders);
    }

    [Fact]
    public void DoneIsConfirmedByTheProposer()
    {
        var play = RoleCases.Reported();
        Assert.Equal([Mother.Id], play.Role.Holder.Ids);

        Assert.Equal(RefusalReason.NotTheProposer, play.Judge(Doctor, true).Last.Refusal?.Reason);
        Assert.Equal(RoleOutcome.Confirmed, play.Judge(Father, true).Role.Outcome);
        Assert.Equal(RefusalReason.RoleOver, play.Judge(Mother, false).Last.Refusal?.Reason);
    }

    [Fact]
    public void NotYetBringsItBackToTheDoer()
    {
        var role = RoleCases.Reported().Judge(Mother, false, "もう一か所").Role;

        Assert.Equal((RoleStep.Accepted, HealthNurse.Id), (role.Step, role.Holder.Ids[0]));
    }

    [Fact]
    public void SilenceConfirms()
    {
        var play = RoleCases.Reported();
        Assert.Equal(Jst(11, 25, 10), play.Role.Due);

        Assert.Equal(RoleOutcome.Silence, play.UntilDue().Role.Outcome);
    }

    [Fact]
    public void WhereTheProposerHasLeftTheCoordinatorConfirms() =>
        Assert.Equal(HolderKind.Coordinator, RoleCases.Reported().Leave(Mother).Role.Holder.Kind);

    [Fact]
    public void WhatALeaverDidIsPutToTheirAgency()
    {
        var play = RoleCases.Accepted().Leave(HealthNurse);

        Assert.Equal((RoleStep.Proposed, HolderKind.Agencies), (play.Role.Step, play.Role.Holder.Kind));
        Assert.True(play.Leave(HealthColleague).Role.IsGap);
    }

    [Fact]
    public void WhoHasARoleSinceWhenIsRemembered()
    {
        var play = RoleCases.LastingRole();
        Assert.Equal((HealthNurse.Id, play.Now, null), Assert.Single(play.State.RoleHistory) is var p ? (p.MemberId, p.From, p.To) : default);

        play.Sleep(TimeSpan.FromDays(30)).Done(HealthNurse).Judge(Mother, true);
        Assert.Equal(play.Now, Assert.Single(play.State.RoleHistory).To);
    }

    [Fact]
    public void OnlyTheLastPeriodsThatEndedStayAtHand()
    {
        var play = OpenCase();
        for (var i = 0; i < 25; i++)
            play.Propose(Doctor, RoleKind.Role, $"役割{i}", Doctor.Id).Done(Doctor);

        Assert.Equal(20, play.State.RoleHistory.Count);
        Assert.Equal("役割24", play.State.RoleHistory[^1].Title);
    }

    [Fact]
    public void TheSameProposalTwiceIsOne()
    {
        Assert.Empty(RoleCases.Proposed().Propose(Mother, RoleKind.Task, RoleCases.Title, Health, until: RoleCases.Day).Last.Events);
        Assert.NotEmpty(RoleCases.Proposed().Propose(Mother, RoleKind.Task, RoleCases.Title, Development, until: RoleCases.Day).Last.Events);
    }

    [Fact]
    public void MoreThanAHundredAreRefused()
    {
        var play = OpenCase();
        for (var i = 0; i < RoleItem.Open.InCase; i++)
            play.Propose(Anybody(i), RoleKind.Task, $"{i}", Health);

        Assert.Equal(new Refusal(RefusalReason.TooManyRoles, "100"), play.Propose(Teacher, RoleKind.Task, "one more", Health).Last.Refusal);
    }
}

using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Advice;

/// <summary>Advice between one member and the case's supervisors.</summary>
public sealed class AdviceTests
{
    [Fact]
    public void TheFirstSupervisorHoldsIt_ThenTheNext_ThenTheAskerIsTold()
    {
        var play = AdviceTable.Asked();
        Assert.Equal((AdviceStep.Asked, Doctor.Id), Standing(play));

        Assert.Equal((AdviceStep.Nudged, Doctor.Id), Standing(play.UntilDue()));
        Assert.Equal((AdviceStep.Asked, Therapist.Id), Standing(play.UntilDue()));
        play.UntilDue();
        Assert.Equal((AdviceStep.Unanswered, Teacher.Id), Standing(play.UntilDue()));
        Assert.Equal(HolderKind.Asker, Advice(play).Holder.Kind);
    }

    [Fact]
    public void WithNoSupervisorsAnyMore_WhatWasAskedStaysWithWhomItWasSaidTo_AndGoesOnToNobody()
    {
        var play = AdviceTable.Asked();

        play.Do(new CaseCommand.ClearSupervisors(Coordinator, play.Now));

        Assert.Empty(play.State.Supervisors);
        Assert.Equal((AdviceStep.Asked, Doctor.Id), Standing(play));
        play.UntilDue();
        Assert.Equal((AdviceStep.Unanswered, Teacher.Id), Standing(play.UntilDue()));
    }

    [Fact]
    public void AnAnswerGoesToTheAsker_WhoEndsItWithOnePress()
    {
        var play = AdviceTable.Answered();
        Assert.Equal((AdviceStep.Answered, Teacher.Id), Standing(play));

        play.Do(new CaseCommand.EndAdvice(Teacher, play.Now, new("v1")));

        Assert.False(Advice(play).IsOpen);
    }

    [Fact]
    public void SilenceAfterTheAnswerEndsIt()
    {
        var play = AdviceTable.Answered().UntilDue();

        Assert.False(Advice(play).IsOpen);
    }

    [Fact]
    public void NobodyOfTheTeamHasIt_OnAnyListOrStatus()
    {
        var play = AdviceTable.Asked();

        Assert.False(Advice(play).IsVisible || Advice(play).IsListed);
        Assert.All(play.State.Participants.Where(p => p.Id != Doctor.Id), p => Assert.DoesNotContain(play.State.ItemsWaitingFor(p.Id, play.Now, play.Rules), i => i.Id == "v1"));
        Assert.Single(play.State.ItemsWaitingFor(Doctor.Id, play.Now, play.Rules), i => i.Id == "v1");
    }

    [Fact]
    public void ToOthersItIsNotThere()
    {
        var play = AdviceTable.Asked();

        Assert.Equal(RefusalReason.ItemGone, play.Do(new CaseCommand.GiveAdvice(HealthNurse, play.Now, new("v1"), "はい")).Last.Refusal?.Reason);
        Assert.Equal(RefusalReason.ItemGone, play.Do(new CaseCommand.EndAdvice(Coordinator, play.Now, new("v1"))).Last.Refusal?.Reason);
        Assert.Equal(RefusalReason.ItemGone, play.Do(new CaseCommand.AskAdvice(HealthNurse, play.Now, "これは何ですか", new("v1"))).Last.Refusal?.Reason);
    }

    [Fact]
    public void ASupervisorWhoLeaves_HandsItToTheNext_NeverToColleagues()
    {
        var play = AdviceTable.Asked().Leave(Doctor);
        Assert.Equal((AdviceStep.Asked, Therapist.Id), Standing(play));

        Assert.Equal((AdviceStep.Unanswered, Teacher.Id), Standing(play.Leave(Therapist)));
    }

    [Fact]
    public void AnAskerWhoLeaves_TakesItAlong()
    {
        var play = AdviceTable.Asked().Leave(Teacher);

        Assert.False(Advice(play).IsOpen);
    }

    [Fact]
    public void TheCoordinatorIsAskedByTheAskersWishAlone()
    {
        var play = AdviceTable.Unanswered();

        play.Do(new CaseCommand.AskCoordinatorsAdvice(Teacher, play.Now, new("v1")));

        Assert.Equal((AdviceStep.Asked, Coordinator.Id), Standing(play));
    }

    [Fact]
    public void ACaseIsClosedOverIt() => Assert.Equal(CaseStatus.Closed, AdviceTable.Asked().Close(Coordinator).State.Status);

    private static AdviceItem Advice(Play play) => (AdviceItem)play.State.FindItem(new("v1"))!;

    private static (AdviceStep, string) Standing(Play play) => (Advice(play).Step, Advice(play).Holder.Ids[0]);
}

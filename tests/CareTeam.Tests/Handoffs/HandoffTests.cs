using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Handoffs;

public sealed class HandoffTests
{
    [Fact]
    public void TheOutgoingSideHoldsEverythingUntilItIsAccepted()
    {
        var play = OfferedHandoff();

        Assert.Equal([Agency(play, Health), Agency(play, NurseryLine)], play.State.FindQuestion(new("q1"))!.Holder.Ids);
        Assert.Equal((HandoffStep.Offered, Agency(play, Hospital)), (play.Handoff.Step, Assert.Single(play.Handoff.Holder.Ids)));
        Assert.Equal(["q1"], play.Handoff.FindOpenParts().Select(p => p.Item.Value));
    }

    [Fact]
    public void AnAcceptedQuestionIsAskedOfTheIncomingSideFromThenOn()
    {
        var play = OfferedHandoff().AcceptHandoff(Doctor);

        var question = play.State.FindQuestion(new("q1"))!;
        Assert.Equal([Agency(play, NurseryLine), Agency(play, Hospital)], question.Holder.Ids);
        Assert.Equal(HandoffStep.Complete, play.Handoff.Step);

        play.Sleep(question.Due).Tick();
        Assert.Equal([Agency(play, NurseryLine), Agency(play, Hospital)], play.State.FindQuestion(new("q1"))!.Holder.Ids);
        Assert.Contains(Doctor.Id, play.Last.Events.OfType<CaseEvent.QuestionNudged>().Single().Mentioned);
    }

    [Fact]
    public void APromiseGoesOverWithItsDay()
    {
        var play = PromisedQuestion().StartHandoff(HealthNurse, null, Hospital).AcceptHandoff(Doctor);

        var promise = play.State.FindQuestion(new("q1"))!.Promise!;
        Assert.Equal((Doctor.Id, Agency(play, Hospital), new DateOnly(2026, 11, 25)), (promise.By, promise.AgencyId, promise.Day));
    }

    [Fact]
    public void ItemByItemSomeIsAcceptedAndSomeComesBack()
    {
        var play = OpenCase().Ask(Mother, "一つ目？", Health).Ask(Mother, "二つ目？", Health).StartHandoff(HealthNurse, null, Hospital);

        play.AcceptHandoff(Doctor, "q1");
        Assert.Equal(HandoffStep.Offered, play.Handoff.Step);
        play.ReturnHandoff(Doctor, "保健の制度の話なので", "q2");

        Assert.Equal((HandoffStep.Returned, HolderKind.Coordinator), (play.Handoff.Step, play.Handoff.Holder.Kind));
        Assert.Equal([Agency(play, Health)], play.State.FindQuestion(new("q2"))!.Holder.Ids);
        Assert.Equal([Coordinator.Id], play.Last.Events.OfType<CaseEvent.HandoffReturned>().Single().Mentioned);

        play.KeepReturned(Coordinator);
        Assert.Equal([PartState.Accepted, PartState.Stays], play.Handoff.Parts.Select(p => p.State));
        Assert.Equal(HandoffStep.Complete, play.Handoff.Step);
    }

    [Fact]
    public void WhoeverHadLeftAndHandsOver_DoesItOnce_HoweverOftenItIsDelivered()
    {
        var play = EmptyCase().Join(Coordinator, Consultation).Leave(Coordinator);
        var command = new CaseCommand.StartHandoff(Coordinator, play.Now, Consultation, Hospital, HandoffReason.LifeStage);

        Assert.IsType<CaseEvent.HandoffStarted>(play.Do(command).Last.Events[^1]);

        Assert.Empty(play.Do(command).Last.Events);
    }

    [Fact]
    public void WhatCameBackCanBeOfferedToSomebodyElse()
    {
        var play = ReturnedHandoff().OfferHandoff(Coordinator, Development);

        Assert.Equal((HandoffStep.Offered, Agency(play, Development)), (play.Handoff.Step, play.Handoff.To!.AgencyId));
        Assert.Equal(HandoffStep.Complete, play.AcceptHandoff(Therapist).Handoff.Step);
    }

    [Fact]
    public void EverybodyIsToldWhenItStartsAndWhenItIsComplete()
    {
        var play = OfferedHandoff();
        Assert.Equal(CallKind.HandoffStarted, play.Last.Events.OfType<CaseEvent.HandoffStarted>().Single().Call);
        Assert.Empty(play.Handoff.Prompts[^1].Mentioned);

        play.AcceptHandoff(Doctor);
        Assert.Equal(CallKind.HandoffComplete, play.Last.Events.OfType<CaseEvent.HandoffCompleted>().Single().Call);
        Assert.Empty(play.Handoff.Prompts[^1].Mentioned);
    }

    [Fact]
    public void SilenceRemindsTheIncomingSideOnceAndThenTheCoordinatorHoldsIt()
    {
        var play = OfferedHandoff().Until(s => s.Items.OfType<HandoffItem>().Single().Due);
        Assert.Equal((CallKind.HandoffNudge, HolderKind.Agencies), (play.Called, play.Handoff.Holder.Kind));

        play.Until(s => s.Items.OfType<HandoffItem>().Single().Due);
        Assert.Equal((CallKind.HandoffSilent, HolderKind.Coordinator), (play.Called, play.Handoff.Holder.Kind));
        Assert.NotEqual(Agency(play, Hospital), play.State.FindQuestion(new("q1"))!.Holder.Ids.FirstOrDefault());
        Assert.Equal(HandoffStep.Complete, play.AcceptHandoff(Doctor).Handoff.Step);
    }

    [Fact]
    public void AnAgencyThatIsNotInTheCaseIsInvitedFirstAndAskedWhenItJoins()
    {
        var play = WaitingHandoff();
        Assert.Equal((HandoffStep.Waiting, Agency(play, Health)), (play.Handoff.Step, Assert.Single(play.Handoff.Holder.Ids)));
        Assert.Equal([Coordinator.Id], play.Handoff.Prompts[^1].Mentioned);
        Assert.False(play.Handoff.Told);

        play.Join(Stranger, HandoffTable.NotThere, "教諭");
        Assert.Equal((HandoffStep.Offered, play.State.AgencyOf(Stranger.Id)!.Id), (play.Handoff.Step, play.Handoff.To!.AgencyId));
        Assert.Equal(HandoffStep.Complete, play.AcceptHandoff(Stranger).Handoff.Step);
        Assert.Contains(play.State.AgencyOf(Stranger.Id)!.Id, play.State.FindQuestion(new("q1"))!.Holder.Ids);
    }

    [Fact]
    public void AnItemThatEndsMeanwhileIsNotWaitedFor()
    {
        var play = OpenCase().Ask(Mother, "一つ目？", Health).Ask(Mother, "二つ目？", Health).StartHandoff(HealthNurse, null, Hospital)
            .AcceptHandoff(Doctor, "q1");

        play.Answer(HealthNurse, "できます。").Solved(Mother);

        Assert.Equal(HandoffStep.Complete, play.Handoff.Step);
    }

    [Fact]
    public void WithNothingOpenTheWholeIsAccepted()
    {
        var play = OpenCase().StartHandoff(HealthNurse, null, Hospital);

        Assert.Empty(play.Handoff.Parts);
        Assert.Equal(HandoffStep.Complete, play.AcceptHandoff(Doctor).Handoff.Step);
        Assert.Equal(Decision.Unchanged, play.AcceptHandoff(Doctor).Last);
    }

    [Fact]
    public void WhoeverHadLeftAndTakesOver_DoesItOnce_HoweverOftenItIsDelivered()
    {
        var play = EmptyCase().Join(HealthNurse, Health).Join(Coordinator, Consultation).Leave(HealthNurse).Leave(Coordinator);
        var command = new CaseCommand.StartHandoff(Coordinator, play.Now, Health, Coordinator.Id, HandoffReason.LifeStage);

        Assert.Contains(play.Do(command).Last.Events, e => e is CaseEvent.HandoffStarted);

        Assert.Empty(play.Do(command).Last.Events);
    }

    /// <summary>Who hands over had asked for a task, and was to say whether it is done well.</summary>
    [Fact]
    public void WhatIsReportedGoesToTheIncomingSideToo()
    {
        var play = OpenCase().Propose(HealthNurse, RoleKind.Task, "書類をそろえる", NurseryLine).Accept(Clerk).Done(Clerk, "そろいました")
            .StartHandoff(HealthNurse, null, Hospital).AcceptHandoff(Doctor);

        Assert.Equal((RoleStep.Reported, HolderKind.Agencies), (play.Role.Step, play.Role.Holder.Kind));
        Assert.Equal([Agency(play, Hospital)], play.Role.Holder.Ids);
    }

    [Fact]
    public void StartingTwiceIsOnce() => Assert.Equal(Decision.Unchanged, OfferedHandoff().StartHandoff(HealthColleague, null, Hospital).Last);

    [Fact]
    public void OnlyTheSidesAndTheCoordinatorAct()
    {
        Assert.Equal(new Refusal(RefusalReason.HandoffNotYours, Hospital), OfferedHandoff().AcceptHandoff(Teacher).Last.Refusal);
        Assert.Equal(new Refusal(RefusalReason.HandoffNotYours, Health), OfferedHandoff().DropHandoff(Teacher, "なぜなら").Last.Refusal);
        Assert.Equal(RefusalReason.HandoffToItself, OpenCase().StartHandoff(HealthNurse, null, Health).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.HandoffToMissing, OpenCase().StartHandoff(HealthNurse, null, null).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.ReasonMissing, OfferedHandoff().ReturnHandoff(Doctor, " ").Last.Refusal!.Reason);
    }

    [Fact]
    public void SomebodyWhoLeavesWithSomethingPersonalLeavesADraft()
    {
        var play = DraftedHandoff();

        var draft = play.Handoff;
        Assert.Equal((HandoffStep.Draft, HolderKind.Coordinator, HealthNurse.Id), (draft.Step, draft.Holder.Kind, draft.From.MemberId));
        Assert.Equal(["q1"], draft.FindOpenParts().Select(p => p.Item.Value));
        Assert.Equal((CallKind.HandoffDraft, Coordinator.Id), (play.Called, Assert.Single(draft.Prompts[^1].Mentioned)));

        play.OfferHandoff(Coordinator, Hospital).AcceptHandoff(Doctor);
        Assert.Equal([Agency(play, NurseryLine), Agency(play, Hospital)], play.State.FindQuestion(new("q1"))!.Holder.Ids.Prepend(Agency(play, NurseryLine)).Distinct());
    }

    [Fact]
    public void SomebodyWhoLeavesWithNothingPersonalLeavesNone() =>
        Assert.Empty(AskedQuestion().Leave(HealthNurse).State.Items.OfType<HandoffItem>());

    [Fact]
    public void ADraftIsDroppedWithAReason()
    {
        Assert.Equal(RefusalReason.ReasonMissing, DraftedHandoff().DropHandoff(Coordinator, null).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.OnlyCoordinator, DraftedHandoff().DropHandoff(HealthColleague, "なぜなら").Last.Refusal!.Reason);

        var play = DraftedHandoff().DropHandoff(Coordinator, "同僚が続けます");
        Assert.Equal((HandoffStep.Dropped, "同僚が続けます"), (play.Handoff.Step, play.Handoff.DropReason));
        Assert.Null(play.Last.Events.OfType<CaseEvent.HandoffDropped>().Single().Call);
    }

    private static string Agency(Play play, string name) => play.State.Agencies.Single(a => a.Name == name).Id;
}

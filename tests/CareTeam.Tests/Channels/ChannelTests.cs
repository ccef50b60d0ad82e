using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Channels;

/// <summary>A case whose channel the bot can't speak in.</summary>
public sealed class ChannelTests
{
    [Fact]
    public void WhileTheChannelIsLostNothingClimbs()
    {
        var play = Lost(AskedQuestion()).LetPass(Jst(12, 18, 10));

        Assert.Equal(QuestionStep.Asked, play.Question.Step);
        Assert.DoesNotContain(play.History, e => e is CaseEvent.QuestionNudged or CaseEvent.QuestionWidened or CaseEvent.ConsultOpened or CaseEvent.CouncilOpened);
    }

    [Fact]
    public void TheCoordinatorIsToldAtOnceThenEveryWorkingDayForAWeekThenEveryWeek()
    {
        var play = Lost(AskedQuestion());
        Assert.Equal([Coordinator.Id], play.State.Lost!.Told);
        play.LetPass(Jst(12, 18, 10));

        // The 23rd is a holiday.
        Assert.Equal(
            [Jst(11, 20, 10), Jst(11, 24, 10), Jst(11, 25, 10), Jst(11, 26, 10), Jst(11, 27, 10), Jst(12, 4, 10), Jst(12, 11, 10), Jst(12, 18, 10)],
            play.History.OfType<CaseEvent.ChannelMissed>().Select(e => e.At));
    }

    [Fact]
    public void SomethingUrgentIsPutToTheCoordinatorAndTheirCoverAndRemindedWithinMinutes()
    {
        var play = OpenCase().Cover(Coordinator, Therapist, new(2026, 11, 19), new(2026, 11, 20)).AskUrgently(Mother, "吸引器が動きません");
        Lost(play);

        Assert.Equal([Coordinator.Id, Therapist.Id], play.State.Lost!.Told);
        Assert.Equal([Coordinator.Id, Therapist.Id], play.Question.Noticed);
        Assert.Equal([20, 60, 140], play.LetPass(Jst(11, 19, 13)).History.OfType<CaseEvent.ChannelMissed>().Select(e => (int)(e.At - Jst(11, 19, 10)).TotalMinutes));
    }

    [Fact]
    public void WhatIsAskedMeanwhileGoesToTheCoordinator()
    {
        var play = Lost(OpenCase()).Ask(Mother, Asking);

        Assert.Equal([Coordinator.Id], play.Question.Noticed);
        Assert.Empty(Lost(OpenCase()).Ask(Coordinator, Asking).Question.Noticed);
    }

    [Fact]
    public void SomethingUrgentThatIsAskedMeanwhileIsToldAtOnceAndAgainWithinMinutes()
    {
        var play = Lost(OpenCase()).Sleep(Jst(11, 19, 11)).AskUrgently(Mother, "吸引器が動きません");

        Assert.Equal([Coordinator.Id], Assert.Single(play.Last.Events.OfType<CaseEvent.ChannelMissed>()).Told);
        Assert.Equal(Jst(11, 19, 11, 20), play.State.Due);
    }

    [Fact]
    public void TheCoordinatorsListHasWhatTheAgenciesHoldWhileTheyCanNotSeeIt()
    {
        var play = AskedQuestion();
        Assert.DoesNotContain(play.State.ItemsWaitingFor(Coordinator.Id, play.Now, play.Rules), i => i.Id == "q1");
        Lost(play);

        Assert.Contains(play.State.ItemsWaitingFor(Coordinator.Id, play.Now, play.Rules), i => i.Id == "q1");
        Assert.Contains(play.State.ItemsWaitingFor(HealthNurse.Id, play.Now, play.Rules), i => i.Id == "q1");
        Assert.DoesNotContain(play.State.ItemsWaitingFor(Doctor.Id, play.Now, play.Rules), i => i.Id == "q1");
    }

    [Fact]
    public void TheTimeWithoutAChannelCountsForNobody()
    {
        // Nudged at 14:00, had the channel not gone an hour before.
        var play = Lost(AskedQuestion().Sleep(Jst(11, 19, 13))).LetPass(Jst(12, 18, 10));
        play.Do(new CaseCommand.FindChannel(play.Now)).Tick();
        Assert.Equal((QuestionStep.Asked, Jst(12, 18, 11)), (play.Question.Step, play.Question.Due));

        Assert.Equal(QuestionStep.Nudged, play.LetPass(Jst(12, 18, 11)).Question.Step);
        Assert.Equal(QuestionStep.Nudged, play.LetPass(Jst(12, 18, 15)).Question.Step);
    }

    [Fact]
    public void AnAnswerThatNobodyCouldSeeIsNotClosedBySilenceWhenTheChannelIsFound()
    {
        var play = Lost(AnsweredQuestion()).LetPass(Jst(12, 18, 10));
        play.Do(new CaseCommand.FindChannel(play.Now)).Tick();

        Assert.Equal(QuestionStep.Answered, play.Question.Step);
        Assert.Equal(EndingReason.Silence, play.LetPass(Jst(12, 23, 18)).Question.Ending?.Reason);
    }

    [Fact]
    public void AnsweredAndReopenedMeanwhileItGoesOnWithTheTimeThatItHadLeft()
    {
        var play = Lost(AskedQuestion()).Sleep(Jst(11, 26, 10)).Answer(HealthNurse, "あります。").Sleep(Jst(11, 27, 10)).NotYet(Mother).Sleep(Jst(12, 18, 10));
        play.Do(new CaseCommand.FindChannel(play.Now)).Tick();

        Assert.Equal(QuestionStep.Asked, play.Question.Step);
        Assert.True(play.Question.Due >= Jst(12, 18, 14));
    }

    [Fact]
    public void APromiseKeepsItsDayAndLapsesByOneStep()
    {
        var play = Lost(PromisedQuestion()).LetPass(Jst(12, 18, 10));
        play.Do(new CaseCommand.FindChannel(play.Now)).Tick();

        Assert.IsType<CaseEvent.PromiseLapsed>(Assert.Single(play.Last.Events, e => e.ItemId == "q1"));
        Assert.Equal(QuestionStep.Nudged, play.Question.Step);
    }

    [Fact]
    public void EveryOpenItemIsMovedByOneStepAtMost()
    {
        var play = AskedQuestion().Propose(Mother, CareTeam.Roles.RoleKind.Task, "送迎", Health).Share(Mother, News, confirm: true, Health);
        Lost(play).LetPass(Jst(12, 18, 10));
        play.Do(new CaseCommand.FindChannel(play.Now)).Tick();

        Assert.All(play.Last.Events.GroupBy(e => e.ItemId), ofOne => Assert.Single(ofOne));
        Assert.Empty(play.Tick().Last.Events);
    }

    [Fact]
    public void AClosedCaseLosesNothingAndAReopenedOneBeginsWithItsChannel()
    {
        Assert.Equal(Decision.Unchanged, Lost(ClosedCase()).Last);
        Assert.Null(Lost(SolvedQuestion()).Close(Coordinator).State.Lost);
    }

    private static Play Lost(Play play) => play.Do(new CaseCommand.LoseChannel(play.Now, ChannelLossReason.Removed));
}

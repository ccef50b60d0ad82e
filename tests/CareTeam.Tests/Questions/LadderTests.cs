using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>The rungs that the clock reaches. A question is asked on Thursday, November 19, 2026, at 10:00 in Japan.</summary>
public sealed class LadderTests
{
    [Fact]
    public void AQuestionIsHeldByTheAgenciesItIsPutTo()
    {
        var question = AskedQuestion().Question;

        Assert.Equal((QuestionStep.Asked, HolderKind.Agencies), (question.Step, question.Holder.Kind));
        Assert.Equal(["a2", "a3"], question.Holder.Ids);
    }

    [Fact]
    public void AQuestionPutToNobodyIsHeldByEveryAgency() =>
        Assert.Equal(HolderKind.EveryAgency, AskedOfAll().Question.Holder.Kind);

    [Fact]
    public void TheLadderCountsWorkingTimeOverAWeekendAndAHoliday()
    {
        var plan = AskedQuestion().Question.Plan;

        Assert.Equal(Jst(11, 19, 14), plan.Nudge);
        Assert.Equal(Jst(11, 20, 10), plan.Widen);
        Assert.Equal(Jst(11, 24, 10), plan.Consult); // Monday is 勤労感謝の日
        Assert.Equal(Jst(11, 27, 10), plan.Council);
    }

    [Fact]
    public void AQuestionAskedAtNightBeginsToCountInTheMorning() =>
        Assert.Equal(Jst(11, 20, 12, 30), OpenCase().Sleep(Jst(11, 19, 22)).Ask(Mother, Asking).Question.Plan.Nudge);

    [Fact]
    public void AClosureOfTheAddressedAgencyDoesNotCount()
    {
        var play = OpenCase()
            .Hours(Clerk, null, new Closure(new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20)))
            .Ask(Mother, Asking, NurseryLine);

        Assert.Equal(Jst(11, 24, 12, 30), play.Question.Plan.Nudge);
    }

    [Fact]
    public void OfSeveralAddressedAgenciesTheFirstAtWorkCounts()
    {
        var play = OpenCase()
            .Hours(Clerk, null, new Closure(new DateOnly(2026, 11, 19), new DateOnly(2026, 12, 20)))
            .Ask(Mother, Asking, NurseryLine, Health);

        Assert.Equal(Jst(11, 19, 14), play.Question.Plan.Nudge);
    }

    [Fact]
    public void AfterFourHoursTheAddressedMembersAreMentioned()
    {
        var nudged = Assert.IsType<CaseEvent.QuestionNudged>(Assert.Single(NudgedQuestion().Last.Events));

        Assert.Equal(Jst(11, 19, 14), nudged.At);
        Assert.Equal([HealthNurse.Id, HealthColleague.Id, Clerk.Id], nudged.Mentioned);
        Assert.Empty(nudged.StandsFor);
    }

    [Fact]
    public void AnAgencyThatIsClosedNowIsNotMentionedWhileAnotherIsOpen()
    {
        var play = OpenCase()
            .Hours(Clerk, "平日 9:00-11:00")
            .Ask(Mother, Asking, NurseryLine, Health);

        var nudged = Assert.IsType<CaseEvent.QuestionNudged>(Assert.Single(play.Sleep(play.Question.Due).Tick().Last.Events));
        Assert.DoesNotContain(Clerk.Id, nudged.Mentioned);
    }

    [Fact]
    public void AfterOneWorkingDayEveryAgencyIsAsked()
    {
        var play = WidenedQuestion();

        Assert.Equal(Jst(11, 20, 10), play.Now);
        Assert.Equal(HolderKind.EveryAgency, play.Question.Holder.Kind);
    }

    [Fact]
    public void AfterTwoWorkingDaysTheCoordinatorHoldsIt()
    {
        var play = EscalatedQuestion();

        Assert.Equal(Jst(11, 24, 10), play.Now);
        Assert.Equal((HolderKind.Coordinator, Coordinator.Id), (play.Question.Holder.Kind, Assert.Single(play.Question.Holder.Ids)));
        Assert.Equal(ConsultReason.NoAnswer, Assert.IsType<CaseEvent.ConsultOpened>(Assert.Single(play.Last.Events)).Reason);
    }

    [Fact]
    public void AfterFiveWorkingDaysWithoutAResultItIsDraftedForTheCouncil()
    {
        var play = CouncilQuestion();

        Assert.Equal(Jst(11, 27, 10), play.Now);
        Assert.Equal(HolderKind.Coordinator, play.Question.Holder.Kind);
        Assert.NotNull(play.Question.CouncilDraft);
    }

    [Fact]
    public void AnItemBeforeTheCouncilRemindsTheCoordinatorEveryTwentyWorkingDays()
    {
        var play = CouncilQuestion();

        play.Sleep(play.Question.Due).Tick();

        Assert.IsType<CaseEvent.CouncilReminded>(Assert.Single(play.Last.Events));
        Assert.Equal(Jst(12, 25, 10), play.Now);
        Assert.True(play.Question.Due > play.Now);
    }

    [Fact]
    public void NothingHappensBeforeItIsDue() =>
        Assert.Equal(Decision.Unchanged, AskedQuestion().Sleep(Jst(11, 19, 13, 59)).Tick().Last);

    [Fact]
    public void AClockThatJumpsBackDoesNothing() =>
        Assert.Equal(Decision.Unchanged, NudgedQuestion().Sleep(Jst(1, 1, 0)).Tick().Last);

    [Fact]
    public void WhatFellDueWhileTheBotWasDownIsDoneOnceByTheStepThatIsDueNow()
    {
        var play = AskedQuestion().Sleep(Jst(11, 24, 15)).Tick();

        var consult = Assert.IsType<CaseEvent.ConsultOpened>(Assert.Single(play.Last.Events));
        Assert.Equal([QuestionStep.Nudged, QuestionStep.Widened], consult.StandsFor);
        Assert.Equal(Decision.Unchanged, play.Tick().Last);
        Assert.Equal(Jst(11, 27, 10), play.Question.Due);
    }

    [Fact]
    public void EvenTheCouncilMayStandForAllBeforeIt()
    {
        var play = AskedQuestion().Sleep(Jst(12, 24, 15)).Tick();

        var council = Assert.IsType<CaseEvent.CouncilOpened>(Assert.Single(play.Last.Events));
        Assert.Equal([QuestionStep.Nudged, QuestionStep.Widened, QuestionStep.Consult], council.StandsFor);
    }

    [Fact]
    public void EachQuestionIsCaughtUpOnItsOwn()
    {
        var play = AskedQuestion().Sleep(Jst(11, 24, 9)).Ask(Father, "送迎は？").Sleep(Jst(11, 24, 15)).Tick();

        Assert.Equal([typeof(CaseEvent.ConsultOpened), typeof(CaseEvent.QuestionNudged)], play.Last.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void AnUrgentQuestionClimbsInMinutesDayAndNight()
    {
        var plan = OpenCase().Sleep(Jst(11, 21, 23)).AskUrgently(Mother, Asking, Health).Question.Plan;

        Assert.Equal(
            new LadderPlan(Jst(11, 21, 23, 10), Jst(11, 21, 23, 20), Jst(11, 21, 23, 40), Jst(11, 22, 1)), plan);
    }

    [Fact]
    public void WithWorkingTimeSwitchedOffEveryMomentCounts()
    {
        var seconds = new LadderTimes
        {
            Nudge = TimeSpan.FromSeconds(2),
            Widen = TimeSpan.FromSeconds(4),
            Consult = TimeSpan.FromSeconds(6),
            Council = TimeSpan.FromSeconds(10),
        };
        var rules = new CareRules(seconds, LadderTimes.Urgent, new WorkingCalendar(WorkingCalendar.FindZone("Asia/Tokyo"), alwaysOpen: true));
        var asked = Jst(11, 21, 23);

        var plan = OpenCase(rules).Sleep(asked).Ask(Mother, Asking).Question.Plan;

        Assert.Equal(
            new LadderPlan(asked + seconds.Nudge, asked + seconds.Widen, asked + seconds.Consult, asked + seconds.Council), plan);
    }

    [Fact]
    public void WithNobodyElseInTheCaseTheCoordinatorIsConsultedAtOnce()
    {
        var play = EmptyCase().Ask(Coordinator, Asking);

        Assert.Equal(QuestionStep.Consult, play.Question.Step);
        Assert.Equal(ConsultReason.NobodyToAsk, play.Last.Events.OfType<CaseEvent.ConsultOpened>().Single().Reason);
    }

    [Fact]
    public void AFamilyAloneDoesNotMakeAnAgencyToWaitFor() =>
        Assert.Equal(QuestionStep.Consult, EmptyCase().Join(Mother, Family).Ask(Coordinator, Asking).Question.Step);

    [Fact]
    public void AFamilyCanBeAskedByName() =>
        Assert.Equal(["a8"], OpenCase().Ask(Doctor, "何時に起きますか？", Family).Question.Holder.Ids);

    [Fact]
    public void AnAddressedAgencyWithoutMembersIsNotWaitedFor()
    {
        var play = OpenCase().Leave(Clerk).Ask(Mother, Asking, NurseryLine);

        Assert.Equal(HolderKind.EveryAgency, play.Question.Holder.Kind);
    }

    [Fact]
    public void TheAskersOwnAgencyIsNotAsked() =>
        Assert.Equal(["a3"], OpenCase().Ask(HealthNurse, Asking, Health, NurseryLine, HealthColleague.Id).Question.Holder.Ids);

    [Fact]
    public void AMemberOrANameStandsForTheirAgencyAndStrangersAreIgnored() =>
        Assert.Equal(["a2", "a6"], OpenCase().Ask(Mother, Asking, HealthNurse.Id, "こども病院 ", Stranger.Id, "a99").Question.Addressed.Select(id => id.Value));
}

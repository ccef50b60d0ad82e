using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Conferences;

public sealed class ConferenceTests
{
    private static readonly DateOnly Wednesday = new(2026, 12, 9);

    [Fact]
    public void TheCoordinatorHoldsItWhoeverPlannedIt() =>
        Assert.Equal([Coordinator.Id], OpenCase().Plan(Mother, Wednesday).Conference.Holder.Ids);

    [Fact]
    public void OnTheWorkingDayBeforeThoseWhoMustBeThereAreCalled()
    {
        var play = OpenCase().Plan(Mother, Wednesday, expected: [Health, Doctor.Id]).UntilDue();

        Assert.Equal(Jst(12, 8, 8, 30), play.Now);
        Assert.Equal([HealthNurse.Id, HealthColleague.Id, Doctor.Id], Assert.IsType<CaseEvent.ConferenceCalled>(play.Last.Events[0]).Mentioned);
        Assert.Empty(play.Conference.Noticed);
    }

    [Fact]
    public void AHolidayIsNoWorkingDayBefore() =>
        Assert.Equal(Jst(11, 20, 8, 30), OpenCase().Plan(Mother, new(2026, 11, 24)).Conference.Due);

    [Fact]
    public void TomorrowsConferenceCallsAtOnce() =>
        Assert.Equal(ConferenceStage.Called, OpenCase().Plan(Mother, new(2026, 11, 20)).Conference.Stage);

    [Fact]
    public void AfterItsDayTheCoordinatorIsAskedToCloseIt()
    {
        var play = OpenCase().Plan(Mother, Wednesday).UntilDue().UntilDue().UntilDue();

        Assert.Equal((ConferenceStage.ToClose, Jst(12, 10, 9)), (play.Conference.Stage, play.Now));
        Assert.Equal([Coordinator.Id], play.Conference.Noticed);
    }

    [Fact]
    public void AfterALongStopOneStepStandsForAll()
    {
        var play = OpenCase().Plan(Mother, Wednesday).Sleep(Jst(12, 20, 10)).Tick();

        Assert.Equal(ConferenceStage.ToClose, play.Conference.Stage);
        Assert.Single(play.Last.Events);
    }

    [Fact]
    public void TheGoalComesFirstThenWhatIsOpenThenWhatPeopleAdded()
    {
        var play = WidenedQuestion().Plan(Mother, Wednesday, point: "送迎");

        var agenda = Agenda.Gather(play.State, play.Now, play.Rules, play.Conference.Points);

        Assert.Equal(["goal", "q1", "p1"], agenda.Select(p => p.Id));
        Assert.Equal("友だちと遊びたい", agenda[0].Text);
    }

    [Fact]
    public void AQuestionThatIsStillAskedIsNoPointYet() =>
        Assert.Single(Agenda.Gather(NudgedQuestion().State, Thursday, Usual));

    [Fact]
    public void ASettledQuestionGoesBackToWhoAsked()
    {
        var play = Started(WidenedQuestion()).Decide(Teacher, "q1", PointOutcome.Settled, "うちの園で受けます。");

        Assert.Equal((QuestionStep.Answered, "うちの園で受けます。"), (play.Question.Step, play.Question.Answer?.Text));
        Assert.Equal([Mother.Id], play.Question.Holder.Ids);
    }

    [Fact]
    public void APointBecomesAQuestionToAnAgencyInAThreadOfItsOwn()
    {
        var play = Started().Decide(Doctor, "p1", PointOutcome.Question, to: Health);

        Assert.Equal(("送迎", null), (play.Question.Text, play.Question.ThreadId));
        Assert.Equal([play.State.Agencies.Find(a => a.Name == Health)!.Id], play.Question.Addressed);
        Assert.Equal(play.Question.Id, play.Conference.Decisions[0].Result);
    }

    [Fact]
    public void AQuestionNobodyCanSolveBecomesABarrier()
    {
        var play = Started(WidenedQuestion()).Decide(Teacher, "q1", PointOutcome.Barrier);

        Assert.Equal((1, QuestionStep.Council), (play.State.QuestionCount, play.Question.Step));
    }

    [Fact]
    public void APointBecomesATaskThatTheNamedAgencyIsAskedToTake()
    {
        var play = Started().Decide(Doctor, "p1", PointOutcome.Task, "見学に付き添う", Health);

        Assert.Equal(("見学に付き添う", "送迎"), (play.Role.Title, play.Role.Why));
        Assert.Equal(play.Role.Id, play.Conference.Decisions[0].Result);
    }

    [Fact]
    public void AGapIsOnTheAgendaAndGoesOnAsItself()
    {
        var play = Started(OpenCase().Propose(Coordinator, CareTeam.Roles.RoleKind.Task, "車を出す", Health).Decline(HealthNurse, "運転しません"));
        Assert.Contains(Agenda.Gather(play.State, play.Now, play.Rules), p => p.Group == AgendaGroup.Gaps && p.Text == "車を出す");

        play.Decide(Coordinator, play.Role.Id, PointOutcome.Task, to: Nursery);

        Assert.False(play.Role.IsGap);
        Assert.Single(play.History.OfType<CaseEvent.RoleProposed>());
    }

    [Fact]
    public void TheGoalThatWasTalkedAboutHolds()
    {
        var play = OpenCase().Until<CaseEvent.GoalCheckAsked>();
        play.Plan(Mother, play.Rules.Calendar.DayOf(play.Now).AddDays(20)).Until<CaseEvent.ConferenceStarted>().Decide(Mother, "goal", PointOutcome.Settled);

        Assert.Contains(play.Last.Events, e => e is CaseEvent.GoalCheckMoved);
    }

    [Fact]
    public void TheSameDecisionByAnotherPersonChangesNothing()
    {
        var play = Started().Decide(Doctor, "p1", PointOutcome.Settled).Decide(Teacher, "p1", PointOutcome.Settled, "済み");

        Assert.Empty(play.Last.Events);
        Assert.Null(play.Last.Refusal);
    }

    [Fact]
    public void UndecidedPointsGoOverToTheNextOfTheSeries()
    {
        var play = Started(repeat: new Repeat(1, SeriesUnit.Months)).Point(Doctor, "停電の備え").Decide(Doctor, "p1", PointOutcome.Settled).EndConference(Coordinator);

        var next = Assert.Single(play.State.Items.OfType<ConferenceItem>());
        Assert.Equal((Jst(1, 12, 14, year: 2027), 2), (next.Start, next.Series?.Number)); // the 9th is a Saturday, the 11th a holiday
        Assert.Equal([("p1", "停電の備え", (DateTimeOffset?)Jst(12, 9, 14))], next.Points.Select(p => (p.Id, p.Text, p.CarriedFrom)));
    }

    [Fact]
    public void WithoutANextConferenceUndecidedPointsAreKeptForOne()
    {
        var play = Started().EndConference(Coordinator);
        Assert.Equal(["送迎"], Check(play).Kept.Select(p => p.Text));

        play.Point(Doctor, "停電の備え").Plan(Mother, new(2027, 1, 13));

        Assert.Equal(["送迎", "停電の備え"], play.Conference.Points.Select(p => p.Text));
        Assert.Empty(Check(play).Kept);
    }

    [Fact]
    public void TheMinutesKeepWhatWasThereAndWhatBecameOfIt()
    {
        var play = Started(WidenedQuestion()).Decide(Teacher, "q1", PointOutcome.Settled).EndConference(Coordinator, new(2027, 1, 13));

        var minutes = play.Last.Events.OfType<CaseEvent.ConferenceClosed>().Single().Minutes;
        Assert.Equal(["目標", "質問", "議題"], minutes.Points.Select(p => p.Group switch { AgendaGroup.Goal => "目標", AgendaGroup.Questions => "質問", _ => "議題" }));
        Assert.Equal([0, 1, 0], minutes.Points.Select(p => p.Decisions.Count));
        Assert.Equal(Jst(1, 13, 14, year: 2027), minutes.Next);
    }

    [Fact]
    public void ASeriesEndsAfterTwelveDates()
    {
        var play = OpenCase().Plan(Coordinator, Wednesday, repeat: new Repeat(1, SeriesUnit.Weeks));
        for (var held = 1; held < Series.MaxDates; held++)
            play.Until<CaseEvent.ConferenceStarted>().EndConference(Coordinator);

        play.Until<CaseEvent.ConferenceStarted>().EndConference(Coordinator);

        Assert.DoesNotContain(play.State.Items, i => i is ConferenceItem);
    }

    [Fact]
    public void ACancelledDateLeavesTheSeriesAliveUnlessAllEnds()
    {
        Assert.Equal(2, Series(whole: false)?.Series?.Number);
        Assert.Null(Series(whole: true));

        static ConferenceItem? Series(bool whole) => OpenCase().Plan(Mother, Wednesday, repeat: new Repeat(2, SeriesUnit.Weeks))
            .Cancel(Mother, "雪", whole).State.Items.OfType<ConferenceItem>().SingleOrDefault();
    }

    [Fact]
    public void WhoWasCalledHearsOfAnotherDay()
    {
        var quiet = OpenCase().Plan(Mother, Wednesday).MoveTo(Mother, new(2026, 12, 16), "台風");
        Assert.Empty(Assert.IsType<CaseEvent.ConferenceMoved>(quiet.Last.Events[0]).Mentioned);

        var told = OpenCase().Plan(Mother, Wednesday).UntilDue().MoveTo(Mother, new(2026, 12, 16), "台風");
        Assert.NotEmpty(Assert.IsType<CaseEvent.ConferenceMoved>(told.Last.Events[0]).Mentioned);
        Assert.Equal(ConferenceStage.Planned, told.Conference.Stage);
    }

    [Fact]
    public void WithoutAConferenceForThreeMonthsTheCoordinatorIsAsked()
    {
        var play = OpenCase().Until<CaseEvent.ConferenceCheckAsked>();

        Assert.Equal(Jst(2, 18, 10, year: 2027), play.Now);
        Assert.Equal([Coordinator.Id], Check(play).Noticed);
    }

    [Fact]
    public void APlannedConferencePutsTheAskingOff()
    {
        var play = OpenCase().Until<CaseEvent.ConferenceCheckAsked>().Plan(Mother, new(2027, 3, 3));

        Assert.False(Check(play).Asking);
        Assert.True(Check(play).Due > Jst(6, 1, 0, year: 2027));
    }

    [Fact]
    public void WithNobodyToMeetNobodyIsAsked()
    {
        var play = EmptyCase().LetPass(Jst(4, 1, 9, year: 2027));

        Assert.DoesNotContain(play.History, e => e is CaseEvent.ConferenceCheckAsked);
    }

    private static ConferenceCheck Check(Play play) => play.State.Items.OfType<ConferenceCheck>().Single();

    private static Play Started(Play? play = null, Repeat? repeat = null) =>
        (play ?? OpenCase()).Plan(Mother, Wednesday, repeat: repeat, point: "送迎").Sleep(Jst(12, 9, 14)).Tick();
}

using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Cases;

public sealed class CaseDeciderTests
{
    [Fact]
    public void WhoeverOpensACaseIsItsCoordinator()
    {
        var state = Cases.EmptyCase().State;

        Assert.Equal((CaseStatus.Open, Cases.Coordinator.Id, "友だちと遊びたい"), (state.Status, state.CoordinatorId, state.Goal));
        Assert.Equal(Cases.Coordinator.Name, state.FindParticipant(Cases.Coordinator.Id)!.Name);
    }

    [Fact]
    public void OpeningAnOpenCaseChangesNothingButTheGoal()
    {
        Assert.Equal(Decision.Unchanged, Cases.OpenCase().Open(Cases.Doctor).Last);

        var play = Cases.OpenCase().Open(Cases.Mother, "保育園に行きたい");
        Assert.Equal(("保育園に行きたい", Cases.Coordinator.Id), (play.State.Goal, play.State.CoordinatorId));
    }

    [Fact]
    public void AGoalBeyondTheLimitIsRefusedAndOpensNothing() =>
        Assert.Equal(new Refusal(RefusalReason.TextTooLong, "1000"), Cases.NoCase().Open(Cases.Coordinator, new string('あ', 1001)).Last.Refusal);

    [Fact]
    public void WhereThereIsNoCaseNothingCanBeDone()
    {
        Assert.Equal(RefusalReason.NoCase, Cases.NoCase().Ask(Cases.Mother, Cases.Asking).Last.Refusal!.Reason);
        Assert.Equal(Decision.Unchanged, Cases.NoCase().Tick().Last);
    }

    [Fact]
    public void AnAgencyIsFoundByItsNameAsPeopleTypeIt()
    {
        var play = Cases.EmptyCase().Join(Cases.HealthNurse, "ABCクリニック").Join(Cases.Doctor, " ａｂｃｸﾘﾆｯｸ　", " 医師 ");

        Assert.Equal("ABCクリニック", Assert.Single(play.State.Agencies).Name);
        Assert.Equal("医師", play.State.FindParticipant(Cases.Doctor.Id)!.Profession);
    }

    [Fact]
    public void JoiningTwiceIsOnce() =>
        Assert.Equal(Decision.Unchanged, Cases.OpenCase().Join(Cases.Doctor, Cases.Hospital).Last);

    [Fact]
    public void JoiningWithoutANameOrWithALongOneIsRefused()
    {
        Assert.Equal(RefusalReason.AgencyNameMissing, Cases.OpenCase().Join(Cases.Stranger, " ").Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextTooLong, Cases.OpenCase().Join(Cases.Stranger, new string('あ', 61)).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextTooLong, Cases.OpenCase().Join(Cases.Stranger, "園", new string('あ', 61)).Last.Refusal!.Reason);
    }

    [Fact]
    public void TheFamilyIsKnownByItsName() =>
        Assert.Equal(AgencyKind.Family, Cases.OpenCase().State.AgencyOf(Cases.Mother.Id)!.Kind);

    [Fact]
    public void WhoeverActsBecomesKnownByName()
    {
        var play = Cases.OpenCase().Ask(Cases.Stranger, Cases.Asking);

        Assert.IsType<CaseEvent.ParticipantSet>(play.Last.Events[0]);
        Assert.Equal(Cases.Stranger.Name, play.State.FindParticipant(Cases.Stranger.Id)!.Name);
    }

    [Fact]
    public void OnlyAMemberSetsTheHoursOfTheirAgency()
    {
        Assert.Equal(RefusalReason.JoinFirst, Cases.OpenCase().Hours(Cases.Stranger, "平日 9:00-12:00").Last.Refusal!.Reason);

        var play = Cases.OpenCase().Hours(Cases.Clerk, "平日 9:00-12:00");
        Assert.Equal(WeeklyHours.Parse("平日 9:00-12:00").Value, play.State.AgencyOf(Cases.Clerk.Id)!.Calendar.Hours);
        Assert.Equal(Decision.Unchanged, play.Hours(Cases.Clerk, "平日 9:00-12:00").Last);
    }

    /// <summary>Visiting nurses work every day of the year, and can say so; what is not said is as at an office.</summary>
    [Fact]
    public void AnAgencyThatWorksOnHolidaysSaysSo()
    {
        var play = Cases.OpenCase().Hours(Cases.Clerk, "年中無休 0:00-24:00");
        Assert.Equal((true, false), Holidays(play));
        Assert.Equal((false, true), Holidays(play.Hours(Cases.Clerk, "月-金 9:00-17:00")));

        static (bool, bool) Holidays(Play play) => play.State.AgencyOf(Cases.Clerk.Id)!.Calendar is var calendar ? (calendar.OpenOnHolidays, calendar.ClosedAtYearEnd) : default;
    }

    [Fact]
    public void ACaseIsNotClosedWhileSomethingIsOpen() =>
        Assert.Equal(new Refusal(RefusalReason.OpenItemsLeft, "1"), Cases.AnsweredQuestion().Close(Cases.Coordinator).Last.Refusal);

    [Fact]
    public void OnlyTheCoordinatorClosesACase() =>
        Assert.Equal(RefusalReason.OnlyCoordinator, Cases.SolvedQuestion().Close(Cases.Mother).Last.Refusal!.Reason);

    [Fact]
    public void AClosedCaseRefusesUntilItIsOpenedAgain()
    {
        var play = Cases.ClosedCase();
        Assert.Equal(RefusalReason.CaseClosed, play.Ask(Cases.Mother, "また質問です？").Last.Refusal!.Reason);
        Assert.Equal(Decision.Unchanged, play.Tick().Last);

        play.Open(Cases.Doctor);
        Assert.Equal((CaseStatus.Open, Cases.Coordinator.Id), (play.State.Status, play.State.CoordinatorId));
    }

    [Fact]
    public void ASolvedQuestionIsClosedAndALongGoneOneIsGone()
    {
        var play = Cases.SolvedQuestion();
        Assert.Equal(RefusalReason.ItemClosed, play.Answer(Cases.Doctor).Last.Refusal!.Reason);

        for (var i = 0; i < CaseState.MaxEnded; i++)
            play.Ask(Cases.Mother, $"質問 {i}").Solved(Cases.Mother);

        Assert.Equal(CaseState.MaxEnded, play.State.ClosedQuestions.Count);
        Assert.Equal(RefusalReason.ItemGone,
            play.Do(new CaseCommand.GiveAnswer(Cases.Doctor, play.Now, new("q1"), null)).Last.Refusal!.Reason);
    }

    /// <summary>Posts are recognised and settle quietly all day.</summary>
    [Fact]
    public void HoweverManyQuestionsEndOtherItemsStayAtHand()
    {
        var play = Cases.SharedUpdate().Withdraw(Cases.Mother);

        for (var i = 0; i < 3 * CaseState.MaxEnded; i++)
            play.Ask(Cases.Mother, $"質問 {i}").Solved(Cases.Mother);

        Assert.Contains(play.State.EndedItems, i => i.Id == play.Update.Id);
    }

    [Fact]
    public void TheSameWordsWithinTenMinutesAreOneQuestion()
    {
        var play = Cases.AskedQuestion();

        Assert.Equal(Decision.Unchanged, play.Sleep(TimeSpan.FromMinutes(9)).Ask(Cases.Mother, $" {Cases.Asking}").Last);
        Assert.NotEmpty(play.Sleep(TimeSpan.FromMinutes(2)).Ask(Cases.Mother, Cases.Asking).Last.Events);
    }

    [Fact]
    public void OneMessageAsksOneQuestion()
    {
        var play = Cases.OpenCase();
        CaseCommand.Ask Action(Actor by) => new(by, play.Now, Cases.Asking, [], false, QuestionSource.MessageAction, "t1", "m1");

        Assert.NotEmpty(play.Do(Action(Cases.Mother)).Last.Events);
        Assert.Equal(Decision.Unchanged, play.Sleep(TimeSpan.FromHours(1)).Do(Action(Cases.Doctor)).Last);
    }

    [Fact]
    public void AnEmptyOrOverlongQuestionIsRefused()
    {
        Assert.Equal(RefusalReason.TextMissing, Cases.OpenCase().Ask(Cases.Mother, " 　").Last.Refusal!.Reason);
        Assert.Equal(new Refusal(RefusalReason.TextTooLong, "4000"), Cases.OpenCase().Ask(Cases.Mother, new string('あ', 4001)).Last.Refusal);
    }

    [Fact]
    public void TheTwoHundredAndFirstOpenQuestionIsRefusedButNotARepetition()
    {
        var play = Cases.OpenCase();
        for (var i = 0; i < CaseState.OpenQuestions.InCase; i++)
            Assert.Null(play.Ask(Cases.Anybody(i), $"質問 {i}").Last.Refusal);

        Assert.Equal(Decision.Unchanged, play.Ask(Cases.Anybody(199), "質問 199").Last);
        play.Ask(Cases.Mother, "一つ目").Ask(Cases.Mother, "二つ目").Ask(Cases.Mother, "三つ目");
        Assert.Equal(new Refusal(RefusalReason.TooManyOpen, "200"), play.Ask(Cases.Mother, "もう一つ").Last.Refusal);
    }

    [Fact]
    public void EveryEventRaisesTheRevision()
    {
        var play = Cases.CouncilQuestion();

        Assert.Equal(play.History.Count, play.State.Revision);
    }
}

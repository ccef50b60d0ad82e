using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>"I will find out by …".</summary>
public sealed class PromiseTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    [Fact]
    public void APromiseRestsUntilThatAgencyClosesOnTheDay()
    {
        var play = PromisedQuestion();

        Assert.Equal(("a2", Jst(11, 25, 17, 15)), (Assert.Single(play.Question.Holder.Ids), play.Question.Due));
        Assert.Equal(Decision.Unchanged, play.Sleep(Jst(11, 25, 17)).Tick().Last);
    }

    [Fact]
    public void WhenTheDayIsOverWhoPromisedIsRemindedAndTheLadderGoesOn()
    {
        var play = PromisedQuestion().LetPass(Jst(11, 25, 17, 15));

        var lapsed = Assert.IsType<CaseEvent.PromiseLapsed>(Assert.Single(play.Last.Events));
        Assert.Equal([HealthNurse.Id], lapsed.Mentioned);
        Assert.Equal((QuestionStep.Nudged, "a2", (Promise?)null), (play.Question.Step, play.Question.Holder.Ids[0], play.Question.Promise));
        Assert.Equal(Jst(11, 26, 17, 15), play.Question.Due); // a working day was left

        Assert.Equal(QuestionStep.Widened, play.LetPass(Jst(11, 26, 17, 15)).Question.Step);
    }

    [Fact]
    public void AfterAPromiseAtTheCoordinatorsStepTheCoordinatorHoldsItAgain()
    {
        var play = EscalatedQuestion().Promise(Doctor, new DateOnly(2026, 11, 25)).LetPass(Jst(11, 25, 17, 15));

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
        Assert.IsType<CaseEvent.PromiseLapsed>(Assert.Single(play.Last.Events));
    }

    [Fact]
    public void SomebodyWithoutAnAgencyMayPromiseAndHoldsItInPerson()
    {
        var play = AskedQuestion().Promise(Stranger, Today);

        Assert.Equal((HolderKind.Member, Stranger.Id), (play.Question.Holder.Kind, play.Question.Holder.Ids[0]));
    }

    [Fact]
    public void AnotherDayByTheSamePersonTakesThePlaceOfTheLineBefore()
    {
        var play = PromisedQuestion();
        var before = play.Question.Acts;

        var acts = play.Sleep(Jst(11, 20, 10)).Promise(HealthNurse, new DateOnly(2026, 11, 26)).Question.Acts;
        Assert.Equal(before.Count, acts.Count);
        Assert.Equal((ItemActKind.Promised, HealthNurse.Id, Jst(11, 20, 10)), (acts[^1].Kind, acts[^1].By, acts[^1].At));

        acts = play.Promise(Doctor, new DateOnly(2026, 11, 27)).Question.Acts;
        Assert.Equal([HealthNurse.Id, Doctor.Id], acts.TakeLast(2).Select(a => a.By));
    }

    [Fact]
    public void ADayThatIsMissingPastOrTooFarIsRefused()
    {
        Assert.Equal(RefusalReason.DayMissing, AskedQuestion().Promise(HealthNurse, null).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.DayPast, AskedQuestion().Promise(HealthNurse, Today.AddDays(-1)).Last.Refusal!.Reason);
        Assert.Equal(new Refusal(RefusalReason.DayTooFar, "92"), AskedQuestion().Promise(HealthNurse, Today.AddDays(93)).Last.Refusal);
        Assert.Null(AskedQuestion().Promise(HealthNurse, Today.AddDays(92)).Last.Refusal);
    }

    [Fact]
    public void TodayIsTheDayInJapan() =>
        Assert.Equal(RefusalReason.DayPast, AskedQuestion().Sleep(Jst(11, 20, 0, 30)).Promise(HealthNurse, Today).Last.Refusal!.Reason);

    [Fact]
    public void APromiseForTodayMadeAfterHoursLastsUntilMidnight() =>
        Assert.Equal(Jst(11, 20, 0), AskedQuestion().Sleep(Jst(11, 19, 18)).Promise(HealthNurse, Today).Question.Due);

    [Fact]
    public void TheSamePromiseTwiceIsOne() =>
        Assert.Equal(Decision.Unchanged, PromisedQuestion().Promise(HealthNurse, new DateOnly(2026, 11, 25)).Last);

    [Fact]
    public void ALaterPromiseTakesThePlaceOfTheEarlier()
    {
        var play = PromisedQuestion().Sleep(Jst(11, 20, 9)).Promise(Doctor, new DateOnly(2026, 11, 20));

        Assert.Equal(("a6", Jst(11, 20, 17, 15)), (play.Question.Holder.Ids[0], play.Question.Due));
    }

    [Fact]
    public void AnAnswerEndsThePromiseAndNotYetReturnsToTheLadderWithTheTimeThatWasLeft()
    {
        var play = PromisedQuestion().Sleep(Jst(11, 20, 10)).Answer(HealthNurse, "あります。");
        Assert.Null(play.Question.Promise);

        play.Sleep(Jst(11, 24, 10)).NotYet(Mother);

        Assert.Equal((QuestionStep.Asked, Jst(11, 24, 14)), (play.Question.Step, play.Question.Due));
    }

    [Fact]
    public void TheCoordinatorsChoiceTakesItOverFromAPromise()
    {
        var play = EscalatedQuestion().Promise(Doctor, new DateOnly(2026, 11, 30)).Choose(Coordinator, ConsultWay.Visit, "木曜");

        Assert.Equal((HolderKind.Coordinator, (Promise?)null), (play.Question.Holder.Kind, play.Question.Promise));
        Assert.Equal(Jst(11, 27, 10), play.Question.Due);
    }

    [Fact]
    public void AnAnsweredQuestionNeedsNoPromise() =>
        Assert.Equal(Decision.Unchanged, AnsweredQuestion().Promise(Doctor, Today).Last);
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Errands;

/// <summary>An answer finds its way back to a family that can't read it in the channel.</summary>
public sealed class ErrandTests
{
    [Fact]
    public void AnAnswerToTheFamilysQuestionIsToBeBroughtToThem()
    {
        var errand = AnsweredForMother().Errand!;

        Assert.Equal((HolderKind.Coordinator, Coordinator.Id), (errand.Holder.Kind, errand.Holder.Ids[0]));
        Assert.Equal(Jst(11, 20, 10), errand.Due); // a working day after Thursday 10:00
        Assert.Equal((Asking, "預かれます。", OfMother), (errand.Text, errand.Answer.Text, errand.For));
        Assert.Equal([Coordinator.Id], errand.Noticed);
    }

    [Fact]
    public void EveryWayToAnAnswerBeginsIt()
    {
        Assert.NotNull(AskedForMother().Reply(Doctor, "預かれます。").Errand);
        Assert.NotNull(AskedForMother().RaiseOn(new("q1")).CouncilAnswers(Coordinator, "配置します。").Errand);
    }

    [Fact]
    public void AnAnswerFromTheFamilyOrToSomebodyElsesQuestionBeginsNone()
    {
        Assert.Null(AskedForMother().AnswerFor(HealthNurse, OfMother, "もう見つかりました。").Errand);
        Assert.Null(AnsweredQuestion().Errand);
    }

    [Fact]
    public void AnotherAnswerBeforeTheyAreToldIsTheOneToBring()
    {
        var play = AnsweredForMother().Sleep(TimeSpan.FromHours(2)).Answer(Therapist, "うちでも預かれます。");

        Assert.Equal("うちでも預かれます。", play.Errand!.Answer.Text);
        Assert.Single(play.State.Items.OfType<ErrandItem>());
    }

    [Fact]
    public void TheCoordinatorIsRemindedOnceAfterAWorkingDayAndThenSeldom()
    {
        var play = AnsweredForMother().LetPass(Jst(11, 20, 10));
        Assert.Equal([Coordinator.Id], Assert.IsType<CaseEvent.ErrandReminded>(play.History[^1]).Mentioned);

        Assert.True(play.Errand!.Due > Jst(12, 18, 0));
    }

    [Fact]
    public void AnyMemberMayHaveToldThem()
    {
        var play = AnsweredForMother().Tell(Therapist);

        Assert.Equal(new Telling(Therapist.Id, play.Now, new DateOnly(2026, 11, 19), "訪問"), play.State.EndedItems.OfType<ErrandItem>().Single().Told);
        Assert.Equal(Decision.Unchanged, play.Tell(Therapist).Last);
        Assert.Equal(new Refusal(RefusalReason.FamilyTold, Therapist.Name), play.Tell(Doctor).Last.Refusal);
    }

    [Fact]
    public void NotYetTakesItBackAndTheNextAnswerBeginsAnother()
    {
        var play = AnsweredForMother().NotYet(HealthNurse);
        Assert.Null(play.Errand);
        Assert.Equal(RefusalReason.ItemClosed, play.Do(new CaseCommand.TellFamily(Doctor, play.Now, new("e2"), null, null)).Last.Refusal!.Reason);

        Assert.Equal("見学できます。", play.Answer(Doctor, "見学できます。").Errand!.Answer.Text);
    }

    [Fact]
    public void ItOutlivesTheQuestionAndKeepsTheCaseOpen()
    {
        var play = AnsweredForMother().Solved(HealthNurse);

        Assert.NotNull(play.Errand);
        Assert.Equal(RefusalReason.OpenItemsLeft, play.Close(Coordinator).Last.Refusal!.Reason);
    }

    [Fact]
    public void ADayThatHasNotComeAndAnErrandThatIsNoneAreRefused()
    {
        var play = AnsweredForMother();

        Assert.Equal(RefusalReason.DayAhead, play.Do(new CaseCommand.TellFamily(Doctor, play.Now, new("e2"), new(2026, 11, 20), null)).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.ItemGone, play.Do(new CaseCommand.TellFamily(Doctor, play.Now, new("g1"), null, null)).Last.Refusal!.Reason);
    }

    [Fact]
    public void TheHundredAndFirstQuestionForAFamilyThatIsNotToldIsRefused()
    {
        var play = OpenCase();
        for (var i = 0; i < ErrandItem.Open.InCase; i++)
            play.AskFor(Anybody(i), OfMother, $"質問 {i}").Answer(Doctor, "はい。");

        Assert.Equal(new Refusal(RefusalReason.TooManyErrands, "100"), play.AskFor(HealthNurse, OfMother, "もう一つ").Last.Refusal);
        Assert.NotEmpty(play.Ask(HealthNurse, "もう一つ").Last.Events);
    }
}

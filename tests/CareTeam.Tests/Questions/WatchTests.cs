using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>A question just written in the channel: the bot is silent while the team works.</summary>
public sealed class WatchTests
{
    [Fact]
    public void AWatchedQuestionHasAHolderAndADueMomentButIsNotShown()
    {
        var question = WatchedQuestion().Question;

        Assert.Equal((false, QuestionStep.Watched, Jst(11, 19, 14)), (question.IsVisible, question.Step, question.Due));
        Assert.Equal(["a2", "a3"], question.Holder.Ids);
        Assert.Empty(question.Acts);
    }

    [Fact]
    public void WithoutAnAnswerItIsShownAtTheNudge()
    {
        var play = WatchedQuestion().LetPass(Jst(11, 19, 14));

        Assert.IsType<CaseEvent.QuestionNudged>(Assert.Single(play.Last.Events));
        Assert.True(play.Question.IsVisible);
    }

    [Fact]
    public void AnAnswerClosesItWithoutAWord()
    {
        var play = WatchedQuestion().Reply(HealthNurse, "あります。");

        Assert.Equal((EndingReason.SettledQuietly, false), (play.Question.Ending!.Reason, play.Question.IsVisible));
        Assert.Empty(play.State.Questions);
    }

    [Fact]
    public void ADeletionOrAnEditClosesItWithoutAWord()
    {
        Assert.Equal(EndingReason.SettledQuietly, WatchedQuestion().Unwatch(Mother).Question.Ending!.Reason);
        Assert.Equal(Decision.Unchanged, WatchedQuestion().Unwatch(Mother, "m2").Last);
        Assert.Equal(Decision.Unchanged, WatchedQuestion().LetPass(Jst(11, 19, 14)).Unwatch(Mother).Last);
    }

    [Fact]
    public void AnEditThatStillAsksChangesTheWordsUntilTheyAreAnswered()
    {
        var play = WatchedQuestion().Post(Mother, "吸引のある子を、4月から預かれますか？");

        Assert.Equal("吸引のある子を、4月から預かれますか？", play.Question.Text);
        Assert.Equal((1, QuestionStep.Watched), (play.State.QuestionCount, play.Question.Step));
        Assert.Equal(Asking, play.LetPass(Jst(11, 19, 14)).Post(Mother, Asking).Question.Text);
        Assert.Equal(Decision.Unchanged, play.Post(Father, "だれか？").Last);
        Assert.Equal(Decision.Unchanged, play.Answer(HealthNurse, "あります。").Post(Mother, "預かれますか？").Last);
    }

    [Fact]
    public void TheSamePostIsWatchedOnceEvenAfterItWasAnswered()
    {
        Assert.Equal(Decision.Unchanged, WatchedQuestion().Post(Mother, Asking).Last);
        Assert.Equal(Decision.Unchanged, WatchedQuestion().Reply(HealthNurse, "あります。").Post(Mother, Asking).Last);
    }

    [Fact]
    public void APostThatIsEditedBackIntoAQuestionIsWatchedAgain() =>
        Assert.Equal(2, WatchedQuestion().Unwatch(Mother).Post(Mother, Asking).State.QuestionCount);

    [Fact]
    public void AReplyDeliveredTwiceLeavesTheOlderWatchedPostWatched()
    {
        var play = WatchedQuestion().Post(Mother, "送迎はありますか？", "t1", "m2").Reply(Doctor, "あります。")
            .Sleep(TimeSpan.FromSeconds(20)).Reply(Doctor, "あります。");

        Assert.Equal(Decision.Unchanged, play.Last);
        Assert.Equal("q1", Assert.Single(play.State.Questions).Id);
    }

    [Fact]
    public void AskingOnPurposeTakesThePlaceOfTheWatchedPost()
    {
        var play = WatchedQuestion();
        play.Do(new CaseCommand.Ask(Doctor, play.Now, Asking, [], false, QuestionSource.MessageAction, "t1", "m1"));

        var asked = Assert.Single(play.State.Questions);
        Assert.Equal(("q2", QuestionStep.Asked, Doctor.Id), (asked.Id, asked.Step, asked.AskerId));
    }

    [Fact]
    public void ButtonsOfAWatchedQuestionDoNotExist() =>
        Assert.Equal(RefusalReason.ItemGone, WatchedQuestion().Answer(Doctor).Last.Refusal!.Reason);

    [Fact]
    public void WithNobodyToAskItStaysWatchedUntilTheNudgeThenGoesToTheCoordinator()
    {
        var play = EmptyCase().Post(Mother, Asking);
        Assert.Equal((QuestionStep.Watched, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));

        Assert.Equal(QuestionStep.Consult, play.LetPass(Jst(11, 19, 14)).Question.Step);
    }

    [Fact]
    public void AWatchedPostDoesNotKeepACaseOpen()
    {
        var play = WatchedQuestion().Close(Coordinator);

        Assert.Equal((CaseStatus.Closed, false), (play.State.Status, play.Question.IsVisible));
    }

    [Fact]
    public void ALongPostIsKeptByItsBeginning() =>
        Assert.Equal(Question.MaxText, OpenCase().Post(Mother, new string('あ', 10_000)).Question.Text.Length);

    [Fact]
    public void AWriterOfTooManyPostsIsToldOnceThatFurtherOnesAreNotWatched()
    {
        var play = Posted(OpenCase(), Mother, Question.MaxWatchedOfOne);

        Assert.IsType<CaseEvent.PostUnwatched>(Assert.Single(play.Post(Mother, Asking, "t1", "one more").Last.Events));
        Assert.Equal(Decision.Unchanged, play.Post(Mother, Asking, "t1", "and another").Last);
        Assert.Equal(Question.MaxWatchedOfOne, play.State.Questions.Count);
    }

    [Fact]
    public void AWriterIsToldAgainTheNextDayAndAfterAPostWasWatchedAgain()
    {
        var play = Posted(OpenCase(), Mother, Question.MaxWatchedOfOne).Post(Mother, Asking, "t1", "more");

        Assert.NotEmpty(play.Sleep(TimeSpan.FromHours(24)).Post(Mother, Asking, "t1", "the next day").Last.Events);
        play.Unwatch(Mother, "m1").Post(Mother, Asking, "t1", "watched again");
        Assert.Empty(play.State.Unwatched!);
        Assert.IsType<CaseEvent.PostUnwatched>(Assert.Single(play.Post(Mother, Asking, "t1", "more again").Last.Events));
    }

    [Fact]
    public void WhatOneWriterPostsTakesNothingOfWhatOthersPostOrAsk()
    {
        var play = Posted(OpenCase(), Mother, 300);

        Assert.Null(play.Ask(Doctor, "夜間の吸引はだれができますか").Last.Refusal);
        Assert.IsType<CaseEvent.QuestionWatched>(Assert.Single(play.Post(Father, Asking, "t2", "father's").Last.Events));
        Assert.Null(play.Ask(Mother, "園に行けますか").Last.Refusal);
    }

    [Fact]
    public void ShownPostsAreTheirWritersOpenQuestionsAndBoundedWithThem()
    {
        var play = OpenCase();
        for (var i = 0; i < 10; i++)
            Posted(play, Mother, Question.MaxWatchedOfOne, $"{i}-").Sleep(TimeSpan.FromDays(1)).Tick();

        Assert.InRange(play.State.Questions.Count, CaseState.OpenQuestions.OfOne, CaseState.OpenQuestions.OfOne + Question.MaxWatchedOfOne);
        Assert.Equal(new Refusal(RefusalReason.TooManyOfYours, "40"), play.Ask(Mother, "もう一つ").Last.Refusal);
        Assert.Null(play.Ask(Doctor, "もう一つ").Last.Refusal);
    }

    private static Play Posted(Play play, Actor by, int count, string prefix = "")
    {
        for (var i = 0; i < count; i++)
            play.Post(by, $"{Asking} {i}", "t1", $"m{prefix}{i}");

        return play;
    }
}

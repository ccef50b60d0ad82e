using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

/// <summary>The coordinator's step, and the council's.</summary>
public sealed class ConsultTests
{
    [Fact]
    public void AChosenWayIsKeptAndTheCouncilsDayStays()
    {
        var play = EscalatedQuestion().Choose(Coordinator, ConsultWay.Outside, "  県センター ");

        Assert.Equal((ConsultWay.Outside, "県センター"), (play.Question.Consult!.Way, play.Question.Consult.Note));
        Assert.Equal((QuestionStep.Consult, Jst(11, 27, 10)), (play.Question.Step, play.Question.Due));
    }

    [Fact]
    public void OneMustBeTaken() =>
        Assert.Equal(RefusalReason.ChoiceMissing, EscalatedQuestion().Choose(Coordinator, null).Last.Refusal!.Reason);

    [Fact]
    public void OnlyTheCoordinatorTakesOne() => Assert.Equal(
        new Refusal(RefusalReason.OnlyCoordinator, Coordinator.Name), EscalatedQuestion().Choose(Doctor, ConsultWay.Visit).Last.Refusal);

    [Fact]
    public void WhatCanNotBeSolvedHereGoesToTheCouncilAtOnce()
    {
        Assert.Equal(QuestionStep.Council, EscalatedQuestion().Choose(Coordinator, ConsultWay.Council).Question.Step);
        Assert.Equal(QuestionStep.Council, EscalatedQuestion().Report(Coordinator, " ").Question.Step);
    }

    [Fact]
    public void AResultAnswersTheQuestion()
    {
        var question = EscalatedQuestion().Report(Coordinator, "市外の園が受けます。").Question;

        Assert.Equal((QuestionStep.Answered, AnswerSource.Consult), (question.Step, question.Answer!.Source));
    }

    [Fact]
    public void FromTheCouncilTheCoordinatorMayTryAnotherWayForAsLongOnceMore()
    {
        var play = CouncilQuestion().Choose(Coordinator, ConsultWay.Visit);

        Assert.Equal((QuestionStep.Consult, Jst(12, 2, 10)), (play.Question.Step, play.Question.Due));
        Assert.Equal(QuestionStep.Council, play.LetPass(Jst(12, 2, 10)).Question.Step);
    }

    [Fact]
    public void TheSamePressOnceMoreAfterTheCouncilsMomentCameInBetweenChangesNothing()
    {
        var play = EscalatedQuestion();
        var moment = play.Question.Due;
        play.LetPass(moment.AddMinutes(-1)).Choose(Coordinator, ConsultWay.Visit, "一緒に").LetPass(moment.AddMinutes(1));

        Assert.Equal(QuestionStep.Council, play.Question.Step);
        Assert.Equal(Decision.Unchanged, play.Choose(Coordinator, ConsultWay.Visit, "一緒に").Last);
        Assert.NotEqual(Decision.Unchanged, play.Choose(Coordinator, ConsultWay.Visit, "もう一度").Last);
    }

    [Fact]
    public void TheCouncilChosenAtTheCouncilsStepChangesNothing() =>
        Assert.Equal(Decision.Unchanged, CouncilQuestion().Choose(Coordinator, ConsultWay.Council).Last);

    [Fact]
    public void TheDraftCanBeRewrittenAndTheCouncilsWordAnswers()
    {
        var play = CouncilQuestion().Draft(Coordinator, "医療的ケア児の保育園入園について");
        Assert.Equal("医療的ケア児の保育園入園について", play.Question.CouncilDraft);

        play.CouncilAnswers(Coordinator, "市で看護師を配置します。");
        Assert.Equal((QuestionStep.Answered, AnswerSource.Council), (play.Question.Step, play.Question.Answer!.Source));
    }

    [Fact]
    public void AnEmptyDraftOrAnswerIsRefused()
    {
        Assert.Equal(RefusalReason.TextMissing, CouncilQuestion().Draft(Coordinator, " ").Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextMissing, CouncilQuestion().CouncilAnswers(Coordinator, null).Last.Refusal!.Reason);
    }

    [Fact]
    public void ARewrittenDraftSurvivesTheWayBackToTheCouncil()
    {
        var play = CouncilQuestion().Draft(Coordinator, "下書き").Choose(Coordinator, ConsultWay.Visit).Report(Coordinator, null);

        Assert.Equal("下書き", play.Question.CouncilDraft);
    }

    [Fact]
    public void EveryCommandOfTheCoordinatorCountsOnce()
    {
        Assert.Equal(Decision.Unchanged, EscalatedQuestion().Choose(Coordinator, ConsultWay.Visit, "木").Choose(Coordinator, ConsultWay.Visit, "木").Last);
        Assert.Equal(Decision.Unchanged, EscalatedQuestion().Choose(Coordinator, ConsultWay.Council).Choose(Coordinator, ConsultWay.Council).Last);
        Assert.Equal(Decision.Unchanged, EscalatedQuestion().Report(Coordinator, "済").Report(Coordinator, "済").Last);
        Assert.Equal(Decision.Unchanged, EscalatedQuestion().Report(Coordinator, null).Report(Coordinator, null).Last);
        Assert.Equal(Decision.Unchanged, CouncilQuestion().Draft(Coordinator, "案").Draft(Coordinator, "案").Last);
        Assert.Equal(Decision.Unchanged, CouncilQuestion().CouncilAnswers(Coordinator, "済").CouncilAnswers(Coordinator, "済").Last);
    }

    [Fact]
    public void TextsBeyondTheLimitAreRefused()
    {
        var text = new string('あ', Question.MaxText + 1);

        Assert.Equal(RefusalReason.TextTooLong, EscalatedQuestion().Choose(Coordinator, ConsultWay.Visit, text).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextTooLong, EscalatedQuestion().Report(Coordinator, text).Last.Refusal!.Reason);
        Assert.Equal(RefusalReason.TextTooLong, CouncilQuestion().Draft(Coordinator, text).Last.Refusal!.Reason);
    }
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Questions;

public sealed class AnswerTests
{
    [Fact]
    public void AReplyFromAnotherAgencyIsAnAnswer()
    {
        var question = NudgedQuestion().Reply(Doctor, "医療連携の園があります。").Question;

        Assert.Equal((QuestionStep.Answered, AnswerSource.Reply, "a6"), (question.Step, question.Answer!.Source, question.Answer.AgencyId));
    }

    [Fact]
    public void AReplyByTheAskerOrAColleagueOrSomebodyOfNoAgencyIsNone()
    {
        var play = NudgedQuestion();

        Assert.Equal(Decision.Unchanged, play.Reply(Mother, "急いでいます。").Last);
        Assert.Equal(Decision.Unchanged, play.Reply(Father, "お願いします。").Last);
        Assert.Equal(Decision.Unchanged, play.Reply(Stranger, "近くの園はどうでしょう。").Last);
    }

    [Fact]
    public void AReplyInAnotherThreadIsNone() =>
        Assert.Equal(Decision.Unchanged, NudgedQuestion().Reply(Doctor, "あります。", "t2").Last);

    [Fact]
    public void AReplyAnswersTheNewestQuestionOfTheThread()
    {
        var play = AskedQuestion().Ask(Mother, "送迎はありますか？").Reply(Doctor, "あります。");

        Assert.Equal([QuestionStep.Asked, QuestionStep.Answered], play.State.Questions.Select(q => q.Step));
    }

    [Fact]
    public void AReplyDeliveredTwiceLeavesTheOlderQuestionOpen()
    {
        var play = AskedQuestion().Ask(Mother, "送迎はありますか？").Reply(Doctor, "あります。").Sleep(TimeSpan.FromSeconds(20));

        Assert.Equal(Decision.Unchanged, play.Reply(Doctor, "あります。").Last);
        Assert.NotEmpty(play.Reply(Doctor, "園では預かれます。").Last.Events);
    }

    [Fact]
    public void TheAnswerButtonCountsForAnybody()
    {
        foreach (var anybody in new[] { Mother, Father, Stranger, Coordinator, HealthNurse })
            Assert.Equal(QuestionStep.Answered, NudgedQuestion().Answer(anybody, "解決の見込みです。").Question.Step);
    }

    [Fact]
    public void AnAnsweredQuestionWaitsForItsAsker()
    {
        var question = AnsweredQuestion().Question;

        Assert.Equal((HolderKind.Asker, Mother.Id), (question.Holder.Kind, question.Holder.Ids[0]));
        Assert.Equal(Jst(11, 25, 14), question.Due); // three working days after Thursday 14:00
    }

    [Fact]
    public void SilenceClosesItAfterThreeWorkingDaysWithANote()
    {
        var play = AnsweredQuestion().LetPass(Jst(11, 25, 14));

        Assert.Equal(EndingReason.Silence, play.Question.Ending!.Reason);
        Assert.Equal(ItemActKind.ClosedOnSilence, play.Question.Acts[^1].Kind);
        Assert.Empty(play.State.Questions);
    }

    [Fact]
    public void TheAskerAColleagueAndTheCoordinatorMaySayThatItIsSolved()
    {
        foreach (var judge in new[] { Mother, Father, Coordinator })
            Assert.Equal(EndingReason.Solved, AnsweredQuestion().Solved(judge).Question.Ending!.Reason);

        var refusal = AnsweredQuestion().Solved(HealthNurse).Last.Refusal!;
        Assert.Equal((RefusalReason.NotTheAsker, Mother.Name), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public void NotYetReopensItWhereItStoodAndTheClockStoodStillMeanwhile()
    {
        var play = AnsweredQuestion().Sleep(Jst(11, 25, 11)).NotYet(Mother);

        Assert.Equal((QuestionStep.Nudged, (Answer?)null), (play.Question.Step, play.Question.Answer));
        Assert.Equal(["a2", "a3"], play.Question.Holder.Ids);
        Assert.Equal(Jst(11, 25, 15, 45), play.Question.Due); // of the working day, 4¾ hours were left
    }

    [Fact]
    public void NotYetAfterASecondAnswerStillKnowsWhereItStood()
    {
        var play = AnsweredQuestion().Sleep(Jst(11, 24, 11)).Answer(Doctor, "もう一つの園も。").Sleep(Jst(11, 25, 14)).NotYet(Mother);

        Assert.Equal(QuestionStep.Nudged, play.Question.Step);
        Assert.Equal(Jst(11, 26, 10), play.Question.Due); // 4¾ working hours were left
    }

    [Fact]
    public void NotYetWithNobodyLeftToAskGoesOnAtOnce()
    {
        var play = EmptyCase().Join(Mother, Family).Join(HealthNurse, Health).Ask(Mother, Asking)
            .Answer(HealthNurse, "あります。").Leave(HealthNurse).NotYet(Mother);

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
    }

    [Fact]
    public void NotYetFromTheCoordinatorsStepReturnsThere()
    {
        var play = EscalatedQuestion().Report(Coordinator, "市外の園が受けます。").NotYet(Mother);

        Assert.Equal((QuestionStep.Consult, HolderKind.Coordinator), (play.Question.Step, play.Question.Holder.Kind));
        Assert.Equal(Jst(11, 27, 10), play.Question.Due);
    }

    [Fact]
    public void NotYetFromTheCouncilReturnsToTheCouncil() =>
        Assert.Equal(QuestionStep.Council, CouncilQuestion().CouncilAnswers(Coordinator, "検討します。").NotYet(Mother).Question.Step);

    [Fact]
    public void NotYetByAnOutsiderIsRefusedAndWithoutAnAnswerChangesNothing()
    {
        Assert.Equal(RefusalReason.NotTheAsker, AnsweredQuestion().NotYet(Doctor).Last.Refusal!.Reason);
        Assert.Equal(Decision.Unchanged, NudgedQuestion().NotYet(Mother).Last);
    }

    [Fact]
    public void ALongReplyIsKeptByItsBeginningWithoutHalfACharacter()
    {
        var text = AskedQuestion().Reply(Doctor, new string('あ', Question.MaxText - 1) + "😀").Question.Answer!.Text!;

        Assert.Equal(new string('あ', Question.MaxText - 1), text);
    }

    [Fact]
    public void ALongAnswerIsRefused() => Assert.Equal(
        new Refusal(RefusalReason.TextTooLong, "4000"), AskedQuestion().Answer(Doctor, new string('あ', 4001)).Last.Refusal);
}

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Questions;

public sealed class BarrierTests
{
    private const string NoNurse = "中央保育園に看護師がいない";

    [Fact]
    public void ABarrierStandsBeforeTheCouncilAtOnceWithoutNames()
    {
        var play = Raise(RoleCases.Gap(), Teacher, NoNurse, RoleCases.Id);

        var barrier = play.Question;
        Assert.Equal((QuestionStep.Council, QuestionSource.Barrier, RoleCases.Id), (barrier.Step, barrier.Source, barrier.BarrierOf));
        Assert.Equal(play.State.Coordinator, barrier.Holder, (a, b) => a.Kind == b.Kind && a.Ids.SequenceEqual(b.Ids));
        Assert.Equal("〇〇に看護師がいない", barrier.CouncilDraft);
        Assert.Equal([Coordinator.Id], barrier.Noticed);
        Assert.True(barrier.HasConsultCard);
        Assert.True(barrier.Due > play.Now);
    }

    [Fact]
    public void TheCouncilsAnswerComesBackToWhoRaisedIt()
    {
        var play = Raise(OpenCase(), Teacher, NoNurse).CouncilAnswers(Coordinator, "配置します。");

        Assert.Equal(QuestionStep.Answered, play.Question.Step);
        Assert.Equal([Teacher.Id], play.Question.Holder.Ids);
    }

    [Fact]
    public void AnOpenQuestionGoesItself()
    {
        var play = Raise(NudgedQuestion(), Doctor, NoNurse, new("q1"));

        Assert.Equal((1, QuestionStep.Council), (play.State.QuestionCount, play.Question.Step));
        Assert.Equal("〇〇に看護師がいない", play.Question.CouncilDraft);
    }

    [Fact]
    public void OneGapMakesOneBarrier()
    {
        var play = Raise(Raise(RoleCases.Gap(), Teacher, NoNurse, RoleCases.Id), Doctor, "別の言葉", RoleCases.Id);

        Assert.Equal(1, play.State.QuestionCount);
    }

    [Fact]
    public void ABarrierWithoutWordsIsRefused() =>
        Assert.Equal(RefusalReason.TextMissing, Raise(OpenCase(), Teacher, " ").Last.Refusal?.Reason);

    private static Play Raise(Play play, Actor by, string text, ItemId? item = null) =>
        play.Do(new CaseCommand.RaiseBarrier(by, play.Now, text, item, null));
}

using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Cases;

/// <summary>What the bot says about what happened, without a server.</summary>
public sealed class EffectsTests
{
    private static readonly CareRules Rules = new(new(), LadderTimes.Urgent, WorkingCalendar.Japan);
    private static readonly Actor Mother = new(new("29:mother"), "春日部 みのり", "ja");
    private static readonly Actor Nursery = new(new("29:nursery"), "浦和 花子", "ja");

    [Fact]
    public void ALapsedPromise_BringsTheCardToTheOneWhoPromised_ThoughNobodyWasNudged()
    {
        var now = RunningBot.Morning;
        var promised = Played(
            new CaseCommand.Open(Mother, now, null),
            new CaseCommand.Join(Mother, now, "家族", null),
            new CaseCommand.Join(Nursery, now, "保育課", null),
            new CaseCommand.Ask(Mother, now, "どこに聞けばいいですか", [], false, QuestionSource.Command, "t1", "m1"),
            new CaseCommand.MakePromise(Nursery, now, new("q1"), DateOnly.FromDateTime(now.DateTime).AddDays(1)));

        var events = CaseDecider.Decide(promised, new CaseCommand.Tick(promised.Due!.Value), Rules).Events;
        var rows = Effects.DraftAll(promised, CaseFold.Apply(promised, events), events, null);

        Assert.Contains(events, e => e is CaseEvent.PromiseLapsed);
        var personal = Assert.Single(rows, r => r.Slot == Slots.Personal(new("q1"), Nursery.Id));
        Assert.False(CaseJson.Read<Intent>(personal.Intent).OnlyIfPosted);
    }

    [Fact]
    public void WhoeverAnswersTheirOwnQuestion_IsNotCalledToIt_ThoughTheyHadLeft()
    {
        var now = RunningBot.Morning;
        var left = Played(
            new CaseCommand.Open(Nursery, now, null),
            new CaseCommand.Join(Nursery, now, "保育課", null),
            new CaseCommand.Join(Mother, now, "家族", null),
            new CaseCommand.Ask(Mother, now, "どこに聞けばいいですか", [], false, QuestionSource.Command, "t1", "m1"),
            new CaseCommand.Leave(Mother, now));

        var events = CaseDecider.Decide(left, new CaseCommand.GiveAnswer(Mother, now.AddHours(1), new("q1"), "わかりました"), Rules).Events;

        Assert.Contains(events, e => e is CaseEvent.QuestionAnswered);
        Assert.DoesNotContain(Effects.DraftAll(left, CaseFold.Apply(left, events), events, null), r => Slots.Read(r.Slot)?.View == View.Call);
    }

    private static CaseState Played(params CaseCommand[] commands) => commands.Aggregate(
        CaseState.None, (state, command) => CaseFold.Apply(state, CaseDecider.Decide(state, command, Rules).Events));
}

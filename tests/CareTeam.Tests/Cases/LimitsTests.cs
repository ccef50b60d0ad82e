using System.Reflection;
using System.Runtime.CompilerServices;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Questions;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>What a case takes: no day that can't be meant, nobody whom it does not know, and only so much of anything.</summary>
public sealed class LimitsTests
{
    private static readonly Type[] DayTypes = [typeof(DateOnly?), typeof(Closure), typeof(IReadOnlyList<Closure>), typeof(OnBehalf)];

    /// <summary>Every place in a command where a day can stand. A month of birth has limits of its own, see the life stages.</summary>
    public static TheoryData<Type, string> Days =>
    [
        .. typeof(CaseCommand).GetNestedTypes().Where(t => !t.IsAbstract && t != typeof(CaseCommand.SetBirthMonth))
            .SelectMany(t => t.GetProperties().Where(p => DayTypes.Contains(p.PropertyType)), (type, property) => (type, property.Name)),
    ];

    [Theory]
    [MemberData(nameof(Days))]
    public void ADayThatCannotBeMeantIsRefusedBeforeAnythingCountsFromIt(Type type, string property)
    {
        foreach (var day in (DateOnly[])[DateOnly.MinValue, DateOnly.MaxValue, new(2015, 1, 1), new(2070, 1, 1)])
        {
            foreach (var play in (Play[])[NoCase(), OpenCase(), OpenCase().Close(Coordinator)])
                Assert.Equal(RefusalReason.DayOutOfRange, CaseDecider.Decide(play.State, Naming(type, property, day), play.Rules).Refusal?.Reason);
        }
    }

    [Fact]
    public void ADayOfRangeIsToldWithTheDaysThatThereAre() => Assert.Equal(
        new Refusal(RefusalReason.DayOutOfRange, "2016-11-19 - 2036-11-19"),
        AskedQuestion().Do(new CaseCommand.MakePromise(HealthNurse, Play.Thursday, new("q1"), new(9999, 12, 31))).Last.Refusal);

    [Fact]
    public void ClosuresAtTheEndOfTimeAreReadAndRefused()
    {
        foreach (var text in (string[])["9999-12-31", "9999/12/31-1/5", "9999-12-01..9999-12-31", "0001-01-01"])
        {
            if (Closure.ParseList(text, new DateOnly(2026, 1, 1)).Value is { } closures)
                Assert.Equal(RefusalReason.DayOutOfRange, OpenCase().Do(new CaseCommand.SetHours(HealthNurse, Play.Thursday, null, closures)).Last.Refusal?.Reason);
        }
    }

    [Fact]
    public void ACaseTakesSoManyAgencies()
    {
        var play = OpenCase();
        for (var i = play.State.Agencies.Count; i < CaseState.MaxAgencies; i++)
            play.Join(Stranger, $"第{i}センター");

        Assert.Equal(RefusalReason.TooManyAgencies, play.Join(Stranger, "もう一つ").Last.Refusal?.Reason);
        Assert.Null(play.Join(Stranger, Nursery).Last.Refusal);
        Assert.Equal(CaseState.MaxAgencies, play.State.Agencies.Count);
    }

    [Fact]
    public void ACaseTakesSoManyPeople()
    {
        var play = OpenCase();
        for (var i = play.State.Participants.Count; i < CaseState.MaxParticipants; i++)
            play.Join(new Actor(new($"u-{i}"), $"人 {i}", "ja"), Nursery);

        Assert.Equal(RefusalReason.TooManyPeople, play.Join(Stranger, Nursery).Last.Refusal?.Reason);
        Assert.Equal(RefusalReason.TooManyPeople, play.Ask(Stranger, "?").Last.Refusal?.Reason);
        Assert.Null(play.Ask(Mother, "だれができますか").Last.Refusal);
        Assert.Equal(CaseState.MaxParticipants, play.State.Participants.Count);
    }

    [Fact]
    public void PointsThatGoOverFromConferenceToConferenceDoNotPileUp()
    {
        var play = OpenCase();
        for (var round = 0; round < 8; round++)
        {
            for (var i = 0; i < ConferenceItem.MaxPoints; i++)
                play.Do(new CaseCommand.AddPoint(Mother, play.Now, null, $"議題 {round} {i}"));
            play.Plan(Mother, new DateOnly(2026, 12, 9).AddDays(round));
            for (var i = 0; i < ConferenceItem.MaxPoints; i++)
                play.Do(new CaseCommand.AddPoint(Mother, play.Now, play.Conference.Id, $"また {round} {i}"));
            play.Do(new CaseCommand.CancelConference(Mother, play.Now, play.Conference.Id, "雪"));
        }

        Assert.Equal(RefusalReason.TooManyPoints, play.Do(new CaseCommand.AddPoint(Doctor, play.Now, null, "もう一つ")).Last.Refusal?.Reason);
        Assert.InRange(play.State.Items.OfType<ConferenceItem>().Sum(c => c.Points.Count) + play.State.Items.OfType<ConferenceCheck>().Sum(c => c.Kept.Count), 40, ConferenceItem.MaxPointsOfCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("c0")]
    [InlineData("c01")]
    [InlineData("c2 ")]
    [InlineData("c-2")]
    [InlineData("C2")]
    [InlineData("c99")]
    [InlineData("c1")]
    [InlineData("r2")]
    [InlineData("c2147483648")]
    [InlineData("c00000000000000000002")]
    public void MinutesOfAConferenceThatNeverWasAreRefused(string item) => Assert.Equal(
        RefusalReason.ConferenceGone, OpenCase().Do(new CaseCommand.TakeMinutes(Mother, Play.Thursday, new(item), MinutesFormat.Word)).Last.Refusal?.Reason);

    [Fact]
    public void MinutesOfLongAgoAreStillTaken()
    {
        var play = OpenCase();
        for (var i = 0; i < CaseState.MaxEnded + 2; i++)
            play.Plan(Mother, new DateOnly(2026, 12, 9).AddDays(i)).Do(new CaseCommand.CancelConference(Mother, play.Now, play.Conference.Id, "雪"));
        Assert.Null(play.State.FindItem(new("c2")));

        Assert.IsType<CaseEvent.MinutesTaken>(Assert.Single(play.Do(new CaseCommand.TakeMinutes(Mother, play.Now, new("c2"), MinutesFormat.Word)).Last.Events));
    }

    [Theory]
    [InlineData(PointOutcome.Settled)]
    [InlineData(PointOutcome.Question)]
    [InlineData(PointOutcome.Barrier)]
    [InlineData(PointOutcome.Task)]
    public void APointGoesToNobodyWhomTheCaseDoesNotKnow(PointOutcome outcome)
    {
        var play = OpenCase().Plan(Mother, new(2026, 12, 9)).Do(new CaseCommand.AddPoint(Mother, Play.Thursday, null, "送迎"));

        play.Do(new CaseCommand.DecidePoint(Mother, play.Now, play.Conference.Id, "p1", outcome, "決めた", "a99", null));

        Assert.Equal(RefusalReason.ReceiverUnknown, play.Last.Refusal?.Reason);
    }

    [Fact]
    public void WhoIsChosenForAHandoffIsOfTheCase()
    {
        var play = OpenCase();
        Assert.Equal(RefusalReason.HandoffToMissing, play.Do(new CaseCommand.StartHandoff(HealthNurse, play.Now, null, "a99", CareTeam.Handoffs.HandoffReason.Transfer) { IsChosen = true }).Last.Refusal?.Reason);
        Assert.Equal(RefusalReason.ItemGone, play.Do(new CaseCommand.StartHandoff(Coordinator, play.Now, "a99", Hospital, CareTeam.Handoffs.HandoffReason.Transfer)).Last.Refusal?.Reason);
        Assert.Null(play.StartHandoff(HealthNurse, null, "あおぞら支援学校").Last.Refusal);
        Assert.Equal(RefusalReason.HandoffToMissing, play.Do(new CaseCommand.OfferHandoff(HealthNurse, play.Now, play.Handoff.Id, "a99") { IsChosen = true }).Last.Refusal?.Reason);
    }

    [Fact]
    public void AWordAboutSomebodyOutsideIsShort()
    {
        var play = AskedQuestion();
        Assert.Equal(RefusalReason.TextTooLong, play.Do(new CaseCommand.Pass(HealthNurse, play.Now, new("q1"), new string('あ', 61))).Last.Refusal?.Reason);
        Assert.Equal(RefusalReason.TextTooLong, play.Do(new CaseCommand.Pass(HealthNurse, play.Now, new("q1"), null, new string('あ', PassOn.MaxHint + 1))).Last.Refusal?.Reason);
        Assert.Null(play.Do(new CaseCommand.Pass(HealthNurse, play.Now, new("q1"), null, new string('あ', PassOn.MaxHint))).Last.Refusal);
    }

    /// <summary>A command of which nothing is there but its moment and the day: no other part of it may be needed to refuse it.</summary>
    private static CaseCommand Naming(Type type, string property, DateOnly day)
    {
        var command = (CaseCommand)RuntimeHelpers.GetUninitializedObject(type);
        Set(nameof(CaseCommand.By), Mother);
        Set(nameof(CaseCommand.Now), Play.Thursday);
        var place = type.GetProperty(property)!;
        Set(property, place.PropertyType == typeof(DateOnly?) ? day
            : place.PropertyType == typeof(Closure) ? new Closure(day, day)
            : place.PropertyType == typeof(OnBehalf) ? new OnBehalf("お母さん", day, null)
            : new[] { new Closure(new(2026, 12, 1), new(2026, 12, 2)), new Closure(day, day) });
        return command;

        void Set(string name, object value) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.SetValue(command, value);
    }
}

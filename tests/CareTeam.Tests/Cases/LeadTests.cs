using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Who leads a case: when it is opened, when it is opened again, and when nobody leads it any more.</summary>
public sealed class LeadTests
{
    private static readonly Actor Guest = new(new("u-guest"), "来客 薫", "ja");

    /// <summary>Everybody who ever joined, and the stranger and the guest.</summary>
    private static readonly Actor[] Everybody = [Coordinator, HealthNurse, HealthColleague, Clerk, Teacher, VisitingNurse, Doctor, Therapist, Mother, Father, Stranger, Guest];

    /// <summary>Many coordinators work for an office outside, and are guests of the municipality's organisation.</summary>
    [Fact]
    public void AGuestMayOpenANewCase_AndLeadsIt() => Assert.Equal(Guest.Id, NoCase().Do(Open(Guest, NoCase(), Here(Everybody))).State.CoordinatorId);

    [Fact]
    public void ACaseIsOpenedThoughTeamsDoesNotSayWhoIsThere() => Assert.Equal(Stranger.Id, NoCase().Open(Stranger).State.CoordinatorId);

    /// <summary>Everybody is still there; the answer is the coordinator afterwards, or who is to be asked.</summary>
    [Theory]
    [InlineData("u-coordinator", null)]
    [InlineData("u-hospital", null)]
    [InlineData("u-health", null)]
    [InlineData("u-mother", RefusalReason.ReopenedByTeam)]
    [InlineData("u-stranger", RefusalReason.ReopenedByTeam)]
    [InlineData("u-guest", RefusalReason.ReopenedByTeam)]
    public void AClosedCaseIsOpenedAgainByTheTeam_AndStaysItsCoordinators(string by, RefusalReason? refused)
    {
        foreach (var intake in (bool[])[false, true])
        {
            var play = ClosedCase();
            play.Do(Again(Everybody.Single(a => a.Id == by), play, Here(Everybody), intake));

            Assert.Equal(refused, play.Last.Refusal?.Reason);
            Assert.Equal(refused is null ? null : Coordinator.Name, play.Last.Refusal?.Detail);
            Assert.Equal(Coordinator.Id, play.State.CoordinatorId);
        }
    }

    [Fact]
    public void AGuestOfASupportingAgencyDoesNotOpenItAgain()
    {
        var play = ClosedCase();
        Assert.Equal(RefusalReason.ReopenedByTeam, play.Do(Open(Doctor, play, new Presence(Ids(Everybody), Ids(Doctor)))).Last.Refusal?.Reason);
    }

    [Fact]
    public void WhereTheCoordinatorIsGone_TheSuccessorLeads_AndWhoIsGoneIsNoted()
    {
        var play = ClosedCase();
        play.Do(Open(Doctor, play, Here(Doctor, HealthNurse, Mother, Stranger)));

        Assert.Equal((CaseStatus.Open, HealthNurse.Id), (play.State.Status, play.State.CoordinatorId));
        Assert.True(play.State.FindParticipant(Coordinator.Id)!.Left);
        Assert.False(play.State.FindParticipant(Mother.Id)!.Left);
    }

    [Fact]
    public void WhereTheCoordinatorIsGone_OthersAreToldWhomToAsk()
    {
        var play = ClosedCase();
        play.Do(Open(Stranger, play, Here(Doctor, HealthNurse, Mother, Stranger)));
        Assert.Equal(new Refusal(RefusalReason.ReopenedByTeam, HealthNurse.Name), play.Last.Refusal);
    }

    [Theory]
    [InlineData("u-stranger", null)]
    [InlineData("u-mother", RefusalReason.GuestsDoNotReopen)]
    [InlineData("u-guest", RefusalReason.GuestsDoNotReopen)]
    [InlineData("u-doctor-who-left", RefusalReason.GuestsDoNotReopen)]
    public void WhereTheWholeTeamIsGone_AnybodyInTheChannelOfTheOrganisationOpensItAgain(string by, RefusalReason? refused)
    {
        var play = ClosedCase();
        var actor = Everybody.SingleOrDefault(a => a.Id == by) ?? new Actor(new(by), "去った 人", "ja");
        play.Do(Open(actor, play, Here(Mother, Stranger, Guest)));

        Assert.Equal(refused, play.Last.Refusal?.Reason);
        Assert.Equal(refused is null ? Stranger.Id : Coordinator.Id, play.State.CoordinatorId);
    }

    [Fact]
    public void WhereItIsNotKnownWhoIsThere_TheTeamOpensItAgain_AndNobodyElse()
    {
        var play = ClosedCase();
        Assert.Equal(RefusalReason.ReopenedByTeam, play.Open(Stranger).Last.Refusal?.Reason);
        Assert.Equal((CaseStatus.Open, Coordinator.Id), play.Open(Doctor).State is var s ? (s.Status, s.CoordinatorId) : default);
    }

    [Fact]
    public void WhereEverybodyHadLeftAndItIsNotKnownWhoIsThere_ItWaits()
    {
        var play = EmptyCase().Close(Coordinator);
        play.Do(Open(Stranger, play, Here(Stranger)));
        Assert.Equal(CaseStatus.Open, play.State.Status);

        play = EmptyCase();
        play.Leave(Coordinator).Do(new CaseCommand.Join(Stranger, play.Now, Family, null)).Close(Stranger).Leave(Stranger);
        Assert.Equal(CaseStatus.Closed, play.State.Status);
        Assert.Equal(RefusalReason.ReopenedByTeam, play.Open(Guest).Last.Refusal?.Reason);
    }

    /// <summary>What is asked there must have somebody who holds it; they can hand the part over to who joins.</summary>
    [Fact]
    public void InACaseThatNobodyLeads_WhoeverActsNextLeads()
    {
        var play = EmptyCase().Leave(Coordinator).Ask(Stranger, Asking);
        Assert.Equal(Stranger.Id, play.State.CoordinatorId);

        play.Join(HealthNurse, Health).Name(Stranger, HealthNurse);
        Assert.Equal(HealthNurse.Id, play.State.CoordinatorId);
    }

    private static Presence Here(params Actor[] there) => new(Ids(there), Ids(Guest));

    private static ImmutableHashSet<MemberId> Ids(params Actor[] actors) => [.. actors.Select(a => a.Id)];

    private static CaseCommand.Open Open(Actor by, Play play, Presence here) => new CaseCommand.Open(by, play.Now, null) { Here = here };

    private static CaseCommand Again(Actor by, Play play, Presence here, bool intake) =>
        (intake ? (CaseCommand)TakingIn(by, play) : new CaseCommand.Open(by, play.Now, null)) with { Here = here };
}

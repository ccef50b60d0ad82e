using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Tests.Cases;
using CareTeamBot.CareTeam.Updates;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Updates;

public sealed class UpdateTests
{
    [Fact]
    public void WithoutNeedOfConfirmationNobodyHoldsItAndNothingIsDue()
    {
        var play = OpenCase().Share(Mother, News);

        Assert.Equal(UpdateEnd.ForInformation, play.Update.End);
        Assert.False(play.Update.IsOpen);
        Assert.DoesNotContain(play.State.OpenItems, i => i.Id == play.Update.Id);
        Assert.Empty(play.Update.Prompts);
    }

    [Fact]
    public void AddressedToNobodyItIsForAllSupportersButTheSharers() =>
        Assert.Equal(
            [Consultation, Health, Nursery, Nurses, Hospital, Development],
            OpenCase().Share(Clerk, News, confirm: true).Waited());

    [Fact]
    public void TheFamilyIsAddressedByName()
    {
        var play = OpenCase().Share(Clerk, News, confirm: true, Family).Confirm(Father);

        Assert.Equal((Father.Id, UpdateEnd.AllConfirmed), (Assert.Single(play.Update.Ledger).By, play.Update.End));
    }

    [Fact]
    public void AMemberAddressesTheirAgencyAndStrangersNobody() =>
        Assert.Equal([Hospital], OpenCase().Share(Mother, News, confirm: true, Doctor.Id, "どこか", Family).Waited());

    [Fact]
    public void OneMemberConfirmsForTheAgencyAndASecondPressChangesNothing()
    {
        var play = SharedUpdate().Confirm(HealthNurse);
        Assert.Equal([NurseryLine], play.Waited());

        Assert.Empty(play.Sleep(TimeSpan.FromHours(1)).Confirm(HealthColleague).Last.Events);
        var entry = play.Update.Ledger[0];
        Assert.Equal((HealthNurse.Id, Thursday), (entry.By, entry.At));
    }

    [Fact]
    public void TheLastConfirmationEndsIt()
    {
        var play = SharedUpdate().Confirm(HealthNurse).Confirm(Clerk);

        Assert.Equal(UpdateEnd.AllConfirmed, play.Update.End);
        Assert.Null(play.Update.IsOpen ? "open" : null);
    }

    [Fact]
    public void AfterAWorkingDayOnlyThoseThatHaveNotConfirmedAreCalledOnce()
    {
        var play = SharedUpdate().Confirm(Clerk).LetPass(Jst(11, 20, 12));

        var nudged = Assert.Single(play.History.OfType<CaseEvent.UpdateNudged>());
        Assert.Equal([HealthNurse.Id, HealthColleague.Id], nudged.Mentioned);
        Assert.Equal(Jst(11, 20, 10), nudged.At);
    }

    /// <summary>The health centre is closed on Fridays: the nursery section's working day is over first.</summary>
    [Fact]
    public void TheEarliestWorkingDayCounts() => Assert.Equal(
        Jst(11, 20, 10),
        OpenCase().Hours(HealthNurse, "月-木 8:30-17:15").Share(Mother, News, confirm: true, Health, NurseryLine).Update.Due);

    [Fact]
    public void ThenTheCoordinatorHoldsItAndNobodyIsTold()
    {
        var play = SharedUpdate().UntilDue();
        var (prompts, noticed) = (play.Update.Prompts, play.Update.Noticed);
        play.UntilDue();

        Assert.Equal((UpdateStage.WithCoordinator, HolderKind.Coordinator), (play.Update.Stage, play.Update.Holder.Kind));
        Assert.True(play.Update.IsListed);
        var happened = Assert.IsType<CaseEvent.UpdateLeftToCoordinator>(Assert.Single(play.Last.Events));
        Assert.False(happened.Shows);
        Assert.Null(((CaseEvent.OfItem)happened).Call);
        Assert.Equal((prompts, noticed), (play.Update.Prompts, play.Update.Noticed));
    }

    [Fact]
    public void TheCoordinatorLooksAtItAgainAfterTheReviewTime()
    {
        var play = SharedUpdate().UntilDue().UntilDue();
        var due = play.Update.Due;

        Assert.Equal(WorkingDaysAfter(play, 20), due);
        Assert.True(play.UntilDue().Update.Due > due);
    }

    [Fact]
    public void WithTheCoordinatorTheAgenciesMayStillConfirm()
    {
        var play = SharedUpdate().UntilDue().UntilDue().Confirm(HealthNurse);

        Assert.Equal(HolderKind.Coordinator, play.Update.Holder.Kind);
        Assert.Equal(UpdateEnd.AllConfirmed, play.Confirm(Clerk).Update.End);
    }

    [Fact]
    public void TheCoordinatorEndsItWhenTheTelephoneHasSettledIt()
    {
        var play = SharedUpdate().UntilDue().UntilDue();
        Assert.Equal(RefusalReason.OnlyCoordinator, play.Do(new CaseCommand.CloseUpdate(Mother, play.Now, play.Update.Id)).Last.Refusal?.Reason);

        Assert.Equal(UpdateEnd.ClosedByCoordinator, play.Do(new CaseCommand.CloseUpdate(Coordinator, play.Now, play.Update.Id)).Update.End);
        Assert.Equal(RefusalReason.UpdateOver, play.Confirm(HealthNurse).Last.Refusal?.Reason);
    }

    [Fact]
    public void AnAgencyWhoseLastMemberLeavesIsNotWaitedFor()
    {
        var play = SharedUpdate().Leave(HealthNurse);
        Assert.Equal([Health, NurseryLine], play.Waited());

        Assert.Equal([NurseryLine], play.Leave(HealthColleague).Waited());
        Assert.Equal(UpdateEnd.AllConfirmed, play.Leave(Clerk).Update.End);
    }

    [Fact]
    public void AnAgencyThatComesBackIsWaitedForAgain() =>
        Assert.Equal([Health, NurseryLine], SharedUpdate().Leave(Clerk).Join(Clerk, NurseryLine).Waited());

    [Fact]
    public void TheCoordinatorsUpdateEndsTooWhenNobodyIsLeftToConfirm() => Assert.Equal(
        UpdateEnd.AllConfirmed,
        SharedUpdate().Confirm(HealthNurse).UntilDue().UntilDue().Leave(Clerk).Update.End);

    [Fact]
    public void WhatIsRecordedForTheFamilySaysSoAndIsTheirsToCorrect()
    {
        var play = OpenCase().Do(new CaseCommand.ShareUpdate(HealthNurse, Thursday, News, UpdateAbout.Health, [], false, [], null, null, OfMother));

        Assert.Equal((OfMother, HealthNurse.Id), (play.Update.For, play.Update.SharedBy));
        Assert.Null(play.Correct(Father, "体温は38度です。").Last.Refusal);
    }

    [Fact]
    public void TheSharerMayLeaveAndAColleagueCorrects()
    {
        var play = SharedUpdate().Leave(Mother).Correct(Father, "体温は38度です。");

        Assert.Equal(("体温は38度です。", Father.Id), (play.Update.Text, play.Update.Correction?.By));
    }

    [Fact]
    public void ACorrectionAsksAnewAndCallsThoseWhoHadConfirmed()
    {
        var play = SharedUpdate().Confirm(HealthColleague).Sleep(TimeSpan.FromHours(2)).Correct(Mother, "体温は38度です。");

        Assert.Equal([Health, NurseryLine], play.Waited());
        Assert.All(play.Update.Ledger, e => Assert.Equal((false, play.Now), (e.IsGiven, e.Since)));
        Assert.Equal([HealthNurse.Id, HealthColleague.Id], Assert.Single(play.Update.Prompts).Mentioned);
        Assert.Contains(play.History, e => e is CaseEvent.UpdateShared { Update.Text: News });
    }

    [Fact]
    public void ACorrectionThatNobodyHadConfirmedCallsNobody() =>
        Assert.Empty(SharedUpdate().Correct(Mother, "体温は38度です。").Update.Prompts);

    [Fact]
    public void WordsThatHaveChangedSinceAreNotConfirmed()
    {
        var play = SharedUpdate().Correct(Mother, "体温は38度です。");

        Assert.Equal(RefusalReason.UpdateChanged, play.Do(new CaseCommand.ConfirmUpdate(HealthNurse, play.Now, play.Update.Id, 0)).Last.Refusal?.Reason);
        Assert.Null(play.Do(new CaseCommand.ConfirmUpdate(HealthNurse, play.Now, play.Update.Id, 1)).Last.Refusal);
    }

    [Fact]
    public void AnUpdateThatHadEndedIsCorrectedAndConfirmedAgain()
    {
        var play = SharedUpdate().Confirm(HealthNurse).Confirm(Clerk).Correct(Mother, "体温は38度です。");

        Assert.True(play.Update.IsOpen);
        Assert.Null(play.Update.End);
        Assert.Contains(play.Update, play.State.Items);
        Assert.DoesNotContain(play.State.EndedItems, i => i.Id == play.Update.Id);
    }

    [Fact]
    public void AnUpdateForInformationStaysEndedWhenItIsCorrected()
    {
        var play = OpenCase().Share(Mother, News).Correct(Coordinator, "体温は38度です。");

        Assert.Equal((UpdateEnd.ForInformation, "体温は38度です。", 1), (play.Update.End, play.Update.Text, play.Update.Corrections));
    }

    [Fact]
    public void WhatIsWithdrawnIsOverAndMayBeSharedAnew()
    {
        var play = SharedUpdate().Withdraw(Father);
        Assert.Equal(UpdateEnd.Withdrawn, play.Update.End);
        Assert.Equal(RefusalReason.UpdateWithdrawn, play.Confirm(HealthNurse).Last.Refusal?.Reason);
        Assert.Empty(play.State.LastUpdates(5));

        Assert.Single(play.Share(Mother, News).State.LastUpdates(5));
    }

    [Fact]
    public void TheSameMessageIsSharedOnce()
    {
        var play = SharedUpdate();

        Assert.Empty(play.Share(Mother, News, confirm: true, Health, NurseryLine).Last.Events);
        Assert.Empty(play.Do(new CaseCommand.ShareUpdate(Doctor, play.Now.AddDays(1), "別の言葉", UpdateAbout.Life, [], false, [], "t1", "m1")).Last.Events);
    }

    [Theory]
    [InlineData("http://example.com/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://teams.microsoft.com@evil.example/")]
    [InlineData("https://")]
    [InlineData("../secret.docx")]
    [InlineData("https://example.com/a b")]
    public void ALinkIsAnAddressOrAFilesName(string link) => Assert.Equal(
        RefusalReason.LinksUnclear,
        OpenCase().Do(new CaseCommand.ShareUpdate(Mother, Thursday, News, UpdateAbout.Life, [], false, ["計画書.docx", "https://example.com/a?b=(c)", link], null, null)).Last.Refusal?.Reason);

    [Fact]
    public void FiveLinksAreEnough()
    {
        CaseCommand.ShareUpdate With(int links) => new(Mother, Thursday, News, UpdateAbout.Life, [], false, [.. Enumerable.Repeat("計画書.docx", links)], null, null);

        Assert.Null(OpenCase().Do(With(5)).Last.Refusal);
        Assert.Equal(RefusalReason.LinksUnclear, OpenCase().Do(With(6)).Last.Refusal?.Reason);
    }

    [Fact]
    public void AHundredMayWaitForConfirmationAtOnce()
    {
        var play = OpenCase();
        for (var i = 0; i < UpdateItem.Open.InCase; i++)
            Assert.Null(play.Share(Anybody(i), $"共有 {i}", confirm: true).Last.Refusal);

        Assert.Equal(RefusalReason.TooManyUpdates, play.Share(Teacher, "もうひとつ", confirm: true).Last.Refusal?.Reason);
        Assert.Null(play.Share(Teacher, "もうひとつ").Last.Refusal);
    }

    [Fact]
    public void WhereNobodyCanConfirmNothingWaits() =>
        Assert.Equal(UpdateEnd.AllConfirmed, EmptyCase().Share(Coordinator, News, confirm: true).Update.End);

    private static DateTimeOffset WorkingDaysAfter(Play play, int days) =>
        play.Rules.Calendar.Add(play.Now, TimeSpan.FromDays(days), play.State.AgencyOf(Coordinator.Id)!.Calendar);
}

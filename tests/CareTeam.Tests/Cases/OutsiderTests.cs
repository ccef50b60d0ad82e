using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Who is not in the channel does not get into a case, whoever names them and in whatever command.</summary>
public sealed class OutsiderTests
{
    private static readonly Actor Outsider = new(new("u-outside"), "外の 人", "ja");

    public static TheoryData<string> Answers => ["outside", "not served", "unasked"];

    [Theory]
    [MemberData(nameof(Answers))]
    public void OnlyWhoIsOnTheRosterBecomesKnownByBeingNamed(string answer)
    {
        var (named, reason) = Named(answer);
        var play = OpenCase();
        var before = play.State;

        Assert.Equal(reason, play.Do(new CaseCommand.NameCoordinator(Coordinator, play.Now, named)).Last.Refusal?.Reason);
        Assert.Equal(Outsider.Name, play.Last.Refusal?.Detail);
        Assert.Equal(reason, play.Do(new CaseCommand.SetCover(Mother, play.Now, named, new(new(2026, 12, 1), new(2026, 12, 2)))).Last.Refusal?.Reason);
        Assert.Equal(before, play.State);
    }

    /// <summary>A command that was never asked about is one whose people are unknown.</summary>
    [Fact]
    public void EveryCommandThatNamesPeopleIsRefusedWhereNobodyAskedTheChannel()
    {
        var types = typeof(CaseCommand).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(INamesPeople))).Select(t => t.Name).Order();
        Assert.Equal([nameof(CaseCommand.NameCoordinator), nameof(CaseCommand.NameSupervisors), nameof(CaseCommand.SetCover)], types);

        var play = OpenCase();
        var unasked = new NamedPerson.Unasked(Doctor.Id, Doctor.Name);
        CaseCommand[] commands =
        [
            new CaseCommand.NameCoordinator(Coordinator, play.Now, unasked), new CaseCommand.NameSupervisors(Coordinator, play.Now, [unasked]),
            new CaseCommand.SetCover(Coordinator, play.Now, unasked, new(new(2026, 12, 1), new(2026, 12, 2))),
        ];
        Assert.All(commands, c => Assert.Equal(RefusalReason.RosterUnread, play.Do(c).Last.Refusal?.Reason));
    }

    /// <summary>Texts and ids in all other commands: an id that is no member's is nobody's.</summary>
    [Fact]
    public void NoOtherCommandBringsAnIdIn()
    {
        foreach (var (name, make) in Naming(Outsider.Id))
        {
            var play = OpenCase();
            play.Do(make(play)).LetPass(play.Now.AddDays(20));

            Assert.True(play.State.FindParticipant(Outsider.Id) is null, name);
            Assert.All(play.State.OpenItems, item => Assert.False(
                item.Noticed.Contains(Outsider.Id) || item.Holder.Ids.Contains(Outsider.Id) || item.Prompts.Exists(p => p.Mentioned.Contains(Outsider.Id)), $"{name}: {item.Id}"));
        }
    }

    [Fact]
    public void ASweepTakesOutWhoeverIsNotOnTheRoster_AndNobodyElse()
    {
        var play = AskedQuestion().Sleep(TimeSpan.FromHours(2));

        Sweep(play, play.State.Participants.Select(p => p.Id).Except([Clerk.Id, Teacher.Id]));

        Assert.Equal([Clerk.Id, Teacher.Id], play.State.Participants.Where(p => p.Left).Select(p => p.Id));
    }

    [Fact]
    public void AnEmptyRosterTakesNobodyOut() => Assert.Equal(Decision.Unchanged, Sweep(AskedQuestion().Sleep(TimeSpan.FromHours(2)), []).Last);

    [Fact]
    public void WhoeverCameJustNowIsNotTakenOut()
    {
        var play = OpenCase().Sleep(TimeSpan.FromHours(2)).Join(Stranger, Health);

        Sweep(play, play.State.Participants.Select(p => p.Id).Except([Stranger.Id]));
        Assert.False(play.State.FindParticipant(Stranger.Id)!.Left);

        Sweep(play.Sleep(TimeSpan.FromHours(2)), play.State.Participants.Select(p => p.Id).Except([Stranger.Id]));
        Assert.True(play.State.FindParticipant(Stranger.Id)!.Left);
    }

    [Fact]
    public void ACoordinatorWhoIsNotOnTheRosterIsSucceededBySomebodyWhoIs()
    {
        var play = EscalatedQuestion().Sleep(TimeSpan.FromHours(2));

        Sweep(play, [Mother.Id, Doctor.Id]);

        Assert.Equal(Doctor.Id, play.State.CoordinatorId);
        Assert.Equal(Doctor.Id, play.Question.Holder.Ids[0]);
    }

    [Fact]
    public void WhatThoseWhoAreSweptOutHeldIsNamedToTheCoordinatorOnePersonAtATime()
    {
        var play = OpenCase();
        play.Do(new CaseCommand.ProposeRole(Coordinator, play.Now, RoleKind.Task, "見学", null, null, null, Clerk.Id, null, "t1"));
        play.Do(new CaseCommand.ProposeRole(Coordinator, play.Now, RoleKind.Task, "送迎", null, null, null, Teacher.Id, null, "t1")).Sleep(TimeSpan.FromHours(2));

        Sweep(play, [Coordinator.Id, Mother.Id, Doctor.Id]);

        var drafts = play.State.Items.OfType<HandoffItem>().ToList();
        Assert.Equal([Clerk.Id, Teacher.Id], drafts.Select(d => d.From!.MemberId));
        Assert.Equal(drafts.Count, drafts.Select(d => d.Id).Distinct().Count());
    }

    [Fact]
    public void ASupervisorFromOutsideIsAskedFirst_AndIsNoMemberAfterwards()
    {
        var play = OpenCase();
        play.Do(new CaseCommand.NameSupervisors(Coordinator, play.Now, [new NamedPerson.Outside(Outsider)]));
        Assert.Equal(RefusalReason.SupervisorNotYet, play.Do(new CaseCommand.AskAdvice(Mother, play.Now, "どうすれば", null)).Last.Refusal?.Reason);

        play.Do(new CaseCommand.AnswerInvitation(Outsider, play.Now, Accepts: true)).Do(new CaseCommand.AskAdvice(Mother, play.Now, "どうすれば", null));
        play.Do(new CaseCommand.GiveAdvice(Outsider, play.Now, new("v2"), "一緒に")).Sleep(TimeSpan.FromHours(2));
        Sweep(play, play.State.Participants.Select(p => p.Id));

        Assert.Null(play.State.FindParticipant(Outsider.Id));
        Assert.True(play.State.IsSupervisor(Outsider.Id));
        Assert.Equal("一緒に", play.State.Items.OfType<AdviceItem>().Single().Words.Single().Text);
    }

    [Fact]
    public void OfTheCaseASupervisorFromOutsideSeesWhatWasAskedOfThem()
    {
        var play = OpenCase().Ask(Mother, Asking).Ask(Mother, "送迎はありますか");
        play.Do(new CaseCommand.NameSupervisors(Coordinator, play.Now, [new NamedPerson.Outside(Outsider), Doctor.Here()]));
        Assert.Empty(play.State.SeenByOnlySupervisor(Outsider.Id).OpenItems);
        play.Do(new CaseCommand.AnswerInvitation(Outsider, play.Now, Accepts: true)).Do(new CaseCommand.AnswerInvitation(Doctor, play.Now, Accepts: true));
        play.Do(new CaseCommand.AskAdvice(Teacher, play.Now, "どうすれば", new("q1"))).Do(new CaseCommand.AskAdvice(Outsider with { Id = Doctor.Id }, play.Now, "ほか", null));

        var seen = play.State.SeenByOnlySupervisor(Outsider.Id);

        Assert.Equal("どうすれば", Assert.Single(seen.OpenItems.OfType<AdviceItem>(), a => a.AskerId == Teacher.Id).Text);
        Assert.Equal(Asking, Assert.Single(seen.ClosedQuestions).Text);
        Assert.Null(seen.Goal);
        Assert.DoesNotContain(seen.Participants, p => p.Id == Mother.Id);
        Assert.DoesNotContain(seen.Participants, p => !p.Left);
    }

    private static Play Sweep(Play play, IEnumerable<MemberId> roster) => play.Do(new CaseCommand.Sweep(play.Now, [.. roster], play.Now));

    private static (NamedPerson Named, RefusalReason Reason) Named(string answer) => answer switch
    {
        "outside" => (new NamedPerson.Outside(Outsider), RefusalReason.PersonNotInChannel),
        "not served" => (new NamedPerson.NotServed(Outsider.Id, Outsider.Name), RefusalReason.PersonNotServed),
        _ => (new NamedPerson.Unasked(Outsider.Id, Outsider.Name), RefusalReason.RosterUnread),
    };

    private static IEnumerable<(string, Func<Play, CaseCommand>)> Naming(string id) =>
    [
        ("ask", p => new CaseCommand.Ask(Mother, p.Now, "どこ？", [id], true, QuestionSource.Command, "t1", "m1")),
        ("watch", p => new CaseCommand.Watch(Mother, p.Now, "どこ？", [id], "rule", "t1", "m1")),
        ("task", p => new CaseCommand.ProposeRole(Coordinator, p.Now, RoleKind.Task, "見学", null, null, null, id, id, "t1")),
        ("task, next", p => new CaseCommand.ProposeRole(Coordinator, p.Now, RoleKind.Task, "見学", null, null, null, Clerk.Id, id, "t1")),
        ("share", p => new CaseCommand.ShareUpdate(Mother, p.Now, "熱", UpdateAbout.Health, [id], true, [], null, null)),
        ("handoff", p => new CaseCommand.StartHandoff(Teacher, p.Now, id, id, HandoffReason.Transfer, People: id)),
        ("conference", p => new CaseCommand.PlanConference(Mother, p.Now, new DateOnly(2026, 11, 25), new TimeOnly(14, 0), "市役所", [id], null, null)),
        ("on behalf", p => new CaseCommand.RegisterIntake(HealthNurse, p.Now, new OnBehalf(id, null, null), "困った", null, null, "t1")),
    ];
}

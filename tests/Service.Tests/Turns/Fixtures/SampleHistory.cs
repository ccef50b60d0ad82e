using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Service.Tests.Turns.Fixtures;

/// <summary>A case played by commands until everything has happened that can.</summary>
internal sealed class SampleHistory
{
    private static readonly CareRules Rules = new(new(), LadderTimes.Urgent, WorkingCalendar.Japan);
    private static readonly Actor Coordinator = new(new("29:coordinator"), "大宮 さくら", "ja");
    private static readonly Actor Mother = new(new("29:mother"), "春日部 みのり", "ja");
    private static readonly Actor Nursery = new(new("29:nursery"), "浦和 花子", "ja");
    private static readonly Actor Health = new(new("29:health"), "Akemi Kawagoe", "en");

    private static readonly OnBehalf Said = new("お母さん", new DateOnly(2026, 11, 20), "電話");

    private readonly List<CaseEvent> events = [];
    private CaseState state = CaseState.None;
    private DateTimeOffset now = RunningBot.Morning;

    private SampleHistory()
    {
    }

    public IReadOnlyList<CaseEvent> Events => events;

    /// <summary>The case with its first question just asked.</summary>
    public CaseState Asked { get; private set; } = CaseState.None;

    /// <summary>The case while its question lies with the council.</summary>
    public CaseState AtCouncil { get; private set; } = CaseState.None;

    public static SampleHistory Play()
    {
        var play = new SampleHistory();
        play.Team();
        play.FirstQuestion();
        play.SecondQuestion();
        play.Roles();
        play.Advice();
        play.Intake();
        play.Errand();
        play.Conference();
        play.Goal();
        play.Updates();
        play.Handoffs();
        play.Stages();
        play.Channel();
        play.Ending();
        return play;
    }

    private void Team()
    {
        Do(new CaseCommand.Open(Coordinator, now, "友だちと遊びたい"));
        Do(new CaseCommand.Join(Coordinator, now, "相談支援センター", "相談支援専門員"));
        Do(new CaseCommand.Join(Mother, now, "家族", null));
        Do(new CaseCommand.Join(Nursery, now, "保育課", "行政職員"));
        Do(new CaseCommand.Join(Health, now, "保健センター", "保健師"));
        Do(new CaseCommand.SetHours(Nursery, now, AgencyHours.Parse("月-金 9:00-12:00, 13:00-17:00").Value, Closure.ParseList("12/28-1/4 年末年始", new DateOnly(2026, 1, 1)).Value));
    }

    private void FirstQuestion()
    {
        Do(new CaseCommand.Ask(Mother, now, "吸引が必要でも入れる園はありますか", ["保育課"], false, QuestionSource.Command, null, "m1"));
        Do(new CaseCommand.SetThread(now, new("q1"), "t1"));
        Asked = state;
        Do(new CaseCommand.Pass(Nursery, now, new("q1"), "保健センター"));
        Do(new CaseCommand.MakePromise(Health, now, new("q1"), new DateOnly(2026, 11, 27)));
        UntilDue<CaseEvent.PromiseLapsed>();
        UntilDue<CaseEvent.QuestionWidened>();
        UntilDue<CaseEvent.ConsultOpened>();
        Do(new CaseCommand.NameCoordinator(Coordinator, now, new NamedPerson.Member(Health)));
        Do(new CaseCommand.ChooseConsult(Health, now, new("q1"), ConsultWay.Council, "12月の協議会へ"));
        Do(new CaseCommand.DraftCouncil(Health, now, new("q1"), "看護師のいる園がない"));
        AtCouncil = state;
        UntilDue<CaseEvent.CouncilReminded>();
        Do(new CaseCommand.AnswerFromCouncil(Health, now, new("q1"), "来年度に配置する"));
        Do(new CaseCommand.MarkNotYet(Mother, now, new("q1")));
        Do(new CaseCommand.MarkSolved(Mother, now, new("q1")));
    }

    private void SecondQuestion()
    {
        Do(new CaseCommand.Watch(Mother, now, "見学はどこに申し込めますか？", [], "ja.question-mark", "t2", "m2"));
        Do(new CaseCommand.Watch(Mother, now, "見学はどこで申し込めますか？", [], "ja.question-mark", "t2", "m2"));
        Do(new CaseCommand.Unwatch(Mother, now, "m2"));
        Do(new CaseCommand.Ask(Health, now, "送迎はありますか。車いすでも乗れますか", [], false, QuestionSource.MessageAction, "t3", "m3", Said));
        UntilDue<CaseEvent.QuestionNudged>();
        Do(new CaseCommand.Leave(Nursery, now));
        Do(new CaseCommand.GiveAnswer(Health, now, new("q3"), "夜だけ酸素を使うので、車では要りません", Said));
        Do(new CaseCommand.MarkSolved(Mother, now, new("q3")));
    }

    private void Roles()
    {
        Do(new CaseCommand.SetCover(Health, now, new NamedPerson.Member(Mother), Closure.ParseList("2027/1/12-1/15", new DateOnly(2027, 1, 1)).Value![0]));
        var task = Propose(RoleKind.Task, "見学に付き添う", "保健センター", Mother.Id);
        UntilDue<CaseEvent.RoleNudged>();
        Do(new CaseCommand.PassRole(Health, now, new(task), "家族", "その日は健診です"));
        Do(new CaseCommand.DeclineRole(Mother, now, new(task), "仕事です"));
        UntilDue<CaseEvent.RoleGapReminded>();
        Do(new CaseCommand.ReproposeRole(Coordinator, now, new(task), Health.Id, null));
        Do(new CaseCommand.AcceptRole(Health, now, new(task), null));
        UntilDue<CaseEvent.RoleReminded>();
        Do(new CaseCommand.KeepRole(Health, now, new(task), Day(30)));
        Do(new CaseCommand.ReportRole(Health, now, new(task), "10日に行きました"));
        Do(new CaseCommand.JudgeRole(Coordinator, now, new(task), false, "もう一か所お願いします"));
        Do(new CaseCommand.ReportRole(Health, now, new(task), "2か所行きました"));
        Do(new CaseCommand.JudgeRole(Coordinator, now, new(task), true, null));
        var role = Propose(RoleKind.Role, "連絡のまとめ役", Coordinator.Id, null);
        Do(new CaseCommand.ReportRole(Coordinator, now, new(role), null));
        Do(new CaseCommand.EndCover(Health, now));

        DateOnly Day(int days) => Rules.Calendar.DayOf(now).AddDays(days);
    }

    private string Propose(RoleKind kind, string title, string to, string? next)
    {
        Do(new CaseCommand.ProposeRole(Coordinator, now, kind, title, "友だちと遊ぶため", "当日の吸引", Rules.Calendar.DayOf(now).AddDays(40), to, next, "t5"));
        return events.OfType<CaseEvent.RoleProposed>().Last().Role.Id;
    }

    private void Advice()
    {
        var (doctor, therapist) = (new Actor(new("29:doctor"), "草加 直樹", "ja"), new Actor(new("29:therapist"), "越谷 学", "ja"));
        Do(new CaseCommand.NameSupervisors(Health, now, [new NamedPerson.Member(Coordinator), new NamedPerson.Outside(doctor), new NamedPerson.Outside(therapist)]));
        Do(new CaseCommand.AnswerInvitation(Coordinator, now, Accepts: true));
        Do(new CaseCommand.AnswerInvitation(doctor, now, Accepts: true));
        Do(new CaseCommand.AnswerInvitation(therapist, now, Accepts: false));
        Do(new CaseCommand.AskAdvice(Mother, now, "どう話せばよいですか", null));
        var item = state.Items[^1].Id;
        UntilDue<CaseEvent.AdviceNudged>();
        UntilDue<CaseEvent.AdvicePassed>();
        UntilDue<CaseEvent.AdviceUnanswered>();
        Do(new CaseCommand.AskCoordinatorsAdvice(Mother, now, item));
        Do(new CaseCommand.GiveAdvice(Health, now, item, "一緒に話しましょう"));
        Do(new CaseCommand.EndAdvice(Mother, now, item));
    }

    private void Intake()
    {
        var id = state.NextItemId('i');
        Do(new CaseCommand.RegisterIntake(Health, now, Said, "どこにも預けられないと言われました", "友だちと遊ばせたい", "こども病院", "t5"));
        UntilDue<CaseEvent.IntakeReminded>();
        Do(new CaseCommand.MissContact(Health, now, id, null, "電話", "留守でした"));
        Do(new CaseCommand.MakeContact(Health, now, id, null, "訪問", "話せました"));
        Do(new CaseCommand.Ask(Health, now, "預けられる園は", [], false, QuestionSource.Command, "t5", "m5", Intake: id));
        var second = state.NextItemId('i');
        Do(new CaseCommand.RegisterIntake(Health, now, Said, "夜、眠れません", null, null, "t6"));
        Do(new CaseCommand.MakeContact(Health, now, second, null, "訪問", "話せました"));
        Do(new CaseCommand.SettleIntake(Health, now, second));
    }

    private void Errand()
    {
        var (question, id) = (state.Questions[^1].Id, state.NextItemId('e'));
        Do(new CaseCommand.GiveAnswer(Coordinator, now, question, "見学できます"));
        Do(new CaseCommand.GiveAnswer(Coordinator, now, question, "4月から預けられます"));
        UntilDue<CaseEvent.ErrandReminded>();
        Do(new CaseCommand.TellFamily(Health, now, id, null, "訪問"));
        Do(new CaseCommand.GiveAnswer(Coordinator, now, question, "5月から預けられます"));
        Do(new CaseCommand.MarkNotYet(Health, now, question));
        Do(new CaseCommand.MarkSolved(Health, now, question));
    }

    private void Conference()
    {
        UntilDue<CaseEvent.ConferenceCheckAsked>();
        Do(new CaseCommand.SkipConference(Health, now, "毎週会っている"));
        Do(new CaseCommand.PlanConference(Mother, now, Day(20), new TimeOnly(14, 0), "市役所2階", ["保健センター"], new Repeat(1, SeriesUnit.Months), "送迎"));
        var id = state.Items.OfType<ConferenceItem>().Single().Id;
        Do(new CaseCommand.AddPoint(Health, now, id, "停電の備え"));
        UntilDue<CaseEvent.ConferenceCalled>();
        Do(new CaseCommand.MoveConference(Mother, now, id, Day(30), new TimeOnly(10, 0), "台風"));
        UntilDue<CaseEvent.ConferenceStarted>();
        Do(new CaseCommand.DecidePoint(Health, now, id, "p1", PointOutcome.Settled, "家族で行く", "家族", Day(40)));
        UntilDue<CaseEvent.ConferenceReminded>();
        Do(new CaseCommand.CloseConference(Health, now, id, ["家族", Health.Id], "よく話せた", null, null));
        Do(new CaseCommand.TakeMinutes(Mother, now, id, MinutesFormat.Markdown));
        Do(new CaseCommand.LinkConference(now, id, ConferenceLink.Minutes, new Uri("https://files.example/minutes.docx")));
        Do(new CaseCommand.CancelConference(Health, now, state.Items.OfType<ConferenceItem>().Single().Id, "入院", WholeSeries: true));
    }

    private DateOnly Day(int ahead) => WorkingCalendar.Japan.DayOf(now).AddDays(ahead);

    private void Goal()
    {
        Do(new CaseCommand.SetGoal(Health, now, "友だちと園で遊びたい", Said));
        UntilDue<CaseEvent.GoalCheckAsked>();
        Do(new CaseCommand.SetThread(now, state.Items.OfType<CareTeam.Goals.GoalCheck>().Single().Id, "t4"));
        Do(new CaseCommand.KeepGoal(Health, now, Said));
        Do(new CaseCommand.NameCoordinator(Health, now, new NamedPerson.Member(Coordinator)));
    }

    private void Updates()
    {
        Do(new CaseCommand.ShareUpdate(Mother, now, "38度台で休みました", UpdateAbout.Health, ["相談支援センター", "保健センター"], true, ["計画書.docx", "https://example.com/a"], null, "m4", new OnBehalf("お母さん", new DateOnly(2026, 11, 20), "電話")));
        var update = state.Items[^1].Id;
        Do(new CaseCommand.SetThread(now, update, "t5"));
        UntilDue<CaseEvent.UpdateNudged>();
        Do(new CaseCommand.ConfirmUpdate(Health, now, update));
        Do(new CaseCommand.CorrectUpdate(Mother, now, update, "37度台で休みました", UpdateAbout.Life, ["計画書.docx"]));
        UntilDue<CaseEvent.UpdateLeftToCoordinator>();
        Do(new CaseCommand.CloseUpdate(Coordinator, now, update));
    }

    private void Handoffs()
    {
        Do(new CaseCommand.Join(Nursery, now, "保育課", "行政職員"));
        Do(new CaseCommand.Ask(Mother, now, "面談はいつですか", ["保育課"], false, QuestionSource.Command, "t5", "h5"));
        Do(new CaseCommand.Ask(Mother, now, "園庭は広いですか", ["保育課"], false, QuestionSource.Command, "t5", "h6"));
        Do(new CaseCommand.StartHandoff(Nursery, now, "保育課", "あおぞら特別支援学校", HandoffReason.Transfer, new DateOnly(2029, 3, 31), "所沢さん", "合図が小さい", "t6"));
        UntilDue<CaseEvent.HandoffCalled>();
        var handoff = state.Items.OfType<HandoffItem>().Single().Id;
        Do(new CaseCommand.OfferHandoff(Coordinator, now, handoff, "保健センター"));
        Do(new CaseCommand.AcceptHandoff(Health, now, handoff, [state.Questions[0].Id]));
        Do(new CaseCommand.ReturnHandoff(Health, now, handoff, [], "担当が違います"));
        Do(new CaseCommand.KeepReturned(Coordinator, now, handoff));
        Do(new CaseCommand.MakePromise(Nursery, now, state.Questions[^1].Id, DateOnly.FromDateTime(now.UtcDateTime).AddDays(9)));
        Do(new CaseCommand.Leave(Nursery, now));
        Do(new CaseCommand.DropHandoff(Coordinator, now, state.Items.OfType<HandoffItem>().Single().Id, "同僚が続けます"));
        foreach (var question in state.Questions)
            Do(new CaseCommand.MarkSolved(Coordinator, now, question.Id));
    }

    private void Stages()
    {
        Do(new CaseCommand.SetDischarge(Coordinator, now, DateOnly.FromDateTime(now.UtcDateTime).AddDays(30)));
        Do(new CaseCommand.SetBirthMonth(Mother, now, new DateOnly(2023, 5, 1)));
        UntilDue<CaseEvent.StageAsked>();
        var stage = state.Items.OfType<LifeStagePrompt>().First().Id;
        Do(new CaseCommand.MoveStage(Coordinator, now, stage, DateOnly.FromDateTime(now.UtcDateTime).AddDays(40), "延期"));
        Do(new CaseCommand.StartHandoff(Coordinator, now, null, "保健センター", HandoffReason.LifeStage, Stage: stage));
        Do(new CaseCommand.DropStage(Coordinator, now, stage, "退院しました"));
        foreach (var handoff in state.Items.OfType<HandoffItem>())
            Do(new CaseCommand.AcceptHandoff(Health, now, handoff.Id, []));

        foreach (var asked in state.Items.OfType<LifeStagePrompt>().Where(s => s.IsListed))
            Do(new CaseCommand.EndStage(Coordinator, now, asked.Id));
    }

    private void Channel()
    {
        // What follows keeps its moments, and so its stored shape.
        var began = now;
        Unwatched();
        Do(new CaseCommand.LoseChannel(now, ChannelLossReason.Removed));
        UntilDue<CaseEvent.ChannelMissed>();
        Do(new CaseCommand.FindChannel(now));
        now = began;
    }

    /// <summary>Somebody posts more than is watched. The posts themselves are left out, as if they had never been.</summary>
    private void Unwatched()
    {
        var (stood, count) = (state, events.Count);
        for (var post = 0; post <= Question.MaxWatchedOfOne; post++)
            Do(new CaseCommand.Watch(Nursery, now, "？", [], "ends-with-question", "t9", $"w{post}"));

        var told = events[^1];
        events.RemoveRange(count, events.Count - count);
        events.Add(told);
        state = stood;
    }

    private void Ending()
    {
        Do(new CaseCommand.SkipConference(Coordinator, now, "終わるところです"));
        Do(new CaseCommand.SetMunicipality(Coordinator, now, "さいたま市"));
        Do(new CaseCommand.Hold(now, "監査のため"));
        Do(new CaseCommand.Close(Coordinator, now));
        Do(new CaseCommand.Release(now, "監査が終わった"));
        UntilDue<CaseEvent.CaseDeleted>();
        Do(new CaseCommand.Undelete(now));
        UntilDue<CaseEvent.CaseDeleted>();
        UntilDue<CaseEvent.CasePurged>();
    }

    private void UntilDue<T>()
    {
        for (var tick = 0; tick < 30 && events[^1] is not T; tick++)
        {
            now = state.Due ?? now;
            Do(new CaseCommand.Tick(now));
        }
    }

    private void Do(CaseCommand command)
    {
        var decision = CaseDecider.Decide(state, command, Rules);
        if (decision.Refusal is { } refusal)
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Reason}");
        state = CaseFold.Apply(state, decision.Events);
        events.AddRange(decision.Events);
    }
}

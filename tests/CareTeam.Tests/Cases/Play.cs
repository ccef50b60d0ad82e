using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>
/// A case as a test plays it: commands in, time passing, state out. Times of day are Japan's. Nothing happens by the
/// clock until <see cref="Tick"/> or <see cref="LetPass"/> says so, as when the bot is down.
/// </summary>
internal sealed partial class Play(CareRules rules, DateTimeOffset now)
{
    /// <summary>A Thursday morning; the Monday after is a holiday (勤労感謝の日).</summary>
    public static readonly DateTimeOffset Thursday = Jst(11, 19, 10);

    public static readonly CareRules Usual = new(new LadderTimes(), LadderTimes.Urgent, WorkingCalendar.Japan);

    public CareRules Rules { get; } = rules;
    public DateTimeOffset Now { get; private set; } = now;
    public CaseState State { get; private set; } = CaseState.None;
    public List<CaseEvent> History { get; } = [];
    public Decision Last { get; private set; } = Decision.Unchanged;

    /// <summary>The newest consultation, open or ended.</summary>
    public IntakeItem Intake => State.Items.OfType<IntakeItem>().LastOrDefault() ?? State.EndedItems.OfType<IntakeItem>().Last();

    /// <summary>The newest open errand.</summary>
    public ErrandItem? Errand => State.Items.OfType<ErrandItem>().LastOrDefault();

    /// <summary>The newest question, open or closed.</summary>
    public Question Question => State.FindQuestion(new($"q{State.QuestionCount}"))!;

    public static DateTimeOffset Jst(int month, int day, int hour, int minute = 0, int year = 2026) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(9)).ToUniversalTime();

    public Play Do(CaseCommand command)
    {
        Last = CaseDecider.Decide(State, command, Rules);
        State = CaseFold.Apply(State, Last.Events);
        History.AddRange(Last.Events);
        return this;
    }

    /// <summary>Time passes while the bot is down.</summary>
    public Play Sleep(DateTimeOffset until)
    {
        Now = until;
        return this;
    }

    public Play Sleep(TimeSpan time) => Sleep(Now + time);

    public Play Tick() => Do(new CaseCommand.Tick(Now));

    /// <summary>Time passes and the bot acts at every due moment on the way.</summary>
    public Play LetPass(DateTimeOffset until)
    {
        for (var ticks = 0; State.Due is { } due && due <= until; ticks++)
        {
            Assert.True(ticks < 1000, "The clock moves nothing.");
            Sleep(due > Now ? due : Now).Tick();
        }

        return Sleep(until);
    }

    /// <summary>The bot acts at the next due moment.</summary>
    public Play UntilDue() => Sleep(State.Due!.Value).Tick();

    /// <summary>The bot acts at its due moments until this comes of it.</summary>
    public Play Until<T>() where T : CaseEvent
    {
        for (var ticks = 0; ticks == 0 || !Last.Events.Exists(e => e is T); ticks++)
        {
            Assert.True(ticks < 100, $"The clock brings about no {typeof(T).Name}.");
            UntilDue();
        }

        return this;
    }

    public Play Open(Actor by, string? goal = null) => Do(new CaseCommand.Open(by, Now, goal));

    public Play Join(Actor by, string agency, string? profession = null) =>
        Do(new CaseCommand.Join(by, Now, agency, profession));

    public Play Leave(Actor by) => Do(new CaseCommand.Leave(by, Now));

    public Play Name(Actor by, Actor? member) => Do(new CaseCommand.NameCoordinator(by, Now, member?.Here()));

    public Play Ask(Actor by, string text, params string[] addressed) => Do(new CaseCommand.Ask(
        by, Now, text, [.. addressed], Urgent: false, QuestionSource.Command, "t1", MessageId: null));

    public Play AskUrgently(Actor by, string text, params string[] addressed) => Do(new CaseCommand.Ask(
        by, Now, text, [.. addressed], Urgent: true, QuestionSource.Command, "t1", MessageId: null));

    public Play AskFor(Actor by, OnBehalf said, string text, params string[] addressed) => Do(new CaseCommand.Ask(
        by, Now, text, [.. addressed], Urgent: false, QuestionSource.Command, "t1", MessageId: null, said));

    public Play AnswerFor(Actor by, OnBehalf said, string? text = null) => Do(new CaseCommand.GiveAnswer(by, Now, Question.Id, text, said));

    public Play Post(Actor by, string text, string thread = "t1", string message = "m1", params string[] addressed) =>
        Do(new CaseCommand.Watch(by, Now, text, [.. addressed], "ends-with-question", thread, message));

    public Play Unwatch(Actor by, string message = "m1") => Do(new CaseCommand.Unwatch(by, Now, message));

    public Play Reply(Actor by, string text, string thread = "t1") =>
        Do(new CaseCommand.ReplyInThread(by, Now, thread, text));

    public Play Answer(Actor by, string? text = null) => Do(new CaseCommand.GiveAnswer(by, Now, Question.Id, text));

    public Play Pass(Actor by, string? to = null) => Do(new CaseCommand.Pass(by, Now, Question.Id, to));

    public Play Promise(Actor by, DateOnly? day) => Do(new CaseCommand.MakePromise(by, Now, Question.Id, day));

    public Play Solved(Actor by) => Do(new CaseCommand.MarkSolved(by, Now, Question.Id));

    public Play NotYet(Actor by) => Do(new CaseCommand.MarkNotYet(by, Now, Question.Id));

    public Play Choose(Actor by, ConsultWay? way, string? note = null) =>
        Do(new CaseCommand.ChooseConsult(by, Now, Question.Id, way, note));

    public Play Report(Actor by, string? result) => Do(new CaseCommand.ReportConsult(by, Now, Question.Id, result));

    public Play Draft(Actor by, string? draft) => Do(new CaseCommand.DraftCouncil(by, Now, Question.Id, draft));

    public Play CouncilAnswers(Actor by, string? result) =>
        Do(new CaseCommand.AnswerFromCouncil(by, Now, Question.Id, result));

    public Play TakeIn(Actor by) => Do(Cases.TakingIn(by, this));

    public Play Contact(Actor by) => Do(new CaseCommand.MakeContact(by, Now, Intake.Id, null, "電話", "話せました"));

    public Play Miss(Actor by) => Do(new CaseCommand.MissContact(by, Now, Intake.Id, null, "電話", null));

    public Play Settle(Actor by) => Do(new CaseCommand.SettleIntake(by, Now, Intake.Id));

    /// <summary>Makes a question of the consultation.</summary>
    public Play AskOf(Actor by) => Do(new CaseCommand.Ask(by, Now, Intake.Worry, [], false, QuestionSource.Command, "t1", null, Intake: Intake.Id));

    public Play Tell(Actor by) => Do(new CaseCommand.TellFamily(by, Now, (Errand ?? State.EndedItems.OfType<ErrandItem>().Last()).Id, null, "訪問"));

    public Play RaiseOn(ItemId item) => Do(new CaseCommand.RaiseBarrier(Cases.Coordinator, Now, "", item, "t1"));

    public Play SetGoal(Actor by, string goal, OnBehalf? said = null) => Do(new CaseCommand.SetGoal(by, Now, goal, said));

    public Play KeepGoal(Actor by, OnBehalf? said = null) => Do(new CaseCommand.KeepGoal(by, Now, said));

    /// <summary>The newest role, open or ended.</summary>
    public RoleItem Role => (RoleItem)State.FindItem(History.OfType<CaseEvent.RoleProposed>().Last().Role.Id)!;

    public Play Propose(Actor by, RoleKind kind, string title, string to, string? next = null, DateOnly? until = null) =>
        Do(new CaseCommand.ProposeRole(by, Now, kind, title, null, null, until, to, next, "t1"));

    public Play Repropose(Actor by, string to, string? next = null) => Do(new CaseCommand.ReproposeRole(by, Now, Role.Id, to, next));

    public Play Accept(Actor by, Actor? doer = null) => Do(new CaseCommand.AcceptRole(by, Now, Role.Id, doer?.Id));

    public Play Decline(Actor by, string? reason) => Do(new CaseCommand.DeclineRole(by, Now, Role.Id, reason));

    public Play PassRole(Actor by, string? to, string? reason = null) => Do(new CaseCommand.PassRole(by, Now, Role.Id, to, reason));

    public Play Keep(Actor by, DateOnly? day = null) => Do(new CaseCommand.KeepRole(by, Now, Role.Id, day));

    public Play Done(Actor by, string? result = null) => Do(new CaseCommand.ReportRole(by, Now, Role.Id, result));

    public Play Judge(Actor by, bool confirmed, string? note = null) => Do(new CaseCommand.JudgeRole(by, Now, Role.Id, confirmed, note));

    public Play Drop(Actor by, string? reason) => Do(new CaseCommand.DropRole(by, Now, Role.Id, reason));

    public Play Cover(Actor by, Actor? cover, DateOnly first, DateOnly last) =>
        Do(new CaseCommand.SetCover(by, Now, cover?.Here(), new Closure(first, last)));
    public ConferenceItem Conference => (ConferenceItem)(State.Items.FindLast(i => i is ConferenceItem) ?? State.EndedItems.FindLast(i => i is ConferenceItem))!;

    public Play Plan(Actor by, DateOnly? day, TimeOnly? time = null, Repeat? repeat = null, string? point = null, params string[] expected) =>
        Do(new CaseCommand.PlanConference(by, Now, day, time ?? new TimeOnly(14, 0), "市役所2階", [.. expected], repeat, point));

    public Play Point(Actor by, string text, ItemId? item = null) => Do(new CaseCommand.AddPoint(by, Now, item, text));

    public Play Decide(Actor by, string? point, PointOutcome? outcome, string? text = null, string? to = null) =>
        Do(new CaseCommand.DecidePoint(by, Now, Conference.Id, point, outcome, text, to, null));

    public Play Cancel(Actor by, string? reason, bool whole = false) =>
        Do(new CaseCommand.CancelConference(by, Now, Conference.Id, reason, whole));

    public Play MoveTo(Actor by, DateOnly? day, string? reason) => Do(new CaseCommand.MoveConference(by, Now, Conference.Id, day, null, reason));

    public Play EndConference(Actor by, DateOnly? next = null) =>
        Do(new CaseCommand.CloseConference(by, Now, Conference.Id, [], "みんなで話せました。", next, null));


    public Play Close(Actor by) => Do(new CaseCommand.Close(by, Now));

    public Play Hours(Actor by, string? hours, params Closure[] closures) => Do(new CaseCommand.SetHours(
        by, Now, hours is null ? null : AgencyHours.Parse(hours).Value, closures.Length == 0 ? null : closures.ToImmutableList()));
}

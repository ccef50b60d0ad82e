using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Tests.Calendar;
using CareTeamBot.CareTeam.Updates;
using FsCheck;
using FsCheck.Fluent;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>One random move; what it means depends on the state that it meets.</summary>
internal sealed record Move(string Verb, int Who, int Which, int What, int Minutes);

/// <summary>Random rules, calendars and moves.</summary>
internal sealed record History(bool AlwaysOpen, int Times, AgencyCalendar[] Calendars, Move[] Moves)
{
    public const int MaxMoves = 60;

    private static readonly LadderTimes[] Ladders =
    [
        new(),
        new() { Nudge = TimeSpan.FromMinutes(20), Widen = TimeSpan.FromMinutes(40), Consult = TimeSpan.FromHours(6), Council = TimeSpan.FromHours(30) },
        new() { Nudge = TimeSpan.FromHours(1), Widen = TimeSpan.FromHours(1), Consult = TimeSpan.FromHours(1), Council = TimeSpan.FromHours(1) },
        new() { Nudge = TimeSpan.FromHours(9), Widen = TimeSpan.FromHours(30), Consult = TimeSpan.FromDays(9), Council = TimeSpan.FromDays(40) },
        new() { Nudge = TimeSpan.FromDays(2), Widen = TimeSpan.FromDays(1), Consult = TimeSpan.FromHours(5), Council = TimeSpan.FromHours(4) },
    ];

    private static readonly (int Weight, string Verb)[] Verbs =
    [
        (8, "due"), (3, "tick"), (3, "join"), (3, "leave"), (5, "ask"), (1, "ask urgently"), (1, "barrier"), (3, "watch"), (1, "edit"), (1, "unwatch"),
        (2, "reply"), (2, "answer"), (4, "pass"), (3, "promise"), (1, "solved"), (3, "not yet"), (3, "choose"), (2, "report"),
        (1, "draft"), (1, "council answers"), (1, "hours"), (1, "name"), (2, "goal"), (2, "keep goal"), (1, "close"), (1, "open"), (2, "place"),
        (4, "propose"), (4, "accept role"), (2, "decline role"), (2, "pass role"), (1, "ask another"), (2, "keep role"), (4, "report role"),
        (5, "judge role"), (1, "drop role"), (2, "cover"), (1, "back"),
        (3, "share"), (3, "confirm"), (2, "correct"), (1, "withdraw"), (1, "close update"),
        (3, "supervisors"), (4, "invited"), (1, "sweep"), (3, "advice"), (2, "advise"), (1, "end advice"), (1, "ask coordinator"),
        (3, "take in"), (3, "contact"), (2, "not reached"), (2, "settle"), (3, "ask of it"), (3, "tell"),
        (3, "hand over"), (2, "offer"), (3, "accept"), (2, "return"),
        (2, "keep returned"), (1, "drop handoff"), (2, "birth"), (1, "discharge"), (1, "move stage"), (1, "drop stage"), (1, "end stage"),
        (3, "plan"), (1, "point"), (2, "move conference"), (1, "cancel conference"), (3, "decide"), (3, "end conference"), (1, "skip conference"), (2, "take minutes"), (1, "link"),
        (1, "chatter"), (1, "lose channel"), (4, "find channel"),
        (1, "municipality"), (1, "hold"), (2, "release"), (1, "undelete"),
    ];

    private static readonly Gen<Move> AnyMove =
        from verb in Gen.Frequency(Verbs.Select(v => (v.Weight, Gen.Constant(v.Verb))))
        from who in Gen.Choose(0, 7)
        from which in Gen.Choose(0, 3)
        from what in Gen.Choose(0, 11)
        from minutes in Gen.Elements(0, 0, 0, 0, 1, 7, 60, 240, 700, 1440, 4320, 30000, 300000, -1, -600)
        select new Move(verb, who, which, what, minutes);

    private static readonly Gen<History> Any =
        from alwaysOpen in Gen.Elements(true, false, false)
        from times in Gen.Choose(0, Ladders.Length - 1)
        from calendars in Gen.ArrayOf(CalendarGenerators.Calendar, 2)
        from length in Gen.Choose(1, MaxMoves)
        from moves in Gen.ArrayOf(AnyMove, length)
        select new History(alwaysOpen, times, calendars, moves);

    public static Arbitrary<History> Arbitrary { get; } = Arb.From(Any, Shorter);

    public CareRules Rules => new(Ladders[Times], LadderTimes.Urgent,
        AlwaysOpen ? new WorkingCalendar(WorkingCalendar.FindZone("Asia/Tokyo"), alwaysOpen: true) : WorkingCalendar.Japan);

    /// <summary>How often a move is made at once: somebody who writes more than is watched.</summary>
    public static int Repeats(Move move) => move is { Verb: "chatter", What: 0 } ? Question.MaxWatchedOfOne + 2 : 1;

    public override string ToString() =>
        $"AlwaysOpen={AlwaysOpen}, times {Times}:{string.Concat(Moves.Select(m => $"\n  {m}"))}";

    /// <summary>What a move means in the state that it meets.</summary>
    public CaseCommand Command(Move move, CaseState state, DateTimeOffset now)
    {
        var who = Person(move.Who);
        var item = Item(state, move.Which);
        var text = $"text {move.What}";
        return move.Verb switch
        {
            "due" or "tick" => new CaseCommand.Tick(now),
            "join" => new CaseCommand.Join(who, now, Agency(move.What), null),
            "leave" => new CaseCommand.Leave(who, now),
            "ask" or "ask urgently" => new CaseCommand.Ask(who, now, text, [.. Named(move)], move.Verb != "ask", QuestionSource.Command,
                move.Which == 0 ? null : $"t{move.Which}", move.What % 2 == 0 ? $"m{move.What}" : null, Said(move)),
            "barrier" => new CaseCommand.RaiseBarrier(who, now, move.What < 2 ? "" : text, move.What % 3 == 0 ? null : item, null),
            "watch" => new CaseCommand.Watch(who, now, text, [.. Named(move)], "rule", $"t{move.Which}", $"m{move.What}"),
            "chatter" => new CaseCommand.Watch(who, now, text, [], "rule", "t1", $"c{state.QuestionCount}"),
            "edit" => Edit(state, text, now),
            "unwatch" => new CaseCommand.Unwatch(who, now, $"m{move.What}"),
            "reply" => new CaseCommand.ReplyInThread(who, now, $"t{move.Which}", text),
            "answer" => new CaseCommand.GiveAnswer(who, now, item, move.What % 3 == 0 ? null : text, Said(move)),
            "pass" => new CaseCommand.Pass(who, now, item, move.What < 4 ? null : Agency(move.What)),
            "promise" => new CaseCommand.MakePromise(who, now, item,
                move.What == 0 ? null : WorkingCalendar.Japan.DayOf(now).AddDays(move.What - 2)),
            "solved" => new CaseCommand.MarkSolved(who, now, item),
            "not yet" => new CaseCommand.MarkNotYet(Insider(state, who), now, item),
            "choose" => new CaseCommand.ChooseConsult(Insider(state, who), now, item,
                move.What > 3 ? (ConsultWay)(move.What % 4) : null, text),
            "report" => new CaseCommand.ReportConsult(Insider(state, who), now, item, move.What % 2 == 0 ? null : text),
            "draft" => new CaseCommand.DraftCouncil(Insider(state, who), now, item, text),
            "council answers" => new CaseCommand.AnswerFromCouncil(Insider(state, who), now, item, text),
            "hours" => new CaseCommand.SetHours(who, now, AgencyHours.Of(Calendars[move.What % 2]), Calendars[move.What % 2].Closures),
            "name" => new CaseCommand.NameCoordinator(Insider(state, who), now, move.What == 0 ? null : Person(move.What).Here()),
            "goal" => new CaseCommand.SetGoal(who, now, text, Said(move)),
            "take in" => new CaseCommand.RegisterIntake(who, now, Said(move), text, move.What % 2 == 0 ? text : null, null, move.Which == 0 ? null : $"t{move.Which}"),
            "contact" => new CaseCommand.MakeContact(who, now, NewestId<IntakeItem>(state), null, null, text),
            "not reached" => new CaseCommand.MissContact(who, now, NewestId<IntakeItem>(state), null, "phone", text),
            "settle" => new CaseCommand.SettleIntake(Insider(state, who), now, NewestId<IntakeItem>(state)),
            "ask of it" => new CaseCommand.Ask(who, now, text, [], false, QuestionSource.Command, "t1", null, Intake: NewestId<IntakeItem>(state)),
            "tell" => new CaseCommand.TellFamily(who, now, NewestId<ErrandItem>(state), null, null),
            "keep goal" => new CaseCommand.KeepGoal(who, now, Said(move)),
            "share" => new CaseCommand.ShareUpdate(who, now, text, (UpdateAbout)(move.What % 6), [.. Named(move)], move.What > 2, [],
                move.Which == 0 ? null : $"t{move.Which}", move.What % 2 == 0 ? $"m{move.What}" : null, Said(move)),
            "confirm" => new CaseCommand.ConfirmUpdate(who, now, Update(state, move), move.What == 0 ? 0 : null),
            "correct" => new CaseCommand.CorrectUpdate(Insider(state, who), now, Update(state, move), text, null, []),
            "withdraw" => new CaseCommand.WithdrawUpdate(Insider(state, who), now, Update(state, move)),
            "close update" => new CaseCommand.CloseUpdate(Insider(state, who), now, Update(state, move)),
            "hand over" => new CaseCommand.StartHandoff(Insider(state, who), now, move.Which == 0 ? null : Agency(move.What), move.What % 4 == 0 ? Person(move.Which).Id : Agency(move.What + 1 + move.Which),
                (HandoffReason)(move.What % 4), Note: text, Stage: move.What == 7 ? Of<LifeStagePrompt>(state, move.Which) : null),
            "offer" => new CaseCommand.OfferHandoff(Insider(state, who), now, Of<HandoffItem>(state, move.Which), move.What % 3 == 0 ? null : Agency(move.What)),
            "accept" => new CaseCommand.AcceptHandoff(Incoming(state, move), now, Of<HandoffItem>(state, move.Which), move.What < 6 ? [] : [item]),
            "return" => new CaseCommand.ReturnHandoff(Incoming(state, move), now, Of<HandoffItem>(state, move.Which), move.What < 6 ? [] : [item], text),
            "keep returned" => new CaseCommand.KeepReturned(Insider(state, who), now, Of<HandoffItem>(state, move.Which)),
            "drop handoff" => new CaseCommand.DropHandoff(Insider(state, who), now, Of<HandoffItem>(state, move.Which), text),
            "birth" => new CaseCommand.SetBirthMonth(Insider(state, who), now, WorkingCalendar.Japan.DayOf(now).AddMonths(-17 * move.What)),
            "discharge" => new CaseCommand.SetDischarge(Insider(state, who), now, WorkingCalendar.Japan.DayOf(now).AddDays(20 * move.What), text),
            "move stage" => new CaseCommand.MoveStage(Insider(state, who), now, Of<LifeStagePrompt>(state, move.Which), WorkingCalendar.Japan.DayOf(now).AddDays(40 * move.What), text),
            "drop stage" => new CaseCommand.DropStage(Insider(state, who), now, Of<LifeStagePrompt>(state, move.Which), text),
            "end stage" => new CaseCommand.EndStage(Insider(state, who), now, Of<LifeStagePrompt>(state, move.Which)),
            "plan" => new CaseCommand.PlanConference(who, now, Ahead(move, now), new TimeOnly(move.What, 30), "room", [.. Named(move)],
                move.What % 3 == 0 ? new Repeat(move.What % 4, (SeriesUnit)(move.What % 2)) : null, move.What % 2 == 0 ? text : null),
            "point" => new CaseCommand.AddPoint(who, now, move.Which == 0 ? null : Conference(state), text),
            "move conference" => new CaseCommand.MoveConference(who, now, Conference(state), Ahead(move, now), null, text),
            "cancel conference" => new CaseCommand.CancelConference(who, now, Conference(state), text, move.What % 2 == 0),
            "decide" => new CaseCommand.DecidePoint(who, now, Conference(state), move.Which switch { 0 => "goal", 1 => "p1", _ => item.Value },
                (PointOutcome)(move.What % 5), move.What > 5 ? text : null, Agency(move.What), null),
            "end conference" => new CaseCommand.CloseConference(Insider(state, who), now, Conference(state), [.. Named(move)], text,
                move.What == 7 ? Ahead(move, now) : null, null),
            "link" => new CaseCommand.LinkConference(now, Conference(state), (ConferenceLink)(move.What % 2), new Uri($"https://example.com/{move.Which}")),
            "take minutes" => new CaseCommand.TakeMinutes(who, now, Conference(state), (MinutesFormat)(move.What % 2)),
            "skip conference" => new CaseCommand.SkipConference(Insider(state, who), now, text),
            "close" => new CaseCommand.Close(Insider(state, who), now),
            "supervisors" => move.What == 7
                ? new CaseCommand.ClearSupervisors(Insider(state, who), now)
                : new CaseCommand.NameSupervisors(Insider(state, who), now, [move.What % 4 == 0 ? new NamedPerson.Outside(Person(move.What)) : Person(move.What).Here(), Person(move.Which).Here()]),
            "invited" => new CaseCommand.AnswerInvitation(Known(state, state.Invitations.Find(i => i.AcceptedAt is null || move.What < 3)?.Id, who), now, move.What > 1),
            "sweep" => new CaseCommand.Sweep(now, [.. Enumerable.Range(0, 8).Where(n => n != move.What && n != move.Which).Select(n => Person(n).Id)], now.AddDays(move.What - 3)),
            "advice" => new CaseCommand.AskAdvice(who, now, text, move.Which < 2 ? null : item),
            "advise" => new CaseCommand.GiveAdvice(Known(state, Advice(state)?.Asked[^1], who), now, Advice(state)?.Id ?? item, text),
            "end advice" => new CaseCommand.EndAdvice(Known(state, Advice(state)?.AskerId, who), now, Advice(state)?.Id ?? item),
            "ask coordinator" => new CaseCommand.AskCoordinatorsAdvice(Known(state, Advice(state)?.AskerId, who), now, Advice(state)?.Id ?? item),
            "open" => new CaseCommand.Open(who, now, text),
            "lose channel" => new CaseCommand.LoseChannel(now, (ChannelLossReason)(move.What % 4)),
            "find channel" => new CaseCommand.FindChannel(now),
            "municipality" => new CaseCommand.SetMunicipality(Insider(state, who), now, text),
            "hold" => new CaseCommand.Hold(now, text),
            "release" => new CaseCommand.Release(now, text),
            "undelete" => new CaseCommand.Undelete(now),
            "propose" => new CaseCommand.ProposeRole(who, now, (RoleKind)(move.What % 2), text, null, null,
                move.Which == 0 ? null : WorkingCalendar.Japan.DayOf(now).AddDays(move.What - 1),
                move.What % 3 == 0 ? Person(move.What).Id : Agency(move.What), move.Which == 1 ? null : Agency(move.What + 1), "t1"),
            "ask another" => new CaseCommand.ReproposeRole(Insider(state, who), now, Role(state, move), Agency(move.What), Agency(move.What + 1)),
            "accept role" => new CaseCommand.AcceptRole(Asked(state, move), now, Role(state, move), move.What == 0 ? who.Id : null),
            "decline role" => new CaseCommand.DeclineRole(Asked(state, move), now, Role(state, move), move.What == 0 ? null : text),
            "pass role" => new CaseCommand.PassRole(Asked(state, move), now, Role(state, move), Agency(move.What), null),
            "keep role" => new CaseCommand.KeepRole(Asked(state, move), now, Role(state, move),
                move.What < 6 ? null : WorkingCalendar.Japan.DayOf(now).AddDays(move.What - 6)),
            "report role" => new CaseCommand.ReportRole(Asked(state, move), now, Role(state, move), text),
            "judge role" => new CaseCommand.JudgeRole(Insider(state, who), now, Role(state, move), move.What % 2 == 0, text),
            "drop role" => new CaseCommand.DropRole(Insider(state, who), now, Role(state, move), move.What == 0 ? null : text),
            "cover" => new CaseCommand.SetCover(who, now, Person(move.What).Here(), new Closure(
                WorkingCalendar.Japan.DayOf(now).AddDays(move.Which - 1), WorkingCalendar.Japan.DayOf(now).AddDays(move.Which + 2))),
            "back" => new CaseCommand.EndCover(who, now),
            _ => new CaseCommand.SetThread(now, item, $"t{move.Which}"),
        };
    }

    /// <summary>The writer of the latest watched post changes its words.</summary>
    private static CaseCommand.Watch Edit(CaseState state, string text, DateTimeOffset now) => state.Questions.LastOrDefault(q => q.Rule is not null) is { } post
        ? new(new Actor(post.AskerId, "Person", "ja"), now, text, [], "rule", post.ThreadId!, post.MessageId!)
        : new(Person(0), now, text, [], "rule", "t9", "m9");

    /// <summary>Now and then it is recorded for the family.</summary>
    private static OnBehalf? Said(Move move) => move.What % 5 == 0 ? new OnBehalf("the mother", null, null) : null;

    private static ItemId NewestId<T>(CaseState state) where T : CareItem => state.Items.OfType<T>().LastOrDefault()?.Id ?? new ItemId("x9");

    private static DateOnly Ahead(Move move, DateTimeOffset now) => WorkingCalendar.Japan.DayOf(now).AddDays(move.What % 5);

    private static ItemId Conference(CaseState state) =>
        state.Items.OfType<ConferenceItem>().LastOrDefault()?.Id ?? state.EndedItems.OfType<ConferenceItem>().LastOrDefault()?.Id ?? new ItemId("c999");

    private static Actor Person(int number) => new(new($"u{number % 8}"), $"Person {number % 8}", "ja");

    /// <summary>Mostly the coordinator, so that what is theirs to do gets done.</summary>
    private static Actor Insider(CaseState state, Actor who) => who.Id.Value is "u0" or "u1"
        ? who
        : state.FindParticipant(state.CoordinatorId) is { } p ? new Actor(p.Id, p.Name, p.Language) : who;

    /// <summary>Mostly somebody who may answer: who holds it, or one of the agency that does.</summary>
    private static Actor Asked(CaseState state, Move move)
    {
        var role = state.FindItem(Role(state, move));
        var asked = move.What == 1 ? null
            : role?.Holder.Kind == HolderKind.Agencies ? state.ActiveMembersOf(role.Holder.FindAgencies()[0]).FirstOrDefault()
            : state.FindParticipant(role?.Holder.Member);
        return asked is { } p ? new Actor(p.Id, p.Name, p.Language) : Person(move.Who);
    }

    private static ItemId Role(CaseState state, Move move) =>
        state.Items.OfType<RoleItem>().ToList() is { Count: > 0 } roles ? roles[move.Which % roles.Count].Id
        : state.EndedItems.OfType<RoleItem>().LastOrDefault()?.Id ?? new ItemId("r999");

    private static AdviceItem? Advice(CaseState state) => state.Items.OfType<AdviceItem>().LastOrDefault();

    private static Actor Known(CaseState state, MemberId? id, Actor otherwise) =>
        state.FindParticipant(id) is { } p ? new Actor(p.Id, p.Name, p.Language)
        : state.FindInvitation(id) is { } i ? new Actor(i.Id, i.Name, i.Language)
        : otherwise;

    /// <summary>Mostly somebody of the side that a handoff goes to.</summary>
    private static Actor Incoming(CaseState state, Move move) =>
        state.FindItem(Of<HandoffItem>(state, move.Which)) is HandoffItem { To: { } to }
        && state.Participants.Find(p => !p.Left && (p.AgencyId is { } agency ? agency == to.AgencyId : p.Id == to.MemberId)) is { } member
            ? new Actor(member.Id, member.Name, member.Language)
            : Person(move.Who);

    private static ItemId Of<T>(CaseState state, int which) where T : CareItem =>
        state.Items.OfType<T>().Reverse().ElementAtOrDefault(which)?.Id ?? state.Items.OfType<T>().FirstOrDefault()?.Id ?? new ItemId("x9");

    private static string Agency(int number) => new[] { "Health centre", "Nursery", "Hospital", "Nurses", "家族", "Nobody here" }[number % 6];

    private static IEnumerable<string> Named(Move move) =>
        Enumerable.Range(0, move.Which).Select(i => Agency(move.What + i));

    private static ItemId Item(CaseState state, int which) =>
        which == 3 && !state.Items.IsEmpty ? state.Items[^1].Id
        : state.Questions.Count > 0 && which > 0 ? state.Questions[^Math.Min(which, state.Questions.Count)].Id
        : state.ClosedQuestions is [.., var closed] ? closed.Id : new ItemId("q999");

    private static ItemId Update(CaseState state, Move move) =>
        state.LastUpdates(move.Which + 1) is { IsEmpty: false } last ? last[^1].Id : new ItemId("u999");

    private static IEnumerable<History> Shorter(History history)
    {
        var moves = history.Moves;
        for (var length = moves.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= moves.Length; from += length)
                yield return history with { Moves = [.. moves[..from], .. moves[(from + length)..]] };
        }
    }
}

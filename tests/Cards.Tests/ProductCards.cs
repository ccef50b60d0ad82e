using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Tests;

/// <summary>The product's cards in every state, for the gallery.</summary>
internal static partial class ProductCards
{
    public static IReadOnlyList<(string Name, Func<Locale, AdaptiveCard> Make)> All { get; } =
        [.. Cases(), .. Questions(), .. Consults(), .. Prompts(), .. Goals(), .. Updates(), .. Advising(), .. Intakes(),
        .. Channels(), .. RolesAndTasks(), .. HandoffCards(), .. ConferenceCards(), .. ResourceCards(), .. Views(), .. Folds()];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Cases() =>
    [
        ("case.notOpen", l => CareCards.Case(Situations.NoCase(l).Context())),
        ("case.justOpened", l => CareCards.Case(Situations.JustOpened(l).Context())),
        ("case.team", l => CareCards.Case(Situations.WholeTeam(l).Context())),
        ("case.deleted", l => CareCards.Deleted(Situations.Deleted(l).Context())),
        ("case.closed", l => CareCards.Case(Situations.Closed(l).Context())),
        ("team.first", l => CareCards.Team(Situations.JustOpened(l).Context())),
        ("team.stranger", l => CareCards.Team(Situations.WholeTeam(l).Context("29:new"))),
        ("team.member", l => CareCards.Team(Situations.WholeTeam(l).Context(Situations.Health))),
    ];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Questions() =>
    [
        Question("asked", l => Situations.Asked(l)),
        Question("urgent", l => Situations.Asked(l, urgent: true)),
        Question("nudged", Situations.Nudged),
        Question("nudgedPost", Situations.NudgedPost),
        Question("referred", Situations.Referred),
        Question("promised", Situations.Promised),
        Question("promiseLapsed", Situations.PromiseLapsed),
        Question("forMother", Situations.AskedForMother),
        Question("answeredForMother", Situations.AnsweredForMother),
        Question("widened", Situations.Widened),
        Question("consult", Situations.Consult),
        Question("consultTaken", Situations.ConsultTaken),
        Question("council", Situations.Council),
        Question("answered", Situations.Answered),
        Question("answered.other", Situations.Answered, Situations.Nursery),
        Question("answeredInPerson", Situations.AnsweredInPerson),
        Question("reopened", Situations.Reopened),
        Question("solved", Situations.Solved),
        Question("silence", Situations.Silence),
        Question("barrier", Situations.Barrier),
        Question("watched", Situations.Watched),
        Question("asker", l => Situations.Asked(l), Situations.Mother),
    ];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Consults() =>
    [
        Consult("noAnswer", Situations.Consult),
        Consult("passedTwice", Situations.PassedTwice),
        Consult("passedTwice.other", Situations.PassedTwice, Situations.Nursery),
        Consult("nobodyToAsk", Situations.NobodyToAsk),
        Consult("taken", Situations.ConsultTaken),
        Consult("council", Situations.Council),
        Consult("councilReminded", Situations.CouncilReminded),
        Consult("answered", Situations.CouncilAnswered),
        Consult("solved", Situations.Solved),
    ];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Prompts() =>
    [
        Prompt(CallKind.Nudge, Situations.Nudged, Situations.Nursery, Situations.Welfare),
        Prompt(CallKind.Widen, Situations.Widened, Situations.Nursery, Situations.Welfare, Situations.Health),
        Prompt(CallKind.Consult, Situations.Consult, Situations.Coordinator),
        ("prompt.Consult.passedTwice", l => CareCards.Call(Situations.PassedTwice(l).Context(), Situations.PassedTwice(l).Question, CallKind.Consult, [new(Situations.Coordinator)])),
        Prompt(CallKind.Council, Situations.Council, Situations.Coordinator),
        Prompt(CallKind.CouncilReminder, Situations.CouncilReminded, Situations.Coordinator),
        Prompt(CallKind.PromiseLapsed, Situations.PromiseLapsed, Situations.Nursery),
        Prompt(CallKind.Answered, Situations.Answered, Situations.Mother),
    ];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Goals() =>
    [
        Item("goal.asking", Situations.GoalAsked, "g1"),
        Item("goal.kept", Situations.GoalKept, "g1"),
        Call("goal.call", Situations.GoalAsked, "g1", CallKind.GoalCheck, Situations.Coordinator),
        ("goal.status", l => CareCards.Status(Situations.GoalAsked(l).Context())),
    ];

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Views() =>
    [
        ("status.empty", l => CareCards.Status(Situations.WholeTeam(l).Context())),
        ("status.municipality", l => CareCards.Status(Situations.OfMunicipality(l).Context())),
        ("status.noCase", l => CareCards.Status(Situations.NoCase(l).Context())),
        ("status.busy", l => CareCards.Status(Situations.Busy(l).Context())),
        ("status.page2", l => CareCards.Status(Situations.Busy(l).Context(), 2)),
        ("personal.mine", l => CareCards.PersonalStatus(Personal(l, Situations.Coordinator), Glances(l))),
        ("personal.page2", l => CareCards.PersonalStatus(Personal(l, Situations.Nursery), Glances(l), 2)),
        ("personal.answered", l => CareCards.PersonalStatus(Personal(l, Situations.Mother), Glances(l))),
        ("personal.done", l => CareCards.PersonalStatus(Personal(l, Situations.Nursery) with { Notice = new(null, "question.answer", NoticeKind.Done) }, Glances(l))),
        ("personal.digest", l => CareCards.PersonalStatus(Personal(l, Situations.Nursery), Glances(l), digest: true)),
        ("personal.nothing", l => CareCards.PersonalStatus(Personal(l, "29:new"), Glances(l))),
        ("personal.noCase", l => CareCards.PersonalStatus(Personal(l, "29:new"), [])),
        ("help.channel", l => CareCards.Help(Situations.WholeTeam(l).Context(), personal: false)),
        ("help.welcome", l => CareCards.Help(Situations.NoCase(l).Context(), personal: false)),
        ("help.personal", l => CareCards.Help(Personal(l, Situations.Mother), personal: true)),
        ("ask.channel", l => CareCards.AskForm(Situations.WholeTeam(l).Context(Situations.Mother), null, null)),
        ("ask.message", l => CareCards.AskForm(Situations.WholeTeam(l).Context(Situations.Mother), Situations.Asked(l).Question.Text, null, dialog: true)),
        ("ask.personal", l => CareCards.AskForm(Personal(l, Situations.Mother), null, Glances(l))),
        ("ask.noCase", l => CareCards.AskForm(Personal(l, Situations.Mother), null, [])),
        ("notice.refused", l => CareCards.Notice(Situations.NoCase(l).Context(), new(RefusalReason.NoCase, null))),
        ("notice.onQuestion", l => CareCards.Item(Situations.Asked(l).Context(notice: new(RefusalReason.DayPast, null)), Situations.Asked(l).Question)),
        ("gone", l => CareCards.Gone(Situations.NoCase(l).Context())),
    ];

    /// <summary>What unfolds below a button, drawn by itself for people to look at.</summary>
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Folds() =>
    [
        Fold("question.fold.answer", 0, l => Find(l, "question.asked")),
        Fold("question.fold.pass", 1, l => Find(l, "question.asked")),
        Fold("question.fold.promise", 2, l => Find(l, "question.asked")),
        Fold("consult.fold.found", 0, l => Find(l, "consult.taken")),
        Fold("consult.fold.otherWay", 1, l => Find(l, "consult.taken")),
        Fold("consult.fold.draft", 0, l => Find(l, "consult.council")),
        Fold("consult.fold.councilAnswer", 1, l => Find(l, "consult.council")),
        ("case.goalFor", l => CareCards.Case(Situations.GoalForMother(l).Context())),
        Fold("case.fold.goal", 1, l => Find(l, "case.team")),
    ];

    private static AdaptiveCard Find(Locale locale, string name) => All.Single(c => c.Name == name).Make(locale);

    private static (string, Func<Locale, AdaptiveCard>) Fold(string name, int index, Func<Locale, AdaptiveCard> card) =>
        (name, l => InLanguage(card(l).Actions.OfType<AdaptiveShowCardAction>().ElementAt(index).Card, l));

    private static AdaptiveCard InLanguage(AdaptiveCard card, Locale l)
    {
        card.Lang = l.Tag;
        return card;
    }

    private static (string, Func<Locale, AdaptiveCard>) Question(string name, Func<Locale, Situation> situation, string? viewer = null) =>
        ($"question.{name}", l => CareCards.Item(situation(l).Context(viewer), situation(l).Question));

    private static (string, Func<Locale, AdaptiveCard>) Consult(string name, Func<Locale, Situation> situation, string? viewer = null) =>
        ($"consult.{name}", l => CareCards.Consult(situation(l).Context(viewer), situation(l).Question));

    private static (string, Func<Locale, AdaptiveCard>) Prompt(CallKind kind, Func<Locale, Situation> situation, params string[] members) =>
        ($"prompt.{kind}", l => CareCards.Call(situation(l).Context(), situation(l).Question, kind, [.. members.Select(id => new MemberId(id))]));

    private static (string, Func<Locale, AdaptiveCard>) Item(string name, Func<Locale, Situation> situation, string id, string? viewer = null) =>
        (name, l => CareCards.Item(situation(l).Context(viewer), situation(l).State.FindItem(new(id))!));

    private static (string, Func<Locale, AdaptiveCard>) Call(
        string name, Func<Locale, Situation> situation, string id, CallKind kind, params string[] members) =>
        (name, l => CareCards.Call(situation(l).Context(), situation(l).State.FindItem(new(id))!, kind, [.. members.Select(id => new MemberId(id))]));

    private static CardContext Personal(Locale locale, string viewer) =>
        Situations.NoCase(locale).Context(viewer) with { CaseId = new(""), CaseName = null };

    private static CaseGlance[] Glances(Locale locale) =>
    [
        new(new("c1"), locale.Of("みどりさんの暮らし", "Midori"), Situations.Busy(locale).State),
        new(new("c2"), locale.Of("あおいさんの退院", "Aoi's discharge"), Situations.Answered(locale).State),
    ];
}

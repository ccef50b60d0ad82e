using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> ConferenceCards() =>
    [
        ("conference.form", l => CareCards.ConferenceForm(Situations.WholeTeam(l).Context(Situations.Coordinator))),
        ("conference.unplanned", l => CareCards.Agenda(Situations.Consult(l).Context())),
        Item("conference.planned", ConferenceScenes.Planned, "c2"),
        Item("conference.agenda", ConferenceScenes.Called, "c2"),
        Item("conference.started", ConferenceScenes.Started, "c2", Situations.Coordinator),
        Item("conference.decided", ConferenceScenes.Decided, "c2", Situations.Coordinator),
        Item("conference.decided.other", ConferenceScenes.Decided, "c2", Situations.Health),
        Item("conference.toClose", l => ConferenceScenes.Decided(l).Until<CaseEvent.ConferenceReminded>(), "c2"),
        Item("conference.held", ConferenceScenes.Held, "c2"),
        Item("conference.next", ConferenceScenes.Held, "c3"),
        Item("conference.cancelled", ConferenceScenes.Cancelled, "c2"),
        Item("conference.check", ConferenceScenes.Missed, ConferenceCheck.TheId),
        Item("conference.check.skipped", ConferenceScenes.Skipped, ConferenceCheck.TheId),
        ("conference.status", l => CareCards.Status(ConferenceScenes.Called(l).Context())),
        Call("conference.call", ConferenceScenes.Called, "c2", CallKind.Conference, Situations.Nursery, Situations.Health),
        Call("conference.call.started", ConferenceScenes.Started, "c2", CallKind.ConferenceStarted, Situations.Coordinator),
        Call("conference.call.toClose", ConferenceScenes.Started, "c2", CallKind.ConferenceToClose, Situations.Coordinator),
        Call("conference.call.moved", ConferenceScenes.Called, "c2", CallKind.ConferenceMoved, Situations.Nursery),
        Call("conference.call.cancelled", ConferenceScenes.Cancelled, "c2", CallKind.ConferenceCancelled, Situations.Nursery),
        Call("conference.call.check", ConferenceScenes.Missed, ConferenceCheck.TheId, CallKind.ConferenceCheck, Situations.Coordinator),
        Fold("conference.fold.close", 0, l => CareCards.Item(ConferenceScenes.Started(l).Context(), ConferenceScenes.Started(l).State.FindItem(new("c2"))!)),
        Fold("conference.fold.move", 1, l => CareCards.Item(ConferenceScenes.Called(l).Context(), ConferenceScenes.Called(l).State.FindItem(new("c2"))!)),
        ("conference.fold.decide", l => InLanguage(DecideFold(CareCards.Item(ConferenceScenes.Started(l).Context(), ConferenceScenes.Started(l).State.FindItem(new("c2"))!)), l)),
    ];

    private static AdaptiveCard DecideFold(AdaptiveCard card) =>
        card.Body.OfType<AdaptiveActionSet>().ElementAt(1).Actions.OfType<AdaptiveShowCardAction>().Single().Card;
}

/// <summary>A conference of the deck's case, from its planning to its minutes.</summary>
internal static class ConferenceScenes
{
    public static Situation Planned(Locale locale) => Situations.Consult(locale)
        .Play(now => new CaseCommand.PlanConference(Situations.Actor(locale, Situations.Mother), now, new DateOnly(2026, 12, 9), new TimeOnly(14, 0),
            locale.Of("市役所2階 相談室", "City hall, room 2"), [Situations.Nursery, Situations.Health, Situations.Mother], new Repeat(1, SeriesUnit.Months), null))
        .Play(now => new CaseCommand.AddPoint(Situations.Actor(locale, Situations.Mother), now, new("c2"),
            locale.Of("園の見学に、だれが一緒に行けますか", "Who can come along to visit the nursery?")))
        .Play(now => new CaseCommand.AddPoint(Situations.Actor(locale, Situations.Health), now, new("c2"),
            locale.Of("冬の停電のときの備え", "What to do when the power fails in winter")));

    public static Situation Called(Locale locale) => Planned(locale).Until<CaseEvent.ConferenceCalled>();

    public static Situation Started(Locale locale) => Called(locale).Until<CaseEvent.ConferenceStarted>();

    public static Situation Decided(Locale locale) => Started(locale).After(TimeSpan.FromMinutes(20))
        .Play(now => Decide(locale, now, "goal", PointOutcome.Settled, null, null))
        .Play(now => Decide(locale, now, "p1", PointOutcome.Question, locale.Of("見学の日を決めてください", "Please find a day for the visit"), "a3"));

    public static Situation Held(Locale locale) => Decided(locale).After(TimeSpan.FromMinutes(30)).Play(now => new CaseCommand.CloseConference(
        Situations.Actor(locale, Situations.Coordinator), now, new("c2"), ["a3", "a5", Situations.Mother],
        locale.Of("お母さんから、園の生活への願いを聞きました。", "The mother told us what she hopes for at nursery."), null, null));

    public static Situation Cancelled(Locale locale) => Called(locale).Play(now => new CaseCommand.CancelConference(
        Situations.Actor(locale, Situations.Coordinator), now, new("c2"), locale.Of("お子さんが入院したため", "The child is in hospital"), WholeSeries: true));

    public static Situation Missed(Locale locale) => Situations.WholeTeam(locale).Until<CaseEvent.ConferenceCheckAsked>();

    public static Situation Skipped(Locale locale) => Missed(locale).Play(now => new CaseCommand.SkipConference(
        Situations.Actor(locale, Situations.Coordinator), now, locale.Of("毎週の訪問で、みんな会えています", "All of us meet at the weekly visit")));

    /// <summary>The longest words, the most points and decisions: planned, going on, and held.</summary>
    public static (Situation Planned, Situation Decided, Situation Held) AtTheLimits(Situation many, string filling)
    {
        var by = new Actor(new("29:p0"), Situations.Fill(filling, 256), many.Locale.Tag);
        var words = Situations.Fill(filling, ConferenceItem.MaxText - 4);
        var planned = Enumerable.Range(0, ConferenceItem.MaxPoints).Aggregate(
            many.Play(now => new CaseCommand.PlanConference(by, now, new DateOnly(2026, 12, 9), new TimeOnly(14, 0), words,
                [.. many.State.Participants.Take(ConferenceItem.MaxExpected).Select(p => p.Id)], new Repeat(1, SeriesUnit.Months), null)),
            (c, i) => c.Play(now => new CaseCommand.AddPoint(by, now, new("c2"), $"{i} {words}")));
        var decided = Enumerable.Range(1, ConferenceItem.MaxPoints).Aggregate(
            (planned with { Now = planned.State.Items.OfType<ConferenceItem>().Single().Start }).Play(now => new CaseCommand.Tick(now)),
            (c, i) => c.Play(now => new CaseCommand.DecidePoint(by, now, new("c2"), $"p{i}", PointOutcome.Settled, words, "a1", new DateOnly(2026, 12, 18))));
        return (planned, decided, decided.Play(now => new CaseCommand.CloseConference(by, now, new("c2"),
            [.. many.State.Participants.Take(ConferenceItem.MaxExpected).Select(p => p.Id)], words, null, null)));
    }

    private static CaseCommand.DecidePoint Decide(Locale locale, DateTimeOffset now, string point, PointOutcome outcome, string? text, string? to) =>
        new(Situations.Actor(locale, Situations.Coordinator), now, new("c2"), point, outcome, text, to, new DateOnly(2026, 12, 18));
}

using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Advising() =>
    [
        Item("advice.asked", Situations.AdviceAsked, "v2", Situations.Health),
        Item("advice.asked.asker", Situations.AdviceAsked, "v2", Situations.Nursery),
        Item("advice.asked.other", Situations.AdviceAsked, "v2", Situations.Mother),
        Item("advice.unanswered", Situations.AdviceUnanswered, "v2", Situations.Nursery),
        Item("advice.given", Situations.AdviceGiven, "v2", Situations.Nursery),
        Item("advice.ended", Situations.AdviceEnded, "v2", Situations.Nursery),
        ("advice.list", l => CareCards.PersonalStatus(Personal(l, Situations.Health), [new("c1", MidoriIn(l), Situations.AdviceAsked(l).State)])),
        ("advice.onCard", l => CareCards.Question(Situations.AdviceAsked(l).Context(Situations.Nursery) with { OffersAdvice = true }, Situations.AdviceAsked(l).Question)),
        ("advice.case", l => CareCards.Case(Situations.AdviceAsked(l).Context())),
        ("advice.form", l => CareCards.AdviceForm(Personal(l, Situations.Nursery), l.Of("どう話を進めればよいでしょうか", "How should I go about this?"), [new("c1", MidoriIn(l), Situations.AdviceAsked(l).State)])),
        ("advice.form.nobody", l => CareCards.AdviceForm(Personal(l, Situations.Nursery), null, Glances(l))),
        Fold("advice.fold.give", 0, l => Find(l, "advice.asked")),
    ];

    private static string MidoriIn(Locale l) => l.Of("みどりさんの暮らし", "Midori");
}

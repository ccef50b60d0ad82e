using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Intakes() =>
    [
        ("intake.form.opens", l => CareCards.IntakeForm(Situations.NoCase(l).Context(Situations.Health), null, null)),
        ("intake.form.channel", l => CareCards.IntakeForm(Situations.WholeTeam(l).Context(Situations.Health), null, null)),
        ("intake.form.refused", l => CareCards.IntakeForm(Situations.WholeTeam(l).Context(Situations.Health, new(CareTeam.Cases.RefusalReason.DayAhead, null)),
            null, null, Situations.TakingIn(l, Situations.Health, DateTimeOffset.UnixEpoch))),
        ("intake.form.personal", l => CareCards.IntakeForm(Personal(l, Situations.Mother), null, Glances(l))),
        ("intake.form.noCase", l => CareCards.IntakeForm(Personal(l, Situations.Mother), null, [])),
        Item("intake.outreach", Situations.Outreach, "i1"),
        Item("intake.registered", Situations.TakenIn, "i2"),
        Item("intake.missed", Situations.NotReached, "i2"),
        Item("intake.overdue", l => Situations.TakenIn(l).UntilDue(), "i2"),
        Item("intake.reached", Situations.Reached, "i2"),
        Item("intake.reached.other", Situations.Reached, "i2", Situations.Nursery),
        Item("intake.overWithQuestion", Situations.MadeAQuestion, "i2"),
        Call("intake.call", l => Situations.TakenIn(l).UntilDue(), "i2", CallKind.FirstContact, Situations.Coordinator),
        Call("intake.callToDecide", Situations.Reached, "i2", CallKind.IntakeDecision, Situations.Coordinator),
        Fold("intake.fold.contact", 0, l => Find(l, "intake.registered")),
        Fold("intake.fold.ask", 1, l => Find(l, "intake.registered")),
        Item("errand.open", Situations.ToBeTold, "e2"),
        Item("errand.told", Situations.FamilyTold, "e2"),
        Item("errand.withdrawn", Situations.TakenBack, "e2"),
        Call("errand.call", l => Situations.ToBeTold(l).UntilDue(), "e2", CallKind.Errand, Situations.Coordinator),
        Fold("errand.fold.told", 0, l => Find(l, "errand.open")),
    ];
}

using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Updates() =>
    [
        Item("update.asked", Situations.Shared, Update),
        Item("update.asked.addressed", Situations.Shared, Update, Situations.Health),
        Item("update.asked.sharer", Situations.Shared, Update, Situations.Mother),
        Item("update.asked.other", Situations.Shared, Update, "29:doctor"),
        Item("update.forMother", Situations.SharedForMother, Update),
        Item("update.oneConfirmed", Situations.Confirmed, Update),
        Item("update.nudged", Situations.ShareNudged, Update),
        Item("update.coordinator", Situations.ShareLeft, Update, Situations.Coordinator),
        Item("update.corrected", Situations.Corrected, Update),
        Item("update.allConfirmed", Situations.AllConfirmed, Update),
        Item("update.closed", Situations.ShareClosed, Update),
        Item("update.withdrawn", Situations.Withdrawn, Update),
        Item("update.information", Situations.Informed, Update, "29:doctor"),
        Call("update.call.nudge", Situations.ShareNudged, Update, CallKind.UpdateNudge, Situations.Nursery, Situations.Health),
        Call("update.call.corrected", Situations.Corrected, Update, CallKind.UpdateCorrected, Situations.Health),
        ("update.status", l => CareCards.Status(Situations.ShareLeft(l).Context())),
        ("update.form.channel", l => CareCards.ShareForm(Situations.WholeTeam(l).Context(Situations.Nursery), null, null)),
        ("update.form.message", l => CareCards.ShareForm(Situations.WholeTeam(l).Context(Situations.Mother), Situations.News(l), null, dialog: true)),
        ("update.form.personal", l => CareCards.ShareForm(Personal(l, Situations.Mother), null, Glances(l))),
        ("update.form.noCase", l => CareCards.ShareForm(Personal(l, Situations.Mother), null, [])),
        Fold("update.fold.correct", 0, l => CareCards.Item(Situations.Shared(l).Context(), Situations.Shared(l).State.FindItem(Update)!)),
        Fold("update.fold.withdraw", 1, l => CareCards.Item(Situations.Shared(l).Context(), Situations.Shared(l).State.FindItem(Update)!)),
    ];

    /// <summary>The second item of a case that has a goal.</summary>
    private static ItemId Update => new("u2");
}

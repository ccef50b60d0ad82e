using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Tests;

/// <summary>Handoffs and life stages.</summary>
internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> HandoffCards() =>
    [
        Item("handoff.draft", Situations.HandoffDrafted, "h3"),
        Item("handoff.waiting", Situations.HandoffWaiting, "h2"),
        Item("handoff.offered", Situations.HandoffOffered, "h2"),
        Item("handoff.offered.incoming", Situations.HandoffOffered, "h2", "29:centre"),
        Item("handoff.offered.other", Situations.HandoffOffered, "h2", "29:doctor"),
        Item("handoff.one", Situations.HandoffOfOne, "h2", "29:centre"),
        Item("handoff.partly", Situations.HandoffPartly, "h2"),
        Item("handoff.returned", Situations.HandoffReturned, "h2"),
        Item("handoff.complete", Situations.HandoffComplete, "h2"),
        Item("handoff.dropped", Situations.HandoffDropped, "h2"),
        Call("handoff.told.started", Situations.HandoffOffered, "h2", CallKind.HandoffStarted),
        Call("handoff.told.complete", Situations.HandoffComplete, "h2", CallKind.HandoffComplete),
        Call("handoff.told.dropped", Situations.HandoffDropped, "h2", CallKind.HandoffDropped),
        Call("handoff.call.invite", Situations.HandoffWaiting, "h2", CallKind.HandoffInvite, Situations.Coordinator),
        Call("handoff.call.draft", Situations.HandoffDrafted, "h3", CallKind.HandoffDraft, Situations.Coordinator),
        Call("handoff.call.nudge", Situations.HandoffOffered, "h2", CallKind.HandoffNudge, "29:centre"),
        Call("handoff.call.silent", Situations.HandoffOffered, "h2", CallKind.HandoffSilent, Situations.Coordinator),
        Call("handoff.call.returned", Situations.HandoffReturned, "h2", CallKind.HandoffReturned, Situations.Coordinator),
        ("handoff.form", l => CareCards.HandoffForm(Situations.WholeTeam(l).Context(Situations.Health))),
        ("handoff.form.coordinator", l => CareCards.HandoffForm(Situations.WholeTeam(l).Context(Situations.Coordinator))),
        ("handoff.form.noCase", l => CareCards.HandoffForm(Situations.NoCase(l).Context())),
        ("handoff.status", l => CareCards.Status(Situations.HandoffOffered(l).Context())),
        Fold("handoff.fold.some", 0, l => Find(l, "handoff.offered.incoming")),
        Fold("handoff.fold.return", 1, l => Find(l, "handoff.offered.incoming")),
        Fold("handoff.fold.offer", 0, l => Find(l, "handoff.draft")),
        Item("stage.asking", Situations.StageAsked, "l2"),
        Item("stage.handedOn", Situations.StageHandedOn, "l2"),
        Item("stage.moved", Situations.StageMoved, "l2"),
        Item("stage.dropped", Situations.StageDropped, "l2"),
        Call("stage.call", Situations.StageAsked, "l2", CallKind.LifeStage, Situations.Coordinator),
        ("stages.noBirth", l => CareCards.Stages(Situations.WholeTeam(l).Context(Situations.Mother))),
        ("stages.noCase", l => CareCards.Stages(Situations.NoCase(l).Context())),
        ("stages.plan", l => CareCards.Stages(Situations.StageAsked(l).Context(Situations.Coordinator))),
        ("stages.plan.other", l => CareCards.Stages(Situations.StageAsked(l).Context(Situations.Mother))),
        ("stages.april", l => CareCards.Stages(Situations.BornInApril(l).Context())),
        Fold("stage.fold.change", 0, l => Find(l, "stages.plan")),
        ("notice.handoffStarted", l => CareCards.Item(Situations.Asked(l).Context(notice: new(null, null, NoticeKind.HandoffStarted)), Situations.Asked(l).Question)),
    ];
}

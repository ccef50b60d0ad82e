using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> ResourceCards() =>
    [
        ("resource.nothing", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery), ResourceDirectory.Empty, null)),
        ("resource.found", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery), Directory(l), l.Of("吸引", "suction"))),
        ("resource.page2", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery), Directory(l), null, 2)),
        ("resource.notFound", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery), Directory(l), l.Of("ストーマ", "stoma"))),
        ("resource.added", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery, new(null, null, NoticeKind.ResourceAdded)), Directory(l), l.Of("みなみ保育園", "Minami Nursery"))),
        ("resource.form", l => CareCards.ResourceForm(Situations.WholeTeam(l).Context(Situations.Nursery), l.Of("みなみ保育園", "Minami Nursery"))),
        ("resource.form.refused", l => CareCards.ResourceForm(
            Situations.WholeTeam(l).Context(Situations.Nursery, new(RefusalReason.ResourceNameMissing, null)), null,
            new DirectoryCommand.Add(new(new("29:n"), "", ""), Situations.WholeTeam(l).Context().Now, "", "nursery", ["suction", "夜間"], "川口市", null, null))),
        ("resource.retired", l => CareCards.RetiredResources(Situations.WholeTeam(l).Context(Situations.Nursery), TakenOut(l))),
        ("resource.retired.none", l => CareCards.RetiredResources(Situations.WholeTeam(l).Context(Situations.Nursery), Directory(l))),
        ("resource.back", l => CareCards.RetiredResources(Situations.WholeTeam(l).Context(Situations.Nursery, new(null, null, NoticeKind.ResourceBack)), TakenOut(l), 2)),
        ("resource.someTakenOut", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Nursery), TakenOut(l), null)),
        ("resource.refused", l => CareCards.Resources(Situations.WholeTeam(l).Context(Situations.Mother, new(RefusalReason.DirectoryForSupporters, null)), Directory(l), null)),
        ("resource.one", l => CareCards.Resource(Situations.NoCase(l).Context(), Directory(l).Resources[0])),
        ("consult.proposals", l => CareCards.Consult(Situations.Consult(l).Context() with { Proposals = [.. Directory(l).Resources.Take(3)] }, Situations.Consult(l).Question)),
        Fold("resource.fold.add", 0, l => Find(l, "resource.found")),
        Fold("resource.fold.missing", 1, l => Find(l, "resource.found")),
    ];

    private static ResourceDirectory TakenOut(Locale l) => Directory(l) is var directory ? directory.Apply(
        directory.Resources.Take(6).Select(r => new DirectoryEvent.Retired(new("29:nurse"), Situations.WholeTeam(l).Context().Now, r.Id, Situation.Name(l.Of("保健センター", "Health centre"))))) : null!;

    private static ResourceDirectory Directory(Locale l)
    {
        var now = Situations.WholeTeam(l).Context().Now;
        var nurse = new Actor(new("29:nurse"), l.Of("川越 明美", "Akemi Kawagoe"), l.Tag);
        DirectoryCommand.Add Add(int days, string name, string kind, string place, string[] needs, string? contact = null, string? note = null) =>
            new(nurse, now - TimeSpan.FromDays(days), name, kind, needs, place, contact, note);
        DirectoryCommand[] played =
        [
            Add(20, l.Of("みなみ保育園", "Minami Nursery"), "nursery", l.Of("さいたま市南区", "Saitama Minami"), ["suction", l.Of("加配あり", "extra staff")],
                "048-000-0000", l.Of("看護師2名。4月入園は11月末まで。見学は随時。", "Two nurses. For April, apply by the end of November. Visits at any time.")),
            Add(300, l.Of("ひかり児童発達支援センター", "Hikari Child Development Centre"), "childDevelopment", l.Of("川口市", "Kawaguchi"), ["suction", "tubeFeeding", "transport"]),
            Add(2, l.Of("あおぞらショートステイ", "Aozora Short Stay"), "shortStay", l.Of("川口市", "Kawaguchi"), ["ventilator", "suction", "overnight"], l.Of("相談員直通 048-000-0001", "048-000-0001")),
            Add(40, l.Of("にじいろ訪問看護", "Nijiiro Home Nursing"), "homeNursing", l.Of("越谷市", "Koshigaya"), ["ventilator", "oxygen"]),
            Add(50, l.Of("こだま診療所", "Kodama Clinic"), "clinic", l.Of("蕨市", "Warabi"), ["tracheostomy"]),
            Add(60, l.Of("みらい特別支援学校", "Mirai School"), "school", l.Of("川口市", "Kawaguchi"), ["suction"]),
            Add(70, l.Of("そら福祉用具", "Sora Equipment"), "equipment", l.Of("戸田市", "Toda"), []),
            new DirectoryCommand.Miss(nurse, now, l.Of("人工呼吸器の子が通える保育園", "A nursery for children on a ventilator"), l.Of("川口市", "Kawaguchi"), new("c1")),
            new DirectoryCommand.Miss(nurse, now, l.Of("ストーマの子の預かり", "Day care with a stoma"), null, new("c2")),
        ];
        return played.Aggregate(ResourceDirectory.Empty, (d, c) => d.Apply([DirectoryDecider.Decide(d, c with { Agency = Situation.Name(l.Of("保健センター", "Health centre")) }).Event!]));
    }
}

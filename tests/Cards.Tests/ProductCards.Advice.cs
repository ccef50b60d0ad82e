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
        ("advice.list", l => CareCards.PersonalStatus(Personal(l, Situations.Health), [new(new("c1"), MidoriIn(l), Situations.AdviceAsked(l).State)])),
        ("advice.onCard", l => CareCards.Item(Situations.AdviceAsked(l).Context(Situations.Nursery) with { OffersAdvice = true }, Situations.AdviceAsked(l).Question)),
        ("advice.case", l => CareCards.Case(Situations.AdviceAsked(l).Context())),
        ("advice.form", l => CareCards.AdviceForm(Personal(l, Situations.Nursery), l.Of("どう話を進めればよいでしょうか", "How should I go about this?"), [new(new("c1"), MidoriIn(l), Situations.AdviceAsked(l).State)])),
        ("advice.form.nobody", l => CareCards.AdviceForm(Personal(l, Situations.Nursery), null, Glances(l))),
        ("advice.invitation", l => CareCards.Invitation(Seen(Situations.Invited(l)))),
        ("advice.invitation.accepted", l => CareCards.Invitation(Seen(Situations.InvitationAccepted(l)))),
        ("advice.invitation.over", l => CareCards.Invitation(Seen(Situations.InvitationDeclined(l)))),
        ("advice.invitation.list", l => CareCards.PersonalStatus(Personal(l, Situations.Outside), [new(new("c1"), null, Seen(Situations.Invited(l)).State)])),
        ("advice.outside", l => CareCards.Item(Seen(Situations.OutsiderAsked(l)), Situations.OutsiderAsked(l).State.FindItem(new("v2"))!)),
        ("advice.outside.list", l => CareCards.PersonalStatus(Personal(l, Situations.Outside), [new(new("c1"), MidoriIn(l), Seen(Situations.OutsiderAsked(l)).State)])),
        ("advice.invited.case", l => CareCards.Case(Situations.Invited(l).Context())),
        Fold("advice.fold.give", 0, l => Find(l, "advice.asked")),
    ];

    /// <summary>As the supervisor from outside sees the case.</summary>
    private static CardContext Seen(Situation situation) => situation.Context(Situations.Outside) with
    {
        State = situation.State.SeenByOnlySupervisor(new(Situations.Outside)),
        CaseName = null,
    };

    private static string MidoriIn(Locale l) => l.Of("みどりさんの暮らし", "Midori");
}

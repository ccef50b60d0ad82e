using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Tests;

/// <summary>Handoffs from the nursery section to the child development centre, and the stages of a child of three.</summary>
internal static partial class Situations
{
    private const string Centre = "29:centre";

    public static Situation HandoffOffered(Locale locale) => HandedOver(Asked(locale).Play(now => new CaseCommand.Ask(
        Actor(locale, Health), now, locale.Of("入園前の健診は、どこで受けられますか。", "Where is the check before nursery done?"),
        [locale.Of("保育課", "Nursery section")], false, QuestionSource.Command, "t2", "m2")));

    public static Situation HandoffOfOne(Locale locale) => HandedOver(Asked(locale));

    public static Situation HandoffWaiting(Locale locale) => Asked(locale).Play(now => new CaseCommand.StartHandoff(
        Actor(locale, Nursery), now, null, locale.Of("あおぞら特別支援学校", "Aozora special-needs school"), HandoffReason.LifeStage));

    public static Situation HandoffPartly(Locale locale) => HandoffOffered(locale).After(TimeSpan.FromHours(1))
        .Play(now => new CaseCommand.AcceptHandoff(Actor(locale, Centre), now, new("h2"), [new("q1")]));

    public static Situation HandoffReturned(Locale locale) => HandoffPartly(locale).Play(now => new CaseCommand.ReturnHandoff(
        Actor(locale, Centre), now, new("h2"), [], locale.Of("健診は保健センターの仕事なので、川越さんに聞いてください。", "The check is the health centre's: please ask Ms Kawagoe.")));

    public static Situation HandoffComplete(Locale locale) => HandoffOffered(locale).After(TimeSpan.FromHours(1))
        .Play(now => new CaseCommand.AcceptHandoff(Actor(locale, Centre), now, new("h2"), []));

    public static Situation HandoffDropped(Locale locale) => HandoffOffered(locale).Play(now => new CaseCommand.DropHandoff(
        Actor(locale, Nursery), now, new("h2"), locale.Of("4月までは保育課が続けることになりました。", "The nursery section goes on until April.")));

    /// <summary>The nursery section's official had promised to find out, and left.</summary>
    public static Situation HandoffDrafted(Locale locale) => HandoffWaiting(Promised, locale).Play(now => new CaseCommand.Leave(Actor(locale, Nursery), now));

    public static Situation StageAsked(Locale locale) => WholeTeam(locale)
        .Play(now => new CaseCommand.SetBirthMonth(Actor(locale, Mother), now, new DateOnly(2023, 5, 1))).UntilDue();

    public static Situation StageHandedOn(Locale locale) => StageAsked(locale).Play(now => new CaseCommand.StartHandoff(
        Actor(locale, Coordinator), now, null, locale.Of("保育課", "Nursery section"), HandoffReason.LifeStage, Stage: new("l2")));

    public static Situation StageMoved(Locale locale) => StageAsked(locale).Play(now => new CaseCommand.MoveStage(
        Actor(locale, Coordinator), now, new("l2"), new DateOnly(2028, 4, 1), locale.Of("来年度の手術のあとにします。", "After next year's operation.")));

    public static Situation StageDropped(Locale locale) => StageAsked(locale).Play(now => new CaseCommand.DropStage(
        Actor(locale, Coordinator), now, new("l2"), locale.Of("家で過ごすことになりました。", "She stays at home.")));

    public static Situation BornInApril(Locale locale) => WholeTeam(locale)
        .Play(now => new CaseCommand.SetBirthMonth(Actor(locale, Mother), now, new DateOnly(2023, 4, 1)));

    /// <summary>All that is addressed to one agency, handed over with the longest words; and the plan with the longest reasons.</summary>
    public static Situation HandedOver(Situation limits, string filling)
    {
        var language = limits.Locale.Tag;
        var (coordinator, member) = (new Actor(new("29:p0"), Fill(filling, 256), language), new Actor(new("29:p5"), Fill(filling, 256), language));
        var promised = Enumerable.Range(1, 60).Aggregate(limits, (c, i) => c.Play(now => new CaseCommand.MakePromise(member, now, new($"q{i}"), new DateOnly(2026, 12, 28))));
        return promised
            .Play(now => new CaseCommand.SetBirthMonth(coordinator, now, new DateOnly(2023, 5, 1)))
            .Play(now => new CaseCommand.StartHandoff(
                member, now, null, promised.State.AgencyOf(new("29:p6"))!.Id, HandoffReason.Transfer, null, Fill(filling, 1000), Fill(filling, 1000)));
    }

    public static Situation BroughtBack(Situation handedOver, string filling) => handedOver.Play(now => new CaseCommand.ReturnHandoff(
        new Actor(new("29:p6"), Fill(filling, 256), handedOver.Locale.Tag), now, handedOver.State.Items.OfType<HandoffItem>().Single().Id, [], Fill(filling, 1000)));

    private static Situation HandoffWaiting(Func<Locale, Situation> asked, Locale locale) => asked(locale).Play(now => new CaseCommand.StartHandoff(
        Actor(locale, Health), now, null, locale.Of("あおぞら特別支援学校", "Aozora special-needs school"), HandoffReason.LifeStage));

    private static Situation HandedOver(Situation asked) => asked.Play(now => new CaseCommand.StartHandoff(
        Actor(asked.Locale, Nursery), now, null, asked.Locale.Of("児童発達支援センター", "Child development centre"), HandoffReason.Transfer,
        new DateOnly(2027, 3, 31), asked.Locale.Of("夜のことは、訪問看護の所沢さんがくわしいです。", "Ms Tokorozawa of the visiting nurses knows the nights."),
        asked.Locale.Of("はじめての人の前では、吸引の合図が小さくなります。", "With new people, her sign for suction is faint."), "t1"));
}

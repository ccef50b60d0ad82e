using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Tests;

/// <summary>The mother's call, and what becomes of it.</summary>
internal static partial class Situations
{
    public static CaseCommand.RegisterIntake TakingIn(Locale locale, string by, DateTimeOffset now) => new(
        Actor(locale, by), now, OfMother(locale),
        locale.Of("3歳の子に吸引が必要で、保健センターでも保育課でも「うちではない」と言われました。どこに相談したらよいかわかりません。",
            "Our three-year-old needs suction. The health centre and the nursery section both said “not ours”. We don't know whom to ask."),
        locale.Of("友だちと遊ばせたい。", "We want her to play with friends."),
        locale.Of("こども病院の主治医、祖母", "The hospital doctor, her grandmother"), "t1");

    /// <summary>Nobody but the coordinator is there.</summary>
    public static Situation Outreach(Locale locale) => NoCase(locale).Play(now => TakingIn(locale, Coordinator, now));

    public static Situation TakenIn(Locale locale) => WholeTeam(locale).Play(now => TakingIn(locale, Health, now));

    public static Situation NotReached(Locale locale) => TakenIn(locale).After(TimeSpan.FromDays(5)).Play(now =>
        new CaseCommand.MissContact(Actor(locale, Health), now, new("i2"), null, locale.Of("電話", "Telephone"), locale.Of("留守番電話に伝言を残しました。", "We left a message.")));

    public static Situation Reached(Locale locale) => NotReached(locale).After(TimeSpan.FromHours(20)).Play(now => new CaseCommand.MakeContact(
        Actor(locale, Health), now, new("i2"), null, locale.Of("訪問", "Visit"), locale.Of("お母さんとお話しできました。", "We spoke with the mother.")));

    public static Situation MadeAQuestion(Locale locale) => Reached(locale).Play(now => new CaseCommand.Ask(
        Actor(locale, Coordinator), now, Words(locale), [], false, QuestionSource.Command, "t1", "m7", Intake: new("i2")));

    public static Situation ToBeTold(Locale locale) => AskedForMother(locale).After(TimeSpan.FromHours(1)).Play(now => new CaseCommand.GiveAnswer(
        Actor(locale, Nursery), now, new("q1"), locale.Of("看護師のいる園が市内に2つあります。", "Two nurseries in the city have a nurse.")));

    public static Situation FamilyTold(Locale locale) => ToBeTold(locale).Play(now =>
        new CaseCommand.TellFamily(Actor(locale, Health), now, new("e2"), null, locale.Of("訪問", "Visit")));

    public static Situation TakenBack(Locale locale) => ToBeTold(locale).Play(now => new CaseCommand.MarkNotYet(Actor(locale, Health), now, new("q1")));

    /// <summary>A consultation with all its texts at their longest.</summary>
    public static Situation LongIntake(Situation limits, string filling) => limits.Play(now => new CaseCommand.RegisterIntake(
        new Actor(new("29:p0"), Fill(filling, 256), limits.Locale.Tag), now, new OnBehalf(Fill(filling, 60), null, Fill(filling, 60)),
        Fill(filling, 4000), Fill(filling, 1000), Fill(filling, 1000), "t1"))
        .Play(now => new CaseCommand.MissContact(new Actor(new("29:p0"), Fill(filling, 256), limits.Locale.Tag), now, new("i2"), null, Fill(filling, 60), Fill(filling, 1000)));

    /// <summary>An errand with all its texts at their longest.</summary>
    public static Situation LongErrand(Locale locale, string filling) => WholeTeam(locale)
        .Play(now => new CaseCommand.Ask(Actor(locale, Health), now, Fill(filling, 4000), [], false, QuestionSource.Command, "t1", "m1",
            new OnBehalf(Fill(filling, 60), null, Fill(filling, 60))))
        .Play(now => new CaseCommand.GiveAnswer(Actor(locale, Nursery), now, new("q1"), Fill(filling, 4000)));
}

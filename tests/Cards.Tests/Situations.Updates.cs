using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Tests;

/// <summary>The mother shares something with the health centre and the nursery section.</summary>
internal static partial class Situations
{
    public static string News(Locale locale) => locale.Of(
        "昨夜から38度台の熱があり、今日は休みました。吸引は1時間に1回ほどです。", "She has had a fever since last night and stays at home today. Suction about once an hour.");

    public static Situation Informed(Locale locale) => WholeTeam(locale).Play(now => Share(locale, now) with { Confirm = false, Addressed = [], Links = [] });

    public static Situation Shared(Locale locale) => WholeTeam(locale).Play(now => Share(locale, now));

    public static Situation SharedForMother(Locale locale) => WholeTeam(locale).Play(now => Share(locale, now) with
    {
        By = Actor(locale, Health),
        Addressed = [Nursery],
        For = new OnBehalf(locale.Of("お母さん", "her mother"), new DateOnly(2026, 11, 20), locale.Of("電話", "by telephone")),
    });

    public static Situation Confirmed(Locale locale) => Shared(locale).After(TimeSpan.FromMinutes(30)).Play(now => Confirm(locale, now, Health));

    public static Situation AllConfirmed(Locale locale) => Confirmed(locale).After(TimeSpan.FromMinutes(30)).Play(now => Confirm(locale, now, Nursery));

    public static Situation Corrected(Locale locale) => Confirmed(locale).After(TimeSpan.FromMinutes(15)).Play(now => new CaseCommand.CorrectUpdate(
        Actor(locale, Mother), now, new("u2"), locale.Of("熱は37度台でした。今日は休みました。", "It was only a slight fever. She stays at home today."), null, []));

    public static Situation ShareNudged(Locale locale) => Shared(locale).UntilDue();

    public static Situation ShareLeft(Locale locale) => Confirmed(locale).UntilDue().UntilDue();

    public static Situation ShareClosed(Locale locale) => ShareLeft(locale).Play(now => new CaseCommand.CloseUpdate(Actor(locale, Coordinator), now, new("u2")));

    public static Situation Withdrawn(Locale locale) => Confirmed(locale).Play(now => new CaseCommand.WithdrawUpdate(Actor(locale, Mother), now, new("u2")));

    /// <summary>Everything as long as it may be, to every agency of a large case.</summary>
    public static Situation LongUpdate(Situation many, string filling) => many.Play(now => new CaseCommand.ShareUpdate(
        new(new("29:p5"), Fill(filling, 60), "ja"), now, Fill(filling, UpdateItem.MaxText), UpdateAbout.NurseryOrSchool, [], Confirm: true,
        [.. Enumerable.Range(0, UpdateItem.MaxLinks).Select(i => $"https://example.com/{i}/{new string('a', UpdateItem.MaxLink - 30)}")], "t1", null));

    private static CaseCommand.ShareUpdate Share(Locale locale, DateTimeOffset now) => new(
        Actor(locale, Mother), now, News(locale), UpdateAbout.Health, [Health, Nursery], Confirm: true,
        [locale.Of("緊急時対応計画.docx", "Emergency plan.docx"), "https://www.pref.saitama.lg.jp/a0604/ikea.html"], "t1", null);

    private static CaseCommand.ConfirmUpdate Confirm(Locale locale, DateTimeOffset now, string who) => new(Actor(locale, who), now, new("u2"));
}

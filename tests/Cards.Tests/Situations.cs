using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Tests;

/// <summary>A case played up to some point by commands, as people would: never filled in by hand.</summary>
/// <param name="Locale">The language of the names and words in it.</param>
/// <param name="State">What came of it.</param>
/// <param name="Now">The moment at which the card is looked at.</param>
internal sealed record Situation(Locale Locale, CaseState State, DateTimeOffset Now)
{
    public static CareRules Rules { get; } = new(new(), LadderTimes.Urgent, WorkingCalendar.Japan);

    public Question Question => State.FindQuestion(new("q1"))!;

    private static readonly AsyncLocal<IReadOnlyList<string>?> Names = new();

    /// <summary>Until it is disposed, everybody and everything in a context has one of these names, in turn.</summary>
    public static IDisposable WithNames(IReadOnlyList<string> names)
    {
        Names.Value = names;
        return new Named();
    }

    private sealed class Named : IDisposable
    {
        public void Dispose() => Names.Value = null;
    }

    /// <summary>A name, unless all have another just now.</summary>
    public static string Name(string name) => Names.Value?[0] ?? name;

    private static CaseState Renamed(CaseState state) => Names.Value is not { } names ? state : state with
    {
        Participants = [.. state.Participants.Select((p, i) => p with { Name = names[i % names.Count], Profession = p.Profession is null ? null : names[(i + 1) % names.Count] })],
        Agencies = [.. state.Agencies.Select((a, i) => a with { Name = names[(i + 2) % names.Count] })],
        Goal = state.Goal is null ? null : names[^1],
        Municipality = state.Municipality is null ? null : names[^2],
    };

    public CardContext Context(string? viewer = null, Notice? notice = null) => new()
    {
        CaseId = new("c1"),
        State = Renamed(State),
        Rules = Rules,
        Locale = Locale,
        Now = Now,
        Slot = "s1",
        CaseName = Name(Locale.Of("みどりさん（3歳）の暮らし", "Midori, aged three")),
        ViewerId = viewer is null ? null : new(viewer),
        Notice = notice,
    };

    /// <summary>Plays one command. A refusal is the test's mistake.</summary>
    public Situation Play(Func<DateTimeOffset, CaseCommand> command)
    {
        var decision = CaseDecider.Decide(State, command(Now), Rules);
        return decision.Refusal is { } refusal
            ? throw new InvalidOperationException($"refused: {refusal.Reason}")
            : this with { State = CaseFold.Apply(State, decision.Events) };
    }

    /// <summary>Lets the clock run until this comes of it.</summary>
    public Situation Until<T>() where T : CaseEvent
    {
        var case_ = this;
        for (var ticks = 0; ticks < 100; ticks++)
        {
            case_ = case_ with { Now = case_.State.Due!.Value };
            var decision = CaseDecider.Decide(case_.State, new CaseCommand.Tick(case_.Now), Rules);
            case_ = case_ with { State = CaseFold.Apply(case_.State, decision.Events) };
            if (decision.Events.Exists(e => e is T))
                return case_;
        }

        throw new InvalidOperationException($"The clock brings about no {typeof(T).Name}.");
    }

    public Situation After(TimeSpan time) => this with { Now = Now + time };

    /// <summary>Lets the clock run to the moment at which the bot acts next.</summary>
    public Situation UntilDue() => (this with { Now = State.Due!.Value }).Play(now => new CaseCommand.Tick(now));
}

/// <summary>The deck's own case: a three-year-old, seven agencies, and the mother's question about nursery.</summary>
internal static partial class Situations
{
    public const string Mother = "29:mother";
    public const string Coordinator = "29:coordinator";
    public const string Nursery = "29:nursery";
    public const string Welfare = "29:welfare";
    public const string Health = "29:health";

    /// <summary>A Friday afternoon before a long weekend.</summary>
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    private static readonly (string Id, string JaName, string EnName, string JaAgency, string EnAgency, string JaWork, string EnWork)[] Team =
    [
        (Mother, "春日部 みのり", "Minori Kasukabe", "家族", "Family", "家族", "Family"),
        (Coordinator, "大宮 さくら", "Sakura Omiya", "相談支援センター みらい", "Mirai consultation office", "相談支援専門員", "Consultation support specialist"),
        (Nursery, "浦和 花子", "Hanako Urawa", "保育課", "Nursery section", "行政職員", "Municipal official"),
        (Welfare, "与野 次郎", "Jiro Yono", "障害福祉課", "Disability welfare section", "行政職員", "Municipal official"),
        (Health, "川越 明美", "Akemi Kawagoe", "保健センター", "Health centre", "保健師", "Public health nurse"),
        ("29:nurse", "所沢 恵", "Megumi Tokorozawa", "訪問看護ステーション ひまわり", "Himawari visiting nurses", "看護師", "Nurse"),
        ("29:centre", "熊谷 亮", "Ryo Kumagaya", "児童発達支援センター", "Child development centre", "保育士", "Nursery teacher"),
        ("29:doctor", "草加 直樹", "Naoki Soka", "こどもクリニック", "Children's clinic", "医師", "Doctor"),
    ];

    public static Actor Actor(Locale locale, string id)
    {
        var member = Team.Single(m => m.Id == id);
        return new(new(id), locale.Of(member.JaName, member.EnName), locale.Tag);
    }

    public static Situation NoCase(Locale locale) => new(locale, CaseState.None, Friday);

    public static Situation JustOpened(Locale locale) =>
        NoCase(locale).Play(now => new CaseCommand.Open(Actor(locale, Coordinator), now, null));

    public static Situation WholeTeam(Locale locale) => Team.Aggregate(
        JustOpened(locale).Play(now => new CaseCommand.SetGoal(Actor(locale, Mother), now, locale.Of(
            "友だちと一緒に保育園で遊ばせたい。私もまた働きたい。", "We want her to play with friends at nursery. I want to work again."))),
        (case_, m) => case_.Play(now => new CaseCommand.Join(
            Actor(locale, m.Id), now, locale.Of(m.JaAgency, m.EnAgency), locale.Of(m.JaWork, m.EnWork))));

    public static Situation Asked(Locale locale, bool urgent = false) => WholeTeam(locale).Play(now => Ask(locale, now, urgent));

    public static Situation Watched(Locale locale) => WholeTeam(locale).Play(now => new CaseCommand.Watch(
        Actor(locale, Mother), now, Words(locale), [], "ja.question-mark", "t1", "m1"));

    /// <summary>What the mother said on the telephone, in the words of the card's language.</summary>
    public static OnBehalf OfMother(Locale locale) =>
        new(locale.Of("お母さん", "the mother"), new DateOnly(2026, 11, 19), locale.Of("電話", "Telephone"));

    public static Situation AskedForMother(Locale locale) => WholeTeam(locale).Play(now =>
        Ask(locale, now, urgent: false) with { By = Actor(locale, Health), For = OfMother(locale), Addressed = [] });

    public static Situation AnsweredForMother(Locale locale) => Asked(locale).Play(now => new CaseCommand.GiveAnswer(
        Actor(locale, Health), now, new("q1"), locale.Of("夜だけ酸素を使います。", "She needs oxygen at night only."), OfMother(locale)));

    public static Situation GoalForMother(Locale locale) => WholeTeam(locale).After(TimeSpan.FromDays(3)).Play(now => new CaseCommand.SetGoal(
        Actor(locale, Health), now, locale.Of("4月から保育園に通いたい。", "We want her at nursery from April."), OfMother(locale)));

    public static Situation Nudged(Locale locale) => Asked(locale).UntilDue();
    public static Situation NudgedPost(Locale locale) => Watched(locale).UntilDue();
    public static Situation Widened(Locale locale) => Nudged(locale).UntilDue();
    public static Situation Consult(Locale locale) => Widened(locale).UntilDue();

    public static Situation Referred(Locale locale) => Asked(locale)
        .Play(now => new CaseCommand.Pass(Actor(locale, Nursery), now, new("q1"), locale.Of("保健センター", "Health centre")));

    public static Situation PassedTwice(Locale locale) => Referred(locale).After(TimeSpan.FromMinutes(20))
        .Play(now => new CaseCommand.Pass(Actor(locale, Health), now, new("q1"), locale.Of("県の支援センター", "the prefecture's support centre")));

    public static Situation NobodyToAsk(Locale locale) => JustOpened(locale).Play(now => Ask(locale, now, urgent: false) with { Addressed = [] });

    public static Situation Promised(Locale locale) => Nudged(locale).Play(now =>
        new CaseCommand.MakePromise(Actor(locale, Nursery), now, new("q1"), new DateOnly(2026, 11, 27)));

    public static Situation PromiseLapsed(Locale locale) => Promised(locale).UntilDue();

    public static Situation Answered(Locale locale) => Widened(locale).After(TimeSpan.FromHours(1)).Play(now =>
        new CaseCommand.GiveAnswer(Actor(locale, Nursery), now, new("q1"), locale.Of(
            "看護師のいる園が市内に2つあります。まず見学の日を一緒に決めませんか。", "Two nurseries in the city have a nurse. Shall we first find a day to visit?")));

    public static Situation AnsweredInPerson(Locale locale) =>
        Asked(locale).Play(now => new CaseCommand.GiveAnswer(Actor(locale, Welfare), now, new("q1"), null));

    public static Situation Reopened(Locale locale) =>
        Answered(locale).After(TimeSpan.FromHours(2)).Play(now => new CaseCommand.MarkNotYet(Actor(locale, Mother), now, new("q1")));

    public static Situation Solved(Locale locale) =>
        Answered(locale).After(TimeSpan.FromHours(2)).Play(now => new CaseCommand.MarkSolved(Actor(locale, Mother), now, new("q1")));

    public static Situation Silence(Locale locale) => Answered(locale).UntilDue();

    public static Situation ConsultTaken(Locale locale) => PassedTwice(locale).Play(now => new CaseCommand.ChooseConsult(
        Actor(locale, Coordinator), now, new("q1"), ConsultWay.Visit, locale.Of("12/2 10時、保健師さんと自宅へ", "2 Dec, 10:00, at home, with the health nurse")));

    public static Situation Council(Locale locale) => ConsultTaken(locale).Play(now =>
        new CaseCommand.ReportConsult(Actor(locale, Coordinator), now, new("q1"), null));

    /// <summary>Raised by the nursery section, beside no question.</summary>
    public static Situation Barrier(Locale locale) => WholeTeam(locale).Play(now => new CaseCommand.RaiseBarrier(
        Actor(locale, Nursery), now, locale.Of("市内に、看護師のいる保育園がありません。", "No nursery in the city has a nurse."), null, "t1"));

    public static Situation CouncilReminded(Locale locale) => Council(locale).UntilDue();

    public static Situation CouncilAnswered(Locale locale) => CouncilReminded(locale).Play(now => new CaseCommand.AnswerFromCouncil(
        Actor(locale, Coordinator), now, new("q1"), locale.Of("来年度、看護師を1園に配置することになりました。", "One nursery gets a nurse from next year.")));

    /// <summary>Closed, and five years later deleted.</summary>
    public static Situation Deleted(Locale locale) => Closed(locale).Play(now => new CaseCommand.Tick(now.AddYears(5)));

    /// <summary>Of a municipality with a long name.</summary>
    public static Situation OfMunicipality(Locale locale) =>
        WholeTeam(locale).Play(now => new CaseCommand.SetMunicipality(Actor(locale, Coordinator), now, locale.Of("北葛飾郡杉戸町", "Sugito, Kitakatsushika")));

    public static Situation Closed(Locale locale) => Solved(locale).Play(now => new CaseCommand.Close(Actor(locale, Coordinator), now));

    /// <summary>Six questions on several rungs, and two that are only watched.</summary>
    public static Situation GoalAsked(Locale locale) => WholeTeam(locale).Until<CaseEvent.GoalCheckAsked>();

    public static Situation GoalKept(Locale locale) =>
        GoalAsked(locale).Play(now => new CaseCommand.KeepGoal(Actor(locale, Mother), now));

    public static Situation Busy(Locale locale)
    {
        var case_ = PassedTwice(locale);
        for (var i = 0; i < 6; i++)
        {
            var number = i;
            case_ = case_.Play(now => Ask(locale, now, urgent: number == 2) with
            {
                Text = $"{Words(locale)} ({number + 2})",
                MessageId = $"asked{number}",
                Addressed = number % 2 == 0 ? [locale.Of("障害福祉課", "Disability welfare section"), locale.Of("保育課", "Nursery section")] : [],
            });
        }

        return Enumerable.Range(0, 2).Aggregate(case_, (c, i) => c.Play(now => new CaseCommand.Watch(
            Actor(locale, Mother), now, Words(locale), [], "ja.question-mark", $"t{i}", $"watched{i}")));
    }

    /// <summary>Everything as long and as many as the domain lets it be, with words that try to break out.</summary>
    public static Situation Limits(Locale locale, string filling)
    {
        var start = new Situation(locale, CaseState.None, Friday)
            .Play(now => new CaseCommand.Open(new Actor(new("29:p0"), Fill(filling, 256), locale.Tag), now, Fill(filling, 1000)));
        var peopled = Enumerable.Range(0, 300).Aggregate(start, (c, i) => c.Play(now => new CaseCommand.Join(
            new Actor(new($"29:p{i}"), Fill(filling, 256), locale.Tag), now, Fill($"{i % CaseState.MaxAgencies} {filling}", 60), Fill(filling, 60))));
        return Enumerable.Range(0, 200).Aggregate(peopled, (c, i) => c.After(TimeSpan.FromMinutes(1)).Play(now => new CaseCommand.Ask(
            new Actor(new($"29:p{i}"), Fill(filling, 256), locale.Tag), now, Fill($"{i} {filling}", 4000), [], false, QuestionSource.Command, "t1", $"m{i}")));
    }

    /// <summary>The first question of <see cref="Limits"/>, brought before the council with all its texts at their longest.</summary>
    public static Situation AtCouncil(Situation limits, string filling)
    {
        var language = limits.Locale.Tag;
        var coordinator = new Actor(new("29:p0"), Fill(filling, 256), language);
        var long_ = Fill(filling, 4000);
        return limits
            .Play(now => new CaseCommand.Pass(new Actor(new("29:p7"), Fill(filling, 256), language), now, new("q1"), Fill(filling, 60), Fill(filling, PassOn.MaxHint)))
            .Play(now => new CaseCommand.Pass(new Actor(new("29:p8"), Fill(filling, 256), language), now, new("q1"), Fill(filling, 60), Fill(filling, PassOn.MaxHint)))
            .Play(now => new CaseCommand.ChooseConsult(coordinator, now, new("q1"), ConsultWay.Council, long_))
            .Play(now => new CaseCommand.DraftCouncil(coordinator, now, new("q1"), long_[1..]));
    }

    public static string Fill(string filling, int length)
    {
        var text = string.Concat(Enumerable.Repeat(filling, length / filling.Length + 1))[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] + "x" : text;
    }

    private static string Words(Locale locale) => locale.Of(
        "4月から保育園に預けたいです。吸引が必要でも入れる園はありますか。どこに聞けばいいですか。",
        "We would like nursery from April. Is there one that takes a child who needs suction? Whom do we ask?");

    private static CaseCommand.Ask Ask(Locale locale, DateTimeOffset now, bool urgent) => new(
        Actor(locale, Mother), now, Words(locale), [locale.Of("保育課", "Nursery section"), locale.Of("障害福祉課", "Disability welfare section")],
        urgent, QuestionSource.Command, "t1", "m1");
}

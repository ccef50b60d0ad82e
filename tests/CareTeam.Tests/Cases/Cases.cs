using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>
/// Situations, reached by playing commands. A mother asks about her three-year-old; seven agencies support them. The
/// coordinator does it beside her job in the consultation support office.
/// </summary>
internal static partial class Cases
{
    public const string Consultation = "相談支援事業所ひだまり";
    public const string Health = "保健センター";
    public const string NurseryLine = "保育課";
    public const string Nursery = "中央保育園";
    public const string Nurses = "訪問看護ステーションあおば";
    public const string Hospital = "こども病院";
    public const string Development = "児童発達支援センター";
    public const string Family = "家族";
    public const string Asking = "吸引のある子を保育園で預かれますか？";

    public const string News = "体温が38度台で、今日は休みました。";

    public static readonly Actor Coordinator = new(new("u-coordinator"), "佐藤 恵", "ja");
    public static readonly Actor HealthNurse = new(new("u-health"), "鈴木 洋子", "ja");
    public static readonly Actor HealthColleague = new(new("u-health-2"), "加藤 学", "ja");
    public static readonly Actor Clerk = new(new("u-line"), "高橋 進", "ja");
    public static readonly Actor Teacher = new(new("u-nursery"), "伊藤 愛", "ja");
    public static readonly Actor VisitingNurse = new(new("u-nurses"), "Mary Jones", "en");
    public static readonly Actor Doctor = new(new("u-hospital"), "山本 誠", "ja");
    public static readonly Actor Therapist = new(new("u-development"), "中村 緑", "ja");
    public static readonly Actor Mother = new(new("u-mother"), "小林 陽子", "ja");
    public static readonly Actor Father = new(new("u-father"), "小林 健", "ja");

    /// <summary>In the channel, but not joined as anybody's member.</summary>
    public static readonly Actor Stranger = new(new("u-stranger"), "木村 新", "ja");

    /// <summary>The mother, who told it on the telephone the day before.</summary>
    public static readonly OnBehalf OfMother = new("お母さん", new DateOnly(2026, 11, 18), "電話");

    /// <summary>Somebody who is named and whom the channel has on its roster.</summary>
    public static NamedPerson Here(this Actor actor) => new NamedPerson.Member(actor);

    /// <summary>Somebody of the team, another each time.</summary>
    public static Actor Anybody(int number) => new[] { Coordinator, HealthNurse, Clerk, Teacher, Therapist }[number % 5];

    public static Play NoCase(CareRules? rules = null) => new(rules ?? Play.Usual, Play.Thursday);

    /// <summary>Opened by the coordinator, who has not joined yet; nobody else is there.</summary>
    public static Play EmptyCase(CareRules? rules = null) => NoCase(rules).Open(Coordinator, "友だちと遊びたい");

    public static Play OpenCase(CareRules? rules = null) => EmptyCase(rules)
        .Join(Coordinator, Consultation, "相談支援専門員")
        .Join(HealthNurse, Health, "保健師").Join(HealthColleague, Health, "保健師")
        .Join(Clerk, NurseryLine).Join(Teacher, Nursery, "保育士").Join(VisitingNurse, Nurses, "看護師")
        .Join(Doctor, Hospital, "医師").Join(Therapist, Development, "理学療法士")
        .Join(Mother, Family).Join(Father, Family);

    /// <summary>Put to the health centre and the nursery section.</summary>
    public static Play AskedQuestion() => OpenCase().Ask(Mother, Asking, Health, NurseryLine);

    /// <summary>Asked by a public health nurse for the mother, put to everybody.</summary>
    public static Play AskedForMother() => OpenCase().AskFor(HealthNurse, OfMother, Asking);

    /// <summary>The doctor has answered it; the mother does not know yet.</summary>
    public static Play AnsweredForMother() => AskedForMother().Answer(Doctor, "預かれます。");

    /// <summary>What the mother told on the telephone.</summary>
    public static CaseCommand.RegisterIntake TakingIn(Actor by, Play play) =>
        new(by, play.Now, OfMother, "吸引があると、どこにも預けられないと言われました。", "友だちと遊ばせたい", "こども病院", "t1");

    /// <summary>Put to everybody.</summary>
    public static Play AskedOfAll() => OpenCase().Ask(Mother, Asking);

    public static Play WatchedQuestion() => OpenCase().Post(Mother, Asking, "t1", "m1", Health, NurseryLine);

    public static Play NudgedQuestion() => Climbed(AskedQuestion(), QuestionStep.Nudged);

    public static Play WidenedQuestion() => Climbed(AskedQuestion(), QuestionStep.Widened);

    /// <summary>With the coordinator.</summary>
    public static Play EscalatedQuestion() => Climbed(AskedQuestion(), QuestionStep.Consult);

    public static Play CouncilQuestion() => Climbed(AskedQuestion(), QuestionStep.Council);

    /// <summary>The health centre finds out until Wednesday.</summary>
    public static Play PromisedQuestion() => AskedQuestion().Promise(HealthNurse, new DateOnly(2026, 11, 25));

    public static Play AnsweredQuestion() => NudgedQuestion().Answer(HealthNurse, "看護師のいる園があります。");

    public static Play SolvedQuestion() => AnsweredQuestion().Solved(Mother);

    public static Play ClosedCase() => SolvedQuestion().Close(Coordinator);

    /// <summary>The mother's news, to be confirmed by the health centre and the nursery section.</summary>
    public static Play SharedUpdate() => OpenCase().Share(Mother, News, confirm: true, Health, NurseryLine);

    private static Play Climbed(Play play, QuestionStep step)
    {
        for (var rungs = 0; play.Question.Step < step && rungs < 4; rungs++)
            play.Sleep(play.Question.Due).Tick();

        return play;
    }
}

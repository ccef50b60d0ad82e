using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.LifeStages;

internal readonly struct LifeStageWords(Locale locale)
{
    public static LifeStageWords In(Locale locale) => new(locale);

    public string Kind => locale.Of("節目の準備", "Life stage");
    public string Stage(StageKind stage) => stage switch
    {
        StageKind.Discharge => locale.Of("退院", "Discharge from hospital"),
        StageKind.NurseryEntry => locale.Of("入園", "Starting nursery"),
        StageKind.SchoolConsultation => locale.Of("就学相談", "Talking over the school"),
        StageKind.SchoolEntry => locale.Of("小学校・小学部への入学", "Starting primary school"),
        StageKind.JuniorHigh => locale.Of("中学校・中学部への進学", "Going to junior high school"),
        StageKind.HighSchool => locale.Of("高校・高等部への進学", "Going to high school"),
        StageKind.Adulthood18 => locale.Of("18歳（児童の制度から大人の制度へ）", "Age 18 (from children's to adults' services)"),
        StageKind.Adulthood20 => locale.Of("20歳（医療費の助成や年金）", "Age 20 (medical subsidies, pension)"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
    };
    public string Why(StageKind stage) => stage switch
    {
        StageKind.Discharge => locale.Of("家での暮らしを支える人を、退院の前に決めておくため", "who supports the life at home is settled before the discharge"),
        StageKind.NurseryEntry => locale.Of("4月の入園は、前の年の秋に申し込むため", "for April, nurseries take applications in the autumn before"),
        StageKind.SchoolConsultation => locale.Of(
            "就学先と医療的ケアの体制は、1年以上前から相談が要るため",
            "the school and its medical care need more than a year to prepare"),
        StageKind.SchoolEntry => locale.Of("就学時健診や学校の準備が、前の年の秋から始まるため", "the health check and the preparations begin in the autumn before"),
        StageKind.JuniorHigh or StageKind.HighSchool => locale.Of("新しい学校の体制を、前の年から整えるため", "the new school prepares from the year before"),
        _ => locale.Of("使える制度が変わるため", "other services and payments apply from then"),
    };
    public string Begins(string day) => locale.IsJa ? $"{day}から" : $"From {day}";
    public string Asking => locale.Of(
        "準備を始める時期です。どの機関からどの機関へつなぐか、決めてください。",
        "It is time to prepare. Please decide which agency hands over to which.");
    public string HandedOn => locale.Of(
        "引き継ぎを始めました。その日が来たら、様子をうかがいます。",
        "A handoff has started. We ask how it went when the day has come.");
    public string Resting(string when) => locale.IsJa ? $"{when}ごろ、コーディネーターにお知らせします。" : $"We tell the coordinator around {when}.";
    public string Ended(StageEnd end) => end switch
    {
        StageEnd.Done => locale.Of("済みました。", "Done."),
        StageEnd.Dropped => locale.Of("取りやめました。", "Dropped."),
        _ => locale.Of("時期が過ぎたので、終わりにしました。", "Its time is over."),
    };
    public string Next => locale.Of("何もなければ、しばらくしてもう一度うかがいます。", "Without a word, we ask again after a while.");
    public string Start => HandoffFormWords.In(locale).Title;
    public string Done => locale.Of("済んだ", "Done");
    public string Move => locale.Of("時期を変える", "Change the day");
    public string MoveDay => locale.Of("新しい日", "New day");
    public string MoveSend => locale.Of("変える", "Change it");
    public string Drop => locale.Of("取りやめる", "Drop it");
    public string DropSend => Drop;
    public string Reason => CommonWords.In(locale).Why;
    public string Call(string stage) => locale.IsJa ? $"節目の準備の時期です：{stage}" : $"It is time to prepare: {stage}";
    public string HowTo => locale.Of("カードから、引き継ぎを始めるか、時期を変えるかを選べます。", "On the card, start a handoff or change the day.");
    public string Act(ItemActKind act, string who) => act switch
    {
        ItemActKind.StageAsked => locale.Of("コーディネーターにお知らせしました", "Told the coordinator"),
        ItemActKind.StageMoved => locale.IsJa ? $"{who}が時期を変えました" : $"{who} changed the day",
        ItemActKind.StageHandedOn => locale.IsJa ? $"{who}が引き継ぎを始めました" : $"{who} started a handoff",
        ItemActKind.StageEnded => locale.IsJa ? $"{who}が終わりにしました" : $"{who} ended it",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a stage."),
    };

    public string PlanTitle => locale.Of("これからの節目", "Life stages ahead");
    public string Born(int year, int month) => locale.IsJa ? $"{year}年{month}月生まれ" : $"Born in {year}-{month:00}";
    public string NoBirth => locale.Of(
        "生まれた年と月がわかると、入園・就学などの準備の時期を、前もってお知らせできます。このケースの中だけで使います。",
        "With the year and month of birth, we can tell you ahead when to prepare nursery, school and so on. It is used in this case only.");
    public string AprilNote => locale.Of(
        "4月2日以降の生まれとして数えています。4月1日生まれのときは、1年早い学年です。時期を変えてください。",
        "Counted as born on 2 April or later. A child born on 1 April is one school year ahead: please change the days.");
    public string NothingPlanned => locale.Of("これからの節目はありません。", "No stage lies ahead.");
    public string Birth => locale.Of("生まれた年と月", "Year and month of birth");
    public string BirthPlaceholder => locale.Of("例：2023年5月、令和5年5月", "e.g. 2023-05");
    public string BirthSend => locale.Of("節目を並べる", "Show the stages");
    public string BirthChange => locale.Of("生まれた月を直す", "Correct the month");
    public string Change => locale.Of("時期を変える・終わりにする", "Change or end a stage");
    public string Which => locale.Of("どの節目", "Which stage");
    public string DischargeNote => locale.Of(
        "退院の日は「@CareTeamBot 退院 2027-01-15」で入れられます（コーディネーター）。",
        "The coordinator adds a discharge with “@CareTeamBot discharge 2027-01-15”.");
}

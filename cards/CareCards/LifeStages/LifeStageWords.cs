using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.LifeStages;

internal sealed record LifeStageWords
{
    public required string Kind { get; init; }
    public required Func<StageKind, string> Stage { get; init; }
    public required Func<StageKind, string> Why { get; init; }
    public required Func<string, string> Begins { get; init; }
    public required string Asking { get; init; }
    public required string HandedOn { get; init; }
    public required Func<string, string> Resting { get; init; }
    public required Func<StageEnd, string> Ended { get; init; }
    public required string Next { get; init; }
    public required string Start { get; init; }
    public required string Done { get; init; }
    public required string Move { get; init; }
    public required string MoveDay { get; init; }
    public required string MoveSend { get; init; }
    public required string Drop { get; init; }
    public required string DropSend { get; init; }
    public required string Reason { get; init; }
    public required Func<string, string> Call { get; init; }
    public required string HowTo { get; init; }
    public required Func<ItemActKind, string, string> Act { get; init; }

    public required string PlanTitle { get; init; }
    public required Func<int, int, string> Born { get; init; }
    public required string NoBirth { get; init; }
    public required string AprilNote { get; init; }
    public required string NothingPlanned { get; init; }
    public required string Birth { get; init; }
    public required string BirthPlaceholder { get; init; }
    public required string BirthSend { get; init; }
    public required string BirthChange { get; init; }
    public required string Change { get; init; }
    public required string Which { get; init; }
    public required string DischargeNote { get; init; }

    public static LifeStageWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly LifeStageWords Ja = new()
    {
        Kind = "節目の準備",
        Stage = stage => stage switch
        {
            StageKind.Discharge => "退院",
            StageKind.NurseryEntry => "入園",
            StageKind.SchoolConsultation => "就学相談",
            StageKind.SchoolEntry => "小学校・小学部への入学",
            StageKind.JuniorHigh => "中学校・中学部への進学",
            StageKind.HighSchool => "高校・高等部への進学",
            StageKind.Adulthood18 => "18歳（児童の制度から大人の制度へ）",
            StageKind.Adulthood20 => "20歳（医療費の助成や年金）",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
        },
        Why = stage => stage switch
        {
            StageKind.Discharge => "家での暮らしを支える人を、退院の前に決めておくため",
            StageKind.NurseryEntry => "4月の入園は、前の年の秋に申し込むため",
            StageKind.SchoolConsultation => "就学先と医療的ケアの体制は、1年以上前から相談が要るため",
            StageKind.SchoolEntry => "就学時健診や学校の準備が、前の年の秋から始まるため",
            StageKind.JuniorHigh or StageKind.HighSchool => "新しい学校の体制を、前の年から整えるため",
            _ => "使える制度が変わるため",
        },
        Begins = day => $"{day}から",
        Asking = "準備を始める時期です。どの機関からどの機関へつなぐか、決めてください。",
        HandedOn = "引き継ぎを始めました。その日が来たら、様子をうかがいます。",
        Resting = when => $"{when}ごろ、コーディネーターにお知らせします。",
        Ended = end => end switch
        {
            StageEnd.Done => "済みました。",
            StageEnd.Dropped => "取りやめました。",
            _ => "時期が過ぎたので、終わりにしました。",
        },
        Next = "何もなければ、しばらくしてもう一度うかがいます。",
        Start = "引き継ぎを始める",
        Done = "済んだ",
        Move = "時期を変える",
        MoveDay = "新しい日",
        MoveSend = "変える",
        Drop = "取りやめる",
        DropSend = "取りやめる",
        Reason = "理由",
        Call = stage => $"節目の準備の時期です：{stage}",
        HowTo = "カードから、引き継ぎを始めるか、時期を変えるかを選べます。",
        Act = (act, who) => act switch
        {
            ItemActKind.StageAsked => "コーディネーターにお知らせしました",
            ItemActKind.StageMoved => $"{who}が時期を変えました",
            ItemActKind.StageHandedOn => $"{who}が引き継ぎを始めました",
            ItemActKind.StageEnded => $"{who}が終わりにしました",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a stage."),
        },
        PlanTitle = "これからの節目",
        Born = (year, month) => $"{year}年{month}月生まれ",
        NoBirth = "生まれた年と月がわかると、入園・就学などの準備の時期を、前もってお知らせできます。このケースの中だけで使います。",
        AprilNote = "4月2日以降の生まれとして数えています。4月1日生まれのときは、1年早い学年です。時期を変えてください。",
        NothingPlanned = "これからの節目はありません。",
        Birth = "生まれた年と月",
        BirthPlaceholder = "例：2023年5月、令和5年5月",
        BirthSend = "節目を並べる",
        BirthChange = "生まれた月を直す",
        Change = "時期を変える・終わりにする",
        Which = "どの節目",
        DischargeNote = "退院の日は「@CareTeamBot 退院 2027-01-15」で入れられます（コーディネーター）。",
    };

    private static readonly LifeStageWords En = new()
    {
        Kind = "Life stage",
        Stage = stage => stage switch
        {
            StageKind.Discharge => "Discharge from hospital",
            StageKind.NurseryEntry => "Starting nursery",
            StageKind.SchoolConsultation => "Talking over the school",
            StageKind.SchoolEntry => "Starting primary school",
            StageKind.JuniorHigh => "Going to junior high school",
            StageKind.HighSchool => "Going to high school",
            StageKind.Adulthood18 => "Age 18 (from children's to adults' services)",
            StageKind.Adulthood20 => "Age 20 (medical subsidies, pension)",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
        },
        Why = stage => stage switch
        {
            StageKind.Discharge => "who supports the life at home is settled before the discharge",
            StageKind.NurseryEntry => "for April, nurseries take applications in the autumn before",
            StageKind.SchoolConsultation => "the school and its medical care need more than a year to prepare",
            StageKind.SchoolEntry => "the health check and the preparations begin in the autumn before",
            StageKind.JuniorHigh or StageKind.HighSchool => "the new school prepares from the year before",
            _ => "other services and payments apply from then",
        },
        Begins = day => $"From {day}",
        Asking = "It is time to prepare. Please decide which agency hands over to which.",
        HandedOn = "A handoff has started. We ask how it went when the day has come.",
        Resting = when => $"We tell the coordinator around {when}.",
        Ended = end => end switch
        {
            StageEnd.Done => "Done.",
            StageEnd.Dropped => "Dropped.",
            _ => "Its time is over.",
        },
        Next = "Without a word, we ask again after a while.",
        Start = "Start a handoff",
        Done = "Done",
        Move = "Change the day",
        MoveDay = "New day",
        MoveSend = "Change it",
        Drop = "Drop it",
        DropSend = "Drop it",
        Reason = "Why",
        Call = stage => $"It is time to prepare: {stage}",
        HowTo = "On the card, start a handoff or change the day.",
        Act = (act, who) => act switch
        {
            ItemActKind.StageAsked => "Told the coordinator",
            ItemActKind.StageMoved => $"{who} changed the day",
            ItemActKind.StageHandedOn => $"{who} started a handoff",
            ItemActKind.StageEnded => $"{who} ended it",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a stage."),
        },
        PlanTitle = "Life stages ahead",
        Born = (year, month) => $"Born in {year}-{month:00}",
        NoBirth = "With the year and month of birth, we can tell you ahead when to prepare nursery, school and so on. It is used in this case only.",
        AprilNote = "Counted as born on 2 April or later. A child born on 1 April is one school year ahead: please change the days.",
        NothingPlanned = "No stage lies ahead.",
        Birth = "Year and month of birth",
        BirthPlaceholder = "e.g. 2023-05",
        BirthSend = "Show the stages",
        BirthChange = "Correct the month",
        Change = "Change or end a stage",
        Which = "Which stage",
        DischargeNote = "The coordinator adds a discharge with “@CareTeamBot discharge 2027-01-15”.",
    };
}

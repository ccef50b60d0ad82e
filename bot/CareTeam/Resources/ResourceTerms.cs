namespace CareTeamBot.CareTeam.Resources;

/// <summary>What resources are and what they can do. Codes are stored and never change; words may. Readings are those that are no part of another word.</summary>
public static class ResourceTerms
{
    public static IReadOnlyList<Term> Kinds { get; } =
    [
        new("nursery", "保育所・こども園", "Nursery", "保育園", "保育", "幼稚園", "ほいくえん", "こども園", "kindergarten"),
        new("childDevelopment", "児童発達支援", "Child development centre", "児発", "療育", "りょういく"),
        new("afterSchool", "放課後等デイサービス", "After-school day service", "放デイ", "放課後", "ほうかご"),
        new("shortStay", "短期入所（ショートステイ）", "Short stay", "レスパイト", "たんきにゅうしょ", "respite"),
        new("homeNursing", "訪問看護", "Home nursing", "訪看", "ほうもんかんご", "visiting nurses"),
        new("homeCare", "居宅介護（ヘルパー）", "Home care", "helper"),
        new("clinic", "病院・診療所", "Hospital or clinic", "医療機関", "クリニック", "往診", "訪問診療", "びょういん"),
        new("dentist", "歯科", "Dentist", "歯医者", "訪問歯科"),
        new("rehabilitation", "リハビリ", "Rehabilitation", "リハ", "理学療法", "作業療法", "言語聴覚"),
        new("school", "学校", "School", "特別支援学校", "小学校"),
        new("consultation", "相談支援", "Consultation support", "計画相談", "支援センター"),
        new("equipment", "機器・福祉用具", "Equipment", "補装具", "日常生活用具", "レンタル"),
        new("other", "その他", "Other"),
    ];

    public static IReadOnlyList<Term> Needs { get; } =
    [
        new("suction", "吸引", "Suction", "たん吸引", "たんの吸引", "痰", "喀痰", "きゅういん"),
        new("tubeFeeding", "経管栄養・胃ろう", "Tube feeding", "胃瘻", "経鼻", "注入", "gastrostomy"),
        new("tracheostomy", "気管切開", "Tracheostomy", "気切", "カニューレ", "きかんせっかい"),
        new("ventilator", "人工呼吸器", "Ventilator", "呼吸器", "レスピレーター", "じんこうこきゅうき"),
        new("oxygen", "酸素", "Oxygen", "在宅酸素"),
        new("catheter", "導尿", "Catheter", "カテーテル", "どうにょう"),
        new("intravenous", "中心静脈栄養・点滴", "Intravenous feeding", "IVH", "TPN"),
        new("insulin", "インスリン", "Insulin", "血糖", "糖尿"),
        new("seizures", "けいれん・発作", "Seizures", "痙攣", "てんかん", "epilepsy"),
        new("stoma", "ストーマ", "Stoma", "人工肛門"),
        new("transport", "送迎", "Transport", "移送", "移動", "そうげい", "pick-up"),
        new("bathing", "入浴", "Bathing", "お風呂", "にゅうよく"),
        new("overnight", "宿泊・夜間", "Overnight", "泊まり", "夜"),
        new("siblings", "きょうだいの支援", "Siblings", "きょうだい"),
    ];

    /// <summary>The kind or ability of that code; null for words of somebody's own.</summary>
    public static Term? Find(string code) => Kinds.Concat(Needs).FirstOrDefault(t => t.Code == code);
}

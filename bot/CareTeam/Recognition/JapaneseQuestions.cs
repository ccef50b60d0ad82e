using static CareTeamBot.CareTeam.Recognition.JapaneseForms;

namespace CareTeamBot.CareTeam.Recognition;

/// <summary>Japanese questions by their grammar: final particles, question words, wondering, and the dialects' forms.</summary>
internal static class JapaneseQuestions
{
    public static readonly Cue[] Cues =
    [
        Cue.Asks("ja.ask.polite", $"(です|ます|ません|でした|ました|でしょう|ましょう|ございます)か(ね|な|しら|ねえ|なあ|い)?{End}"),
        Cue.Asks("ja.ask.plain", @"(っしゃる|ない|た|る|う|い|ん|だろう|やろ|だろ|の|べき|可能|必要)か(ね|い|のう)?[?!]*$"),
        Cue.Asks("ja.ask.polite", @"(です|ます|ません|でした|ました|でしょう)か、[^とっ、][^、]{0,14}[?!…]*$"),
        Cue.Asks("ja.ask.wonder", $"(か(な|しら|ね|なあ|ねえ)|かな[とっ](て|思[^。]{{0,8}})?|もんか(な|ね)?|ものか(な|ね)?){End}"),
        Cue.Asks("ja.ask.recall", $"(っけ|っけか|でしたかね){End}"),
        Cue.Asks("ja.ask.confirm", $"((で|て|ても|でも)(いい|よい|良い|ええ|よろしい|よかった|よろしかった|大丈夫|ok|オッケー|合って(い)?る|合って(い)?ます|間違いない|間違いありません))(ん)?(です|でした|だ|や)?(よね|ね|やんな|やんね|な){End}"),
        Cue.Asks("ja.ask.how", $"(どう|どない)(し(よう|よ|たら|たもの|たもん|ます)|す(れば|りゃ|べき|る)|なん|や|です|でしょ)[^。]{{0,14}}{End}"),
        Cue.Asks("ja.ask.how", $"(いかが|どう|どない)(でしょう|でしょ|ですか|か|です){End}"),
        Cue.Asks("ja.ask.which", $"{Who}[^。]*(でしょう|でしょ|だろう|だろ|やろ|やろう|のん|んやろ|んだろ|やねん|なん|ええん|ですの|なって(い)?(る|ます|ん|の)|という(意味|こと)|どういう意味|な感じ|な意味|な流れ|な段取り|な扱い|な状況){End}"),
        Cue.Asks("ja.ask.topic", $"^[^、。]{{2,24}}(?<!(にち|ばん|で|に|と|今日|次|また))は{End}"),
        Cue.Asks("ja.ask.anyone", $"(どなたか|誰か|だれか|どこか|どちらか|どっか)(、|$|…|[^。]{{0,30}}(いません|いない|おられ|いらっしゃ|ないもの|おらん|おらへん|教えて|お願い|助けて|ご存|知りません|知らない|知らん))"),
        Cue.Asks("ja.ask.anyone", $"(ご存じ|ご存知|ごぞんじ|お持ち|お?詳しい|わかる|分かる|知ってる|知っている|ご経験の?ある?|経験(の|が)ある|心当たりの?ある?|使ったことある|ご担当)(の)?(方|かた|人|ひと|事業所|機関|事業者|先生)(さん|様)?(、|が|は|も)?(い|おら|いらっしゃ|おりまし|ござい)[^。]*(たら|れば|ませんか|すか|ば){End}"),
        Cue.Asks("ja.ask.anyone", $"(誰|どなた)(も|か)?(いません|いない|おらん|おらへん|知りません|知らない|知らん)[^。]{{0,4}}{Asked}"),
        Cue.Asks("ja.ask.mark", Asked),
        Cue.Asks("ja.ask.plain", @"(とき|時|前|後|番|人|方|円|枚|日|回|分|課|所|うち|こと|問題|どちら|どっち|誰|どこ|いくつ)か[?!]*$"),
    ];
}

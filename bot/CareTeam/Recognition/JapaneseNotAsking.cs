using static CareTeamBot.CareTeam.Recognition.JapaneseForms;

namespace CareTeamBot.CareTeam.Recognition;

/// <summary>Japanese sentences with the look of a question that ask nobody anything. Held against a sentence first.</summary>
internal static class JapaneseNotAsking
{
    private const string Praise =
        "(最高|天才|可愛|かわい|すご|凄|素敵|すてき|素晴らし|すばらし|えら|偉|幸せ|しあわせ|感動|嬉し|うれし|奇跡|かっこい|かっこよ|立派|尊|さすが|頼もし|たくまし|成長|優し|やさし|美味し|おいし|きれい|綺麗|面白|おもしろ|楽し|泣け|やば|ヤバ|神|イケメン|上手|じょうず|微笑まし|ありがたい|心強い)";

    public static readonly Cue[] Cues =
    [
        // "Isn't he a genius?" praises; it is not put to anybody.
        Cue.Neither("ja.none.praise", $"{Praise}[^、]{{0,8}}(じゃない|じゃん|やん|ちゃう|ちゃいます|やろ|でしょ|でしょう|だろ|だろう|ですよね|だよね|よね|やんな|やんね|ません|ないですか|くない|すぎ|すぎる|すぎん|過ぎ|過ぎる)(です)?(か)?(ね|な)?{End}"),
        Cue.Neither("ja.none.praise", $"(こんな|こんなに|そんな).*{Praise}.*(ある|いる|おる|あります|います|ありますか|いますか|ない|ないよね){End}"),
        Cue.Neither("ja.none.lament", $"(なんで|なぜ|どうして|何で)(こんな|こう|いつも|毎回|うち|私|世の中)[^。]*(の|ん|のか|んか|だろ|だろう|でしょ|でしょう|やろ|やろう|かな|かね|かしら)(ね|な|なあ)?{End}"),
        Cue.Neither("ja.none.lament", $"(なんで|なぜ|どうして|何で)[^。]*(んだろ|のだろ|んでしょ|のでしょ|んやろ)(う)?(ね|なあ|な|ねえ){End}"),
        Cue.Neither("ja.none.lament", $"(もう、?|また、?)?(やだ|嫌だ|いやだ|勘弁して|何なの|なんなの|どんだけ|どれだけ)[^。]{{0,6}}{End}"),
        Cue.Neither("ja.none.greeting", $"^[^、。]{{0,10}}(お元気|元気にして|いかがお過ごし|どうお過ごし|お変わり(は|なく|ありません|ない)|ご機嫌)[^。、]{{0,14}}(か|かな|かしら|でしょう|っす|かね|の|た|だった|です|る)(ね|な)?{End}"),
        Cue.Neither("ja.none.riddle", $"(誰|だれ|何|なに|なん|どれ|どこ|どっち)(だ|だと思う|だと思います){Asked}"),
        Cue.Neither("ja.none.guess", $"^[^誰何どいな]*(かった|だった)(の|ん)?か(な|しら|も)[^。]{{0,3}}{End}"),
        Cue.Neither("ja.none.understood", $"^(あ|ああ|へえ|なるほど|あれ|え|えっ)?、?(そう|そうなん|そういうこと|なるほど)(です|でした|だったん|だったのです|だったんです)か(ね)?{End}"),
        Cue.Neither("ja.none.surprise", $"^(え|あ|わ)?、?(もう[^、]{{1,8}}(歳|才|さい|年|月|春|夏|秋|冬|卒園|卒業|入学|週間|時間|年末)[^、]{{0,4}}|まさか|嘘|うそ|ほんと|本当|マジ|まじ){Asked}"),
        Cue.Neither("ja.none.wish", $"(元気|健やか|幸せ|笑顔|すくすく|のびのび|楽しんで|大きく)[^。]*て(ほし|欲し)い{Tail}"),
        Cue.Neither("ja.none.resolve", $"^[^誰何どいなか]*(行|い|や|頑張|がんば|寝|帰|出かけ|食べ|休)(こ|ろ|よ|る|く|む)(う)?か!*$"),
        Cue.Neither("ja.none.told", $"って(聞|言|思|尋|きか|いわ|自分)[^。]*(た|ました|です|でした){End}"),

        // "Shall I …?", "Do call us": the writer gives, and asks for nothing.
        Cue.Neither("ja.none.offer", $"(お手伝い|お持ち|お送り|共有|送り|貸し|持って(い|行)き|用意|ご用意|お貸し|差し上げ|あげ|手伝い|代わり|迎えに(い|行)き|出し|作り)(し|いたし)?ましょうか{End}"),
        Cue.Neither("ja.none.offer", $"(何か|なにか|不明|質問|疑問|変更|困っ|お困り|ご用|用事|気になる|心配|問題|必要|修正|訂正|欠席|お休み|遅れ|都合|異常|異変|変わったこと|わからない(こと|点)|体調|発熱|急変|緊急|希望|参加|利用|見学|興味|関心|該当|申し込|申込)[^。]*(あれば|ありましたら|ございましたら|あったら|でしたら|場合|際|とき|時|方|人)(は|に|には)?、?[^。]*(問い?合わせ|声|申し?込|電話|連絡|相談|知らせ|申し?出|頼って|控え|申し付け|言って|教えて|聞いて|利用|活用|お越し|お願い|どうぞ|ご覧|お持ち)[^。]*(ください|下さい|ね|よ|ませ|ます|どうぞ|な){End}"),
        Cue.Neither("ja.none.offer", $"(いつでも|お気軽に|気軽に|遠慮なく|遠慮せず)[^。]*(ください|下さい|くださいませ|ね|よ|どうぞ|な){End}"),
        Cue.Neither("ja.none.standing-rule", $"(場合|際|とき|時)(は|に|には)、?[^。]*(連絡|電話|問い合わせ|お控え|相談|申し出|受診|届け出)[^。]{{0,10}}(ください|下さい|願います|お願い(いた)?します|こと){End}"),
        Cue.Neither("ja.none.exhortation", $"(いきましょう|頑張りましょう|がんばりましょう|楽しみましょう|乗り切りましょう){End}"),
        Cue.Neither("ja.none.tag", $"(合言葉|目標|モットー|約束|スタート|一歩|おかげ|あるある|らしい)(です|だ|だった|でした)?よね{End}"),
        Cue.Neither("ja.none.thanks", $"(ありがとう|感謝|助かりました|助かった|おおきに)[^。]{{0,12}}{End}"),
        Cue.Neither("ja.none.notice", $"ご(了承|理解|協力|容赦|安心|留意|注意|活用|利用|参加|自愛|放念|査収|覧)[^。、]{{0,8}}(ください|下さい|お願い(いた|申し上げ)?し?ます|願います)(ね|ませ)?{End}"),
        Cue.Neither("ja.none.adverb", $"(いつの間に|いつ|どこ|なん|何|なに|し|ばっ|いく|確|たし|わず|ほの|なぜ|どう)か!*$"),
    ];

    /// <summary>A later sentence by which the writer takes the question back: found, settled, decided, answered.</summary>
    public static readonly Cue[] TakenBack =
    [
        Cue.Neither("ja.none.resolved", "(自己解決|解決(し(た|まし|て)|済|でき)|見つか(った|りま|って)|みつか(った|りま)|お騒がせ|忘れて(ください|下さい|くれ|ね)|取り消し|撤回|判明し|わかりました|分かりました|(に|と)なりました|ことにしま|ことになり)"),
        Cue.Neither("ja.none.decided", "(決め(ました|た|ています|てあります)|決ま(りました|った|っています|ってます|っております)|決定(しました|済|いたしました))"),
        Cue.Neither("ja.none.answered", "((お?答え|お?返事|ご?回答|お?伝え|ご?説明|ご?案内)(済|し(まし|た|て(い|お|あ)り?ま)|いたしまし|ずみ)|回答済|という?答え|答えは|正解は|^(a|答え)[:.)、]|^(→|⇒))"),
    ];
}

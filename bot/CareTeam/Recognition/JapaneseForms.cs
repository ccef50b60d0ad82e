namespace CareTeamBot.CareTeam.Recognition;

/// <summary>Pieces of Japanese grammar that the cue tables share. All are regular expression fragments.</summary>
internal static class JapaneseForms
{
    /// <summary>The end of the sentence, with any marks.</summary>
    public const string End = "[?!…]*$";

    /// <summary>The end of the sentence, said as a question.</summary>
    public const string Asked = @"!*\?[?!…]*$";

    /// <summary>Question words, but not いつも, 誰でも, 何か, どうぞ, which ask nothing.</summary>
    public const string Who = "(誰|だれ|どなた|どこ|どちら|どっち|どの|どれ|どん|どう|どない|どーし|いつ|何|なに|なん[でのかじ時]|なぜ|いくつ|いくら|なんぼ|いずれ)(?!も|でも|か|ぞ|やら|にも|とも)";

    /// <summary>What may follow a present-tense predicate at the end: politeness, softeners, a trailing "but" or "so".</summary>
    public const string Tail =
        "(です|ます|のです|んです|なんです|のだ|んだ|ん|の|ねん|んや|な|わ)?(って)?(状況|状態|ところ|次第|よう|みたい|感じ|様子)?(です|だ|であり|でござい|や)?(ます)?"
        + "(が|けど|けれど|けれども|けども|ので|から|し|さかい|もので|もんで|もの|もん|とのこと|そう)?(です|だ|ます|でして|まして)?(、?よろしくお願い(いた)?します)?[よねなわあん]*" + End;

    /// <summary>て-form and continuous endings in the present: ている, ておる, てて, ており, とる, てん, and their polite forms.</summary>
    public const string Ongoing = "(て|で)(い|お|は|)?(る|ます|り|りま[しす]て?|まして|て|ん|)";

    /// <summary>Negation in the present: ない, ません, ず, へん, ん, ておらず, ていなくて.</summary>
    public const string Not = "(ない|なく|なくて|ません|ませんで|ず|ずに|ずで|へん|へんくて|ん|んくて|んで|かね(ます|て)|ねえ|ねー)";

    /// <summary>て-form with 'not yet': ていない, ておりません, てない, てへん.</summary>
    public const string NotYet = "(て|で)(い|お|)?(ら)?(り|)?" + Not;

    /// <summary>Something that only the others can give: words for an answer, a view, a document.</summary>
    public const string Reply =
        "(ご?(返事|返答|返信|回答|連絡|一報|報告|意見|助言|教示|教授|指示|指導|判断|承諾|同意|了承|了解|許可|見解|検討|提案|"
        + "協力|紹介|情報|対応|決定|署名|記入|記載|提出|提供|記録|案内|共有|方針|所見|感想|印象|アドバイス|知恵|都合|意向|希望|考え|"
        + "診断書|意見書|指示書|計画書|計画案|計画|結果|サマリー|報告書|書類|資料|データ|様式|見積|見積書|通知|決裁|結論|目安|基準|マニュアル|連絡先))";
}

using CareTeamBot.CareTeam.Recognition;
using Xunit;
using Recognised = CareTeamBot.CareTeam.Recognition.Recognition;

namespace CareTeamBot.CareTeam.Tests.Recognition;

public sealed class MessageRecogniserTests
{
    [Theory]
    [InlineData("ja.ask.polite", "明日の送迎は何時ですか")]
    [InlineData("ja.ask.polite", "何時からですか、来週の見学")]
    [InlineData("ja.ask.wonder", "この薬、粉にしてもいいのかなぁ〜")]
    [InlineData("ja.ask.recall", "連絡帳って誰に渡すんだっけ")]
    [InlineData("ja.ask.which", "吸引器、どこで借りれるんやろ")]
    [InlineData("ja.ask.how", "送迎が間に合わへん日、どないしよ")]
    [InlineData("ja.ask.plain", "バギーの貸し出し、どこに頼めばいいのか…")]
    [InlineData("ja.ask.wonder", "冬でもプールに入れるんかな、冷えるのが気がかりで")]
    [InlineData("ja.ask.which", "集合場所はどこにしましょう。")]
    [InlineData("ja.ask.anyone", "前のスプリントを使っている方がいれば。")]
    [InlineData("ja.ask.hope", "送迎の順番について、皆さまのご意見を承りたいです。")]
    [InlineData("en.ask.hope", "Any contacts welcome.")]
    [InlineData("en.open.deadlock", "We have run out of ideas for the night shift.")]
    [InlineData("en.ask.which", "Why does the pump always alarm at night")]
    [InlineData("en.ask.mark", "Who is this child's nurse?")]
    [InlineData("en.ask.mark", "How happy is he with the new seat?")]
    [InlineData("en.open.not-known", "She was not sure which form to bring.")]
    [InlineData("ja.ask.mark", "明日ってお弁当いる？")]
    [InlineData("ja.ask.request", "申請の様式をご教示願います")]
    [InlineData("ja.ask.hope", "総重量だけでも事前に知っておければと思っております")]
    [InlineData("ja.ask.want-to-know", "夜間の吸引回数を把握しておきたいのですが")]
    [InlineData("ja.ask.anyone", "歯医者さんに詳しい方がいらっしゃいましたら…")]
    [InlineData("ja.ask.seeking", "土曜に預かってくれる所を探しています")]
    [InlineData("ja.open.undecided", "停電時の搬送先が決まっておりません")]
    [InlineData("ja.open.contradiction", "指示書と手順書の流量が食い違っています")]
    [InlineData("ja.open.waiting", "保育課さんからの回答待ちです")]
    [InlineData("ja.open.worry", "入園前の面談で何を話せばよいか悩んでおります")]
    [InlineData("ja.open.stuck", "説明の役割分担が話し合えずにおります")]
    [InlineData("ja.open.passed-on", "ご家族から「夜間も頼めるか」とのお問い合わせをいただいています")]
    [InlineData("ja.ask.trailing-but", "手順書に下限値の記載がないのですが…")]
    [InlineData("en.ask.mark", "Is the pump back?")]
    [InlineData("en.ask.anyone", "Thanks for the photos, could someone send the rota")]
    [InlineData("en.ask.inversion", "hi all, does the bus come on Friday")]
    [InlineData("en.ask.anyone", "has anyone got the spare key")]
    [InlineData("en.open.not-known", "We are unsure who signs the plan.")]
    [InlineData("en.open.waiting", "We have yet to receive the letter.")]
    [InlineData("ja.open.not-known", "退院の日の持ち物、先生に聞きそびれました")]
    [InlineData("ja.ask.request", "余っている書式があれば譲ってください")]
    public void APostAsksByItsRule(string rule, string text) =>
        Assert.Equal(new Recognised(Verdict.Question, rule), MessageRecogniser.RecognisePost(text));

    [Theory]
    [InlineData("この写真、最高じゃないですか！？")]
    [InlineData("皆さんお元気ですか？")]
    [InlineData("「いつ退院ですか？」と聞かれましたので、金曜とお答えしました。")]
    [InlineData("いつ退院ですか？って何度も聞かれました。")]
    [InlineData("薬の袋ってどこですか？あ、見つかりました！")]
    [InlineData("通所を増やすかどうかは来月の受診で判断します。")]
    [InlineData("迷っていたバギー、軽い方に決めました。")]
    [InlineData("ご不明な点がありましたら係までお問い合わせください。")]
    [InlineData("よろしければ資料をお送りしましょうか。")]
    [InlineData("先日は教えていただき、ありがとうございました。")]
    [InlineData("もう3歳？って自分でもびっくり")]
    [InlineData("うわっ、もう12月？")]
    [InlineData("気になることがあったら、また聞かせてもらいますね")]
    [InlineData("Why is it always raining on sports day, lol")]
    [InlineData("Aki takes the afternoon visits and has the key.")]
    [InlineData("Didn't she dance!")]
    [InlineData("How fortunate are we with these nurses?")]
    [InlineData("眠かったのでしょうか、ずっと目をこすっていました。")]
    [InlineData("He was not sure about the new chair, then fell asleep in it.")]
    [InlineData("If any part of the leaflet is hard to read, we have a large print one.")]
    [InlineData("I kept checking on him all night.")]
    [InlineData("なんでそんなに優しいんでしょう…")]
    [InlineData("皆さまのお越しをお待ちしております。")]
    [InlineData("会費の集め方は？→昨日の会で決まりました。")]
    [InlineData("Thank you for asking about the lift, it was repaired yesterday.")]
    [InlineData("Isn't she lovely?")]
    [InlineData("Mum asked whether he can swim; I told her yes.")]
    [InlineData("If you have any questions, please call the office.")]
    [InlineData("Where is the form? Never mind, found it.")]
    [InlineData("見学会の案内です https://example.jp/a?b=c")]
    public void APostThatOnlyLooksLikeAQuestionAsksNothing(string text) =>
        Assert.Equal(Verdict.None, MessageRecogniser.RecognisePost(text).Verdict);

    [Theory]
    [InlineData("ja.answer.points", "障害福祉課に聞いてみてください")]
    [InlineData("ja.answer.takes-on", "それ、私が引き受けます")]
    [InlineData("ja.answer.allows", "はい、可能です")]
    [InlineData("ja.answer.figures", "2階の3番窓口")]
    [InlineData("answer.statement", "中間のとろみ")]
    [InlineData("en.answer.points", "Not us, but the childcare division decides that.")]
    [InlineData("en.answer.takes-on", "Got it, thanks. We'll bring it on Monday.")]
    [InlineData("en.answer.yes-no", "No, not since Monday")]
    [InlineData("ja.answer.takes-on", "明日わたしから連絡します")]
    [InlineData("en.answer.instead", "We can't come on Monday, but Tuesday works.")]
    [InlineData("answer.statement", "予備は倉庫です。写真はあとで載せますね")]
    [InlineData("answer.statement", "次の金曜は休園ですので、ご了承ください。")]
    [InlineData("ja.answer.takes-on", "当日の受付はうちのほうで準備と片付けまでします")]
    [InlineData("answer.statement", "電車でも車いすのまま乗れる")]
    [InlineData("answer.statement", "駅の裏の、つばさという事業所さん")]
    [InlineData("answer.statement", "うちは森歯科さんでお世話になっています")]
    [InlineData("answer.statement", "本人の気持ちは、まばたきでわかります")]
    [InlineData("answer.statement", "Yes, will be there at noon")]
    public void AReplyAnswersByItsRule(string rule, string text) =>
        Assert.Equal(new Recognised(Verdict.Answer, rule), MessageRecogniser.RecogniseReply(text));

    [Theory]
    [InlineData("ja.none.thanks", "ありがとうございます！助かりました")]
    [InlineData("ja.none.noted", "りょ〜かいです😊")]
    [InlineData("ja.none.later", "妻に聞いてみます")]
    [InlineData("ja.none.does-not-know", "私どもではわかりかねます")]
    [InlineData("ja.none.not-ours", "当課の担当ではありません")]
    [InlineData("ja.none.undecided", "まだ決まっておりません")]
    [InlineData("ja.none.counter-question", "どの薬のことですか？袋が3つあって")]
    [InlineData("ja.none.me-too", "うちも知りたいです！")]
    [InlineData("ja.none.later", "次の委員会で諮ってみます")]
    [InlineData("ja.none.later", "いま手が濡れてて、夕方に返しますね")]
    [InlineData("ja.none.sends-later", "あとで送ります")]
    [InlineData("ja.none.absent", "あいにく担当が席を外しております。")]
    [InlineData("ja.none.does-not-know", "私からはお答えを差し控えます。")]
    [InlineData("ja.none.does-not-know", "校長の一存では決められません")]
    [InlineData("ja.none.undecided", "今のところ、ご回答はございません。")]
    [InlineData("ja.none.noted", "今後も努めてまいります")]
    [InlineData("ja.none.thanks", "めちゃたすかる〜")]
    [InlineData("ja.none.not-ours", "所管が違いまして、申し訳ございません")]
    [InlineData("ja.none.busy", "いま会議中です。夕方見ます")]
    [InlineData("none.empty", "👍👍")]
    [InlineData("en.none.later", "Let me check and get back to you.")]
    [InlineData("en.none.does-not-know", "Sorry, no idea")]
    [InlineData("en.none.not-ours", "That isn't a matter for our clinic.")]
    [InlineData("en.none.noted", "Duly noted!")]
    [InlineData("en.none.later", "Cooking now, will look tonight.")]
    [InlineData("ja.none.not-ours", "当園の担当ではありませんので、ご理解ください。")]
    [InlineData("ja.none.does-not-know", "こちらは資料を持ち合わせておりません。")]
    [InlineData("ja.none.greeting", "朝晩すっかり涼しくなりましたね")]
    [InlineData("en.none.not-ours", "It isn't something the ward handles.")]
    [InlineData("en.none.undecided", "Nothing has been agreed.")]
    [InlineData("en.none.sympathy", "Poor lad, hope the night is calm.")]
    [InlineData("en.none.sympathy", "That's a tricky one")]
    [InlineData("en.none.me-too", "We were wondering about it ourselves.")]
    [InlineData("en.none.not-ours", "Our office doesn't handle buses.")]
    [InlineData("ja.none.hands-on", "ほかの皆さんのご意見も伺いたいです")]
    [InlineData("ja.none.hands-on", "未提出の事業所さま、よろしくお願いいたします。")]
    [InlineData("ja.none.noted", "貴重なご意見として承ります")]
    [InlineData("ja.none.sympathy", "お気持ちはよくわかります")]
    [InlineData("ja.none.greeting", "見学会では大変お世話になりました。")]
    [InlineData("ja.none.me-too", "私もずっとモヤモヤしてました")]
    [InlineData("ja.none.later", "園長に聞いたうえで、あらためてお返事します。")]
    [InlineData("en.none.does-not-know", "It's difficult to tell")]
    public void AReplyThatGivesNothingIsNoAnswer(string rule, string text) =>
        Assert.Equal(new Recognised(Verdict.None, rule), MessageRecogniser.RecogniseReply(text));

    [Theory]
    [InlineData("送迎ﾊﾞｽは何時ですか", "送迎バスは何時ですか")]
    [InlineData("Ｉｓ　ｔｈｅ　ｐｕｍｐ　ｂａｃｋ？", "is the pump back?")]
    [InlineData("ナンジデスカ", "なんじですか")]
    [InlineData("いつで〜すかぁーーー😂😂", "いつですか")]
    [InlineData("Who’s “in charge”❓", "who's \"in charge\"?")]
    public void TheWayOfWritingMakesNoDifference(string written, string plain) =>
        Assert.Equal(MessageRecogniser.RecognisePost(plain).Verdict, MessageRecogniser.RecognisePost(written).Verdict);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n　")]
    [InlineData("\0\u0001\u001b\u007f\u200b\ufeff")]
    [InlineData("。、？！…")]
    [InlineData("゛゜ﾞﾟ")]
    [InlineData("((((「「「「\"")]
    public void WhatSaysNothingIsNothing(string text)
    {
        Assert.Equal(Verdict.None, MessageRecogniser.RecognisePost(text).Verdict);
        Assert.Equal(new Recognised(Verdict.None, "none.empty"), MessageRecogniser.RecogniseReply(text));
    }

    [Fact]
    public void LoneSurrogatesAndControlCharactersDoNotHideAQuestion()
    {
        Assert.Equal(Verdict.Question, MessageRecogniser.RecognisePost("\ud83d明日\u0007は何時で\udc00すか\u0000").Verdict);
    }

    [Theory]
    [InlineData("か")]
    [InlineData("よね")]
    [InlineData("わからないですけどよねん")]
    [InlineData("「(\"")]
    [InlineData("ですか、")]
    [InlineData("can you really very very ")]
    [InlineData("\ud800")]
    [InlineData("\u0000")]
    public void AMegabyteIsRead(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length));
        MessageRecogniser.RecognisePost(text);
        MessageRecogniser.RecogniseReply(text);
    }

    /// <summary>
    /// Sentences made of the words that the rules look for, as long as are read: what a rule does over and over within one
    /// sentence shows here. The seconds are a net for what would never end; a text takes a few milliseconds.
    /// </summary>
    [Fact]
    public async Task SentencesFullOfCuesAreReadToTheirEnd()
    {
        string[] pieces =
        [
            "誰", "どこ", "何", "か", "の", "は", "が", "て", "い", "る", "ます", "です", "ません", "よね", "な", "教えて", "ください", "確認", "し", "場合", "あれば", "連絡", "なんで", "んだろ", "こんな", "最高", "も", "って", "聞", "、", "・",
            "who ", "is ", "not ", "the ", "can ", "you ", "any ", "one ", "if ", "there ", "is ", "isn't ", "it ", "but ", "how ", "why ", "still ", "let me ", "check ", "or ", "and ", ", ", "!", "…", ". ", "?", "? って", "(", "「", "\"", "http://a", "ー", "゛", "7", "。",
        ];
        var random = new Random(20261129);
        await Task.Run(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                // Few different pieces repeat each other, many mix.
                var some = Enumerable.Range(0, 1 + (i % 7)).Select(_ => pieces[random.Next(pieces.Length)]).ToArray();
                var text = string.Concat(Enumerable.Range(0, MessageRecogniser.LongestRead).Select(_ => some[random.Next(some.Length)]))[..MessageRecogniser.LongestRead];
                MessageRecogniser.RecognisePost(text);
                MessageRecogniser.RecogniseReply(text);
            }
        }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void OnlyTheBeginningOfALongTextIsRead()
    {
        var text = new string('あ', MessageRecogniser.LongestRead) + "。明日は何時ですか？";
        Assert.Equal(Verdict.None, MessageRecogniser.RecognisePost(text).Verdict);
    }
}

using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>Commands and buttons, as outside tests may count on them.</summary>
public sealed class CommandContractTests : ContractCase
{
    [Fact]
    public async Task OpeningShowsACaseCardWithCaseOpenAndTeamJoin()
    {
        await SayAsync(Coordinator, "ケース開始");

        var card = await Teams.WaitForButtonAsync("case.open");
        Assert.Contains(Teams.Buttons(Coordinator, card), button => button.Verb == "team.join");
        Assert.Contains("小川 由紀", card.Card!.Value.GetRawText(), StringComparison.Ordinal);

        var saved = await Teams.PressAsync(Coordinator, card, "case.open", new { goal = "保育園でお友だちとあそびたい" });
        Assert.Contains("保育園でお友だちとあそびたい", saved.Card!.Value.GetRawText(), StringComparison.Ordinal);
        var joined = await Teams.PressAsync(Nurse, card, "team.join", new { newAgency = "訪問看護ステーション", profession = "看護師" });
        Assert.Contains("訪問看護ステーション", joined.Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerIsJudgedByTheAskerAndNotYetTakesItUpAgain()
    {
        await OpenAsync();
        var card = await QuestionCardAsync(await SayAsync(Nurse, "ask Who may do suction at the nursery?"));

        await Teams.PressAsync(Nursery, card, "question.answer", new { answer = "園の看護師が行います" });
        await Teams.WaitForAsync(t => Has(t.Now(card), "question.solved") ? t : null);
        await Teams.PressAsync(Nurse, card, "question.notYet");
        await Teams.WaitForAsync(t => Has(t.Now(card), "question.answer") ? t : null);
        await Teams.PressAsync(Nursery, card, "question.answer", new { answer = "4月からは園の看護師が行います" });
        await Teams.WaitForAsync(t => Has(t.Now(card), "question.solved") ? t : null);
        await Teams.PressAsync(Nurse, card, "question.solved");

        await Teams.WaitForAsync(t => Has(t.Now(card), "question.notYet") ? null : t);
        Assert.Contains("4月からは園の看護師が行います", Teams.Now(card).Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusTellsWhatIsOpenAndAnythingElseGetsHelp()
    {
        await OpenAsync();
        await SayAsync(Nurse, "質問 訪問の曜日は変えられますか");

        var status = await AnswerToAsync(await SayAsync(Coordinator, "状況"));
        Assert.Contains("訪問の曜日は変えられますか", Text(status), StringComparison.Ordinal);
        var help = await AnswerToAsync(await SayAsync(Coordinator, "こんにちは"));
        Assert.Contains("状況", Text(help), StringComparison.Ordinal);
        var english = await AnswerToAsync(await SayAsync(Health, "what is this"));
        Assert.Contains("status", Text(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonalChatAsksInTheChannelAndTellsWhatIsOpen()
    {
        await OpenAsync();

        Assert.Equal(200, (await Teams.ChatAsync(Nurse, "質問 夜間の連絡先はどこですか")).Answer.Status);
        var card = await Teams.WaitForAsync(t => t.Messages(Channel).FirstOrDefault(m => Has(m, "question.answer")));
        Assert.Contains("夜間の連絡先はどこですか", Text(card), StringComparison.Ordinal);
        await Teams.WaitForAsync(t => t.Chat(Nurse).FirstOrDefault(m => m.FromBot));
        var prompt = await PromptAsync(card, "Nudge");
        Assert.Equal(card.RootId, prompt.RootId);

        var before = Teams.Chat(Nursery).Count;
        await Teams.ChatAsync(Nursery, "status");
        await Teams.WaitForAsync(t => t.Chat(Nursery).Skip(before).FirstOrDefault(m => m.FromBot && Text(m).Contains("夜間の連絡先はどこですか", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RawJsonWithFieldsThatNobodyKnowsIsUnderstood()
    {
        await OpenAsync();
        var root = Teams.Compose(Nurse, Channel, "…");
        var json = $$$"""
            {"text":"<at>CareTeamBot</at> 質問 吸引の研修は&nbsp;どこで受けられますか\n","textFormat":"plain","type":"message","timestamp":"2026-11-22T03:04:05.678Z",
             "localTimestamp":"2026-11-22T12:04:05.678+09:00","id":"{{{root["id"]}}}","channelId":"msteams","serviceUrl":"{{{Teams.ServiceUrl}}}",
             "from":{"id":"{{{Nurse.Id}}}","name":"森 美咲","aadObjectId":"{{{Nurse.AadObjectId}}}","newField":{"a":[1,2]}},
             "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"{{{Teams.TenantId}}}","id":"{{{Channel.Id}}};messageid={{{root["id"]}}}"},
             "recipient":{"id":"28:{{{Teams.AppId}}}","name":"CareTeamBot"},
             "entities":[{"mentioned":{"id":"28:{{{Teams.AppId}}}","name":"CareTeamBot"},"text":"<at>CareTeamBot</at>","type":"mention"},{"type":"https://schema.org/Message","usageInfo":null},{"locale":"ja-JP","type":"clientInfo"}],
             "channelData":{"teamsChannelId":"{{{Channel.Id}}}","teamsTeamId":"{{{Teams.TeamId}}}","channel":{"id":"{{{Channel.Id}}}"},"team":{"id":"{{{Teams.TeamId}}}"},"tenant":{"id":"{{{Teams.TenantId}}}"},"onBehalfOf":[]},
             "locale":"ja-JP","localTimezone":"Asia/Tokyo","callerId":null,"unknown":{"x":1e3}}
            """;

        Assert.Equal(200, (await Teams.SendRawAsync(json, token: "")).Status);

        var card = await Teams.WaitForAsync(t => t.Messages(Channel).FirstOrDefault(m => m.RootId == (string?)root["id"] && Has(m, "question.answer")));
        Assert.Contains("吸引の研修は", Text(card), StringComparison.Ordinal);
    }
}

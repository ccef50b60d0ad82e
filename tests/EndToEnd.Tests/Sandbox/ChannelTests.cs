using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>A case that is begun in a personal chat gets a channel of its own, in the browser.</summary>
public sealed class ChannelTests(Browser browser) : SandboxWalk(browser)
{
    [Fact]
    public async Task FromThePersonalChatToTheCasesChannel()
    {
        await BecomeAsync(DeckScene.Consultant);
        await Page.Locator("#chats button").ClickAsync();
        await Page.Locator("#compose textarea").FillAsync("ケース開始 友だちと遊びたい");
        await Page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();

        var told = Card("ケースのチャネルができました");
        await Expect(told).ToContainTextAsync("プライベート チャネル");
        await ShootAsync("channel-made");
        var channel = Page.Locator("#channels button", new() { HasTextString = "ケース 20" });
        await channel.ClickAsync();

        await Expect(Page.Locator(".card").First).ToBeVisibleAsync();
        await Expect(Page.Locator(".card", new() { HasTextString = "友だちと遊びたい" }).Last).ToBeVisibleAsync();
        await ShootAsync("channel-case");
        await BecomeAsync(DeckScene.Nurse);
        await Expect(channel).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TheBotIsTakenOutOfTheChannelAndPutBack()
    {
        await Teams.PostAsync(DeckScene.Mother, Teams.DefaultChannel, "質問 夜間の吸引を頼める所はどこですか", mentionBot: true);
        await BecomeAsync(DeckScene.Coordinator);
        var move = Page.Locator("#move-bot");
        await Expect(move).ToHaveTextAsync("ボットを外す");
        await move.ClickAsync();
        await Expect(move).ToHaveTextAsync("ボットを入れる");

        await Page.Locator("#chats button").ClickAsync();
        var told = Card("ケースのチャネルに届きません");
        await Expect(told).ToContainTextAsync("夜間の吸引を頼める所");
        await ShootAsync("channel-lost", told);

        await Page.Locator("#channels button").First.ClickAsync();
        await move.ClickAsync();
        await Expect(Page.Locator(".card", new() { HasTextString = "いまの状況" }).Last).ToContainTextAsync("夜間の吸引を頼める所");
        await ShootAsync("channel-found");
    }
}

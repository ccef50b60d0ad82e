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
}

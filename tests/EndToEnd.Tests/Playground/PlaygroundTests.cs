using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.EndToEnd.Tests.Sandbox;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Playground;

/// <summary>
/// The main job in a client that others wrote: the published service with the Agents Playground's page in a browser. The
/// Playground always says that its user reads English, so its cards are in English.
/// </summary>
public sealed class PlaygroundTests(Browser browser)
{
    private static readonly HttpClient Http = new();

    /// <summary>The welcome's button; of the two activities that bring it, one tells a language.</summary>
    private static readonly Regex Welcome = new("^(Open the case|ケースを始める)$");

    [Fact]
    public async Task AQuestionThatNobodyAnswersReachesTheCoordinatorInThePlayground()
    {
        using var folder = new TemporaryFolder();
        var settings = ServiceProcess.Contract(folder.Path, ServiceProcess.FreePort());
        settings["Ladder__Council"] = "00:10:00";
        await using var service = new ServiceProcess(folder.Path, settings);
        await service.StartAsync();
        await using var playground = await PlaygroundProcess.StartAsync(folder.Path, service.Endpoint);
        var page = await browser.OpenAsync(playground.Url, 1400, 1500, ready: "text=" + PlaygroundProcess.ChannelName);
        try
        {
            await page.GetByText(PlaygroundProcess.ChannelName).ClickAsync();
            await Expect(page.GetByText(Welcome).First).ToBeVisibleAsync();
            await PostAsync(page, "ケース開始");
            await Expect(Button(page, "Join the team")).ToBeVisibleAsync();
            await Browser.ShootAsync(page, "playground-1-case");

            await JoinAsync(playground, service);
            await Expect(page.GetByText("訪問看護ステーション").First).ToBeVisibleAsync();

            await PostAsync(page, "質問 入園のとき吸引はどなたが行いますか");
            await Expect(Button(page, "We can answer")).ToBeVisibleAsync();
            await Browser.ShootAsync(page, "playground-2-question");

            await Expect(Button(page, "Visit together")).ToBeVisibleAsync();
            await Browser.ShootAsync(page, "playground-3-consult");

            await page.GetByPlaceholder("You can choose without one.").FillAsync("12日に園で");
            await Button(page, "Visit together").ClickAsync();
            await Expect(page.GetByText("12日に園で").First).ToBeVisibleAsync();
            await Expect(page.GetByText("For the coordinator: how did it go?")).ToBeVisibleAsync();
            await Expect(Button(page, "Ask outside the team")).ToHaveCountAsync(0);
            await Browser.ShootAsync(page, "playground-4-taken");
        }
        catch
        {
            await Browser.ShootAsync(page, "playground-failed");
            throw;
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    /// <summary>A new post to the bot, which is chosen from the menu that @ opens.</summary>
    private static async Task PostAsync(IPage page, string text)
    {
        await page.Locator("[data-lexical-editor=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = PlaygroundProcess.BotName }).ClickAsync();
        await page.Keyboard.TypeAsync(" " + text);
        await Button(page, "Post").ClickAsync();
    }

    /// <summary>Another member joins from elsewhere, since one person alone sits at the Playground: without anybody to ask there would be no ladder to climb.</summary>
    private static async Task JoinAsync(PlaygroundProcess playground, ServiceProcess service)
    {
        await using var store = SqliteCaseStore.Open(service.DatabasePath);
        var address = new CaseAddress { ServiceUrl = "", TenantId = PlaygroundProcess.TenantId, ChannelId = PlaygroundProcess.ChannelId };
        var card = await store.FindPostedAsync(address.CaseId, Slots.Case, CancellationToken.None);
        using var answer = await Http.PostAsJsonAsync(service.Endpoint, new
        {
            type = "message",
            id = Guid.NewGuid(),
            channelId = "msteams",
            serviceUrl = playground.ServiceUrl,
            text = "<at>CareTeamBot</at> join 訪問看護ステーション",
            locale = "en-US",
            from = new { id = PlaygroundProcess.UserId(1), name = PlaygroundProcess.UserName(1) },
            recipient = new { id = PlaygroundProcess.BotId, name = PlaygroundProcess.BotName },
            conversation = new { id = card!.ConversationId, conversationType = "channel", isGroup = true, tenantId = PlaygroundProcess.TenantId },
            channelData = new { channel = new { id = PlaygroundProcess.ChannelId }, team = new { id = "team-case" }, tenant = new { id = PlaygroundProcess.TenantId } },
            entities = new[] { new { type = "mention", text = "<at>CareTeamBot</at>", mentioned = new { id = PlaygroundProcess.BotId, name = PlaygroundProcess.BotName } } },
        });
        answer.EnsureSuccessStatusCode();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First;
}

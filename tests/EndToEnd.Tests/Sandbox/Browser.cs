using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(CareTeamBot.EndToEnd.Tests.Sandbox.Browser))]

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>The installed Chromium (<c>CHROMIUM</c>, or /usr/bin/chromium), started once for all browser tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000); // a busy machine is slow, not wrong
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A fresh page on the sandbox, ready for use; errors on its console are collected in <paramref name="errors"/>.</summary>
    public async Task<IPage> OpenAsync(Uri url, int width = 1280, int height = 860, List<string>? errors = null, string ready = "body[data-ready]")
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors?.Add(message.Text);
        };
        page.PageError += (_, text) => errors?.Add(text);
        await page.GotoAsync(url.ToString());
        await page.WaitForSelectorAsync(ready);
        return page;
    }

    /// <summary>Keeps a picture under artifacts/screenshots for people to look at.</summary>
    public static Task ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository(), "artifacts/screenshots", name + ".png") });

    /// <summary>What axe-core finds wrong for people with disabilities, a line each.</summary>
    public static async Task<string[]> FindBarriersAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(Repository(), "infra/sandbox/node_modules/axe-core/axe.min.js") });
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`))
            """);
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CareTeamBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}

using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>A walk on the page, with the real service behind it: a sandbox of its own, and what a person does there.</summary>
public abstract class SandboxWalk(Browser browser, int height = 860) : IAsyncLifetime
{
    private readonly List<string> errors = [];

    private protected SandboxHost Sandbox { get; private set; } = null!;
    private protected FakeTeams Teams => Sandbox.Teams;
    private protected IPage Page { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxHost.StartAsync(new SandboxOptions { Port = 0 });
        Page = await browser.OpenAsync(Sandbox.PageUrl, height: height, errors: errors);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(errors);
    }

    /// <summary>The newest card whose summary begins so.</summary>
    private protected ILocator Card(string title) => Page.Locator($".card[aria-label^='{title}']").Last;

    private protected static ILocator Button(ILocator card, string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private protected async Task BecomeAsync(TeamsMember member) => await Page.Locator("#who").SelectOptionAsync(member.Id);

    /// <summary>Writes in the open conversation, to the bot.</summary>
    private protected async Task TypeAsync(string text)
    {
        await Page.GetByLabel("@CareTeamBot に話しかける").First.CheckAsync();
        await Page.Locator("#compose textarea").FillAsync(text);
        await Page.Locator("#compose").GetByRole(AriaRole.Button, new() { Name = "送信" }).ClickAsync();
    }

    /// <summary>The page tells that the clock has moved, and takes the word back after a while.</summary>
    private protected async Task LetPassAsync(string step)
    {
        var before = await Page.Locator("#now").InnerTextAsync();
        await Page.Locator($"[data-time={step}]").ClickAsync();
        await Expect(Page.Locator("#now")).Not.ToHaveTextAsync(before);
        await Expect(Page.Locator("#toast")).ToBeHiddenAsync();
    }

    private protected Task ShootAsync(string name) => Browser.ShootAsync(Page, name);

    private protected async Task ShootAsync(string name, ILocator card)
    {
        await card.EvaluateAsync("card => card.scrollIntoView({ block: 'center' })");
        await ShootAsync(name);
    }
}

using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>つなぎ支援 in the browser: a question that one agency holds goes over when the other side accepts it.</summary>
public sealed class HandoffTests(Browser browser) : IAsyncLifetime
{
    private const string Asked = "来週の外出のとき、吸引器の電源は借りられますか";
    private readonly List<string> _errors = [];
    private SandboxHost _sandbox = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxOptions { Port = 0 });
        _page = await browser.OpenAsync(_sandbox.PageUrl, errors: _errors);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.CloseAsync();
        await _sandbox.DisposeAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task WhatANurseHoldsGoesToTheCentreWhenTheCentreAccepts()
    {
        var teams = _sandbox.Teams;
        await teams.PostAsync(DeckScene.Mother, teams.DefaultChannel, $"質問 @{DeckScene.Nurse.Agency} {Asked}", mentionBot: true);
        await BecomeAsync(DeckScene.Nurse);
        await teams.PostAsync(DeckScene.Nurse, teams.DefaultChannel, "引き継ぎ", mentionBot: true);
        var form = Card("引き継ぎを始める");
        await form.GetByLabel("どの機関へ").SelectOptionAsync(new SelectOptionValue { Label = DeckScene.Centre.Agency });
        await form.GetByLabel("知っておいてほしいこと").FillAsync("はじめての人の前では、吸引の合図が小さくなります。");
        await Browser.ShootAsync(_page, "sandbox-handoff-form");
        await Button(form, "引き継ぎを始める").ClickAsync();
        await Expect(Handoff).ToContainTextAsync(Asked);

        await BecomeAsync(DeckScene.Centre);
        var accept = Button(Handoff, "すべて引き受ける").Or(Button(Handoff, "引き受ける")).First;
        await Expect(accept).ToBeVisibleAsync();
        await Handoff.EvaluateAsync("card => card.scrollIntoView({ block: 'center' })");
        await Browser.ShootAsync(_page, "sandbox-handoff");
        await accept.ClickAsync();

        await Expect(Handoff).ToContainTextAsync("引き継ぎが終わりました");
        await Browser.ShootAsync(_page, "sandbox-handoff-complete");
    }

    private ILocator Handoff => _page.Locator(".thread .card").Filter(new() { HasText = "吸引の合図" }).First;

    private ILocator Card(string title) => _page.Locator($".card[aria-label^='{title}']").Last;

    private static ILocator Button(ILocator card, string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task BecomeAsync(TeamsMember member) => await _page.Locator("#who").SelectOptionAsync(member.Id);
}

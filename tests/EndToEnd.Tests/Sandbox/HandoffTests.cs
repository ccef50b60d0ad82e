using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>つなぎ支援 in the browser: a question that one agency holds goes over when the other side accepts it.</summary>
public sealed class HandoffTests(Browser browser) : SandboxWalk(browser)
{
    private const string Asked = "来週の外出のとき、吸引器の電源は借りられますか";

    [Fact]
    public async Task WhatANurseHoldsGoesToTheCentreWhenTheCentreAccepts()
    {
        await Teams.PostAsync(DeckScene.Mother, Teams.DefaultChannel, $"質問 @{DeckScene.Nurse.Agency} {Asked}", mentionBot: true);
        await BecomeAsync(DeckScene.Nurse);
        await Teams.PostAsync(DeckScene.Nurse, Teams.DefaultChannel, "引き継ぎ", mentionBot: true);
        var form = Card("引き継ぎを始める");
        await form.GetByLabel("どの機関へ").SelectOptionAsync(new SelectOptionValue { Label = DeckScene.Centre.Agency });
        await form.GetByLabel("知っておいてほしいこと").FillAsync("はじめての人の前では、吸引の合図が小さくなります。");
        await ShootAsync("sandbox-handoff-form");
        await Button(form, "引き継ぎを始める").ClickAsync();
        await Expect(Handoff).ToContainTextAsync(Asked);

        await BecomeAsync(DeckScene.Centre);
        var accept = Button(Handoff, "すべて引き受ける").Or(Button(Handoff, "引き受ける")).First;
        await Expect(accept).ToBeVisibleAsync();
        await Handoff.EvaluateAsync("card => card.scrollIntoView({ block: 'center' })");
        await ShootAsync("sandbox-handoff");
        await accept.ClickAsync();

        await Expect(Handoff).ToContainTextAsync("引き継ぎが終わりました");
        await ShootAsync("sandbox-handoff-complete");
    }

    private ILocator Handoff => Page.Locator(".thread .card").Filter(new() { HasText = "吸引の合図" }).First;
}

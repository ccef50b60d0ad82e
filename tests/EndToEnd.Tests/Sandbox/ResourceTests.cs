using CareTeamBot.Sandbox.Scene;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>資源の把握・開拓 in the browser: a resource that one agency knows is found by another, and what is nowhere is recorded.</summary>
public sealed class ResourceTests(Browser browser) : SandboxWalk(browser)
{
    [Fact]
    public async Task WhatOneAgencyKnows_AnotherFinds_AndVerifies()
    {
        await BecomeAsync(DeckScene.Nursery);
        await Teams.PostAsync(DeckScene.Nursery, Teams.DefaultChannel, "資源登録 みなみ保育園", mentionBot: true);
        var form = Page.Locator(".card[aria-label^='資源を登録する']").First;
        await form.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = "保育所・こども園" });
        await form.GetByText("吸引", new() { Exact = true }).ClickAsync();
        await form.GetByRole(AriaRole.Textbox, new() { Name = "市町村" }).FillAsync("川口市");
        await form.GetByRole(AriaRole.Button, new() { Name = "登録する" }).ClickAsync();
        await Expect(Page.Locator(Directory).First).ToContainTextAsync("登録しました");

        await BecomeAsync(DeckScene.Coordinator);
        await Teams.PostAsync(DeckScene.Coordinator, Teams.DefaultChannel, "資源 ﾎｲｸｴﾝ 川口", mentionBot: true);
        var found = Page.Locator(Directory).Last;
        await Expect(found).ToContainTextAsync("みなみ保育園");
        await Expect(found).ToContainTextAsync("吸引");
        await ShootAsync("sandbox-resources");
        await found.GetByRole(AriaRole.Button, new() { Name = "いまも同じ" }).ClickAsync();
        await Expect(found).ToContainTextAsync("「いまも同じ」と記録しました");

        await found.GetByRole(AriaRole.Button, new() { Name = "足りない資源として記録" }).ClickAsync();
        await found.GetByRole(AriaRole.Textbox, new() { Name = "どんな資源がないか" }).FillAsync("人工呼吸器の子が通える保育園");
        await found.GetByRole(AriaRole.Button, new() { Name = "記録する", Exact = true }).ClickAsync();
        await Expect(found).ToContainTextAsync("足りない資源として記録しました");
    }

    private const string Directory = ".card[aria-label^='社会資源をさがす']";
}

using CareTeamBot.Service.Tests.Teams.Fixtures;
using Microsoft.Extensions.Options;
using Xunit;

namespace CareTeamBot.Service.Tests.Teams;

public sealed class BotOptionsTests
{
    private static readonly (string Key, string? Value)[] Whole =
    [
        ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", "app"), ("MicrosoftAppPassword", "secret"),
        ("MicrosoftAppTenantId", "tenant"), ("AllowedTenants:0", "tenant"),
    ];

    [Fact]
    public async Task Start_WithNothing_InDevelopment_NamesTheAppId()
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync("Development"));

        Assert.StartsWith("MicrosoftAppId is required", Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithTheSwitch_InDevelopment_Runs_AndLetsThisMachineIn()
    {
        await using var bot = await TestBot.StartAsync("Development", TestBot.Anonymous);

        using var response = await bot.PostAsync("{}");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Start_WithEverything_OutsideDevelopment_Runs_AndAsksForTokens()
    {
        await using var bot = await TestBot.StartAsync("Production", Whole);

        using var response = await bot.PostAsync("{}");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Start_WithNothing_OutsideDevelopment_NamesEveryMissingKey()
    {
        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => TestBot.StartAsync("Production"));

        Assert.Equal(["MicrosoftAppId", "MicrosoftAppPassword", "AllowedTenants"], thrown.Failures.Select(f => f.Split(' ')[0]));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "7")]
    [InlineData("MicrosoftAppType", "Anything")]
    [InlineData("MicrosoftAppTenantId", null)]
    [InlineData("BotOpenIdMetadata", "http://localhost/keys")]
    [InlineData("BotOpenIdMetadata", "nonsense")]
    [InlineData("MicrosoftAppTenantId", "a tenant")]
    [InlineData("DangerouslyAllowAnonymousCalls", "true")]
    [InlineData("DangerouslyAllowAnonymousCalls", "yes")]
    [InlineData("Connector:LiftRateLimits", "true")]
    [InlineData("Connector:Retries", "99")]
    [InlineData("Connector:Typo", "1")]
    public async Task Start_FaultyValue_NamesTheKey(string key, string? value)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() =>
            TestBot.StartAsync("Production", [.. Whole.Where(s => s.Key != key), (key, value)]));

        Assert.Contains(key.Split(':')[^1], thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ManagedIdentity_NeedsNoSecret()
    {
        await using var bot = await TestBot.StartAsync(
            "Production", ("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", "app"), ("AllowedTenants", "tenant"));
    }
}

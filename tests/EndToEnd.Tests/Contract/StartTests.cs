using CareTeamBot.EndToEnd.Tests.Hosting;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>The service starts only with settings that it can keep its promises with.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Start_WithoutAnySettings_IsRefusedNamingTheAppId()
    {
        using var folder = new TemporaryFolder();
        await using var service = new ServiceProcess(folder.Path, new Dictionary<string, string>());

        service.Launch();

        Assert.NotEqual(0, await service.ExitAsync());
        Assert.Contains("MicrosoftAppId", service.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("Production", "Development")]
    [InlineData("Development", "Production")]
    public async Task Start_WithVariablesThatNameDifferentEnvironments_IsRefusedNamingBoth(string aspNetCore, string dotnet)
    {
        using var folder = new TemporaryFolder();
        var settings = ServiceProcess.Contract(folder.Path, ServiceProcess.FreePort());
        settings["ASPNETCORE_ENVIRONMENT"] = aspNetCore;
        settings["DOTNET_ENVIRONMENT"] = dotnet;
        await using var service = new ServiceProcess(folder.Path, settings);

        service.Launch();

        Assert.NotEqual(0, await service.ExitAsync());
        Assert.Contains("ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT: these name different environments.", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAnUnknownSetting_IsRefusedNamingIt()
    {
        using var folder = new TemporaryFolder();
        var settings = ServiceProcess.Contract(folder.Path, ServiceProcess.FreePort());
        settings["Ladder__Nugde"] = "00:00:02";
        await using var service = new ServiceProcess(folder.Path, settings);

        service.Launch();

        Assert.NotEqual(0, await service.ExitAsync());
        Assert.Contains("Ladder:Nugde", service.Output, StringComparison.Ordinal);
    }
}

using Xunit;

namespace CareTeamBot.Infra.Tests.Azure;

/// <summary>Every Bicep file builds and lints without a word.</summary>
public sealed class BicepTests
{
    [Theory]
    [InlineData("infra/azure/**/*.bicep")]
    [InlineData("infra/azure/*.bicepparam")]
    public async Task EveryFile_Lints_WithoutAWarning(string pattern)
    {
        var linted = await Bicep.RunAsync("lint", "--pattern", pattern);

        Assert.Equal((0, "", ""), (linted.Code, linted.Output, linted.Error));
    }

    [Fact]
    public async Task TheTemplate_BuildsWithEveryModule_WithoutAWarning()
    {
        var built = await Bicep.RunAsync("build", Bicep.Folder("main.bicep"), "--stdout");

        Assert.Equal((0, ""), (built.Code, built.Error));
        var modules = Directory.EnumerateFiles(Bicep.Folder("modules")).Select(f => Path.GetFileName(f)).ToList();
        Assert.Equal(7, modules.Count);
        var main = await File.ReadAllTextAsync(Bicep.Folder("main.bicep"), TestContext.Current.CancellationToken);
        Assert.All(modules, module => Assert.Contains($"'modules/{module}'", main, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public async Task TheParameters_Build_WithoutAWarning(string environment)
    {
        var built = await Bicep.RunAsync("build-params", Bicep.Folder($"{environment}.bicepparam"), "--stdout");

        Assert.Equal((0, ""), (built.Code, built.Error));
    }
}

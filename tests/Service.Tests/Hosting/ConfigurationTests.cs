using CareTeamBot.Service.Hosting;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>A configuration that can't be used is told whole, in plain lines, and ends the start.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task EveryFault_IsNamedByItsKey_AtOnce()
    {
        var (code, lines) = await RunAsync(
            "--environment=Production", "--MicrosoftAppType=Robot", "--Ladder:Nudge=soon", "--Ladder:Typo=1", "--Ladder:Widen=3.00:00:00",
            "--Ladder:Urgent:Council=-1", "--Calendar:TimeZone=Mars/Olympus", "--Calendar:AlwaysOpen=maybe", "--Storage:Provider=Paper",
            "--Storage:Sqlite:File=x", "--Graph:Nonsense=1", "--Connector:Typo=1", "--Connector:Retries=99");

        Assert.Equal(1, code);
        string[] keys =
        [
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "AllowedTenants", "Ladder:Nudge", "Ladder:Typo", "Ladder:Consult",
            "Ladder:Urgent:Council", "Calendar:TimeZone", "Calendar:AlwaysOpen", "Storage:Provider", "Storage:Sqlite:File", "Graph:Nonsense",
            "Connector:Typo", "Retries",
        ];
        Assert.All(keys, key => Assert.Contains(lines, line => line.Contains(key, StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
        Assert.Equal(lines.Distinct(), lines);
    }

    [Theory]
    [InlineData("--Ladder:Nudge=00:00:00", "Ladder:Nudge must be longer than zero.")]
    [InlineData("--Ladder:Consult=00:30:00", "Ladder:Consult must be longer than Widen.")]
    [InlineData("--Ladder:Council=301.00:00:00", "Ladder:Council must be above zero and at most 300 days.")]
    [InlineData("--Retention:Years=0", "Retention:Years must be a whole number of years from 1 to 100.")]
    [InlineData("--Retention:DeletedDays=3651", "Retention:DeletedDays must be a whole number of days from 1 to 3650.")]
    [InlineData("--Retention:Municipalities:さいたま市=ten", "Retention:Municipalities:さいたま市 must be a whole number of years from 1 to 100.")]
    [InlineData("--Retention:Month=1", "Retention:Month is not a setting.")]
    [InlineData("--Calendar:Country=JP", "Calendar:Country is not a setting.")]
    [InlineData("--Connector:Retries=many", "Connector:Retries")]
    public async Task AFault_SaysWhatIsExpected(string setting, string words)
    {
        var (code, lines) = await RunAsync("--environment=Development", setting);

        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AValueOfAnotherKind_HidesNoOtherFault()
    {
        var (_, lines) = await RunAsync("--environment=Production", "--Connector:Retries=many");

        Assert.All(["Connector:Retries", "MicrosoftAppId", "AllowedTenants"], key => Assert.Contains(lines, line => line.Contains(key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AStoreThatCannotBeOpened_IsToldInALine()
    {
        var folder = Directory.CreateTempSubdirectory("careteambot-config-").FullName;

        var (code, lines) = await RunAsync("--environment=Development", $"--Storage:Sqlite:Path={folder}");

        Assert.Equal(1, code);
        Assert.Contains("Storage:Sqlite:Path", Assert.Single(lines), StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(params string[] args)
    {
        using var error = new StringWriter();
        var code = await ServiceHost.RunAsync(args, error);
        return (code, error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

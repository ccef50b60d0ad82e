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
            "--Storage:Sqlite:File=x", "--Graph:Nonsense=1", "--Connector:Typo=1", "--Connector:Retries=99",
            "--Care:GoalCheck=never", "--Personal:NoticesPerDay=0", "--Telemetry:Endpoint=somewhere", "--Telemetry:Typo=1", "--Shutdown:Drain=01:00:00",
            "--Logging:LogLevel:Default=Loud", "--urls=nonsense", "--Kestrel:Endpoints:Main:Url=x");

        Assert.Equal(1, code);
        string[] keys =
        [
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "AllowedTenants", "Ladder:Nudge", "Ladder:Typo", "Ladder:Consult",
            "Ladder:Urgent:Council", "Calendar:TimeZone", "Calendar:AlwaysOpen", "Storage:Provider", "Storage:Sqlite:File", "Graph:Nonsense",
            "Connector:Typo", "Retries", "Care:GoalCheck", "Personal:NoticesPerDay", "Telemetry:Endpoint", "Telemetry:Typo", "Shutdown:Drain",
            "Logging:LogLevel:Default", "urls", "Kestrel:Endpoints:Main:Url",
        ];
        Assert.All(keys, key => Assert.Contains(lines, line => line.Contains(key, StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
        Assert.Equal(lines.Distinct(), lines);
    }

    [Theory]
    [InlineData("--Ladder:Nudge=00:00:00", "Ladder:Nudge must be longer than zero.")]
    [InlineData("--Ladder:Consult=00:30:00", "Ladder:Consult must be longer than Widen.")]
    [InlineData("--Ladder:Council=301.00:00:00", "Ladder:Council must be above zero and at most 300 days.")]
    [InlineData("--Ladder:Urgent:Widen=00:00:01", "Ladder:Urgent:Widen must be longer than Nudge.")]
    [InlineData("--Ladder:Nudge:Hours=4", "Ladder:Nudge must be a duration such as 04:00:00 or 1.00:00:00.")]
    [InlineData("--Graph:ChannelKind=Secret", "Graph:ChannelKind must be Auto, Private, Shared or Standard.")]
    [InlineData("--Care:StageMonths=61", "Care:StageMonths must be from 0 to 60 months.")]
    [InlineData("--Shutdown:Drain=01:00:00", "Shutdown:Drain must be from 00:00:00 to 00:01:00.")]
    [InlineData("--Retention:Years=0", "Retention:Years must be a whole number of years from 1 to 100.")]
    [InlineData("--Retention:DeletedDays=3651", "Retention:DeletedDays must be a whole number of days from 1 to 3650.")]
    [InlineData("--Retention:Municipalities:さいたま市=ten", "Retention:Municipalities:さいたま市 must be a whole number of years from 1 to 100.")]
    [InlineData("--Retention:Month=1", "Retention:Month is not a setting.")]
    [InlineData("--Calendar:Country=JP", "Calendar:Country is not a setting.")]
    [InlineData("--Connector:Retries=many", "Connector:Retries must be a whole number.")]
    [InlineData("--Connector:Retries=11", "Connector:Retries must be from 0 to 10.")]
    [InlineData("--Connector:Timeout=soon", "Connector:Timeout must be a duration such as 04:00:00 or 1.00:00:00.")]
    [InlineData("--Connector:Timeout=00:00:00", "Connector:Timeout must be from 00:00:01 to 00:05:00.")]
    [InlineData("--Connector:MaxRetryDelay=1.00:00:00", "Connector:MaxRetryDelay must be from 00:00:00.001 to 00:10:00.")]
    [InlineData("--Connector:LiftRateLimits=perhaps", "Connector:LiftRateLimits must be true or false.")]
    [InlineData("--Connector:Typo=1", "Connector:Typo is not a setting.")]
    [InlineData("--MicrosoftAppTenantId=not a tenant", "MicrosoftAppTenantId must be a tenant's id or one of its domains.")]
    [InlineData("--MicrosoftAppId=some-app", "DangerouslyAllowAnonymousCalls and MicrosoftAppId can't be set together")]
    [InlineData("--Personal:ActsPerMinute=5", "Personal:ActsPerMinute must be 6 to 1000.")]
    public async Task AFault_SaysWhatIsExpected(string setting, string words)
    {
        var (code, lines) = await RunAsync("--environment=Development", Anonymous, setting);

        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Connector:Retries=hunter2", "Connector:Retries")]
    [InlineData("--Connector:RetryDelay=hunter2", "Connector:RetryDelay")]
    [InlineData("--Connector:Timeout=hunter2", "Connector:Timeout")]
    [InlineData("--Connector:LiftRateLimits=hunter2", "Connector:LiftRateLimits")]
    [InlineData("--DangerouslyAllowAnonymousCalls=hunter2", "DangerouslyAllowAnonymousCalls")]
    [InlineData("--MicrosoftAppTenantId=hunter2/", "MicrosoftAppTenantId")]
    [InlineData("--BotOpenIdMetadata=hunter2", "BotOpenIdMetadata")]
    [InlineData("--Storage:AzureBlobs:ConnectionString=hunter2", "Storage:AzureBlobs:ConnectionString")]
    [InlineData("--Storage:AzureBlobs:ConnectionString=AccountName=x;AccountKey=hunter2", "Storage:AzureBlobs:ConnectionString")]
    [InlineData("--Storage:AzureBlobs:ConnectionString=DefaultEndpointsProtocol=https;AccountName=x;AccountKey=hunter2;EndpointSuffix=core.windows.net", "Storage:AzureBlobs:ConnectionString")]
    [InlineData("--Storage:AzureBlobs:ConnectionString=BlobEndpoint=hunter2;AccountName=x;AccountKey=aHVudGVyMg==", "Storage:AzureBlobs:ConnectionString")]
    [InlineData("--Storage:AzureBlobs:ServiceUri=hunter2", "Storage:AzureBlobs:ServiceUri")]
    public async Task AFault_NamesTheKey_AndNeverTheValue(string setting, string key)
    {
        var (code, lines) = await RunAsync("--environment=Production", "--Storage:Provider=AzureBlobs", setting);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith(key, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("MicrosoftAppId", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("   at ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Production_WithTheSwitchForAnonymousCalls_DoesNotStart()
    {
        var (_, lines) = await RunAsync("--environment=Production", Anonymous);

        Assert.Contains("DangerouslyAllowAnonymousCalls may be set in Development only.", lines);
    }

    [Fact]
    public async Task Development_WithNeitherAnAppIdNorTheSwitch_DoesNotStart()
    {
        var (code, lines) = await RunAsync("--environment=Development", "--DangerouslyAllowAnonymousCalls=false");

        Assert.Equal(1, code);
        Assert.Contains("DangerouslyAllowAnonymousCalls=true", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEnvironmentInASettingsFile_WhereItHasNoEffect_IsTold()
    {
        var lines = await WithFileAsync("""{ "environment": "Development" }""");

        Assert.Equal("--environment, environment in appsettings.json: these name different environments. Give them the same value, or leave one.", lines[0]);
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

        var (code, lines) = await RunAsync("--environment=Development", Anonymous, $"--Storage:Sqlite:Path={folder}");

        Assert.Equal(1, code);
        Assert.Contains("Storage:Sqlite:Path", Assert.Single(lines), StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task ASectionOfAFile_ThatNobodyReads_IsNamed()
    {
        var lines = await WithFileAsync("""{ "Lader": { "Nudge": "04:00:00" }, "Ladder": { "Nugde": "04:00:00" }, "Logging": { "LogLevel": { "Default": "Warning" } } }""");

        Assert.Equal(["Lader is not a setting.", "Ladder:Nugde is not a setting.", OnPurpose], lines);
    }

    [Fact]
    public async Task AFileThatIsNoJson_IsToldInALine() =>
        Assert.Contains("appsettings.json", Assert.Single(await WithFileAsync("{ \"Ladder\": ")), StringComparison.Ordinal);

    [Fact]
    public async Task TheSampleFile_IsReadWhole()
    {
        var sample = await File.ReadAllTextAsync(ArchitectureTests.InRepository("appsettings.sample.json"), TestContext.Current.CancellationToken);

        Assert.Equal([OnPurpose], await WithFileAsync(sample));
    }

    [Fact]
    public async Task AnAddressThatIsTaken_IsToldInALine()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var folder = Directory.CreateTempSubdirectory("careteambot-config-").FullName;

        var (code, lines) = await RunAsync(
            "--environment=Development", Anonymous, $"--Storage:Sqlite:Path={folder}/cases.db", $"--urls=http://{taken.LocalEndpoint}", "--Logging:LogLevel:Default=None");

        Assert.Equal(1, code);
        Assert.Contains($"{taken.LocalEndpoint}", Assert.Single(lines), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private const string Anonymous = "--DangerouslyAllowAnonymousCalls=true";

    /// <summary>A fault that is always there, so that the service never begins to run.</summary>
    private const string OnPurpose = "Personal:NoticesPerDay must be 1 to 100.";

    private static async Task<string[]> WithFileAsync(string json)
    {
        var folder = Directory.CreateTempSubdirectory("careteambot-config-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), json);
        var (code, lines) = await RunAsync($"--contentRoot={folder}", "--environment=Production", "--MicrosoftAppId=a", "--MicrosoftAppPassword=b", "--AllowedTenants=c", "--Personal:NoticesPerDay=0");
        Assert.Equal(1, code);
        Directory.Delete(folder, recursive: true);
        return lines;
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(params string[] args)
    {
        using var error = new StringWriter();
        var code = await ServiceHost.RunAsync(args, error);
        return (code, error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

public sealed class StorageSetupTests
{
    [Fact]
    public async Task AddCaseStore_Sqlite_OpensTheFileAtStartAndClosesItAtTheEnd()
    {
        var folder = Directory.CreateTempSubdirectory("careteam-setup-").FullName;
        var path = Path.Combine(folder, "careteam.db");
        await using (var services = Services(("Storage:Provider", "sqlite"), ("Storage:Sqlite:Path", path)))
        {
            await Assert.Single(services.GetServices<IHostedService>()).StartAsync(TestContext.Current.CancellationToken);
            Assert.True(File.Exists(path));
        }
        // The last connection to close takes the log with it.
        Assert.False(File.Exists(path + "-wal"));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Storage:Provider", "AzureBlobs", "Storage:AzureBlobs needs ServiceUri or ConnectionString")]
    [InlineData("Storage:Provider", "Postgres", "Storage:Provider must be Sqlite or AzureBlobs")]
    [InlineData("Storage:Provider", "7", "Storage:Provider must be Sqlite or AzureBlobs")]
    [InlineData("Storage:Providers", "Sqlite", "Storage:Providers is not a setting")]
    [InlineData("Storage:Sqlite:File", "x", "Storage:Sqlite:File is not a setting")]
    [InlineData("Storage:Sqlite:Path", " ", "Storage:Sqlite:Path must name a file")]
    [InlineData("Storage:AzureBlobs:Key", "x", "Storage:AzureBlobs:Key is not a setting")]
    public void AddCaseStore_WrongSetting_IsNamed(string key, string value, string message) => Assert.Contains(
        message, Assert.Throws<StorageFaultException>(() => Services((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ServiceUri", "account.blob.core.windows.net", "Storage:AzureBlobs:ServiceUri must be an address")]
    [InlineData("Container", "Care_Team", "Storage:AzureBlobs:Container must be")]
    [InlineData("Container", "a--b", "Storage:AzureBlobs:Container must be")]
    [InlineData("ConnectionString", "UseDevelopmentStorage=true", "one of them")]
    public void AddCaseStore_AzureBlobsSettingOutOfRange_IsNamed(string key, string value, string message) => Assert.Contains(
        message,
        Assert.Throws<StorageFaultException>(() => Services([
            ("Storage:Provider", "AzureBlobs"), ("Storage:AzureBlobs:" + key, value),
            .. key == "ServiceUri" ? Array.Empty<(string, string)>() : [("Storage:AzureBlobs:ServiceUri", "https://x.blob.core.windows.net")],
        ])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void AddCaseStore_SeveralFaults_AreAllNamed()
    {
        var message = Assert.Throws<StorageFaultException>(() => Services(("Storage:Provider", "x"), ("Storage:Y", "y"))).Message;
        Assert.Contains("Storage:Provider", message, StringComparison.Ordinal);
        Assert.Contains("Storage:Y", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCaseStore_NoSettings_KeepsTheFileInTheDataFolder() =>
        Assert.Equal("data/careteam.db", new StorageOptions().Sqlite.Path);

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddCaseStore(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .Build())
        .BuildServiceProvider();
}

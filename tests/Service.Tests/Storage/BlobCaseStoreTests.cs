using Azure.Storage.Blobs;
using CareTeamBot.Azurite;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Storage.Blobs;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>One emulator for all tests of the class; each test has a container of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? azurite;

    internal string ConnectionString => azurite!.ConnectionString;

    internal BlobContainerClient NewContainer(BlobClientOptions? options = null) =>
        new BlobServiceClient(ConnectionString, options ?? BlobAccount.Client()).GetBlobContainerClient($"test-{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync();

    public ValueTask DisposeAsync() => azurite!.DisposeAsync();
}

public sealed class BlobCaseStoreTests(AzuriteFixture azurite) : CaseStoreContract, IClassFixture<AzuriteFixture>
{
    private readonly BlobContainerClient container = azurite.NewContainer();

    private protected override async ValueTask<ICaseStore> OpenAsync() => await BlobCaseStore.OpenAsync(container, Cancellation);

    private protected override ValueTask CloseAsync(ICaseStore opened) => ((BlobCaseStore)opened).DisposeAsync();
}

using Azure;
using Azure.Storage.Blobs;
using CareTeamBot.Service.Storage.Blobs;
using CareTeamBot.Service.Tests.Teams.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>A storage account that is out of order, and says when to come back.</summary>
public sealed class BlobAccountTests
{
    [Theory]
    [InlineData("3600", 1)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 1)]
    [InlineData("0", 6)]
    public async Task Client_WhateverPatienceIsAskedOfIt_EndsTheCallSoon(string asked, int calls)
    {
        await using var account = await FakeConnector.StartAsync();
        account.Answer = (_, response) =>
        {
            response.StatusCode = 503;
            response.Headers.RetryAfter = asked;
            return Task.CompletedTask;
        };
        var container = new BlobServiceClient(new Uri(account.Url), BlobAccount.Client()).GetBlobContainerClient("c");

        await Assert.ThrowsAsync<RequestFailedException>(() => container.ExistsAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.Equal(calls, account.Calls.Count);
    }
}

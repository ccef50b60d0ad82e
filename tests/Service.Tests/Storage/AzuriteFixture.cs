using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using CareTeamBot.Azurite;
using CareTeamBot.Service.Storage.Blobs;
using Xunit;

namespace CareTeamBot.Service.Tests.Storage;

/// <summary>One emulator for all tests of a class; each test has a container of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? azurite;

    internal string ConnectionString => azurite!.ConnectionString;

    /// <summary>A container that is not there yet.</summary>
    internal BlobContainerClient NewContainer() => Container($"test-{Guid.NewGuid():N}");

    /// <summary>A way to a container, with trouble on it.</summary>
    internal BlobContainerClient Container(string name, Trouble? trouble = null)
    {
        var options = BlobAccount.Client();
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        if (trouble is not null)
            options.Transport = new HttpClientTransport(new HttpClient(trouble));
        return new BlobServiceClient(azurite!.ConnectionString, options).GetBlobContainerClient(name);
    }

    public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}

/// <summary>What happens to requests on their way. Each rule sees a request and how to send it on.</summary>
internal sealed class Trouble : DelegatingHandler
{
    private volatile Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? rule;

    internal Trouble() : base(new SocketsHttpHandler())
    {
    }

    internal void Make(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? how) => rule = how;

    /// <summary>Requests that fit fail before they arrive.</summary>
    internal void Cut(Func<HttpRequestMessage, bool> which) =>
        Make((request, send) => which(request) ? throw new HttpRequestException("Cut off.") : send());

    /// <summary>The answers of the first requests that fit are lost.</summary>
    internal void LoseAnswers(int count, Func<HttpRequestMessage, bool> which) => Make(async (request, send) =>
    {
        var answer = await send();
        return which(request) && Interlocked.Decrement(ref count) >= 0 ? throw new HttpRequestException("The answer was lost.") : answer;
    });

    /// <summary>The index answers from now on as it answers the first time it is asked, whatever is written.</summary>
    internal void FreezeIndex()
    {
        var frozen = new System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>();
        Make(async (request, send) =>
        {
            var query = request.RequestUri!.Query;
            if (!query.Contains("comp=blobs", StringComparison.Ordinal))
                return await send();
            var kind = query.Contains("due", StringComparison.Ordinal) ? "due" : query;
            var answer = await send();
            var body = frozen.GetOrAdd(kind, await answer.Content.ReadAsByteArrayAsync());
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = answer.Content.Headers.ContentType;
            answer.Content = content;
            return answer;
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        rule is { } how ? how(request, () => base.SendAsync(request, cancellationToken)) : base.SendAsync(request, cancellationToken);
}

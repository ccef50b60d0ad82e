using System.Net.Http.Headers;

namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>
/// Adds the bot's token, and lets no call leave for an address that the bot does not trust: the one place through which
/// all calls pass.
/// </summary>
internal sealed class BotTokenHandler(IBotTokenSource tokens, ServiceUrls serviceUrls) : DelegatingHandler
{
    /// <summary>
    /// A server that speaks HTTP/1.0 closes after each answer without saying so, and a POST on a connection that it is
    /// closing is lost. Once one is met, connections are not kept.
    /// </summary>
    private volatile bool closesAfterEach;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!serviceUrls.IsAllowed(request.RequestUri!))
            throw new UpstreamException(UpstreamFault.Rejected, code: "ServiceUrlNotAllowed");
        if (await TokenAsync(cancellationToken) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.ConnectionClose = closesAfterEach ? true : null;
        var response = await base.SendAsync(request, cancellationToken);
        closesAfterEach |= response.Version < System.Net.HttpVersion.Version11;
        return response;
    }

    /// <summary>Within the call's time, whether the source minds its cancellation or not.</summary>
    private ValueTask<string?> TokenAsync(CancellationToken cancellation)
    {
        var asked = tokens.GetTokenAsync(cancellation);
        return asked.IsCompletedSuccessfully ? asked : new(asked.AsTask().WaitAsync(cancellation));
    }
}

using System.Net.Http.Headers;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Through which every call to Graph passes: it waits until Teams' published limit for one app on one team lets the call
/// leave (4 a second), and adds the token.
/// </summary>
internal sealed class GraphGate(IGraphTokens tokens, TimeProvider clock) : DelegatingHandler
{
    private static readonly RateRule[] PerTeam = [RateRule.PerSeconds(4, 1)];

    // Outlook: 4 at once and 10,000 in ten minutes for one mailbox.
    private static readonly RateRule[] PerMailbox = [RateRule.PerSeconds(4, 1), RateRule.PerSeconds(10_000, 600)];

    private readonly CallPace teams = new(PerTeam, clock);
    private readonly CallPace mailboxes = new(PerMailbox, clock);

    /// <summary>Time for one call, with its token and its whole answer, from when it may leave: waiting for one's turn is no fault of Graph's.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (request.RequestUri!.Segments switch
        {
            [_, _, "teams/", var team, ..] => teams.WaitAsync(team.TrimEnd('/'), cancellationToken),
            [_, _, "users/", var user, ..] => mailboxes.WaitAsync(user.TrimEnd('/'), cancellationToken),
            _ => Task.CompletedTask,
        });
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        var token = await tokens.GetTokenAsync(limited.Token).AsTask().WaitAsync(limited.Token);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, limited.Token);
    }
}

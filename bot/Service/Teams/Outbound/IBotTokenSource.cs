namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>The token with which the bot speaks.</summary>
internal interface IBotTokenSource
{
    /// <summary>A token that is valid now; null where calls carry none.</summary>
    ValueTask<string?> GetTokenAsync(CancellationToken cancellation);
}

/// <summary>Development without a secret: no token.</summary>
internal sealed class NoTokenSource : IBotTokenSource
{
    public ValueTask<string?> GetTokenAsync(CancellationToken cancellation) => new((string?)null);
}

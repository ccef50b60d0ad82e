using System.Text;
using System.Text.Json;
using CareTeamBot.Service.Graph;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>A token as Entra makes it, with the app's tenant-wide permissions as <c>roles</c>, but without a signature.</summary>
internal sealed class GraphTokens(GraphRights rights) : IGraphTokens
{
    public ValueTask<string> GetTokenAsync(CancellationToken cancellation) => new(
        $"{Part(new { alg = "none", typ = "JWT" })}.{Part(new { aud = "https://graph.microsoft.com", roles = rights.OfTenant })}.");

    private static string Part(object value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)))
        .TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

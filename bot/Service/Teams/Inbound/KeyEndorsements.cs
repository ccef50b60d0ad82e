using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>
/// Reads the Bot Framework's own addition to published keys, <c>endorsements</c>: the channels for which a key may
/// sign. The library keeps it among the fields that it does not know.
/// </summary>
internal static class KeyEndorsements
{
    /// <summary>Endorsements of the key with this id; empty where there is no such key or it has none.</summary>
    public static IReadOnlyCollection<string> Read(OpenIdConnectConfiguration configuration, string? keyId)
    {
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(k => keyId is not null && k.Kid == keyId);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var value) ? Texts(value) : [];
    }

    private static string[] Texts(object value) =>
        value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}

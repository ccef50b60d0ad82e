using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>JSON as it goes over the wire: Japanese stays readable.</summary>
internal static class TeamsJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

using CareTeamBot.CareTeam.Cases;
using Newtonsoft.Json.Linq;

namespace CareTeamBot.Service.Rendering;

/// <summary>The bot's own words about a file that it offers, which come back with the person's answer.</summary>
internal static class FileOffer
{
    public const string Case = "case";
    public const string Slot = "slot";

    /// <summary>Of which case, and in which slot.</summary>
    public static JObject Context(CaseId caseId, string slot) => new() { [Case] = caseId.Value, [Slot] = slot };
}

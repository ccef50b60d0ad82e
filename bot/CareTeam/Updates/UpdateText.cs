using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Updates;

/// <summary>What may be written into an update.</summary>
internal static class UpdateText
{
    /// <summary>What SharePoint refuses in the name of a file; so nothing that names a protocol or a folder passes for one.</summary>
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("\"*:<>?/\\|\n");

    public static Decision? Fault(string text, ImmutableList<string> links) =>
        text.Length == 0 ? Decision.Refused(RefusalReason.TextMissing)
        : text.Length > UpdateItem.MaxText ? Decision.Refused(RefusalReason.TextTooLong, Number(UpdateItem.MaxText))
        : links.Count > UpdateItem.MaxLinks || !links.TrueForAll(IsLink) ? Decision.Refused(RefusalReason.LinksUnclear, Number(UpdateItem.MaxLinks))
        : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsLink(string link) => link.Length is > 0 and <= UpdateItem.MaxLink
        && (!link.AsSpan().ContainsAny(NotInFileNames)
            || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address is { Scheme: "https", UserInfo: "", Host.Length: > 0 }
                && !link.Any(char.IsWhiteSpace)));
}

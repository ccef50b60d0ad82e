using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Updates;

/// <summary>
/// A link that somebody wrote. Its address stands in a field of its own and never in Markdown, and the reader sees which
/// place it leads to.
/// </summary>
internal static class UpdateLinks
{
    private const int MaxLabel = 60;

    public static AdaptiveElement Draw(string link, Room room, UpdateWords words)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address is not { Scheme: "https", UserInfo: "" })
            return Say.Note(words.File(Markdown.Line(link, MaxLabel)));

        var label = Say.Note(Markdown.Line(address.IdnHost + Uri.UnescapeDataString(address.PathAndQuery), Math.Min(MaxLabel, room.Line)), color: AdaptiveTextColor.Accent);
        label.IsSubtle = false;
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Small,
            Items = [label],
            SelectAction = new AdaptiveOpenUrlAction { Title = label.Text, Url = address },
        };
    }
}

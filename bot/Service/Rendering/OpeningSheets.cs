using CareTeamBot.Cards.Openings;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Rendering;

/// <summary>A case that waits for its channel, as its card shows it.</summary>
internal static class OpeningSheets
{
    public static OpeningSheet Sheet(this Opening opening) => new()
    {
        Id = opening.Id,
        Stand = opening.Stand,
        Until = opening.Deadline,
        Typed = [.. new (OpeningWord Word, string? Text)[] { (OpeningWord.Caller, opening.For?.Who), (OpeningWord.Worry, opening.Worry), (OpeningWord.Goal, opening.Goal), (OpeningWord.Involved, opening.Involved) }
            .Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => (t.Word, t.Text!))],
        ChannelName = opening.ChannelName,
        ChannelLink = Uri.TryCreate(opening.Link, UriKind.Absolute, out var link) ? link : null,
        Kind = opening.Kind,
        Why = opening.Why,
        Leftover = opening.Leftover,
        Fault = opening.Fault,
    };
}

using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Openings;

/// <summary>A case that was begun in a personal chat and gets its channel, as its card shows it.</summary>
public sealed record OpeningSheet
{
    public required string Id { get; init; }
    public required OpeningStand Stand { get; init; }

    /// <summary>Until when the bot tries, while it does.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What was typed, by its parts; none where only a case was begun.</summary>
    public IReadOnlyList<(OpeningWord Word, string Text)> Typed { get; init; } = [];

    public string? ChannelName { get; init; }
    public Uri? ChannelLink { get; init; }
    public ChannelKind? Kind { get; init; }
    public KindReason Why { get; init; }

    /// <summary>An empty channel that was left over and that a person has to delete.</summary>
    public string? Leftover { get; init; }

    public OpeningFault? Fault { get; init; }
}

public enum OpeningWord
{
    Goal,
    Caller,
    Worry,
    Involved,
}

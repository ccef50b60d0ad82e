using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Service.Cases;

/// <summary>What is stored of a case, a chat or a directory: the domain's state, where it belongs, and which activities have come there lately.</summary>
internal sealed record CaseHead
{
    public CaseState State { get; init; } = CaseState.None;
    public required CaseAddress Address { get; init; }

    /// <summary>Ids of activities, as earlier versions kept them. The next activity brings them into <see cref="Recent"/>.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];

    /// <summary>Which activities have been here, as <see cref="SeenActivities"/> writes them; also messages that were edited or deleted before they came.</summary>
    public ReadOnlyMemory<byte> Recent { get; init; }

    /// <summary>In the head of a person's chat: what was told there, and what waits to be told.</summary>
    public PersonalDesk? Desk { get; init; }

    /// <summary>In the head of a person's chat: cases that they began there and that wait for a channel.</summary>
    public ImmutableList<Opening>? Openings { get; init; }

    /// <summary>In the head of a case whose channel the bot has made.</summary>
    public MadeChannel? Made { get; init; }

    /// <summary>What Teams did not let the bot do around the channel.</summary>
    public ImmutableList<ChannelTrouble>? Troubles { get; init; }

    /// <summary>In the head of a tenant's directory of resources: the directory.</summary>
    public ResourceDirectory? Directory { get; init; }

    /// <summary>The moment at which the bot acts next; null when nothing is open. What is purged is removed at once.</summary>
    public DateTimeOffset? Due => State.Status == CaseStatus.Purged ? State.Retention?.PurgedAt
        : State.Due ?? new[] { Desk?.Due, Openings?.Where(o => o.Stand == OpeningStand.Making).Min(o => (DateTimeOffset?)o.Deadline) }.Min();

    public bool HasSeen(string activityId) => Seen.Contains(activityId) || SeenActivities.Has(Recent, activityId);

    public CaseHead See(string? activityId, DateTimeOffset now) => activityId is null || HasSeen(activityId)
        ? this
        : this with { Seen = [], Recent = SeenActivities.Add(Recent, [.. Seen, activityId], now) };
}

using System.Collections.Immutable;
using CareTeamBot.Cards.Openings;
using CareTeamBot.Cards.Troubles;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Graph;

namespace CareTeamBot.Service.Turns;

/// <summary>What is stored of a case: the domain's state, where it lives, and which activities it has seen lately.</summary>
internal sealed record CaseHead
{
    /// <summary>How long an activity is remembered. Teams repeats one within a minute or two, if at all.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>How many are remembered whatever their age, and how many at most in that time: so that a flood of others neither covers one nor fills the head.</summary>
    public const int LeastSeen = 64, MostSeen = 1000;

    public CaseState State { get; init; } = CaseState.None;
    public required CaseAddress Address { get; init; }

    /// <summary>Ids of activities, as earlier versions kept them. The next activity brings them into <see cref="Lately"/>.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];

    /// <summary>Which activities have been here, the latest last; also messages that were edited or deleted before they came.</summary>
    public ImmutableArray<SeenActivity> Lately { get; init => field = value.IsDefault ? [] : value; } = [];

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

    public bool HasSeen(string activityId) => Seen.Contains(activityId) || Lately.Any(seen => seen.Id == activityId);

    public CaseHead See(string? activityId, DateTimeOffset now)
    {
        if (activityId is null || HasSeen(activityId))
        {
            return this;
        }

        ImmutableArray<SeenActivity> lately = [.. Seen.Select(id => new SeenActivity(id, now)), .. Lately, new SeenActivity(activityId, now)];
        var old = 0;
        while (lately.Length - old > LeastSeen && (lately.Length - old > MostSeen || lately[old].At < now - Remembered))
        {
            old++;
        }

        return this with { Seen = [], Lately = lately.RemoveRange(0, old) };
    }
}

/// <summary>An activity that was taken, and when.</summary>
internal readonly record struct SeenActivity(string Id, DateTimeOffset At);

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>A point of an agenda. The id is <c>goal</c>, the id of the item that is open, or that of an added point.</summary>
/// <param name="Id">Stable, so that a decision names the point and a second press changes nothing.</param>
/// <param name="Group">Its part of the agenda.</param>
/// <param name="Text">In the words of whoever wrote it; for the goal the goal itself, or nothing where none is written; for a life stage the name of its kind.</param>
/// <param name="By">Who added it; null for what is there by itself.</param>
/// <param name="CarriedFrom">The start of the conference that left it open.</param>
public sealed record AgendaPoint(string Id, AgendaGroup Group, string Text, MemberId? By = null, DateTimeOffset? CarriedFrom = null);

/// <summary>The parts of an agenda, in their order.</summary>
public enum AgendaGroup
{
    Goal,
    Questions,
    Gaps,
    Stalled,
    Unconfirmed,
    LifeStages,
    Added,
}

/// <summary>What a conference talks about: the goal first, then what is open at that moment, then what people added.</summary>
public static class Agenda
{
    /// <summary>The id of the goal's point.</summary>
    public const string Goal = "goal";

    /// <summary>How many open items an agenda takes in; the rest stays on the status.</summary>
    public const int MaxOpen = 40;

    public static ImmutableList<AgendaPoint> Gather(
        CaseState state, DateTimeOffset now, CareRules rules, IReadOnlyList<AddedPoint>? added = null) =>
    [
        new(Goal, AgendaGroup.Goal, state.Goal ?? ""),
        .. state.OpenItems.Select(item => item.OnAgenda(now, rules)).OfType<AgendaPoint>().OrderBy(p => p.Group).Take(MaxOpen),
        .. (added ?? []).Select(p => new AgendaPoint(p.Id, AgendaGroup.Added, p.Text, p.By, p.CarriedFrom)),
    ];
}

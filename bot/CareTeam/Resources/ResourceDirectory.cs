using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>One tenant's directory. Bounded: what is beyond it is refused with words that say so. Immutable.</summary>
public sealed record ResourceDirectory
{
    public const int MaxResources = 2000;
    public const int MaxMissing = 500;

    public static ResourceDirectory Empty { get; } = new();

    public ImmutableList<Resource> Resources { get; init; } = [];
    public ImmutableList<MissingResource> Missing { get; init; } = [];

    /// <summary>How many entries there ever were; the next one's id comes from it.</summary>
    public int Count { get; init; }

    public Resource? Find(string? id) => Resources.Find(r => r.Id == id);

    public ResourceDirectory Apply(IEnumerable<DirectoryEvent> events) => events.Aggregate(this, (directory, e) => directory.Apply(e));

    public ResourceDirectory Apply(DirectoryEvent happened) => happened switch
    {
        DirectoryEvent.Added e => this with { Resources = Resources.Add(e.Resource), Count = Count + 1 },
        DirectoryEvent.Changed e => With(e.Resource.Id, _ => e.Resource),
        DirectoryEvent.Confirmed e => With(e.Id, r => r with { Verified = e.Verified }),
        DirectoryEvent.Retired e => this with { Resources = Resources.RemoveAll(r => r.Id == e.Id) },
        DirectoryEvent.Missed e when Missing.FindIndex(m => m.Id == e.Missing.Id) is >= 0 and var at => this with { Missing = Missing.SetItem(at, e.Missing) },
        DirectoryEvent.Missed e => this with { Missing = Missing.Add(e.Missing), Count = Count + 1 },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is not applied."),
    };

    private ResourceDirectory With(string id, Func<Resource, Resource> change) =>
        this with { Resources = [.. Resources.Select(r => r.Id == id ? change(r) : r)] };
}

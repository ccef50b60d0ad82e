using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>One tenant's directory. Bounded: what is beyond it is refused with words that say so. Immutable.</summary>
public sealed record ResourceDirectory
{
    public const int MaxResources = 2000;
    public const int MaxMissing = 500;

    /// <summary>How many of those taken out can be brought back; beyond it the oldest are gone.</summary>
    public const int MaxRetired = 500;

    public static ResourceDirectory Empty { get; } = new();

    public ImmutableList<Resource> Resources { get; init; } = [];

    /// <summary>Taken out, the latest last. Earlier versions kept none.</summary>
    public ImmutableList<RetiredResource> Retired { get; init => field = value ?? []; } = [];

    public ImmutableList<MissingResource> Missing { get; init; } = [];

    /// <summary>How many entries there ever were; the next one's id comes from it.</summary>
    public int Count { get; init; }

    public Resource? Find(string? id) => Resources.Find(r => r.Id == id);

    public RetiredResource? FindRetired(string? id) => Retired.Find(r => r.Resource.Id == id);

    public ResourceDirectory Apply(IEnumerable<DirectoryEvent> events) => events.Aggregate(this, (directory, e) => directory.Apply(e));

    public ResourceDirectory Apply(DirectoryEvent happened) => happened switch
    {
        DirectoryEvent.Added e => this with { Resources = Resources.Add(e.Resource), Count = Count + 1 },
        DirectoryEvent.Changed e => With(e.Resource.Id, _ => e.Resource),
        DirectoryEvent.Confirmed e => With(e.Id, r => r with { Verified = e.Verified }),
        DirectoryEvent.Retired e => Without(e),
        DirectoryEvent.Restored e when FindRetired(e.Id) is { } back => this with
        {
            Resources = Resources.Add(back.Resource with { Verified = e.Verified }),
            Retired = Retired.Remove(back),
        },
        DirectoryEvent.Restored => this,
        DirectoryEvent.Missed e when Missing.FindIndex(m => m.Id == e.Missing.Id) is >= 0 and var at => this with { Missing = Missing.SetItem(at, e.Missing) },
        DirectoryEvent.Missed e => this with { Missing = Missing.Add(e.Missing), Count = Count + 1 },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is not applied."),
    };

    private ResourceDirectory Without(DirectoryEvent.Retired e)
    {
        var taken = Resources.Where(r => r.Id == e.Id).Select(r => new RetiredResource(r, e.At, e.Agency));
        var retired = Retired.AddRange(taken);
        return this with
        {
            Resources = Resources.RemoveAll(r => r.Id == e.Id),
            Retired = retired.Count > MaxRetired ? retired.RemoveRange(0, retired.Count - MaxRetired) : retired,
        };
    }

    private ResourceDirectory With(string id, Func<Resource, Resource> change) =>
        this with { Resources = [.. Resources.Select(r => r.Id == id ? change(r) : r)] };
}

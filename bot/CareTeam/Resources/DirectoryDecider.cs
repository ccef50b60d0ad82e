using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Resources;

/// <summary>What a command to the directory leads to: an event, a refusal, or neither where it is already so.</summary>
public sealed record DirectoryDecision(DirectoryEvent? Event, Refusal? Refusal)
{
    public static DirectoryDecision Unchanged { get; } = new(null, null);
}

/// <summary>
/// Decides on the directory. Pure. Everybody of the tenant may look into it; it is kept by those who take part in an open case for
/// a supporting agency, and who did what is on record.
/// </summary>
public static class DirectoryDecider
{
    public static DirectoryDecision Decide(ResourceDirectory directory, DirectoryCommand command)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(command);
        return command switch
        {
            { Agency: null } => Refused(RefusalReason.DirectoryForSupporters),
            DirectoryCommand.Add c => Add(directory, c),
            DirectoryCommand.Verify c => directory.Find(c.Id) is { } r ? Verify(r, c) : Refused(RefusalReason.ItemGone),
            DirectoryCommand.Retire c => directory.Find(c.Id) is null ? DirectoryDecision.Unchanged : Accepted(new DirectoryEvent.Retired(c.By.Id, c.Now, c.Id, c.Agency)),
            DirectoryCommand.Restore c => Restore(directory, c),
            DirectoryCommand.Miss c => Miss(directory, c),
            _ => throw new InvalidOperationException($"The command {command.GetType().Name} is not decided."),
        };
    }

    private static DirectoryDecision Add(ResourceDirectory directory, DirectoryCommand.Add command)
    {
        if (Line(command.Name) is not { } name)
            return Refused(RefusalReason.ResourceNameMissing);

        if (TooLong(command, name) is { } max)
            return Refused(RefusalReason.TextTooLong, max.ToString(CultureInfo.InvariantCulture));

        var there = directory.Resources.Find(r => IsSame(r.Name, r.Municipality, name, command.Municipality));
        if (there is null && directory.Resources.Count >= ResourceDirectory.MaxResources)
            return Refused(RefusalReason.DirectoryFull, ResourceDirectory.MaxResources.ToString(CultureInfo.InvariantCulture));

        var resource = Made(command, name, there?.Id ?? NextId(directory, 's'));
        return there is null ? Accepted(new DirectoryEvent.Added(command.By.Id, command.Now, resource))
            : IsEqual(there, resource) ? Verify(there, command)
            : Accepted(new DirectoryEvent.Changed(command.By.Id, command.Now, resource));
    }

    /// <summary>The same person on the same day says nothing new.</summary>
    private static DirectoryDecision Verify(Resource resource, DirectoryCommand command) =>
        resource.Verified.By == command.By.Id && command.Now - resource.Verified.At < TimeSpan.FromDays(1)
            ? DirectoryDecision.Unchanged
            : Accepted(new DirectoryEvent.Confirmed(command.By.Id, command.Now, resource.Id, Now(command)));

    private static DirectoryDecision Restore(ResourceDirectory directory, DirectoryCommand.Restore command)
    {
        if (directory.FindRetired(command.Id) is not { Resource: var back })
            return directory.Find(command.Id) is null ? Refused(RefusalReason.ItemGone) : DirectoryDecision.Unchanged;

        // Somebody may have added it anew meanwhile.
        return directory.Resources.Find(r => IsSame(r.Name, r.Municipality, back.Name, back.Municipality)) is { } there ? Verify(there, command)
            : directory.Resources.Count >= ResourceDirectory.MaxResources ? Refused(RefusalReason.DirectoryFull, ResourceDirectory.MaxResources.ToString(CultureInfo.InvariantCulture))
            : Accepted(new DirectoryEvent.Restored(command.By.Id, command.Now, back.Id, Now(command)));
    }

    /// <summary>Like needs of one place are one entry, which counts the cases.</summary>
    private static DirectoryDecision Miss(ResourceDirectory directory, DirectoryCommand.Miss command)
    {
        if (Line(command.What) is not { } what)
            return Refused(RefusalReason.TextMissing);

        if (what.Length > Resource.MaxLine || command.Municipality?.Trim().Length > Resource.MaxName)
            return Refused(RefusalReason.TextTooLong, Resource.MaxLine.ToString(CultureInfo.InvariantCulture));

        var there = directory.Missing.Find(m => IsSame(m.What, m.Municipality, what, command.Municipality));
        if (there is null && directory.Missing.Count >= ResourceDirectory.MaxMissing)
            return Refused(RefusalReason.DirectoryFull, ResourceDirectory.MaxMissing.ToString(CultureInfo.InvariantCulture));

        var missing = there ?? new MissingResource
        {
            Id = NextId(directory, 'x'),
            What = what,
            Municipality = Line(command.Municipality),
            First = command.Now,
            Last = command.Now,
        };
        var counted = command.Case is { } id && !missing.Cases.Contains(id) && missing.Cases.Count < MissingResource.MaxCases
            ? missing with { Cases = missing.Cases.Add(id), Last = command.Now }
            : missing;
        return ReferenceEquals(counted, there) ? DirectoryDecision.Unchanged : Accepted(new DirectoryEvent.Missed(command.By.Id, command.Now, counted));
    }

    private static Resource Made(DirectoryCommand.Add command, string name, string id) => new()
    {
        Id = id,
        Name = name,
        Kind = ResourceTerms.Kinds.FirstOrDefault(k => k.Code == command.Kind)?.Code ?? "other",
        Needs = [.. command.Needs.Select(Line).OfType<string>().Select(Known).Distinct(StringComparer.Ordinal).Take(Resource.MaxNeeds)],
        Municipality = Line(command.Municipality),
        Contact = Line(command.Contact),
        Note = Line(command.Note),
        Verified = Now(command),
    };

    /// <summary>A word that is known under a code is kept as the code, so that it is found in every language.</summary>
    private static string Known(string need)
    {
        var word = SearchText.Fold(need);
        return ResourceTerms.Needs.FirstOrDefault(t => t.Code == need || t.Ways.Any(w => SearchText.Fold(w) == word))?.Code ?? need;
    }

    private static int? TooLong(DirectoryCommand.Add c, string name) =>
        name.Length > Resource.MaxName || c.Municipality?.Trim().Length > Resource.MaxName || c.Needs.Any(n => n.Trim().Length > Resource.MaxName) ? Resource.MaxName
        : c.Contact?.Trim().Length > Resource.MaxLine ? Resource.MaxLine
        : c.Note?.Trim().Length > Resource.MaxNote ? Resource.MaxNote
        : null;

    private static bool IsSame(string name, string? place, string otherName, string? otherPlace) =>
        SearchText.Fold(name) == SearchText.Fold(otherName) && SearchText.Place(place) == SearchText.Place(otherPlace);

    private static bool IsEqual(Resource a, Resource b) =>
        a with { Needs = [], Verified = b.Verified } == b with { Needs = [] } && a.Needs.SequenceEqual(b.Needs, StringComparer.Ordinal);

    private static Verification Now(DirectoryCommand command) => new(command.By.Id, null, command.Now, command.Agency);

    private static string NextId(ResourceDirectory directory, char letter) => string.Create(CultureInfo.InvariantCulture, $"{letter}{directory.Count + 1}");

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DirectoryDecision Accepted(DirectoryEvent e) => new(e, null);

    private static DirectoryDecision Refused(RefusalReason reason, string? detail = null) => new(null, new Refusal(reason, detail));
}

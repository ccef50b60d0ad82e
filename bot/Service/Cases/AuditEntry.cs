namespace CareTeamBot.Service.Cases;

/// <summary>
/// Who did what with the record of a case, as its audit journal keeps it. No words of the case.
/// </summary>
internal sealed record AuditEntry
{
    /// <summary>A member's id; <c>administrator:</c> and their account on the machine; or <c>bot</c>. After a purge only which of the three.</summary>
    public required string By { get; init; }

    /// <summary>Which card was read, or how a command at the console was carried out.</summary>
    public string? What { get; init; }

    /// <summary>Which of alike deeds it was, where one must not stand twice; an id that means nothing elsewhere.</summary>
    public string? Of { get; init; }

    /// <summary>The same without a person.</summary>
    public AuditEntry WithoutPerson() => this with { Of = null, By = By == Bot ? Bot : By.StartsWith(Administrator, StringComparison.Ordinal) ? Administrator : "member" };

    public const string Bot = "bot";

    /// <summary>Whoever runs the service.</summary>
    public const string Administrator = "administrator";
}

/// <summary>Kinds of entries, as stored.</summary>
internal static class AuditKinds
{
    /// <summary>Something of a closed case was shown to somebody.</summary>
    public const string Read = "audit.read";

    /// <summary>The whole record by an administrator, or a conference's minutes as a file by a member.</summary>
    public const string Exported = "audit.exported";
    public const string Held = "audit.held";
    public const string Released = "audit.released";
    public const string Restored = "audit.restored";
    public const string PersonErased = "audit.personErased";

    /// <summary>The last one of a case: nothing else of it is left.</summary>
    public const string Purged = "audit.purged";

    /// <summary>All cases were written to a file, or taken from one. In the service's own journal.</summary>
    public const string BackedUp = "audit.backedUp";
    public const string TakenIn = "audit.takenIn";
}

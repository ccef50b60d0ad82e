using System.Globalization;
using System.Runtime.CompilerServices;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// An audit journal per case, beside the case and outliving it. In the store it is a case of its own with an empty head,
/// so that it is as durable as what it tells of, and comes along in backups.
/// </summary>
internal sealed class AuditJournal(ICaseStore store, TimeProvider clock)
{
    /// <summary>In place of a case's id: what concerns all cases.</summary>
    public const string Service = "service";

    private const string Prefix = "audit-";

    public static string IdOf(CaseId caseId) => Prefix + caseId;

    public static bool IsAudit(string storedId) => storedId.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Durable when it returns.</summary>
    public async Task WriteAsync(CaseId caseId, string kind, AuditEntry entry, CancellationToken cancellation, DateTimeOffset? at = null)
    {
        var draft = new JournalDraft(at ?? clock.GetUtcNow(), kind, null, CaseJson.Write(entry));
        await Conflicts.RetryAsync(async () => await store.CommitAsync(new CaseCommit
        {
            CaseId = IdOf(caseId),
            ExpectedVersion = (await store.LoadAsync(IdOf(caseId), cancellation))?.Version ?? 0,
            State = "{}"u8.ToArray(),
            Journal = [draft],
            Stage = "audit",
        }, cancellation));
    }

    /// <summary>The same for a deed that may be done again after a stop: it is on record once.</summary>
    public async Task WriteOnceAsync(CaseId caseId, string kind, AuditEntry entry, CancellationToken cancellation, DateTimeOffset? at = null)
    {
        await foreach (var (before, content) in ReadAsync(caseId, cancellation))
        {
            if (before.Kind == kind && content == entry)
                return;
        }

        await WriteAsync(caseId, kind, entry, cancellation, at);
    }

    public async IAsyncEnumerable<(JournalEntry Entry, AuditEntry Content)> ReadAsync(
        CaseId caseId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in store.ReadJournalAsync(IdOf(caseId), 0, cancellation))
            yield return (entry, CaseJson.Read<AuditEntry>(entry.Content));
    }

    /// <summary>
    /// The case is purged: notes it, and keeps of all earlier entries when and what, but not who. Doing it again changes
    /// nothing.
    /// </summary>
    public async Task CloseAsync(CaseId caseId, CareTeam.Retention.Retention ended, CancellationToken cancellation)
    {
        var purgedAt = ended.PurgedAt!.Value;
        await Conflicts.RetryAsync(async () =>
        {
            var copy = await store.ExportCaseAsync(IdOf(caseId), cancellation);
            var isNoted = copy?.Journal is [.., { Kind: AuditKinds.Purged } last] && last.At == purgedAt;
            if (!isNoted)
                await store.ImportCaseAsync(Close(copy, IdOf(caseId), ended), copy?.Version ?? 0, cancellation);

            return !isNoted;
        });
    }

    /// <summary>A person's id in a journal becomes "member".</summary>
    /// <param name="storedId">The journal's own id in the store.</param>
    /// <param name="memberId">Whom to take out.</param>
    /// <param name="cancellation">Nothing is changed then.</param>
    /// <returns>Whether they were in it.</returns>
    public ValueTask<bool> EraseAsync(string storedId, MemberId memberId, CancellationToken cancellation) => Conflicts.RetryAsync(async () =>
    {
        var copy = await store.ExportCaseAsync(storedId, cancellation);
        if (copy is null || !copy.Journal.Any(e => CaseJson.Read<AuditEntry>(e.Content).By == memberId))
            return false;

        var erased = copy with { Version = copy.Version + 1, Journal = [.. copy.Journal.Select(e => CaseJson.Read<AuditEntry>(e.Content).By == memberId ? WithoutPerson(e) : e)] };
        await store.ImportCaseAsync(erased, copy.Version, cancellation);
        return true;
    });

    private static JournalEntry WithoutPerson(JournalEntry entry) =>
        entry with { Content = CaseJson.Write(CaseJson.Read<AuditEntry>(entry.Content).WithoutPerson()) };

    private static StoredCase Close(StoredCase? copy, string id, CareTeam.Retention.Retention ended)
    {
        var journal = copy?.Journal ?? [];
        var dates = string.Create(CultureInfo.InvariantCulture, $"closed {ended.ClosedAt:yyyy-MM-dd}, deleted {ended.DeletedAt:yyyy-MM-dd}");
        var end = new JournalEntry(
            journal.Count + 1, ended.PurgedAt!.Value, AuditKinds.Purged, null, CaseJson.Write(new AuditEntry { By = AuditEntry.Bot, What = dates }));
        return new()
        {
            CaseId = id,
            Version = (copy?.Version ?? 0) + 1,
            State = "{}"u8.ToArray(),
            Journal = [.. journal.Select(WithoutPerson), end],
        };
    }
}

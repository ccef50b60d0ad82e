using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>What a command works with: the configured store beside a service that may be running, and the words it says.</summary>
internal sealed class AdminContext : IAsyncDisposable
{
    private readonly CaseGates gates = new();

    /// <param name="store">Is closed with this.</param>
    /// <param name="clock">Tells when the command is run.</param>
    public AdminContext(ICaseStore store, TimeProvider clock)
    {
        Store = store;
        Clock = clock;
        // A command says nothing in Teams: what is to be sent belongs to the service.
        Cases = new CaseRepository(store, gates, new OutboxQueue());
        Audit = new AuditJournal(store, clock);
    }

    public ICaseStore Store { get; }
    public CaseRepository Cases { get; }
    public AuditJournal Audit { get; }
    public TimeProvider Clock { get; }
    public required CareRules Rules { get; init; }
    public required TextWriter Output { get; init; }

    /// <summary>The provider that is configured.</summary>
    public required StorageProvider Provider { get; init; }

    /// <summary>Opens another store under the same configuration, which nobody else may use meanwhile.</summary>
    public required Func<StorageProvider, AdminContext> OpenOther { get; init; }

    /// <summary>Whoever runs the command, as the audit names them.</summary>
    public static string Who => $"{AuditEntry.Administrator}:{Environment.UserName}";

    public Task NoteAsync(string caseId, string kind, string? what, CancellationToken cancellation) =>
        Audit.WriteAsync(new(caseId), kind, new() { By = Who, What = what }, cancellation);

    /// <summary>The head of a channel's case; a refusal in words where there is none.</summary>
    public async Task<LoadedCase> FindAsync(string caseId, CancellationToken cancellation)
    {
        var loaded = AuditJournal.IsAudit(caseId) ? null : await Cases.LoadAsync(new(caseId), cancellation);
        return loaded?.Head is { Address.IsPersonal: false } ? loaded : throw new AdminRefusalException($"there is no case {caseId}");
    }

    public async ValueTask DisposeAsync()
    {
        Cases.Dispose();
        gates.Dispose();
        if (Store is IAsyncDisposable store)
            await store.DisposeAsync();
    }
}

/// <summary>A command that can't be carried out; the message says why, in words without any person's.</summary>
internal sealed class AdminRefusalException(string message, Exception? inner = null) : Exception(message, inner);

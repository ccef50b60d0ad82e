using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>What a command works with: the configured store beside a service that may be running, and the words it says.</summary>
internal sealed class AdminContext : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IConfiguration configuration;
    private readonly CaseGates gates = new();

    /// <exception cref="ConfigurationFaultException">The configuration can't be used.</exception>
    /// <exception cref="StorageFaultException">The store can't be opened.</exception>
    public AdminContext(IConfiguration configuration, TimeProvider clock, TextWriter output, StoreUse use = StoreUse.Beside)
    {
        this.configuration = configuration;
        Clock = clock;
        Output = output;
        Rules = CareSetup.ReadRules(configuration);
        services = Services(configuration, clock, use);
        Store = services.GetRequiredService<ICaseStore>();
        // A command says nothing in Teams: what is to be sent belongs to the service.
        Cases = new CaseRepository(Store, gates, new OutboxQueue());
        Audit = new AuditJournal(Store, clock);
    }

    public ICaseStore Store { get; }
    public CaseRepository Cases { get; }
    public AuditJournal Audit { get; }
    public CareRules Rules { get; }
    public TimeProvider Clock { get; }
    public TextWriter Output { get; }

    /// <summary>Whoever runs the command, as the audit names them.</summary>
    public static string Who => $"{AuditEntry.Administrator}:{Environment.UserName}";

    /// <summary>The same configuration with another store, which nobody else may use.</summary>
    public AdminContext With(StorageProvider provider) => new(
        new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection([new($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}", provider.ToString())]).Build(),
        Clock, Output, StoreUse.Alone);

    /// <summary>The provider that is configured.</summary>
    public StorageProvider Provider =>
        Enum.Parse<StorageProvider>(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}"] ?? nameof(StorageProvider.Sqlite), ignoreCase: true);

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
        await services.DisposeAsync();
    }

    private static ServiceProvider Services(IConfiguration configuration, TimeProvider clock, StoreUse use) =>
        new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton(configuration).AddCaseStore(configuration, use).BuildServiceProvider();
}

/// <summary>A command that can't be carried out; the message says why, in words without any person's.</summary>
internal sealed class AdminRefusalException(string message, Exception? inner = null) : Exception(message, inner);

using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// A tenant's directory in the store: the state of a head of its own, whose version decides between processes, and whose journal
/// says who changed what.
/// </summary>
internal sealed class ResourceBook(ICaseStore store, CaseGates gates)
{
    /// <summary>Stands where a case has its channel's id. No channel has this one.</summary>
    private const string DirectoryId = "resources";

    public async ValueTask<ResourceDirectory> LoadAsync(string? tenantId, CancellationToken cancellation) =>
        (await HeadAsync(AddressOf(tenantId).CaseId, cancellation)).Directory;

    /// <summary>Changes the directory. Durable when it returns.</summary>
    /// <returns>Why not; null where it is as asked.</returns>
    public async ValueTask<Refusal?> ChangeAsync(string? tenantId, DirectoryCommand command, CancellationToken cancellation)
    {
        var address = AddressOf(tenantId);
        return await Conflicts.RetryAsync(async () =>
        {
            using var pass = await gates.EnterAsync(address.CaseId, cancellation);
            var (version, directory) = await HeadAsync(address.CaseId, cancellation);
            var decision = DirectoryDecider.Decide(directory, command);
            if (decision.Event is { } happened)
            {
                await store.CommitAsync(new CaseCommit
                {
                    CaseId = address.CaseId,
                    ExpectedVersion = version,
                    State = CaseJson.Write(new CaseHead { Address = address, Directory = directory.Apply(happened) }),
                    Journal = [DirectoryCodec.Encode(happened)],
                    Stage = "resources",
                }, cancellation);
            }

            return decision.Refusal;
        });
    }

    internal static CaseAddress AddressOf(string? tenantId) => new() { ServiceUrl = "", TenantId = tenantId, ChannelId = DirectoryId };

    private async ValueTask<(long Version, ResourceDirectory Directory)> HeadAsync(string id, CancellationToken cancellation) =>
        await store.LoadAsync(id, cancellation) is { } stored
            ? (stored.Version, CaseJson.Read<CaseHead>(stored.State).Directory ?? ResourceDirectory.Empty)
            : (0, ResourceDirectory.Empty);
}

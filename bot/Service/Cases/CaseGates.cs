using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Lets one turn of a case through at a time within this process, so that conflicts are left to other processes. Cases
/// share a fixed number of gates.
/// </summary>
internal sealed class CaseGates : IDisposable
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<Pass> EnterAsync(CaseId caseId, CancellationToken cancellation)
    {
        var gate = gates[(uint)string.GetHashCode(caseId.Value, StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync(cancellation);
        return new Pass(gate);
    }

    public void Dispose() => Array.ForEach(gates, g => g.Dispose());

    public readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>Lets one write to a case through at a time within this process, so that conflicts are left to other processes.</summary>
internal sealed class BlobGates : IDisposable
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];

    internal async ValueTask<Pass> EnterAsync(string key, CancellationToken cancellation)
    {
        var gate = gates[(uint)string.GetHashCode(key, StringComparison.Ordinal) % gates.Length];
        await gate.WaitAsync(cancellation);
        return new(gate);
    }

    public void Dispose() => Array.ForEach(gates, gate => gate.Dispose());

    internal readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

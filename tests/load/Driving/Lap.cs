using CareTeamBot.Load.Contestants;
using CareTeamBot.Load.Report;

namespace CareTeamBot.Load.Driving;

/// <summary>A contestant with its generator, and what was measured of it so far.</summary>
internal sealed class Lap : IAsyncDisposable
{
    private readonly Contestant contestant;
    private readonly Generator generator;
    private readonly List<Measurement> most = [];
    private readonly List<Measurement> half = [];

    private Lap(Contestant contestant, Generator generator) => (this.contestant, this.generator) = (contestant, generator);

    /// <summary>Bytes of a turn's answer.</summary>
    public int AnswerLength => generator.AnswerLength;

    public Comparison Comparison => new(Measurement.Of(most), half.Count == 0 ? null : Measurement.Of(half));

    /// <summary>Takes the contestant over, also when this fails.</summary>
    public static async Task<Lap> PrepareAsync(Contestant contestant, Arrivals arrivals, IReadOnlyCollection<int> conversations)
    {
        try
        {
            return new Lap(contestant, await Generator.PrepareAsync(contestant, arrivals, conversations, LoadOptions.Concurrency));
        }
        catch (Exception fault) when (IsFailure(fault))
        {
            await using (contestant)
                throw Told(contestant, fault);
        }
    }

    public Task WarmUpAsync(IReadOnlyList<int> conversations, TimeSpan length) =>
        RunAsync(() => generator.MostAsync(conversations, length));

    public async Task MostAsync(IReadOnlyList<int> conversations, TimeSpan length) =>
        most.Add(await RunAsync(() => generator.MostAsync(conversations, length)));

    /// <summary>At half of its own most.</summary>
    public async Task HalfAsync(IReadOnlyList<int> conversations, TimeSpan length) =>
        half.Add(await RunAsync(() => generator.AtRateAsync(conversations, Measurement.Of(most).PerSecond / 2, length)));

    public async ValueTask DisposeAsync()
    {
        generator.Dispose();
        await contestant.DisposeAsync();
    }

    private async Task<Measurement> RunAsync(Func<Task<Measurement>> measure)
    {
        try
        {
            return await measure();
        }
        catch (Exception fault) when (IsFailure(fault))
        {
            throw Told(contestant, fault);
        }
    }

    private static bool IsFailure(Exception fault) => fault is LoadFaultException or IOException or System.Net.Sockets.SocketException;

    private static LoadFaultException Told(Contestant contestant, Exception fault) =>
        new($"{contestant.GetType().Name}: {fault.Message}{Environment.NewLine}{contestant.Process.Errors}");
}

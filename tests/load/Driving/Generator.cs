using System.Diagnostics;
using CareTeamBot.Load.Contestants;

namespace CareTeamBot.Load.Driving;

/// <summary>
/// Drives a contestant. A turn is over when it was answered and its message has arrived at the fake Teams; a
/// conversation has one turn at a time, since no channel is pressed faster than it shows.
/// </summary>
internal sealed class Generator : IDisposable
{
    private readonly Contestant contestant;
    private readonly Arrivals arrivals;
    private readonly HttpWire[] wires;
    private readonly Dictionary<int, Talk> talks = [];

    private Generator(Contestant contestant, Arrivals arrivals, int concurrency)
    {
        (this.contestant, this.arrivals) = (contestant, arrivals);
        wires = [.. Enumerable.Range(0, concurrency).Select(_ => new HttpWire(contestant.Url, contestant.Token))];
    }

    /// <summary>Bytes of an answer's body, the longest of the last ones.</summary>
    public int AnswerLength => wires.Max(w => w.AnswerLength);

    /// <summary>Opens connections, and in every conversation what its turns need.</summary>
    public static async Task<Generator> PrepareAsync(Contestant contestant, Arrivals arrivals, IReadOnlyCollection<int> conversations, int concurrency)
    {
        var generator = new Generator(contestant, arrivals, concurrency);
        await generator.OnAllAsync(conversations, async (wire, conversation) =>
        {
            foreach (var json in contestant.Opening(conversation))
                Check(await wire.PostAsync(json));
        });
        await generator.QuietAsync(conversations);
        foreach (var conversation in conversations)
            generator.talks[conversation] = new Talk(conversation) { Messages = arrivals.Count(conversation) };
        return generator;
    }

    /// <summary>As many turns as there is time for, one at a time on each connection.</summary>
    public Task<Measurement> MostAsync(IReadOnlyList<int> conversations, TimeSpan length) => MeasureAsync(async (worker, times) =>
    {
        var mine = conversations.Where((_, i) => i % wires.Length == worker).ToArray();
        var clock = Stopwatch.StartNew();
        for (var i = 0; mine.Length > 0 && clock.Elapsed < length; i++)
            await TurnAsync(wires[worker], talks[mine[i % mine.Length]], times, Stopwatch.GetTimestamp());
    });

    /// <summary>
    /// Turns at a fixed rate, whether or not earlier ones are done. A turn that had to wait for its connection is timed
    /// from when it was due.
    /// </summary>
    public Task<Measurement> AtRateAsync(IReadOnlyList<int> conversations, double perSecond, TimeSpan length)
    {
        var begin = Stopwatch.GetTimestamp();
        return MeasureAsync(async (worker, times) =>
        {
            var mine = conversations.Where((_, i) => i % wires.Length == worker).ToArray();
            for (var i = 0; ; i++)
            {
                var due = TimeSpan.FromSeconds((worker + ((double)i * wires.Length)) / perSecond);
                if (due >= length)
                    return;
                var wait = due - Stopwatch.GetElapsedTime(begin);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait);
                var start = wait > TimeSpan.Zero ? Stopwatch.GetTimestamp() : begin + (long)(due.TotalSeconds * Stopwatch.Frequency);
                await TurnAsync(wires[worker], talks[mine[i % mine.Length]], times, start);
            }
        });
    }

    /// <summary>The same number of turns in each conversation.</summary>
    public Task<Measurement> EachAsync(IReadOnlyList<int> conversations, int turns) => MeasureAsync(async (worker, times) =>
    {
        foreach (var conversation in conversations.Where((_, i) => i % wires.Length == worker))
        {
            for (var i = 0; i < turns; i++)
                await TurnAsync(wires[worker], talks[conversation], times, Stopwatch.GetTimestamp());
        }
    });

    public void Dispose() => Array.ForEach(wires, w => w.Dispose());

    private async Task<Measurement> MeasureAsync(Func<int, List<double>, Task> work)
    {
        var times = wires.Select(_ => new List<double>(4096)).ToArray();
        var (cpu, begin) = (contestant.Process.Cpu(), Stopwatch.GetTimestamp());
        await Task.WhenAll(wires.Select((_, worker) => Task.Run(() => work(worker, times[worker]))));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        double[] answers = [.. times.SelectMany(t => t).Order()];
        return new Measurement(answers.Length, elapsed, answers, contestant.Process.Cpu() - cpu);
    }

    private async Task TurnAsync(HttpWire wire, Talk talk, List<double> times, long start)
    {
        Check(await wire.PostAsync(contestant.Turn(talk.Conversation, talk.Turns++)));
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        await arrivals.WaitAsync(talk.Conversation, ++talk.Messages);
    }

    private async Task OnAllAsync(IReadOnlyCollection<int> conversations, Func<HttpWire, int, Task> act) =>
        await Task.WhenAll(wires.Select((wire, worker) => Task.Run(async () =>
        {
            foreach (var conversation in conversations.Where((_, i) => i % wires.Length == worker))
                await act(wire, conversation);
        })));

    /// <summary>Waits until nothing more arrives.</summary>
    private async Task QuietAsync(IReadOnlyCollection<int> conversations)
    {
        for (int before = -1, now = 0; before != now;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(700));
            (before, now) = (now, conversations.Sum(arrivals.Count));
        }
    }

    private static void Check(int status)
    {
        if (status != 200)
            throw new LoadFaultException($"A turn was answered {status}.");
    }

    private sealed class Talk(int conversation)
    {
        public int Conversation => conversation;
        public int Turns { get; set; }
        public int Messages { get; set; }
    }
}

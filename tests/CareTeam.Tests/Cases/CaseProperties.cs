using CareTeamBot.CareTeam.Cases;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Cases;

public sealed class CaseProperties(ITestOutputHelper output)
{
    /// <summary>How many random histories are played. A failure prints the seed that repeats it.</summary>
    private const int Histories = 20_000;

    [Fact]
    public void NothingFallsBetweenAgencies()
    {
        var (played, commands) = (0, 0);
        var kinds = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var property = Prop.ForAll(History.Arbitrary, history =>
        {
            var play = PlayOut(history);
            Interlocked.Increment(ref played);
            Interlocked.Add(ref commands, history.Moves.Length);
            foreach (var happened in play.History)
                kinds.AddOrUpdate(happened.GetType().Name, 1, (_, count) => count + 1);
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories)
            .WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount)), property);

        output.WriteLine($"{played} histories, {commands} commands: {string.Join(", ", kinds.OrderBy(k => k.Key).Select(k => $"{k.Value} {k.Key}"))}");
        Assert.True(played >= 20_000, $"Only {played} histories were played.");
        var never = typeof(CaseEvent).GetNestedTypes().Where(t => !t.IsAbstract && !kinds.ContainsKey(t.Name)).Select(t => t.Name);
        Assert.Empty(never);
    }

    private static Play PlayOut(History history)
    {
        var play = new Play(history.Rules, Play.Thursday);
        play.Open(Cases.Coordinator).Join(Cases.HealthNurse, "Health centre").Join(Cases.Teacher, "Nursery");
        foreach (var move in history.Moves)
        {
            play.Sleep(TimeSpan.FromMinutes(move.Minutes));
            if (move.Verb == "due" && play.State.Due is { } due && due > play.Now)
                play.Sleep(due);

            for (var made = 0; made < History.Repeats(move); made++)
            {
                var (before, command) = (play.State, history.Command(move, play.State, play.Now));
                var faults = ThePromise.Faults(play.Do(command), before, command).ToList();
                Assert.True(faults.Count == 0, $"After {command}: {string.Join("; ", faults)}");
            }
        }

        Assert.Empty(ThePromise.ReplayFaults(play));
        return play;
    }
}

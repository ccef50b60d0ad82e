using System.Diagnostics;
using System.Runtime.InteropServices;
using CareTeamBot.Load.Contestants;
using CareTeamBot.Load.Driving;
using CareTeamBot.Load.Report;

namespace CareTeamBot.Load;

/// <summary>The run: each contestant alone, one after the other, with the same fake Teams and the same generator.</summary>
internal sealed class LoadTest(LoadOptions options, string service, string sdkEcho, string teams, Arrivals arrivals, string folder)
{
    private static readonly int[] All = [.. Enumerable.Range(0, LoadOptions.Cases)];

    /// <returns>0, whether or not the goals were reached; 1 where a contestant failed to work.</returns>
    public static async Task<int> RunAsync(LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("careteambot-load-").FullName;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Abandon(folder));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Abandon(folder));
        try
        {
            Console.WriteLine("Publishing the service, making the echo bots ready …");
            var service = await Published.ServiceAsync();
            await Published.EchoAsync();
            var sdkEcho = await Published.SdkEchoAsync();
            // The contestants are killed in the end, and leave the runtime's pipes behind: they go with the folder.
            Environment.SetEnvironmentVariable("TMPDIR", folder);
            await using var teams = new FakeTeams();
            await new LoadTest(options, service, sdkEcho, teams.Address, teams.Arrivals, folder).RunAsync();
            return 0;
        }
        catch (LoadFaultException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Leaves nothing behind when the run is broken off.</summary>
    private static void Abandon(string folder)
    {
        Child.EndAll();
        Directory.Delete(folder, recursive: true);
        Environment.Exit(1);
    }

    private async Task RunAsync()
    {
        Say($"{Environment.ProcessorCount} processors, load average {File.ReadAllText("/proc/loadavg").Trim()}");
        if (options.Profile)
        {
            await ProfileAsync();
            return;
        }

        if (options.Against is { } other)
        {
            await AgainstAsync(other);
            return;
        }

        var (coldStart, idle) = await StartsAsync();
        var (product, references) = await CompareAsync();
        Say("Measuring the journal's weight …");
        var journal = await JournalAsync();
        Results.Print(Console.Out, new Findings(product, references, journal, coldStart, idle));
        Say($"Load average {File.ReadAllText("/proc/loadavg").Trim()}");
    }

    /// <summary>The first of several starts is left out: it reads the files from the disk.</summary>
    private async Task<(TimeSpan ColdStart, double IdleMegabytes)> StartsAsync()
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < (options.Short ? 2 : 4); i++)
        {
            var begin = Stopwatch.GetTimestamp();
            await using var bot = await NewServiceAsync();
            using var wire = new HttpWire(bot.Url, bot.Token);
            if (await wire.PostAsync(bot.Opening(0).First()) != 200)
                throw new LoadFaultException($"The first turn failed.{Environment.NewLine}{bot.Process.Errors}");
            times.Add(Stopwatch.GetElapsedTime(begin));
        }

        await using var idle = await NewServiceAsync();
        using var generator = await Generator.PrepareAsync(idle, arrivals, [0, 1, 2], 1);
        await generator.EachAsync([0, 1, 2], 10);
        await Task.Delay(TimeSpan.FromSeconds(options.Short ? 3 : 15));
        return (times.Skip(1).Order().ElementAt((times.Count - 1) / 2), idle.Process.ResidentMegabytes());
    }

    /// <summary>
    /// The contestants by turns, in several rounds, so that whatever else the machine does falls on all of them. One that
    /// is not measured rests.
    /// </summary>
    private async Task<(Comparison Service, References References)> CompareAsync()
    {
        Say("Warming up …");
        await using var service = await WarmAsync(await NewServiceAsync());
        await using var bare = await WarmAsync(await BareBot.StartAsync(teams, NewDatabase()));
        await using var echo = await WarmAsync(await EchoBot.StartAsync(teams));
        await using var bytes = await WarmAsync(await BareBot.StartAsync(teams, NewDatabase(), service.AnswerLength));
        await using var sdk = await WarmAsync(await SdkEchoBot.StartAsync(sdkEcho, teams));
        Lap[] laps = [service, echo, bare, bytes, sdk];
        for (var round = 1; round <= options.Rounds; round++)
        {
            Say($"Measuring, round {round} of {options.Rounds} …");
            foreach (var lap in laps)
                await lap.MostAsync(All, options.Slice);
        }

        Say("Measuring at half load …");
        for (var round = 1; round <= options.HalfRounds; round++)
        {
            await service.HalfAsync(All, options.Slice);
            await bare.HalfAsync(All, options.Slice);
        }

        return (service.Comparison, new References(echo.Comparison, bare.Comparison, bytes.Comparison, sdk.Comparison));
    }

    private async Task<Lap> WarmAsync(Contestant contestant)
    {
        var lap = await Lap.PrepareAsync(contestant, arrivals, All);
        await lap.WarmUpAsync(All, options.WarmUp);
        return lap;
    }

    private async Task ProfileAsync()
    {
        await using var service = await WarmAsync(await NewServiceAsync());
        await service.MostAsync(All, options.Measured);
        Results.PrintService(Console.Out, service.Comparison);
    }

    /// <summary>In slices so short that what the machine does beside falls on both.</summary>
    private async Task AgainstAsync(string other)
    {
        await using var now = await WarmAsync(await NewServiceAsync());
        await using var then = await WarmAsync(await ServiceBot.StartAsync(other, teams, NewDatabase()));
        for (var slice = 0; slice < options.Seconds; slice++)
        {
            await now.MostAsync(All, TimeSpan.FromSeconds(1));
            await then.MostAsync(All, TimeSpan.FromSeconds(1));
        }

        Results.PrintAgainst(Console.Out, now.Comparison, then.Comparison);
    }

    /// <summary>Turns in cases with few journal entries and with ten thousand, in alternation.</summary>
    private async Task<JournalCost> JournalAsync()
    {
        int[] few = [.. Enumerable.Range(0, 16)], many = [.. Enumerable.Range(16, 16)], others = [.. Enumerable.Range(32, 64)];
        var database = NewDatabase();
        await using var bot = await ServiceBot.StartAsync(service, teams, database);
        using var generator = await Generator.PrepareAsync(bot, arrivals, [.. few, .. many, .. others], 16);
        JournalFill.Fill(database, FakeTeams.Mark, many, JournalCost.Many);
        await generator.MostAsync(others, options.WarmUp);
        var cost = new JournalCost();
        for (var round = 0; round < (options.Short ? 4 : 10); round++)
        {
            cost.Few.Add(await generator.EachAsync(few, 12));
            cost.Ten.Add(await generator.EachAsync(many, 12));
        }

        return cost;
    }

    private Task<ServiceBot> NewServiceAsync() => ServiceBot.StartAsync(service, teams, NewDatabase());

    private string NewDatabase() => Path.Combine(folder, $"{Guid.NewGuid():N}.db");

    private static void Say(string text) => Console.WriteLine(text);
}

using System.Net;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Kill;

/// <summary>
/// The service is told to end (SIGTERM) again and again while several teams work with it. Unlike a kill, this cuts nobody
/// off, and posts nothing a second time.
/// </summary>
public sealed class StopTests(ITestOutputHelper output)
{
    private const int Stops = 2;

    private int seenDraining;

    [Fact]
    public async Task AStopFinishesWhatWasBegunAndLosesNothing()
    {
        using var folder = new TemporaryFolder();
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions
        {
            Anonymous = true,
            Redeliveries = 0,
            Channels = ["こども-001", "こども-002"],
        });
        var settings = ServiceProcess.Contract(folder.Path, ServiceProcess.FreePort());
        settings["Shutdown__Drain"] = "00:00:03";
        // What waits for Teams' limits would make the stops long, and the test with them.
        settings["Connector__LiftRateLimits"] = "true";
        await using var service = new ServiceProcess(folder.Path, settings);
        teams.BotEndpoint = service.Endpoint;
        await service.StartAsync();

        await using var load = new Load(teams);
        await load.OpenAsync();
        load.Start();
        for (var stop = 1; stop <= Stops; stop++)
            await StopAndStartAsync(service, teams);
        await load.StopAsync();

        Assert.True(seenDraining > 0, "A service that stops was never seen to say so.");
        // Whoever got no answer had not reached the service: it was down, and no connection could be made, which is what an
        // address in the error tells (refused, or reset before it was accepted). One request in each stop may come just when
        // the server closes the connection that it was sent on, which HTTP has no way to tell in time.
        var cut = load.Unanswered.Where(error => !error.Contains($"({service.Endpoint.Authority})", StringComparison.Ordinal)).ToList();
        Assert.True(cut.Count <= Stops, string.Join(Environment.NewLine, cut));
        Assert.All(cut, error => Assert.Equal("An error occurred while sending the request.", error));
        await using var store = SqliteCaseStore.Open(service.DatabasePath);
        var ledger = new Ledger(store, teams);
        await ledger.SettledAsync();
        output.WriteLine($"{load.Attempts} deliveries, {load.Answered.Count} counted and answered 200, {load.Unanswered.Count} refused while down");
        Assert.Equal(0, await ledger.LookAtEverythingAsync());
        await ledger.AssertNothingLostAsync(load.Answered);
        await ledger.AssertEveryPromptOnceAsync();
        await ledger.AssertPromiseAsync();
    }

    private async Task StopAndStartAsync(ServiceProcess service, FakeTeams teams)
    {
        await Task.Delay(Random.Shared.Next(300, 900));
        await UntilAsync(service, HttpStatusCode.OK);
        // Sends that take a while, so that some are under way whenever the end comes.
        teams.Faults.DelayNext(10, TimeSpan.FromSeconds(1), call => call.Method == "POST");

        await service.TerminateAsync();

        try
        {
            await UntilAsync(service, HttpStatusCode.ServiceUnavailable);
            seenDraining++;
        }
        catch (HttpRequestException)
        {
            // It was gone before this slow machine looked.
        }

        Assert.Equal(0, await service.ExitAsync());
        teams.Faults.Clear();
        await service.StartAsync();
    }

    /// <summary>On a slow machine the clock's first pass, without which nothing is ready, takes a while.</summary>
    private static async Task UntilAsync(ServiceProcess service, HttpStatusCode wanted)
    {
        for (var look = 0; await ReadinessAsync(service) is var status && status != wanted; look++)
        {
            Assert.True(look < 3000, $"The service stays {status}.");
            await Task.Delay(20);
        }
    }

    /// <summary>A connection of its own each time, as a load balancer's probe may have. Fails where nobody listens.</summary>
    private static async Task<HttpStatusCode> ReadinessAsync(ServiceProcess service)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(service.Url, "healthz/ready"));
        return answer.StatusCode;
    }
}

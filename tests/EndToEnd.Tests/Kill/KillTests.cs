using System.Globalization;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Kill;

/// <summary>
/// The service is killed again and again at random moments while several teams work with it, and starts again on the
/// same file and port. <c>KILLS</c> says how often; the full form is 50.
/// </summary>
[Collection(ReplicaTests.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int DefaultKills = 12;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : DefaultKills;

    [Fact]
    public async Task NothingIsLostAndNothingIsSaidTwiceHoweverOftenTheServiceIsKilled()
    {
        using var folder = new TemporaryFolder();
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions
        {
            Anonymous = true,
            Redeliveries = 0,
            Channels = ["こども-001", "こども-002", "こども-003"],
        });
        await using var service = new ServiceProcess(folder.Path);
        teams.BotEndpoint = service.Endpoint;
        await service.StartAsync();

        await using var load = new Load(teams);
        await load.OpenAsync();
        await KillAsync(service, load);
        await load.StopAsync();

        await using var store = SqliteCaseStore.Open(service.DatabasePath);
        var ledger = new Ledger(store, teams);
        try
        {
            await ledger.SettledAsync();
        }
        catch
        {
            output.WriteLine(service.Output);
            throw;
        }

        var strays = await ledger.LookAtEverythingAsync();
        output.WriteLine($"{Kills} kills, {load.Attempts} deliveries, {load.Answered.Count} counted and answered 200, {await ledger.CountPromptsAsync()} prompts due, {strays} strays");
        await ledger.AssertNothingLostAsync(load.Answered);
        await ledger.AssertEveryPromptOnceAsync();
        await ledger.AssertPromiseAsync();
    }

    /// <summary>Kills in every phase: while starting, while catching up, in full work.</summary>
    private static async Task KillAsync(ServiceProcess service, Load load)
    {
        load.Start();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(Random.Shared.Next(0, 1500));
            await service.KillAsync();
            service.Launch();
            if (kill % 5 == 0)
                await Task.Delay(Random.Shared.Next(0, 400));
            else
                await service.ListeningAsync();
        }

        await service.ListeningAsync();
    }
}

using System.Globalization;
using Azure.Storage.Blobs;
using CareTeamBot.Azurite;
using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Storage.Blobs;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Kill;

/// <summary>
/// Three processes of the service share a storage account while several teams work with them. One after another is
/// killed at a random moment and started again; a fourth comes and one goes. <c>KILLS</c> says how often; the full form is 50.
/// </summary>
[Collection(Name)]
public sealed class ReplicaTests(ITestOutputHelper output)
{
    internal const string Name = "kills";

    private const int DefaultKills = 5;
    private const string Container = "replicas";

    /// <summary>Far above the five seconds that are meant, as the machine may be slow; the figures are printed.</summary>
    private static readonly TimeSpan FarTooLate = TimeSpan.FromSeconds(60);

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : DefaultKills;

    [Fact]
    public async Task SeveralProcesses_LoseNothingDoubleNothingAndKeepTheOrder_HoweverOftenOneIsKilled()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await AzuriteProcess.StartAsync();
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions
        {
            Anonymous = true,
            Redeliveries = 0,
            Channels = ["こども-001", "こども-002", "こども-003"],
        });
        await using var replicas = new Replicas(folder.Path, azurite.ConnectionString, Container, teams);
        await Task.WhenAll(replicas.AddAsync(), replicas.AddAsync(), replicas.AddAsync());

        await using var load = new Load(teams, secondsPerQuestion: 3);
        await load.OpenAsync();
        await KillAsync(replicas, load);
        await load.StopAsync();

        var container = new BlobServiceClient(azurite.ConnectionString, BlobAccount.Client()).GetBlobContainerClient(Container);
        await using var store = await BlobCaseStore.OpenAsync(container, TestContext.Current.CancellationToken);
        var ledger = new Ledger(store, teams);
        try
        {
            await ledger.SettledAsync();
        }
        catch
        {
            output.WriteLine(replicas.Output);
            throw;
        }

        var late = await ledger.LatenessAsync();
        await ledger.AssertOrderAsync();
        var strays = await ledger.LookAtEverythingAsync();
        output.WriteLine($"{Kills} kills, {load.Attempts} deliveries, {load.Answered.Count} counted and answered 200, {await ledger.CountPromptsAsync()} prompts due, {strays} strays");
        output.WriteLine($"prompts after their due moment: half within {At(late, 0.5):0.0} s, 95 % within {At(late, 0.95):0.0} s, the last after {At(late, 1):0.0} s");
        await ledger.AssertNothingLostAsync(load.Answered);
        await ledger.AssertEveryPromptOnceAsync();
        await ledger.AssertPromiseAsync();
        Assert.True(late.Count > 0 && late[^1] < FarTooLate, replicas.Output);
    }

    /// <summary>Kills in every phase, and changes their number in the middle.</summary>
    private static async Task KillAsync(Replicas replicas, Load load)
    {
        load.Start();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(Random.Shared.Next(500, 3000));
            await replicas.KillOneAsync();
            if (kill == (Kills / 3) + 1)
                await replicas.AddAsync();
            if (kill == (2 * Kills / 3) + 1)
                await replicas.RemoveAsync();
        }
    }

    private static double At(List<TimeSpan> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[(int)((sorted.Count - 1) * share)].TotalSeconds;

    /// <summary>The processes, behind what stands for a load balancer that does not know which of them are there.</summary>
    private sealed class Replicas(string folder, string connection, string container, FakeTeams teams) : IAsyncDisposable
    {
        private readonly List<ServiceProcess> running = [];

        public string Output => string.Join('\n', running.Select(replica => replica.Output));

        /// <summary>One more. Nothing is configured for it, nor do the others hear of it.</summary>
        public async Task AddAsync()
        {
            var replica = new ServiceProcess(folder, Environment());
            lock (running)
                running.Add(replica);
            await replica.StartAsync();
            Balance();
        }

        public async Task KillOneAsync()
        {
            var one = running[Random.Shared.Next(running.Count)];
            await one.KillAsync();
            one.Launch();
            await one.ListeningAsync();
        }

        /// <summary>One less.</summary>
        public async Task RemoveAsync()
        {
            var one = running[0];
            running.Remove(one);
            Balance();
            await one.TerminateAsync();
            await one.ExitAsync();
            await one.DisposeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var replica in running)
                await replica.DisposeAsync();
        }

        private void Balance()
        {
            lock (running)
                teams.BotEndpoints = [.. running.Select(replica => replica.Endpoint)];
        }

        private Dictionary<string, string> Environment() => new(ServiceProcess.Contract(folder, ServiceProcess.FreePort()))
        {
            ["Storage__Provider"] = "AzureBlobs",
            ["Storage__AzureBlobs__ConnectionString"] = connection,
            ["Storage__AzureBlobs__Container"] = container,
            // Else it would be Teams' limits that are measured.
            ["Connector__LiftRateLimits"] = "true",
        };
    }
}

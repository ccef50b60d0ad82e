using System.Globalization;
using CareTeamBot.Load;
using CareTeamBot.Load.Contestants;
using CareTeamBot.Load.Driving;

// Two of the processes that the test starts are this program again.
if (args is [FakeTeams.Role]) return await FakeTeams.RunAsync();
if (args is [BareBot.Role, var database, var bytes]) return await BareBot.RunAsync(database, int.Parse(bytes, CultureInfo.InvariantCulture));
if (LoadOptions.Parse(args) is { } options) return await LoadTest.RunAsync(options);
await Console.Error.WriteLineAsync(LoadOptions.Usage);
return 2;

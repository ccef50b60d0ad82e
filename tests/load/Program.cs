using System.Globalization;
using CareTeamBot.Load;
using CareTeamBot.Load.Contestants;

// One of the processes that the test starts is this program again.
if (args is [BareBot.Role, var database, var bytes]) return await BareBot.RunAsync(database, int.Parse(bytes, CultureInfo.InvariantCulture));
if (LoadOptions.Parse(args) is { } options) return await LoadTest.RunAsync(options);
await Console.Error.WriteLineAsync(LoadOptions.Usage);
return 2;

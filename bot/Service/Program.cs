using CareTeamBot.Service.Hosting;

return await ConsoleCommands.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);

using CareTeamBot.Service.Administration;
using CareTeamBot.Service.Hosting;

return AdminCommands.Has(args) ? await AdminCommands.RunAsync(args, Console.Out, Console.Error, TimeProvider.System)
    : args is ["preflight", ..] ? await PreflightCommand.RunAsync(args[1..], Console.Out, Console.Error)
    : args is ["recognise", ..]
    ? RecogniseCommand.Run(args[1..], Console.Out, Console.Error)
    : await ServiceHost.RunAsync(args, Console.Error);

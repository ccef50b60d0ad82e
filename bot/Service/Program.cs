using CareTeamBot.Service.Hosting;

return args is ["recognise", ..]
    ? RecogniseCommand.Run(args[1..], Console.Out, Console.Error)
    : await ServiceHost.RunAsync(args, Console.Error);

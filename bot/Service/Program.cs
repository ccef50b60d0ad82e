using CareTeamBot.Service.Hosting;

if (args is ["recognise", ..]) return RecogniseCommand.Run(args[1..], Console.Out, Console.Error);
await ServiceHost.Create(args).RunAsync();
return 0;

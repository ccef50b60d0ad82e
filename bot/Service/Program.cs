using CareTeamBot.Service.Hosting;

if (args is ["recognise", ..]) return RecogniseCommand.Run(args[1..], Console.Out, Console.Error);
var app = WebApplication.CreateBuilder(args).Build(); app.Run();
return 0;

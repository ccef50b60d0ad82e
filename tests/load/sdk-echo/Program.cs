using CareTeamBot.SdkEcho;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

// Reference (d): an echo bot as the documentation of the .NET SDK puts one together, without authentication and storage.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddControllers();
builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
builder.Services.AddSingleton<IBotFrameworkHttpAdapter, EchoAdapter>();
builder.Services.AddTransient<IBot, EchoHandler>();
var app = builder.Build();
app.MapControllers();
await app.RunAsync();

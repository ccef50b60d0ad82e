using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>Reference (d): an echo bot on the official .NET SDK, asked what (a) is asked, without authentication and storage too.</summary>
internal sealed class SdkEchoBot : Contestant
{
    private readonly Activities activities;

    private SdkEchoBot(Child process, Uri url, string teams)
        : base(process, url, null) => activities = new Activities(teams);

    public static async Task<SdkEchoBot> StartAsync(string publishedFolder, string teams)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        };
        // Its settings are read from the folder in which it starts.
        var process = Child.Start(Published.DotNet, [Published.SdkEchoAssembly], environment, publishedFolder);
        try
        {
            return new SdkEchoBot(process, Endpoint(await process.ReadAddressAsync()), teams);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public override string Turn(int conversation, int number) => activities.Echo(conversation, number);
}

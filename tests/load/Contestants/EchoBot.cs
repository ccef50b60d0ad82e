using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>Reference (a): an echo bot on the official JavaScript SDK, without authentication and storage.</summary>
internal sealed class EchoBot : Contestant
{
    private readonly Activities activities;

    private EchoBot(Child process, Uri url, string teams)
        : base(process, url, null) => activities = new Activities(teams);

    public static async Task<EchoBot> StartAsync(string teams)
    {
        var process = Child.Start("node", ["echo.js"], new Dictionary<string, string> { ["NODE_ENV"] = "production" }, Published.EchoFolder);
        try
        {
            return new EchoBot(process, Endpoint(await process.ReadAddressAsync()), teams);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public override string Turn(int conversation, int number) => activities.Echo(conversation, number);
}

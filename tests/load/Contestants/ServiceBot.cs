using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>
/// The published service. Its turn is a button press with a signed token: a colleague promises an answer, by another
/// day than last time. It commits an event, answers with the card for the presser, and changes the card in the thread:
/// one message, as the references send one.
/// </summary>
internal sealed class ServiceBot : Contestant
{
    private const string Asker = "asker-0001";
    private const string Colleague = "colleague-0001";

    private readonly Activities activities;
    private readonly DateOnly tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(2);

    private ServiceBot(Child process, Uri url, string token, string teams)
        : base(process, url, token) => activities = new Activities(teams);

    public static async Task<ServiceBot> StartAsync(string publishedFolder, string teams, string database)
    {
        using var http = new HttpClient();
        var token = await http.GetStringAsync(new Uri($"{teams}/token"));
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["MicrosoftAppId"] = FakeTeams.AppId,
            ["BotOpenIdMetadata"] = $"{teams}/openid",
            ["Connector__LiftRateLimits"] = "true",
            ["Storage__Sqlite__Path"] = database,
        };
        var process = Child.Start(Published.DotNet, [Path.Combine(publishedFolder, Published.Assembly)], environment);
        try
        {
            return new ServiceBot(process, Endpoint(await process.ReadAddressAsync()), token, teams);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public override IEnumerable<string> Opening(int conversation) =>
    [
        activities.Message(conversation, Asker, "ケース開始 保育所で友だちと過ごしたい"),
        activities.Message(conversation, Asker, "参加 相談支援センター 相談支援専門員"),
        activities.Message(conversation, Colleague, "参加 保健センター 保健師"),
        activities.Message(conversation, Asker, "質問 三歳児健診のあと、吸引が必要な子の入園を相談できる窓口はどこですか"),
    ];

    public override string Turn(int conversation, int number) => activities.Press(
        conversation, Colleague, "question.promise", $$"""{"item":"q1","slot":"q1/card","day":"{{tomorrow.AddDays(number % 28):yyyy-MM-dd}}"}""");
}

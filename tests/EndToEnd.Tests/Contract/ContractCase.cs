using CareTeamBot.EndToEnd.Tests.Hosting;
using CareTeamBot.Sandbox.Teams;
using Xunit;

namespace CareTeamBot.EndToEnd.Tests.Contract;

/// <summary>
/// What outside tests may count on: the published service with the contract's environment and no file, spoken to as
/// Teams does, without tokens, by text commands, plain posts and verbs alone.
/// </summary>
public abstract class ContractCase : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private protected FakeTeams Teams { get; private set; } = null!;
    private protected ServiceProcess Service { get; private set; } = null!;
    private protected TeamsMember Coordinator { get; private set; } = null!;
    private protected TeamsMember Nurse { get; private set; } = null!;
    private protected TeamsMember Nursery { get; private set; } = null!;
    private protected TeamsMember Health { get; private set; } = null!;

    private protected TeamsChannel Channel => Teams.DefaultChannel;

    public async ValueTask InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync(new FakeTeamsOptions { Anonymous = true });
        Coordinator = Teams.Enrol("小川 由紀");
        Nurse = Teams.Enrol("森 美咲");
        Nursery = Teams.Enrol("高橋 直子");
        Health = Teams.Enrol("Kate Health", locale: "en-GB");
        Service = new ServiceProcess(folder.Path);
        Teams.BotEndpoint = Service.Endpoint;
        await Service.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Service.DisposeAsync();
        await Teams.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A case with a coordinator, who opened it, and three agencies.</summary>
    private protected async Task OpenAsync()
    {
        await SayAsync(Coordinator, "open");
        await SayAsync(Nurse, "参加 訪問看護ステーション");
        await SayAsync(Nursery, "参加 ひまわり保育園");
        await SayAsync(Health, "join Health Centre");
        await Teams.WaitForAsync(t => t.Messages(Channel).Count(m => m.FromBot) >= 4 ? t : null);
    }

    private protected async Task<TeamsMessage> SayAsync(TeamsMember who, string text)
    {
        var (message, answer) = await Teams.PostAsync(who, Channel, text, mentionBot: true);
        Assert.Equal(200, answer.Status);
        return message;
    }

    private protected List<TeamsMessage> InThread(TeamsMessage asked) => [.. Teams.Messages(Channel, asked)];

    private protected Task<TeamsMessage> QuestionCardAsync(TeamsMessage asked) =>
        Teams.WaitForAsync(_ => InThread(asked).FirstOrDefault(m => Has(m, "question.answer")));

    private protected Task<TeamsMessage> AnswerToAsync(TeamsMessage said) => Teams.WaitForAsync(_ => InThread(said).FirstOrDefault(m => m.FromBot));

    /// <summary>The mention that goes with a step, by the slot that its card names.</summary>
    private protected Task<TeamsMessage> PromptAsync(TeamsMessage card, string kind) => Teams.WaitForAsync(t =>
        t.Messages(Channel, card).FirstOrDefault(m => SlotOf(m) is { } slot && slot.EndsWith("-" + kind, StringComparison.Ordinal)));

    private protected string Title(TeamsMessage card, string choice) => Teams.Buttons(Coordinator, card)
        .First(b => b.Verb == "consult.choose" && b.Data.GetProperty("choice").GetString() == choice).Title;

    private protected static bool Has(TeamsMessage message, string verb) =>
        message.Card is { } card && CardActions.Buttons(card).Any(button => button.Verb == verb);

    private protected static string Text(TeamsMessage message) => message.Card?.GetRawText() ?? "";

    private protected static string? SlotOf(TeamsMessage message) =>
        message.Card is { } card && card.TryGetProperty("refresh", out var refresh)
            ? refresh.GetProperty("action").GetProperty("data").GetProperty("slot").GetString()
            : null;

    /// <summary>Not before its time. How late a busy machine may be is not tested.</summary>
    private protected static void AssertAfter(TeamsMessage asked, TeamsMessage then, int seconds) =>
        Assert.True(then.CreatedAt - asked.CreatedAt > TimeSpan.FromSeconds(seconds - 0.5), $"Came after {then.CreatedAt - asked.CreatedAt}, due after {seconds} s.");
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CareTeamBot.Sandbox.Hosting;
using CareTeamBot.Sandbox.Scene;
using CareTeamBot.Sandbox.Teams;
using Microsoft.Extensions.FileProviders;

namespace CareTeamBot.Sandbox.Page;

/// <summary>The page and its small API. One person plays everybody, so every request says as whom.</summary>
internal sealed class PageApi(FakeTeams teams, SandboxClock clock)
{
    public void Map(WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        var api = app.MapGroup("/api");
        api.MapGet("session", () => Json(Session()));
        api.MapGet("conversations", (string @as) => Json(Conversations(Who(@as))));
        api.MapGet("messages", (string @as, string conversation) => Json(Messages(Who(@as), conversation)));
        api.MapPost("post", async (PostRequest request) => Json(await PostAsync(request)));
        api.MapPost("press", async (PressRequest request) => Json(await PressAsync(request)));
        api.MapPost("task", async (TaskRequest request) => Json(await TaskAsync(request)));
        api.MapPost("file", async (FileRequest request) => Json(await AnswerFileAsync(request)));
        api.MapPost("bot", async (BotRequest request) => Json(await MoveBotAsync(request)));
        api.MapPost("show", ShowAsync);
        api.MapGet("time", () => Json(new { now = clock.GetUtcNow() }));
        api.MapPost("time", LetTimePass);
        api.MapGet("events", (CancellationToken cancellation) => TypedResults.ServerSentEvents(EventsAsync(cancellation)));
    }

    private SessionView Session() => new(
        teams.BotName,
        teams.DefaultChannel.Id,
        [.. teams.Members.Select(member => new PersonView(member.Id, member.Name, member.Agency, member.Profession, member.Locale))],
        SceneWalk.All);

    private List<ConversationView> Conversations(TeamsMember who)
    {
        var list = teams.Channels.Where(channel => !channel.IsGeneral && channel.IsSeenBy(who))
            .Select(channel => new ConversationView(channel.Id, channel.Name, true, Latest(teams.Messages(channel), who), channel.HasBot))
            .ToList();
        list.Add(new ConversationView(teams.ChatId(who), teams.BotName, false, Latest(teams.Chat(who), who)));
        return list;
    }

    private IEnumerable<MessageView> Messages(TeamsMember who, string conversation) =>
        from message in In(who, conversation)
        where message.OnlyFor is null || message.OnlyFor == who.Id
        select new MessageView(
            message.Id, message.RootId, message.FromId, message.FromName, message.FromBot, message.CreatedAt,
            message.EditedAt is not null, message.Deleted, message.Version, message.Text, teams.CardSeenBy(who, message),
            message.File is { } file ? new FileView(file.Name, file.Description, file.Url) : null);

    private async Task<DeedView> PostAsync(PostRequest request)
    {
        var who = Who(request.As);
        var channel = teams.Channels.FirstOrDefault(one => one.Id == request.Conversation);
        var root = In(who, request.Conversation).FirstOrDefault(message => message.Id == request.ReplyTo);
        var result = channel is null ? await teams.ChatAsync(who, request.Text) : await teams.PostAsync(who, channel, request.Text, replyTo: root);
        return result.Answer.Ok ? new DeedView("ok") : new DeedView("silence", result.Answer.Error, result.Answer.Status);
    }

    private async Task<DeedView> PressAsync(PressRequest request)
    {
        var who = Who(request.As);
        var message = In(who, request.Conversation).First(one => one.Id == request.Message);
        var result = await teams.InvokeAsync(who, message, request.Action);
        return result switch
        {
            { Status: not 200 } => new DeedView("silence", null, result.Status),
            { StatusCode: >= 400 } => new DeedView("refused", result.Message, result.StatusCode),
            { Message: { } text } => new DeedView("message", text),
            _ => new DeedView("ok"),
        };
    }

    private async Task<DeedView> AnswerFileAsync(FileRequest request)
    {
        var who = Who(request.As);
        var answer = await teams.AnswerFileAsync(who, In(who, request.Conversation).First(one => one.Id == request.Message), request.Accept);
        return answer.Ok ? new DeedView("ok") : new DeedView("silence", answer.Error, answer.Status);
    }

    private async Task<DeedView> MoveBotAsync(BotRequest request)
    {
        var (who, channel) = (Who(request.As), teams.Channels.First(one => one.Id == request.Conversation));
        var answer = request.Present ? await teams.AddBotAsync(who, channel) : await teams.RemoveBotAsync(who, channel);
        return answer is { Ok: true } ? new DeedView("ok") : new DeedView("silence", answer?.Error, answer?.Status ?? 0);
    }

    private async Task<TaskView> TaskAsync(TaskRequest request)
    {
        var who = Who(request.As);
        var message = In(who, request.Conversation).First(one => one.Id == request.Message);
        var result = request.Data is null
            ? await teams.OpenTaskAsync(who, message, request.Command)
            : await teams.SubmitTaskAsync(who, message, request.Command, request.Data);
        return new TaskView(result.Title, result.Card, result.Text, result.Status);
    }

    /// <summary>Answers when this person's views are there, so that the page does not draw a card twice.</summary>
    private async Task<IResult> ShowAsync(ShowRequest request)
    {
        var who = Who(request.As);
        await Task.WhenAll(In(who, request.Conversation)
            .Where(message => request.Messages.Contains(message.Id))
            .Select(message => teams.ShowAsync(who, message)));
        return Results.NoContent();
    }

    private IResult LetTimePass(TimeRequest request)
    {
        if (TimeStep.For(request.Step, clock.GetUtcNow()) is not { } span)
            return Results.BadRequest();
        clock.Advance(span);
        teams.AnnounceClock();
        return Json(new { now = clock.GetUtcNow() });
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new SseItem<string>("", "hello");
        await foreach (var change in teams.ReadEventsAsync(cancellation))
            yield return new SseItem<string>(change.ConversationId ?? "", change.Kind);
    }

    private IReadOnlyList<TeamsMessage> In(TeamsMember who, string conversation) =>
        teams.Channels.FirstOrDefault(one => one.Id == conversation) is { } channel ? teams.Messages(channel) : teams.Chat(who);

    private TeamsMember Who(string id) => teams.Members.First(member => member.Id == id);

    private static string? Latest(IEnumerable<TeamsMessage> messages, TeamsMember who) =>
        messages.LastOrDefault(message => message.FromId != who.Id && !message.Deleted)?.Id;

    private static IResult Json(object value) => Results.Json(value, TeamsJson.Options);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Scene;

namespace CareTeamBot.Sandbox.Page;

/// <summary>What the page needs once: people, bot and the walks to try.</summary>
internal sealed record SessionView(string BotName, string StartConversation, IReadOnlyList<PersonView> People, IReadOnlyList<SceneWalk> Walks);

internal sealed record PersonView(string Id, string Name, string Agency, string Profession, string Locale);

/// <summary>A line of the left rail; <c>Latest</c> is the newest message of others, for the unread mark.</summary>
internal sealed record ConversationView(string Id, string Name, bool IsChannel, string? Latest, bool HasBot = true);

/// <summary>A message as one person sees it.</summary>
internal sealed record MessageView(
    string Id, string RootId, string FromId, string FromName, bool FromBot, DateTimeOffset At, bool Edited, bool Deleted, int Version, string Text, JsonElement? Card, FileView? File);

/// <summary>A file that the bot offers (no <c>Url</c>) or has given.</summary>
internal sealed record FileView(string Name, string? Description, string? Url);

internal sealed record PostRequest(string As, string Conversation, string Text, string? ReplyTo);

internal sealed record PressRequest(string As, string Conversation, string Message, JsonObject Action);

/// <summary>The answer to a file's offer.</summary>
internal sealed record FileRequest(string As, string Conversation, string Message, bool Accept);

/// <summary>A message action (<c>ask</c>, <c>share</c>): opens the dialog, or submits it where there is data.</summary>
internal sealed record TaskRequest(string As, string Conversation, string Message, string Command, JsonObject? Data);

/// <summary>The dialog to show; no card closes it.</summary>
internal sealed record TaskView(string? Title, JsonElement? Card, string? Text, int Status);

internal sealed record ShowRequest(string As, string Conversation, IReadOnlyList<string> Messages);

/// <summary>Puts the bot into a channel, or takes it out.</summary>
internal sealed record BotRequest(string As, string Conversation, bool Present);

internal sealed record TimeRequest(string Step);

/// <summary>What came back to a person's deed: <c>Kind</c> is <c>ok</c>, <c>message</c>, <c>refused</c> or <c>silence</c>.</summary>
internal sealed record DeedView(string Kind, string? Text = null, int Status = 200);

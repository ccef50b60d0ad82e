namespace CareTeamBot.Service.Addresses;

/// <summary>
/// A Teams conversation id taken apart: in a channel <c>19:…@thread.tacv2;messageid=…</c> means the thread under one
/// root message; elsewhere the whole id is the conversation and there is no root.
/// </summary>
internal readonly record struct TeamsConversationId(string ChannelId, string? RootId)
{
    private const string Separator = ";messageid=";
    private const string ChatPrefix = "19:";
    private const string ChatSuffix = "@unq.gbl.spaces";
    private const string BotPrefix = "28:";

    public static TeamsConversationId Parse(string conversationId)
    {
        var at = conversationId.IndexOf(Separator, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return new TeamsConversationId(conversationId, null);
        var root = conversationId[(at + Separator.Length)..];
        return new TeamsConversationId(conversationId[..at], root.Length == 0 ? null : root);
    }

    /// <summary>
    /// Whether it is a chat between two people, in which the bot is not: <c>19:…_…@unq.gbl.spaces</c>, which names both by
    /// their directory ids. A chat with a bot is <c>a:…</c>, or named like the other with the bot's app id as one of the two.
    /// Teams calls either <c>personal</c>.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="botId">The bot there, <c>28:appId</c>. Where it is not known, it is in no such chat.</param>
    public static bool IsBetweenPeople(string conversationId, string? botId)
    {
        var chat = Parse(conversationId).ChannelId;
        if (!chat.StartsWith(ChatPrefix, StringComparison.OrdinalIgnoreCase) || !chat.EndsWith(ChatSuffix, StringComparison.OrdinalIgnoreCase)
            || chat.Length <= ChatPrefix.Length + ChatSuffix.Length)
        {
            return false;
        }

        var bot = botId?.StartsWith(BotPrefix, StringComparison.Ordinal) == true ? botId[BotPrefix.Length..] : botId;
        return string.IsNullOrEmpty(bot)
            || !chat[ChatPrefix.Length..^ChatSuffix.Length].Split('_').Contains(bot, StringComparer.OrdinalIgnoreCase);
    }

    public override string ToString() => RootId is null ? ChannelId : ChannelId + Separator + RootId;
}

namespace CareTeamBot.Service.Protocol;

/// <summary>
/// A Teams conversation id taken apart: in a channel <c>19:…@thread.tacv2;messageid=…</c> means the thread under one
/// root message; elsewhere the whole id is the conversation and there is no root.
/// </summary>
internal readonly record struct TeamsConversationId(string ChannelId, string? RootId)
{
    private const string Separator = ";messageid=";

    public static TeamsConversationId Parse(string conversationId)
    {
        var at = conversationId.IndexOf(Separator, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return new TeamsConversationId(conversationId, null);
        var root = conversationId[(at + Separator.Length)..];
        return new TeamsConversationId(conversationId[..at], root.Length == 0 ? null : root);
    }

    public override string ToString() => RootId is null ? ChannelId : ChannelId + Separator + RootId;
}

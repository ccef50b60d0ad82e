namespace CareTeamBot.Service.Addresses;

/// <summary>
/// Where the bot can speak: the channel's address and the conversation there. Take a fresh one from every activity,
/// since the service URL may change. It is kept in the store, so its members keep their names.
/// </summary>
/// <param name="ServiceUrl">The connector's base address; calls go to allowed hosts only.</param>
/// <param name="ConversationId">Full id; with <c>;messageid=</c> a message lands in that thread, without it starts a new one.</param>
/// <param name="TenantId">The tenant; needed to open a personal chat.</param>
/// <param name="BotId">The bot's own id there, <c>28:appId</c>.</param>
/// <param name="BotName">The bot's name there.</param>
internal sealed record TeamsConversation(
    string ServiceUrl, string ConversationId, string? TenantId = null, string? BotId = null, string? BotName = null)
{
    /// <summary>Whether this is a chat between two people, in which the bot can't speak.</summary>
    public bool IsBetweenPeople() => TeamsConversationId.IsBetweenPeople(ConversationId, BotId);
}

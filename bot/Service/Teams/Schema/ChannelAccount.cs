namespace CareTeamBot.Service.Teams.Schema;

/// <summary>A person (<c>29:…</c>) or a bot (<c>28:appId</c>) on the channel.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Unique per bot and person; another bot sees another id.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The person's directory object id: the stable key of a person within a tenant.</summary>
    public string? AadObjectId { get; init; }
}

/// <summary>Where something is said. <see cref="TeamsConversationId"/> takes a channel's id apart.</summary>
internal sealed record ConversationAccount
{
    /// <summary>In a channel <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
    public string? Name { get; init; }
    public bool? IsGroup { get; init; }
}

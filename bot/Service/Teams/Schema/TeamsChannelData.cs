namespace CareTeamBot.Service.Teams.Schema;

/// <summary>What Teams adds to an activity. Team and channel are absent in personal chats.</summary>
internal sealed record TeamsChannelData
{
    /// <summary>What a conversationUpdate or messageUpdate is about, such as channelCreated or editMessage.</summary>
    public string? EventType { get; init; }

    public TenantInfo? Tenant { get; init; }
    public TeamInfo? Team { get; init; }
    public ChannelInfo? Channel { get; init; }
    public TeamsChannelDataSettings? Settings { get; init; }
}

internal sealed record TenantInfo
{
    public string? Id { get; init; }
}

/// <summary>A team: <c>Id</c> is a thread id (that of the General channel), <c>AadGroupId</c> the one that Graph knows.</summary>
internal sealed record TeamInfo
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadGroupId { get; init; }
    public string? TenantId { get; init; }
}

/// <summary>A channel of a team; the General channel has no name.</summary>
internal sealed record ChannelInfo
{
    public string? Id { get; init; }
    public string? Name { get; init; }

    /// <summary>standard, private or shared.</summary>
    public string? Type { get; init; }
}

/// <summary>On installation: the channel that was chosen for the bot.</summary>
internal sealed record TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; init; }
}

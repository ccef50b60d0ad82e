using System.Text.Json.Serialization;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>The body of POST /v3/conversations.</summary>
internal sealed record ConversationParameters
{
    public bool IsGroup { get; init; }
    public ChannelAccount? Bot { get; init; }
    public IReadOnlyList<ChannelAccount>? Members { get; init; }
    public string? TenantId { get; init; }
    public ChannelDataInput? ChannelData { get; init; }
    public ActivityInput? Activity { get; init; }
}

/// <summary>What POST /v3/conversations answers.</summary>
internal sealed record ConversationResourceResponse
{
    [JsonConverter(typeof(TolerantStringConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(TolerantStringConverter))]
    public string? ActivityId { get; init; }

    [JsonConverter(typeof(TolerantStringConverter))]
    public string? ServiceUrl { get; init; }
}

/// <summary>What a send answers.</summary>
internal sealed record ResourceResponse
{
    [JsonConverter(typeof(TolerantStringConverter))]
    public string? Id { get; init; }
}

/// <summary>A member of a conversation. Some channels spell the directory id objectId.</summary>
internal sealed record TeamsChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadObjectId { get; init; }
    public string? ObjectId { get; init; }

    /// <summary>The directory object id, however it is spelt.</summary>
    public string? DirectoryId => AadObjectId ?? ObjectId;

    public string? TenantId { get; init; }
    public string? Email { get; init; }

    /// <summary>user, guest, …</summary>
    public string? UserRole { get; init; }

    public string? UserPrincipalName { get; init; }

    /// <summary>Whether the team's organisation has invited them as a guest. Not so for people of another one in a shared channel.</summary>
    public bool IsGuest => string.Equals(UserRole, "guest", StringComparison.OrdinalIgnoreCase)
        || UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>One page of GET …/pagedmembers.</summary>
internal sealed record PagedMembersResult
{
    public string? ContinuationToken { get; init; }
    public IReadOnlyList<TeamsChannelAccount>? Members { get; init; }
}

/// <summary>What GET /v3/teams/{id}/conversations answers.</summary>
internal sealed record ConversationList
{
    public IReadOnlyList<ChannelInfo>? Conversations { get; init; }
}

/// <summary>The connector's error body; only the code is read, since messages may quote content.</summary>
internal sealed record ErrorResponse
{
    public ErrorCode? Error { get; init; }
}

internal sealed record ErrorCode
{
    public string? Code { get; init; }
    public string? SubCode { get; init; }
}

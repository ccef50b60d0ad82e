namespace CareTeamBot.Service.Teams;

/// <summary>Why a call to the channel failed, told by what to do about it.</summary>
internal enum UpstreamFault
{
    /// <summary>Too many calls, and the tries in place are used up: again after <see cref="UpstreamException.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>A fault of the network, the channel or the bot's credentials: worth another try later.</summary>
    Transient,

    /// <summary>The conversation or message does not exist (any more).</summary>
    Gone,

    /// <summary>The bot may not speak here: removed, blocked by the person, or disabled. Wait for an installation.</summary>
    Blocked,

    /// <summary>The message is larger than the channel takes.</summary>
    TooLarge,

    /// <summary>The call is wrong in itself; repeating it will not help.</summary>
    Rejected,
}

/// <summary>The channel refused a call or could not be reached. Holds no content, names or ids.</summary>
internal sealed class UpstreamException(UpstreamFault fault, int? status = null, string? code = null, TimeSpan? retryAfter = null)
    : Exception($"The channel call failed: {fault}{(status is null ? "" : $", status {status}")}{(code is null ? "" : $", code {code}")}.")
{
    public UpstreamFault Fault { get; } = fault;

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public int? Status { get; } = status;

    /// <summary>The channel's error code, such as BotNotInConversationRoster, where it gave one.</summary>
    public string? Code { get; } = code;

    /// <summary>How long the channel asked to wait, where it said so: a second to a minute.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

namespace CareTeamBot.Sandbox.Teams;

/// <summary>How the Teams stand-in starts. Every default makes a usable small tenant: one team, one case channel, nobody in it.</summary>
internal sealed record FakeTeamsOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 (default) lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>The bot's app id: audience of the tokens, and <c>28:{AppId}</c> is its account.</summary>
    public string AppId { get; init; } = "5f1d7c9e-6f0a-4f3c-9a52-8a1c0f6d2b11";

    public string TenantId { get; init; } = "72f2a1c4-0b6e-4f6c-8d5b-3c1f5a9b7e20";
    public string BotName { get; init; } = "CareTeamBot";
    public string TeamName { get; init; } = "医療的ケア児支援チーム";

    /// <summary>Names of the channels besides General; the first is <see cref="FakeTeams.DefaultChannel"/>.</summary>
    public IReadOnlyList<string> Channels { get; init; } = ["こども-001"];

    /// <summary>Who is in the team from the start, without a conversationUpdate.</summary>
    public IReadOnlyList<TeamsMember> Members { get; init; } = [];

    /// <summary>Clock of message timestamps and of the once-a-minute refresh rule. Time-outs run on real time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long Teams waits for the bot before it gives a delivery up. Default 15 s.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How often a message that got no answer (or a 5xx) is delivered again: the first repeat has the same id, later
    /// ones a new one, as was seen of Teams. Default 2; invokes are never repeated.
    /// </summary>
    public int Redeliveries { get; init; } = 2;

    /// <summary>True answers 429 above Teams' published limits per conversation. Default false.</summary>
    public bool EnforceRateLimits { get; init; }

    /// <summary>True sends no token, as the Agents Playground does; for a service without an app id. Default false.</summary>
    public bool Anonymous { get; init; }

    /// <summary>False hides channel posts without a mention from the bot, as Teams does without the RSC permission.</summary>
    public bool ChannelMessagesConsented { get; init; } = true;
}

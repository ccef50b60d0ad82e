using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>The bot can't speak in the case's channel any more.</summary>
    public sealed record LoseChannel(DateTimeOffset Now, ChannelLossReason Reason) : CaseCommand(Actor.Bot, Now);

    /// <summary>The channel is there, and the bot in it.</summary>
    public sealed record FindChannel(DateTimeOffset Now) : CaseCommand(Actor.Bot, Now);
}

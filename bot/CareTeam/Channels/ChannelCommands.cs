using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>The bot can't speak in the case's channel any more.</summary>
    public sealed record LoseChannel(DateTimeOffset Now, ChannelLossReason Reason) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new ChannelDecider(state, rules).Lose(this);

        internal override bool IsQuiet => true;
    }

    /// <summary>The channel is there, and the bot in it.</summary>
    public sealed record FindChannel(DateTimeOffset Now) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new ChannelDecider(state, rules).Find(this);

        internal override bool IsQuiet => true;
    }
}

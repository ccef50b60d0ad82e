using CareTeamBot.CareTeam.Calendar;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>The actor names who is reached in their place. <c>Member</c> is null when nobody was named, <c>Days</c> when none could be read.</summary>
    public sealed record SetCover(Actor By, DateTimeOffset Now, Actor? Member, Closure? Days) : CaseCommand(By, Now);

    /// <summary>The actor is there again: their covers are off.</summary>
    public sealed record EndCover(Actor By, DateTimeOffset Now) : CaseCommand(By, Now);
}

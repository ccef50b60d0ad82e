namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    public sealed record SetGoal(Actor By, DateTimeOffset Now, string Goal, OnBehalf? For = null) : CaseCommand(By, Now);

    /// <summary>The goal still holds as it is.</summary>
    public sealed record KeepGoal(Actor By, DateTimeOffset Now, OnBehalf? For = null) : CaseCommand(By, Now);
}

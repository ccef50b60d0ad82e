using CareTeamBot.CareTeam.Retention;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>Which municipality the case is of: its policy says how long it is kept.</summary>
    public sealed record SetMunicipality(Actor By, DateTimeOffset Now, string Name) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new RetentionDecider(state, rules).Set(this);
    }

    /// <summary>An administrator's word about the keeping of a case, in whatever state it is.</summary>
    public abstract record OfRetention : CaseCommand
    {
        private protected OfRetention(DateTimeOffset now)
            : base(Actor.Administrator, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new RetentionDecider(state, rules).Decide(this);
    }

    /// <summary>It must not be deleted or purged until it is released.</summary>
    public sealed record Hold(DateTimeOffset Now, string Reason) : OfRetention(Now);

    public sealed record Release(DateTimeOffset Now, string Reason) : OfRetention(Now);

    /// <summary>Brings a deleted case back, closed as it was.</summary>
    public sealed record Undelete(DateTimeOffset Now) : OfRetention(Now);
}

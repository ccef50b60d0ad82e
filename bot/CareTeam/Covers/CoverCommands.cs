using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Covers;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>The actor names who is reached in their place. <c>Member</c> is null when nobody was named, <c>Days</c> when none could be read.</summary>
    public sealed record SetCover(Actor By, DateTimeOffset Now, NamedPerson? Member, Closure? Days) : CaseCommand(By, Now), INamesPeople
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new CoverDecider(state, rules).Set(this);

        internal override NamedDays NamedDays => Cases.NamedDays.Work(Days?.First, Days?.Last);

        public ImmutableList<NamedPerson> People => Member is null ? [] : [Member];

        public CaseCommand About(ImmutableList<NamedPerson> people) => this with { Member = people.FirstOrDefault() };
    }

    /// <summary>The actor is there again: their covers are off.</summary>
    public sealed record EndCover(Actor By, DateTimeOffset Now) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new CoverDecider(state, rules).End(this);
    }
}

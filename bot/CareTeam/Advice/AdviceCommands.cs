using System.Collections.Immutable;
using CareTeamBot.CareTeam.Advice;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about private advice.</summary>
    public abstract record OfAdvice : CaseCommand
    {
        private protected OfAdvice(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new AdviceDecider(state, rules).Decide(this);
    }

    /// <summary>Names those whom members may ask for advice, in the order in which they are asked. Replaces whoever was named.</summary>
    public sealed record NameSupervisors(Actor By, DateTimeOffset Now, ImmutableList<NamedPerson> Members) : OfAdvice(By, Now), INamesPeople
    {
        public ImmutableList<NamedPerson> People => Members;

        public CaseCommand About(ImmutableList<NamedPerson> people) => this with { Members = people };
    }

    /// <summary>Somebody who was named says, in their own chat, whether they are a supervisor, or that they are no longer.</summary>
    public sealed record AnswerInvitation(Actor By, DateTimeOffset Now, bool Accepts) : OfAdvice(By, Now);

    /// <summary>The case has no supervisors any more. What they were asked stays with them.</summary>
    public sealed record ClearSupervisors(Actor By, DateTimeOffset Now) : OfAdvice(By, Now);

    /// <summary><c>About</c> is an item's id, or null for the case as a whole.</summary>
    public sealed record AskAdvice(Actor By, DateTimeOffset Now, string? Text, ItemId? About) : OfAdvice(By, Now);

    /// <summary>The asker puts it to the coordinator as well.</summary>
    public sealed record AskCoordinatorsAdvice(Actor By, DateTimeOffset Now, ItemId Item) : OfAdvice(By, Now);

    public sealed record GiveAdvice(Actor By, DateTimeOffset Now, ItemId Item, string? Text) : OfAdvice(By, Now);

    /// <summary>The asker needs it no more.</summary>
    public sealed record EndAdvice(Actor By, DateTimeOffset Now, ItemId Item) : OfAdvice(By, Now);
}

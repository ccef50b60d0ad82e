using System.Collections.Immutable;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseEvent
{
    /// <summary>
    /// <c>Invited</c>: those of them who are asked now whether they will, or, in a sweep, who have said so before. Null in
    /// events of earlier builds, which asked nobody.
    /// </summary>
    public sealed record SupervisorsNamed(
        string By, DateTimeOffset At, ImmutableList<string> Members, ImmutableList<Invitation>? Invited = null) : CaseEvent(By, At);

    /// <summary>One who was named said yes under this name, or no: then they are none (any more).</summary>
    public sealed record InvitationAnswered(string By, DateTimeOffset At, bool Accepted, string Name) : CaseEvent(By, At);

    public sealed record AdviceAsked(string By, DateTimeOffset At, AdviceItem Advice) : OfItem(By, At, Advice.Id)
    {
        public override CareItem Begun => Advice;
        public override CallKind? Call => CallKind.Advice;
    }

    public sealed record AdviceNudged(string By, DateTimeOffset At, string Item, ItemStanding Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    /// <summary>The next one is asked: by the clock, because somebody left, or by the asker's wish.</summary>
    public sealed record AdvicePassed(string By, DateTimeOffset At, string Item, ItemStanding Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    public sealed record AdviceUnanswered(string By, DateTimeOffset At, string Item, ItemStanding Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    public sealed record AdviceGiven(string By, DateTimeOffset At, string Item, AdviceWord Word, ItemStanding Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    /// <summary>The asker is done with it, said nothing more, or left.</summary>
    public sealed record AdviceEnded(string By, DateTimeOffset At, string Item) : OfItem(By, At, Item);
}

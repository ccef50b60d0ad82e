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
    [StoredAs("team.supervisorsNamed")]
    public sealed record SupervisorsNamed(
        MemberId By, DateTimeOffset At, ImmutableList<MemberId> Members, ImmutableList<Invitation>? Invited = null) : CaseEvent(By, At);

    /// <summary>One who was named said yes under this name, or no: then they are none (any more).</summary>
    [StoredAs("team.invitationAnswered")]
    public sealed record InvitationAnswered(MemberId By, DateTimeOffset At, bool Accepted, string Name) : CaseEvent(By, At);

    [StoredAs("advice.asked")]
    public sealed record AdviceAsked(MemberId By, DateTimeOffset At, AdviceItem Advice) : OfItem(By, At, Advice.Id)
    {
        public override CareItem Begun => Advice;
        public override CallKind? Call => CallKind.Advice;
    }

    [StoredAs("advice.nudged")]
    public sealed record AdviceNudged(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    /// <summary>The next one is asked: by the clock, because somebody left, or by the asker's wish.</summary>
    [StoredAs("advice.passed")]
    public sealed record AdvicePassed(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    [StoredAs("advice.unanswered")]
    public sealed record AdviceUnanswered(MemberId By, DateTimeOffset At, ItemId Item, Standing Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    [StoredAs("advice.given")]
    public sealed record AdviceGiven(MemberId By, DateTimeOffset At, ItemId Item, AdviceWord Word, Standing Standing) : OfItem(By, At, Item)
    {
        public override CallKind? Call => CallKind.Advice;
    }

    /// <summary>The asker is done with it, said nothing more, or left.</summary>
    [StoredAs("advice.ended")]
    public sealed record AdviceEnded(MemberId By, DateTimeOffset At, ItemId Item) : OfItem(By, At, Item);
}

using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about roles and tasks.</summary>
    public abstract record OfRole : CaseCommand
    {
        private protected OfRole(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new RoleDecider(state, rules).Decide(this);
    }

    /// <summary><c>To</c> and <c>Next</c> are an agency's id or name, or a member's id. To oneself it is accepted at once.</summary>
    public sealed record ProposeRole(
        Actor By, DateTimeOffset Now, RoleKind Kind, string Title, string? Why, string? Expected, DateOnly? Until, string To,
        string? Next, string? ThreadId) : OfRole(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Until);
    }

    /// <summary>Asks somebody else to take what nobody has taken.</summary>
    public sealed record ReproposeRole(Actor By, DateTimeOffset Now, ItemId Item, string To, string? Next) : OfRole(By, Now);

    /// <summary><c>Member</c> of the same agency will do it; null for whoever accepts.</summary>
    public sealed record AcceptRole(Actor By, DateTimeOffset Now, ItemId Item, string? Member) : OfRole(By, Now);

    public sealed record DeclineRole(Actor By, DateTimeOffset Now, ItemId Item, string? Reason) : OfRole(By, Now);

    /// <summary><c>ToAgency</c> is an agency's id or its name.</summary>
    public sealed record PassRole(Actor By, DateTimeOffset Now, ItemId Item, string? ToAgency, string? Reason) : OfRole(By, Now);

    /// <summary>It goes on: until another day, or, without one, as before.</summary>
    public sealed record KeepRole(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day) : OfRole(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Day);
    }

    /// <summary>The doer says that a task is done, or hands a role back.</summary>
    public sealed record ReportRole(Actor By, DateTimeOffset Now, ItemId Item, string? Result) : OfRole(By, Now);

    /// <summary>The proposer says whether what was reported is so.</summary>
    public sealed record JudgeRole(Actor By, DateTimeOffset Now, ItemId Item, bool Confirmed, string? Note) : OfRole(By, Now);

    public sealed record DropRole(Actor By, DateTimeOffset Now, ItemId Item, string? Reason) : OfRole(By, Now);
}

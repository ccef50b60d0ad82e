using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Goals;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>The person who acts, as the channel vouches for them, with the language they read.</summary>
public sealed record Actor(MemberId Id, string Name, string Language)
{
    /// <summary>The bot itself, when the clock acts.</summary>
    public static Actor Bot { get; } = new(new("bot"), "CareTeamBot", "ja");

    /// <summary>Whoever runs the service, by a command at its console. Nobody of the team.</summary>
    public static Actor Administrator { get; } = new(new("administrator"), "管理者", "ja");

    /// <summary>Whether it is a person in the channel, who becomes known to the case by acting.</summary>
    public bool IsPerson => this != Bot && this != Administrator;
}

/// <summary>
/// What somebody, or the clock, wants done to a case. Actor and instant travel inside. A closed union; the commands of a
/// kind of item are in that kind's folder.
/// </summary>
public abstract partial record CaseCommand
{
    private CaseCommand(Actor by, DateTimeOffset now) => (By, Now) = (by, now);

    public Actor By { get; init; }
    public DateTimeOffset Now { get; init; }

    /// <summary>Who is in the channel just then, where it decides who leads the case and the channel told; else null.</summary>
    public Presence? Here { get; init; }

    /// <summary>The days it names, held against what can be meant before anything else is decided.</summary>
    internal virtual NamedDays NamedDays => NamedDays.None;

    /// <summary>Whether nobody waits for its answer, so that it is passed over in a case that is not open.</summary>
    internal virtual bool IsQuiet => false;

    /// <summary>What it leads to in an open case.</summary>
    internal abstract Decision Decide(CaseState state, CareRules rules);

    public sealed record Open(Actor By, DateTimeOffset Now, string? Goal, OnBehalf? For = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => new GoalDecider(state, rules).Set(this, Goal ?? "", For);

        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }

    public sealed record Close(Actor By, DateTimeOffset Now) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => CaseDecider.Close(state, this, rules);
    }

    /// <summary><c>Member</c> is null when the message named nobody.</summary>
    public sealed record NameCoordinator(Actor By, DateTimeOffset Now, NamedPerson? Member) : CaseCommand(By, Now), INamesPeople
    {
        internal override Decision Decide(CaseState state, CareRules rules) => TeamDecider.NameCoordinator(state, this, rules);

        public ImmutableList<NamedPerson> People => Member is null ? [] : [Member];

        public CaseCommand About(ImmutableList<NamedPerson> people) => this with { Member = people.FirstOrDefault() };
    }

    /// <summary>
    /// Joins as a member of an agency, which is found by its name or added, and may tell its hours and closures at once.
    /// </summary>
    public sealed record Join(
        Actor By, DateTimeOffset Now, string Agency, string? Profession, AgencyHours? Hours = null,
        IReadOnlyList<Closure>? Closures = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => TeamDecider.Join(state, this, rules);

        internal override NamedDays NamedDays => Cases.NamedDays.Work(Closures);
    }

    public sealed record Leave(Actor By, DateTimeOffset Now) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => TeamDecider.Leave(state, this, rules);

        internal override bool IsQuiet => true;
    }

    /// <summary>
    /// Everybody who is in the channel, as it told completely. <c>AsOf</c>: when it was asked. Who is in the case and not in
    /// the channel leaves the case.
    /// </summary>
    public sealed record Sweep(DateTimeOffset Now, ImmutableHashSet<MemberId> Roster, DateTimeOffset AsOf) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => TeamDecider.Sweep(state, this, rules);

        internal override bool IsQuiet => true;

        /// <summary>Whoever came so shortly before the roster was asked may not be on it yet.</summary>
        public static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    }

    /// <summary>Sets the opening hours or closures of the actor's own agency; null keeps what is.</summary>
    public sealed record SetHours(Actor By, DateTimeOffset Now, AgencyHours? Hours, IReadOnlyList<Closure>? Closures)
        : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => TeamDecider.SetHours(state, this, rules);

        internal override NamedDays NamedDays => Cases.NamedDays.Work(Closures);
    }

    /// <summary>The bot has posted a question or another item in a thread of its own.</summary>
    public sealed record SetThread(DateTimeOffset Now, ItemId Item, string ThreadId) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => CaseDecider.SetThread(state, this, rules);

        internal override bool IsQuiet => true;
    }

    /// <summary>The clock: whatever is due at <c>Now</c> happens.</summary>
    public sealed record Tick(DateTimeOffset Now) : CaseCommand(Actor.Bot, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => CaseDecider.Tick(state, this, rules);

        internal override bool IsQuiet => true;
    }
}

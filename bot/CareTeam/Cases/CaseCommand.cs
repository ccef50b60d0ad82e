using System.Collections.Immutable;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>The person who acts, as the channel vouches for them, with the language they read.</summary>
public sealed record Actor(string Id, string Name, string Language)
{
    /// <summary>The bot itself, when the clock acts.</summary>
    public static Actor Bot { get; } = new("bot", "CareTeamBot", "ja");

    /// <summary>Whoever runs the service, by a command at its console. Nobody of the team.</summary>
    public static Actor Administrator { get; } = new("administrator", "管理者", "ja");

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

    public sealed record Open(Actor By, DateTimeOffset Now, string? Goal, OnBehalf? For = null) : CaseCommand(By, Now);

    public sealed record Close(Actor By, DateTimeOffset Now) : CaseCommand(By, Now);

    /// <summary><c>Member</c> is null when the message named nobody.</summary>
    public sealed record NameCoordinator(Actor By, DateTimeOffset Now, NamedPerson? Member) : CaseCommand(By, Now), INamesPeople
    {
        public ImmutableList<NamedPerson> People => Member is null ? [] : [Member];

        public CaseCommand About(ImmutableList<NamedPerson> people) => this with { Member = people.FirstOrDefault() };
    }

    /// <summary>
    /// Joins as a member of an agency, which is found by its name or added, and may tell its hours and closures at once.
    /// </summary>
    public sealed record Join(
        Actor By, DateTimeOffset Now, string Agency, string? Profession, WeeklyHours? Hours = null,
        IReadOnlyList<Closure>? Closures = null) : CaseCommand(By, Now);

    public sealed record Leave(Actor By, DateTimeOffset Now) : CaseCommand(By, Now);

    /// <summary>
    /// Everybody who is in the channel, as it told completely. <c>AsOf</c>: when it was asked. Who is in the case and not in
    /// the channel leaves the case.
    /// </summary>
    public sealed record Sweep(DateTimeOffset Now, ImmutableHashSet<string> Roster, DateTimeOffset AsOf) : CaseCommand(Actor.Bot, Now)
    {
        /// <summary>Whoever came so shortly before the roster was asked may not be on it yet.</summary>
        public static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    }

    /// <summary>Sets the opening hours or closures of the actor's own agency; null keeps what is.</summary>
    public sealed record SetHours(Actor By, DateTimeOffset Now, WeeklyHours? Hours, IReadOnlyList<Closure>? Closures)
        : CaseCommand(By, Now);

    /// <summary>
    /// <c>Addressed</c> holds ids or names of agencies, or ids of members; strangers are ignored. <c>Intake</c> is the
    /// consultation that the question is made of, whose caller it is then asked for.
    /// </summary>
    public sealed record Ask(
        Actor By, DateTimeOffset Now, string Text, ImmutableList<string> Addressed, bool Urgent, QuestionSource Source,
        string? ThreadId, string? MessageId, OnBehalf? For = null, string? Intake = null) : CaseCommand(By, Now);

    /// <summary>
    /// The team can't solve it: it goes before the council. <c>Item</c> is the gap or question that it came from; an open
    /// question goes itself, and its words may be left empty.
    /// </summary>
    public sealed record RaiseBarrier(Actor By, DateTimeOffset Now, string Text, string? Item, string? ThreadId)
        : CaseCommand(By, Now);

    /// <summary>A post was recognised as a question by <c>Rule</c>, when it was written or after an edit.</summary>
    public sealed record Watch(
        Actor By, DateTimeOffset Now, string Text, ImmutableList<string> Addressed, string Rule, string ThreadId,
        string MessageId) : CaseCommand(By, Now);

    /// <summary>A watched post was deleted, or edited into something that is no question.</summary>
    public sealed record Unwatch(Actor By, DateTimeOffset Now, string MessageId) : CaseCommand(By, Now);

    /// <summary>A reply that the recogniser takes for an answer was written in a thread.</summary>
    public sealed record ReplyInThread(Actor By, DateTimeOffset Now, string ThreadId, string Text) : CaseCommand(By, Now);

    public sealed record GiveAnswer(Actor By, DateTimeOffset Now, string Item, string? Text, OnBehalf? For = null)
        : CaseCommand(By, Now);

    /// <summary><c>ToAgency</c> is an agency's id or its name; a name that is not in the case is kept as a hint, like <c>Hint</c>.</summary>
    public sealed record Pass(Actor By, DateTimeOffset Now, string Item, string? ToAgency, string? Hint = null)
        : CaseCommand(By, Now);

    public sealed record MakePromise(Actor By, DateTimeOffset Now, string Item, DateOnly? Day) : CaseCommand(By, Now);

    public sealed record MarkSolved(Actor By, DateTimeOffset Now, string Item) : CaseCommand(By, Now);

    public sealed record MarkNotYet(Actor By, DateTimeOffset Now, string Item) : CaseCommand(By, Now);

    public sealed record ChooseConsult(Actor By, DateTimeOffset Now, string Item, ConsultWay? Way, string? Note)
        : CaseCommand(By, Now);

    /// <summary>What came of the consult: <c>Result</c> answers the question; without one it can't be solved here.</summary>
    public sealed record ReportConsult(Actor By, DateTimeOffset Now, string Item, string? Result) : CaseCommand(By, Now);

    public sealed record DraftCouncil(Actor By, DateTimeOffset Now, string Item, string? Draft) : CaseCommand(By, Now);

    public sealed record AnswerFromCouncil(Actor By, DateTimeOffset Now, string Item, string? Result) : CaseCommand(By, Now);

    /// <summary>The bot has posted a question or another item in a thread of its own.</summary>
    public sealed record Place(DateTimeOffset Now, string Item, string ThreadId) : CaseCommand(Actor.Bot, Now);

    /// <summary>The clock: whatever is due at <c>Now</c> happens.</summary>
    public sealed record Tick(DateTimeOffset Now) : CaseCommand(Actor.Bot, Now);
}

using System.Collections.Immutable;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

public abstract partial record CaseCommand
{
    /// <summary>A command about one question, or about the posts that might ask one.</summary>
    public abstract record OfQuestion : CaseCommand
    {
        private protected OfQuestion(Actor by, DateTimeOffset now)
            : base(by, now)
        {
        }

        internal override Decision Decide(CaseState state, CareRules rules) => new QuestionDecider(state, rules).Decide(this);
    }

    /// <summary>
    /// <c>Addressed</c> holds ids or names of agencies, or ids of members; strangers are ignored. <c>Intake</c> is the
    /// consultation that the question is made of, whose caller it is then asked for.
    /// </summary>
    public sealed record Ask(
        Actor By, DateTimeOffset Now, string Text, ImmutableList<string> Addressed, bool Urgent, QuestionSource Source,
        string? ThreadId, string? MessageId, OnBehalf? For = null, ItemId? Intake = null) : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules)
        {
            var asked = IntakeDecider.Completed(state, this);
            return ErrandDecider.Refusal(state, asked) ?? new QuestionDecider(state, rules).Decide(asked);
        }

        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }

    /// <summary>
    /// The team can't solve it: it goes before the council. <c>Item</c> is the gap or question that it came from; an open
    /// question goes itself, and its words may be left empty.
    /// </summary>
    public sealed record RaiseBarrier(Actor By, DateTimeOffset Now, string Text, ItemId? Item, string? ThreadId)
        : CaseCommand(By, Now)
    {
        internal override Decision Decide(CaseState state, CareRules rules) => state.FindItem(Item) is RoleItem role
            ? new RoleDecider(state, rules).Barrier(role, this)
            : new BarrierDecider(state, new Ladder(state, rules)).Raise(this);
    }

    /// <summary>A post was recognised as a question by <c>Rule</c>, when it was written or after an edit.</summary>
    public sealed record Watch(
        Actor By, DateTimeOffset Now, string Text, ImmutableList<string> Addressed, string Rule, string ThreadId,
        string MessageId) : OfQuestion(By, Now)
    {
        internal override bool IsQuiet => true;
    }

    /// <summary>A watched post was deleted, or edited into something that is no question.</summary>
    public sealed record Unwatch(Actor By, DateTimeOffset Now, string MessageId) : OfQuestion(By, Now)
    {
        internal override bool IsQuiet => true;
    }

    /// <summary>A reply that the recogniser takes for an answer was written in a thread.</summary>
    public sealed record ReplyInThread(Actor By, DateTimeOffset Now, string ThreadId, string Text) : OfQuestion(By, Now)
    {
        internal override bool IsQuiet => true;
    }

    public sealed record GiveAnswer(Actor By, DateTimeOffset Now, ItemId Item, string? Text, OnBehalf? For = null)
        : OfQuestion(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Told(For?.Day);
    }

    /// <summary><c>ToAgency</c> is an agency's id or its name; a name that is not in the case is kept as a hint, like <c>Hint</c>.</summary>
    public sealed record Pass(Actor By, DateTimeOffset Now, ItemId Item, string? ToAgency, string? Hint = null)
        : OfQuestion(By, Now);

    public sealed record MakePromise(Actor By, DateTimeOffset Now, ItemId Item, DateOnly? Day) : OfQuestion(By, Now)
    {
        internal override NamedDays NamedDays => Cases.NamedDays.Work(Day);
    }

    public sealed record MarkSolved(Actor By, DateTimeOffset Now, ItemId Item) : OfQuestion(By, Now);

    public sealed record MarkNotYet(Actor By, DateTimeOffset Now, ItemId Item) : OfQuestion(By, Now);

    public sealed record ChooseConsult(Actor By, DateTimeOffset Now, ItemId Item, ConsultWay? Way, string? Note)
        : OfQuestion(By, Now);

    /// <summary>What came of the consult: <c>Result</c> answers the question; without one it can't be solved here.</summary>
    public sealed record ReportConsult(Actor By, DateTimeOffset Now, ItemId Item, string? Result) : OfQuestion(By, Now);

    public sealed record DraftCouncil(Actor By, DateTimeOffset Now, ItemId Item, string? Draft) : OfQuestion(By, Now);

    public sealed record AnswerFromCouncil(Actor By, DateTimeOffset Now, ItemId Item, string? Result) : OfQuestion(By, Now);
}
